import type { ErrorWords } from "./catalogue.js";

/** How to fetch each language. */
export const languages = {
  en: async (): Promise<ErrorWords> => (await import("./en.js")).en,
} as const;

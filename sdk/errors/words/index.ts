import type { ErrorWords } from "./catalogue.js";

/** How to fetch each language. */
export const languages = {
  en: async (): Promise<ErrorWords> => (await import("./en.js")).en,
  de: async (): Promise<ErrorWords> => (await import("./de.js")).de,
  es: async (): Promise<ErrorWords> => (await import("./es.js")).es,
} as const;

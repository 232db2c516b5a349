import type { Locale } from "../../plan/types.js";
import type { CliWords } from "./catalogue.js";
import { de } from "./de.js";
import { en } from "./en.js";
import { es } from "./es.js";

/** What the command line says, by language. */
export const cliWords: { readonly [locale in Locale]: CliWords } = { en, de, es };

import type { Locale } from "../types.js";
import type { Words } from "./catalogue.js";
import { de } from "./de.js";
import { en } from "./en.js";
import { es } from "./es.js";

export type { Facts, FactsOf, Sentence, Words, WriteKey } from "./catalogue.js";

/** Every sentence of a plan, by language. The compiler refuses a language in which one is missing. */
export const words: { readonly [locale in Locale]: Words } = { en, de, es };

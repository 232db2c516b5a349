import type { SolidarityError } from "../errors/base.js";
import { explainError, type ErrorExplanation } from "../errors/explain.js";
import { fill } from "../errors/fill.js";
import type { Locale } from "../plan/types.js";
import { cliErrors } from "./errors.js";
import { toWord } from "./values.js";
import { cliWords } from "./words/index.js";

const locales = Object.keys(cliWords) as Locale[];
type Env = Readonly<Record<string, string | undefined>>;

/** The language that people are spoken to in: `--lang`, else SOLIDARITY_LANG, else English. */
export function localeOf(lang: string | undefined, env: Env): Locale {
  if (lang !== undefined) return toWord("--lang", lang, locales);
  return env.SOLIDARITY_LANG ? toWord("SOLIDARITY_LANG", env.SOLIDARITY_LANG, locales) : "en";
}

/** The same for a command line that may not be understood: then English. */
export function spokenLocale(argv: readonly string[], env: Env): Locale {
  const at = argv.findIndex((word) => word === "--lang" || word.startsWith("--lang="));
  const wanted = at < 0 ? env.SOLIDARITY_LANG : (argv[at]?.split("=")[1] ?? argv[at + 1]);
  return locales.find((locale) => locale === wanted) ?? "en";
}

/** The same of the command line's own failures, at once: who presses Ctrl-C does not wait. Undefined of all others. */
export function ownWords(error: SolidarityError, locale: Locale): ErrorExplanation | undefined {
  const own = cliErrors.find((type) => error instanceof type);
  if (own === undefined) return undefined;
  const [what, next] = cliWords[locale].errors[own.code].map((sentence) => fill(sentence, error.values)) as [
    string,
    string,
  ];
  return { what, next };
}

/** What happened and what to do next, in a language. Bad usage is told in English. */
export async function inLanguage(error: SolidarityError, locale: Locale): Promise<ErrorExplanation> {
  const { code, message, hint } = error;
  if (locale === "en") return { what: message.replace(` ${hint}`, ""), next: hint };
  const told = await explainError(error, locale);
  // A plan says how to go on in its own language already.
  return code === "PlanNotReady" ? { ...told, next: hint } : told;
}

import type { SolidarityError } from "../errors/base.js";
import { explainError, type ErrorExplanation } from "../errors/explain.js";
import { fill, type Say } from "../errors/fill.js";
import { plainly } from "../errors/plainly.js";
import type { Locale } from "../plan/types.js";
import { cliErrors, type FileFault } from "./errors.js";
import { toWord } from "./values.js";
import { cliWords } from "./words/index.js";

const locales = Object.keys(cliWords) as Locale[];
type Env = Readonly<Record<string, string | undefined>>;

/** The language that people are spoken to in: `--lang`, else SOLIDARITY_LANG, else English. */
export function localeOf(lang: string | undefined, env: Env): Locale {
  if (lang !== undefined) return toWord("--lang", lang, locales);
  return env.SOLIDARITY_LANG ? toWord("SOLIDARITY_LANG", env.SOLIDARITY_LANG, locales) : "en";
}

/** The value of an option of a command line that may not be understood. */
export function optionIn(argv: readonly string[], name: string): string | undefined {
  const [at, start] = [argv.findIndex((word) => word.split("=")[0] === `--${name}`), `--${name}=`];
  return argv[at]?.startsWith(start) ? argv[at].slice(start.length) : argv[at + 1 || argv.length];
}

/** The same for a command line that may not be understood: then English. */
export function spokenLocale(argv: readonly string[], env: Env): Locale {
  const wanted = optionIn(argv, "lang") ?? env.SOLIDARITY_LANG;
  return locales.find((locale) => locale === wanted) ?? "en";
}

/** The same of the command line's own failures, at once: who presses Ctrl-C does not wait. Undefined of all others. */
export function ownWords(error: SolidarityError, locale: Locale): ErrorExplanation | undefined {
  const own = cliErrors.find((type) => error instanceof type);
  if (own === undefined) return undefined;
  const { errors, faults } = cliWords[locale];
  const say: Say = (value, kind) =>
    kind === "fault" ? (faults[value as FileFault] ?? plainly(value, "")) : plainly(value, kind);
  const [what, next] = errors[own.code].map((sentence) => fill(sentence, error.values, say)) as [string, string];
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

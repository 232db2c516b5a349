import { localeOf } from "../internal/locale.js";
import type { SolidarityError, Wording } from "./base.js";
import { ContractError } from "./contract.js";
import { decodeError } from "./decode.js";
import { fill, withReason } from "./fill.js";
import { type AmountStyle, sayIn } from "./say.js";
import { languages } from "./words/index.js";

/** An error in somebody's language. */
export interface ErrorExplanation {
  /** What happened, in one sentence. */
  readonly what: string;
  /** What to do next, in one sentence. */
  readonly next: string;
}

/**
 * Say what happened and what to do next, in somebody's language.
 *
 * Fetches only that language. Amounts are in the asset's smallest unit unless `decimals` says how to write them, or the
 * asset is native coin; times are dates (UTC), and addresses are whole. Never throws.
 *
 * @param error Anything caught: what is no error of the SDK yet is decoded first.
 * @param locale `en`, `de` or `es`, with or without a region (`de-AT`). Any other gets English.
 *
 * @example
 * ```ts
 * const { what, next } = await explainError(caught, navigator.language, { decimals: 6, symbol: "USDC" });
 * show(`${what} ${next}`);
 * ```
 */
export async function explainError(
  error: unknown,
  locale: string,
  { decimals, symbol }: explainError.Options = {},
): Promise<ErrorExplanation> {
  const typed = decodeError(error);
  const language = await languages[localeOf(locale)]().catch(() => undefined);
  // Without a network to fetch the words by: the error's own, in English.
  if (language === undefined) return { what: typed.message, next: typed.hint };
  const { contracts, others, ...manner } = language;
  const known = new Map<string, Wording>(Object.entries(typed instanceof ContractError ? contracts : others));
  const reason = reasonOf(typed);
  const words = known.get(reason ?? "") ?? known.get(typed.code);
  // An app's own subclass: it has said what it had to say.
  if (words === undefined) return { what: typed.message, next: typed.hint };
  const say = sayIn(manner, typed.values, { ...(decimals !== undefined && { decimals }), symbol });
  const [what, next] = words.map((sentence) => fill(sentence, typed.values, say)) as [string, string];
  return { what: reason === undefined ? what : withReason(what, reason), next };
}

export namespace explainError {
  export type Options = AmountStyle;
}

/** The code within a smart account's refusal. */
const reasonOf = ({ code, values }: SolidarityError): string | undefined =>
  code === "SafeRefused" || code === "UserOperationRefused" ? (values as { reason: string }).reason : undefined;

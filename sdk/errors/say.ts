import type { Address } from "viem";

import { formatAmount } from "../amounts.js";
import { isNative } from "../types/native.js";
import { phase, projectStatus, proposalState, status } from "../types/words.js";
import type { Say } from "./fill.js";
import { plainly } from "./plainly.js";
import type { Manner, States } from "./words/catalogue.js";

/** How amounts are to be written: in the smallest unit, unless the asset is native coin, or its decimals are given. */
export interface AmountStyle {
  decimals?: number | undefined;
  symbol?: string | undefined;
}

const codecs = { standing: status, phase, project: projectStatus, proposal: proposalState } as const;
const units = [
  ["day", 86_400n],
  ["hour", 3_600n],
  ["minute", 60n],
  ["second", 1n],
] as const;

/** Puts the values of an error into a language. */
export const sayIn = (words: Manner, values: object, given: AmountStyle = {}): Say => {
  const { asset } = values as { asset?: unknown };
  const style = isCoin(asset) ? { decimals: 18, ...given } : given;
  return (value, kind) => {
    if (isCoin(value)) return words.coin;
    if (kind in codecs) return stateOf(value, kind as keyof States, words);
    if (typeof value !== "bigint" && typeof value !== "number") return plainly(value, kind);
    if (kind === "amount") return amountOf(BigInt(value), words, style);
    if (kind === "span") return spanOf(BigInt(value), words);
    return plainly(value, kind);
  };
};

const isCoin = (value: unknown): boolean => typeof value === "string" && isNative(value as Address);

function stateOf(value: unknown, kind: keyof States, { states }: Pick<Manner, "states">): string {
  const known = codecs[kind].words;
  const word = typeof value === "number" ? known[value] : String(value);
  return (states[kind] as Readonly<Record<string, string>>)[word ?? ""] ?? String(value);
}

function amountOf(
  amount: bigint,
  { decimalMark }: Pick<Manner, "decimalMark">,
  { decimals, symbol }: AmountStyle,
): string {
  if (decimals === undefined) return String(amount);
  const text = formatAmount(amount, decimals).replace(".", decimalMark);
  return symbol === undefined ? text : `${text} ${symbol}`;
}

/** In the largest unit in which it is whole. */
function spanOf(seconds: bigint, { spans }: Pick<Manner, "spans">): string {
  const [unit, length] = units.find(([, length]) => seconds % length === 0n) ?? ["second", 1n];
  const count = seconds / length;
  return `${count} ${spans[unit][count === 1n ? 0 : 1]}`;
}

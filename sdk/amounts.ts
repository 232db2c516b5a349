import { InvalidAmountError } from "./errors/input.js";
import { inRange, toUint } from "./types/integers.js";

const grammar = /^(0|[1-9]\d*)(?:\.(\d+))?$/;

/**
 * Read an amount that a person wrote, in the asset's smallest unit.
 *
 * Strict, so that nobody gives what they did not write: digits, and after one point no more decimals than the asset
 * has. No sign, no exponent, no separators, no spaces, nothing rounded.
 *
 * @param text For example `"12.50"`.
 * @param decimals The asset's decimals, 0 to 77.
 * @throws {InvalidAmountError} when the text is anything else, or does not fit into 256 bits.
 *
 * @example
 * ```ts
 * parseAmount("12.5", 6); // 12500000n
 * parseAmount("1.005", 2); // throws: the asset has two decimals
 * ```
 */
export function parseAmount(text: string, decimals: number): bigint {
  inRange("decimals", decimals, 0, 77);
  const [, whole, fraction = ""] = grammar.exec(text) ?? [];
  if (whole === undefined || fraction.length > decimals) throw new InvalidAmountError({ given: text, decimals });
  const amount = BigInt(whole + fraction.padEnd(decimals, "0"));
  if (amount >> 256n) throw new InvalidAmountError({ given: text, decimals });
  return amount;
}

/**
 * Write an amount so that a person, and `parseAmount`, can read it: no trailing zeros, no separators.
 *
 * @throws {OutOfRangeError} when the amount is negative or does not fit into 256 bits.
 *
 * @example
 * ```ts
 * formatAmount(12_500_000n, 6); // "12.5"
 * ```
 */
export function formatAmount(amount: bigint, decimals: number): string {
  inRange("decimals", decimals, 0, 77);
  const digits = toUint("amount", amount)
    .toString()
    .padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, "");
  return fraction ? `${whole}.${fraction}` : whole;
}

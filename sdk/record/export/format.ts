import { formatAmount } from "../../amounts.js";
import { toSafeNumber } from "../../types/integers.js";

/** An amount that may be negative, exact, without trailing zeros. */
export const formatSigned = (amount: bigint, decimals: number): string =>
  amount < 0n ? `-${formatAmount(-amount, decimals)}` : formatAmount(amount, decimals);

/** The same with all of its decimals. */
export function formatFixed(amount: bigint, decimals: number): string {
  const [whole = "0", fraction = ""] = formatSigned(amount, decimals).split(".");
  return decimals === 0 ? whole : `${whole}.${fraction.padEnd(decimals, "0")}`;
}

/** A time in seconds as UTC: `2026-11-22T12:00:00Z`. */
export const formatTime = (time: bigint): string =>
  new Date(toSafeNumber(time, "time") * 1_000).toISOString().replace(".000Z", "Z");

/** A day in UTC: `2026-11-22`. */
export const formatDay = (time: bigint): string => formatTime(time).split("T", 1)[0] ?? "";

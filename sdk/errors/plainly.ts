/** The same in every language: a time of the chain, the number by which people call a request, a code. */
export function plainly(value: unknown, kind: string): string {
  if (kind === "time") return moment(String(value));
  if (kind === "hex") return typeof value === "bigint" ? `0x${value.toString(16).padStart(2, "0")}` : shortened(value);
  if (kind === "request") return String(BigInt.asUintN(32, BigInt(String(value))));
  if (Array.isArray(value))
    return kind === "count" ? String(value.length) : value.map((one) => plainly(one, "")).join(", ");
  return String(value);
}

/** Seconds since 1970 as a date, unless they lie beyond all calendars. */
function moment(seconds: string): string {
  // eslint-disable-next-line no-restricted-syntax -- A time: what no calendar has is no date, and no amount is lost.
  const date = new Date(+`${seconds}000`);
  return date.getTime() ? `${date.toISOString().slice(0, 16).replace("T", " ")} UTC` : `${seconds} s`;
}

/** The first four bytes, by which an error can be looked up. */
const shortened = (value: unknown): string => String(value).replace(/^(0x.{8}).+$/s, "$1…");

import { OutOfRangeError } from "../errors/input.js";
import { requireBigint } from "../internal/exact.js";

/** A bigint as a JavaScript number, if that loses nothing. For counts and times, never for money. */
export function toSafeNumber(value: bigint, name = "value"): number {
  const most = 2n ** 53n - 1n;
  if (value < -most || value > most) throw new OutOfRangeError({ name, given: value, least: -most, most });
  return Number(value);
}

/** The nearest float. For estimates and analysis, never for an amount that is paid. */
export const approximate = (value: bigint): number => Number(value);

/** The value, if it lies between the bounds, both included, and is whole. */
export function inRange<value extends bigint | number>(name: string, value: value, least: value, most: value): value {
  const whole = typeof value === "bigint" || Number.isSafeInteger(value);
  if (!whole || value < least || value > most) throw new OutOfRangeError({ name, given: value, least, most });
  return value;
}

/** The value, if it is a bigint that fits into `bits` bits. A JavaScript number has lost digits before anybody looks. */
export function toUint(name: string, value: bigint, bits = 256): bigint {
  requireBigint(name, value);
  return inRange(name, value, 0n, (1n << BigInt(bits)) - 1n);
}

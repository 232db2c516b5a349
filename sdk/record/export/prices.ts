import type { Address } from "viem";

import { MalformedDataError } from "../../errors/checks.js";
import { typed } from "../../internal/typed.js";
import { inRange } from "../../types/integers.js";

/** What one whole unit of an asset (one coin, not one wei) was worth. */
export interface Price {
  /** In the smallest unit of the currency: 3,000.50 dollars with two decimals are `300_050n`. */
  readonly price: bigint;
  /** How many of its digits come after the point. */
  readonly decimals: number;
  /** Two to 24 capital letters, digits, `'`, `.`, `_`, `-`, from a letter on: `USD`. */
  readonly currency: string;
}

/** Tells what an asset was worth at a time (seconds since 1970); undefined where it does not know. */
export type PriceSource = (asset: Address, time: bigint) => Promise<Price | undefined>;

/** What an amount was worth, in the smallest unit of the price's currency, rounded down (towards zero). */
export const valueRoundedDown = (amount: bigint, decimals: number, { price }: Price): bigint =>
  (amount * price) / 10n ** BigInt(decimals);

/** How currencies and commodities are written in books. */
export const commodityGrammar = /^[A-Z][A-Z0-9'._-]{0,22}[A-Z0-9]$/;

/**
 * Asks for every price once, a few at a time.
 *
 * @throws {MalformedDataError} when a price is negative, not a bigint, or in no currency that books can hold.
 */
export async function askPrices(
  source: PriceSource | undefined,
  questions: Iterable<{ readonly asset: Address; readonly time: bigint }>,
): Promise<(asset: Address, time: bigint) => Price | undefined> {
  const keyOf = (asset: Address, time: bigint): string => `${asset.toLowerCase()}:${time}`;
  const known = new Map<string, Price | undefined>();
  if (source) {
    const wanted = [...new Map([...questions].map(({ asset, time }) => [keyOf(asset, time), { asset, time }]))];
    for (let at = 0; at < wanted.length; at += 16) {
      const asked = wanted.slice(at, at + 16);
      const prices = await typed(() => Promise.all(asked.map(([, { asset, time }]) => source(asset, time))));
      for (const [index, [key]] of asked.entries()) known.set(key, checkPrice(prices[index]));
    }
  }
  return (asset, time) => known.get(keyOf(asset, time));
}

function checkPrice(given: Price | undefined): Price | undefined {
  if (given === undefined) return undefined;
  const { price, decimals, currency } = given;
  if (typeof price !== "bigint" || price < 0n || !commodityGrammar.test(currency))
    throw new MalformedDataError({ what: "price", given: `${String(price)} ${String(currency)}` });
  inRange("decimals of a price", decimals, 0, 77);
  return given;
}

import { type Address, erc20Abi, getAddress } from "viem";
import { readContract } from "viem/actions";

import { formatAmount } from "../amounts.js";
import type { AnyClient } from "../internal/client.js";
import { unlessRefused } from "../internal/typed.js";
import { toSafeNumber } from "../types/integers.js";
import { isNative, NATIVE } from "../types/native.js";
import type { Sheet } from "./sheet.js";
import type { CoinPrice } from "./types.js";
import type { Words } from "./words/index.js";

/** How amounts of an asset are written. */
export interface Unit {
  readonly asset: Address;
  readonly symbol: string;
  readonly decimals: number;
}

/** The chain's own coin, as the client's chain calls it. */
export function coinOf(client: AnyClient, words: Words): Unit {
  const { symbol, decimals } = client.chain?.nativeCurrency ?? { symbol: words.coin, decimals: 18 };
  return { asset: NATIVE, symbol, decimals };
}

/** The unit of an asset. A token that does not say its decimals is counted in smallest units. */
export async function unitOf({ client, read, words }: Sheet, asset: Address): Promise<Unit> {
  if (isNative(asset)) return coinOf(client, words);
  const ask = (functionName: "symbol" | "decimals") =>
    unlessRefused(() =>
      read((reader, asOf) => readContract(reader, { abi: erc20Abi, address: asset, functionName, ...asOf })),
    );
  const [symbol, decimals] = await Promise.all([ask("symbol"), ask("decimals")]);
  // A token names itself: only a plain, short name goes into a sentence that people trust, and none that reads as a number.
  const plain =
    typeof symbol === "string" && /^(?=\$?[A-Za-z]|.*[A-Za-z].*[A-Za-z])[A-Za-z0-9.$+-]{1,12}$/.test(symbol);
  const fits = typeof decimals === "number" && decimals <= 77;
  return { asset, symbol: plain ? symbol : named(asset), decimals: fits ? decimals : 0 };
}

/** An address in a sentence: whole, since two addresses can be made to look alike at both ends. */
export const named = (address: Address): string => getAddress(address);

/** An amount as people of a language write it, exact, with its symbol: `1 250,50 USDC`. */
export const money = (amount: bigint, { symbol, decimals }: Unit, words: Words): string =>
  `${grouped(formatAmount(amount, decimals), words)} ${symbol}`;

/** A fee, rounded up to six decimals: nobody pays more than it says. */
export function roundedUp(amount: bigint, { symbol, decimals }: Unit, words: Words, shown = 6): string {
  const step = 10n ** BigInt(Math.max(0, decimals - shown));
  return money(ceiling(amount, step) * step, { asset: NATIVE, symbol, decimals }, words);
}

/** Coin in a currency's smallest unit, rounded up. */
export const inCurrencyRoundedUp = (coin: bigint, { perCoin }: CoinPrice, { decimals }: Unit): bigint =>
  ceiling(coin * perCoin, 10n ** BigInt(decimals));

const ceiling = (value: bigint, by: bigint): bigint => (value + by - 1n) / by;

/** An amount of a currency: `3 100,05 EUR`. */
export const inWords = (
  amount: bigint,
  { currency, decimals }: Pick<CoinPrice, "currency" | "decimals">,
  words: Words,
): string => money(amount, { asset: NATIVE, symbol: currency, decimals }, words);

/** Groups by a narrow space, since a point or comma would mean a decimal to half of the readers. */
function grouped(text: string, { decimalMark }: Words): string {
  const [whole = "", fraction] = text.split(".");
  const groups = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, "\u202f") : whole;
  return fraction === undefined ? groups : `${groups}${decimalMark}${fraction}`;
}

/** The last second that a date can be written for in four digits: what never ends, ends then. */
const LAST = 253_402_300_799n;

/** A time of the chain, in words that mean the same everywhere. */
export const moment = (seconds: bigint): string =>
  `${new Date(toSafeNumber((seconds < LAST ? seconds : LAST) * 1000n)).toISOString().slice(0, 16).replace("T", " ")} UTC`;

import { type Address, encodeFunctionData, parseAbi } from "viem";
import { call, estimateGas, estimateMaxPriorityFeePerGas } from "viem/actions";

import type { AnyCall } from "../internal/call.js";
import type { WriteOptions } from "../internal/write.js";
import { coinOf, inCurrencyRoundedUp } from "./money.js";
import type { Sheet } from "./sheet.js";
import type { Fee, CoinPrice } from "./types.js";

/** What a unit of gas may cost at most, and does now. */
export interface GasPrice {
  readonly maxFeePerGas: bigint;
  readonly maxPriorityFeePerGas: bigint;
  readonly now: bigint;
  /** What an OP chain takes for the data of a transaction besides; zero elsewhere. */
  readonly dataFee: bigint;
}

/** Limits for what cannot be measured beforehand: generous, and refused at sending when they do not suffice. */
export const GAS_BOUNDS = { approve: 80_000n, act: 300_000n, signed: 320_000n } as const;

/** Where OP chains tell what a transaction's data costs. */
const ORACLE: Address = "0x420000000000000000000000000000000000000F";
const oracleAbi = parseAbi(["function getL1FeeUpperBound(uint256 size) view returns (uint256)"]);
/** The size that its answer is asked for: most transactions are smaller. Longer ones count as several. */
const PIECE = 1_500;

/** Bytes that an envelope and a signature add to a call's data. */
const SIGNED = 500;

/** Reads the price of gas. The most is twice today's base fee and the tip, as wallets have it. */
export async function gasPriceOf(
  sheet: Sheet,
  given: Pick<WriteOptions, "maxFeePerGas" | "maxPriorityFeePerGas">,
): Promise<GasPrice> {
  const [tip, dataFee] = await Promise.all([
    given.maxPriorityFeePerGas ?? estimateMaxPriorityFeePerGas(sheet.client),
    dataFeeOf(sheet),
  ]);
  const maxFeePerGas = given.maxFeePerGas ?? 2n * sheet.block.baseFee + tip;
  const now = sheet.block.baseFee + tip;
  return { maxFeePerGas, maxPriorityFeePerGas: tip, now: now < maxFeePerGas ? now : maxFeePerGas, dataFee };
}

async function dataFeeOf({ client }: Sheet): Promise<bigint> {
  const data = encodeFunctionData({ abi: oracleAbi, functionName: "getL1FeeUpperBound", args: [BigInt(PIECE)] });
  const { data: answer } = await call(client, { to: ORACLE, data }).catch(() => ({ data: undefined }));
  return answer === undefined || answer === "0x" ? 0n : BigInt(answer);
}

/** A gas limit with room for what other people's transactions change meanwhile. */
export const withRoom = (gas: bigint): bigint => (gas * 6n + 4n) / 5n;

/** The gas limit of a call as things stand; undefined when it would be refused. */
export async function gasOf({ client, account }: Sheet, { to, data, value }: AnyCall): Promise<bigint | undefined> {
  try {
    return withRoom(await estimateGas(client, { account, to, data, value }));
  } catch {
    return undefined;
  }
}

/** Sums up what gas costs. */
export function feeOf(
  sheet: Sheet,
  {
    limit,
    likelyGas,
    measured,
    calls,
  }: { limit: bigint; likelyGas: bigint; measured: boolean; calls: readonly AnyCall[] },
  { maxFeePerGas, maxPriorityFeePerGas, now, dataFee }: GasPrice,
  price?: CoinPrice,
): Fee {
  const pieces = calls.reduce((sum, { data }) => sum + Math.ceil((data.length / 2 + SIGNED) / PIECE), 0);
  const data = dataFee * BigInt(pieces);
  const [likely, most] = [likelyGas * now + data, limit * maxFeePerGas + data];
  const coin = coinOf(sheet.client, sheet.words);
  return {
    gas: limit,
    measured,
    maxFeePerGas,
    maxPriorityFeePerGas,
    likely,
    most,
    ...(price && {
      inCurrency: {
        currency: price.currency,
        decimals: price.decimals,
        likelyRoundedUp: inCurrencyRoundedUp(likely, price, coin),
        mostRoundedUp: inCurrencyRoundedUp(most, price, coin),
      },
    }),
  };
}

import { type Address, parseAbi } from "viem";
import { estimateGas, estimateMaxPriorityFeePerGas, readContract } from "viem/actions";

import type { AnyCall } from "../internal/call.js";
import type { AnyClient } from "../internal/client.js";
import { tagged } from "../internal/delivery.js";
import { unlessRefused } from "../internal/typed.js";
import type { WriteOptions } from "../internal/write.js";
import { coinOf, inCurrencyRoundedUp } from "./money.js";
import type { Sheet } from "./sheet.js";
import type { Fee, CoinPrice } from "./types.js";

/** What a unit of gas may cost at most, and does now. */
export interface GasPrice {
  readonly maxFeePerGas: bigint;
  readonly maxPriorityFeePerGas: bigint;
  readonly now: bigint;
  readonly besides: Besides;
}

/** What an OP chain takes besides gas, by its own oracle. All zero elsewhere. */
interface Besides {
  /** For each `PIECE` bytes of a transaction, on the chain below. */
  readonly perPiece: bigint;
  /** For its operator: so much each time, and so much for a billion of gas. */
  readonly perTransaction: bigint;
  readonly perBillion: bigint;
}

/** Limits for what cannot be measured beforehand: generous, and refused at sending when they do not suffice. */
export const GAS_BOUNDS = { approve: 80_000n, act: 300_000n, signed: 320_000n } as const;

/** Where OP chains tell what they take besides gas. */
const ORACLE: Address = "0x420000000000000000000000000000000000000F";
const oracleAbi = parseAbi([
  "function getL1FeeUpperBound(uint256 size) view returns (uint256)",
  "function getOperatorFee(uint256 gas) view returns (uint256)",
]);
/** The size that its answer is asked for: most transactions are smaller. Longer ones count as several. */
const PIECE = 1_500;
const BILLION = 1_000_000_000n;

/** Bytes that an envelope and a signature add to a call's data. */
const SIGNED = 500;

/** Reads the price of gas. The most is twice today's base fee and the tip, as wallets have it. */
export async function gasPriceOf(
  sheet: Sheet,
  given: Pick<WriteOptions, "maxFeePerGas" | "maxPriorityFeePerGas">,
): Promise<GasPrice> {
  const [tip, besides] = await Promise.all([
    given.maxPriorityFeePerGas ?? estimateMaxPriorityFeePerGas(sheet.client),
    besidesOf(sheet.client),
  ]);
  const maxFeePerGas = given.maxFeePerGas ?? 2n * sheet.block.baseFee + tip;
  const now = sheet.block.baseFee + tip;
  return { maxFeePerGas, maxPriorityFeePerGas: tip, now: now < maxFeePerGas ? now : maxFeePerGas, besides };
}

/** Asks the oracle of an OP chain; other chains have none there. */
async function besidesOf(client: AnyClient): Promise<Besides> {
  const ask = async (functionName: "getL1FeeUpperBound" | "getOperatorFee", given: bigint): Promise<bigint> =>
    (await unlessRefused(() =>
      readContract(client, { abi: oracleAbi, address: ORACLE, functionName, args: [given] }),
    )) ?? 0n;
  const [perPiece, perTransaction, ofBillion] = await Promise.all([
    ask("getL1FeeUpperBound", BigInt(PIECE)),
    ask("getOperatorFee", 0n),
    ask("getOperatorFee", BILLION),
  ]);
  return { perPiece, perTransaction, perBillion: ofBillion - perTransaction };
}

/** What these calls cost besides gas, each in a transaction of its own. */
function besidesGas({ perPiece, perTransaction, perBillion }: Besides, gas: bigint, calls: readonly AnyCall[]): bigint {
  const pieces = calls.reduce((sum, { data }) => sum + Math.ceil((data.length / 2 + SIGNED) / PIECE), 0);
  const operator = perTransaction * BigInt(calls.length) + (gas * perBillion + BILLION - 1n) / BILLION;
  return perPiece * BigInt(pieces) + operator;
}

/** The most that these calls may cost: the gas at its highest price, and twice what is taken besides today. */
export const mostOf = ({ maxFeePerGas, besides }: GasPrice, gas: bigint, calls: readonly AnyCall[]): bigint =>
  gas * maxFeePerGas + 2n * besidesGas(besides, gas, calls);

/** A gas limit with room for what other people's transactions change meanwhile. */
export const withRoom = (gas: bigint): bigint => (gas * 6n + 4n) / 5n;

/** The gas limit of a call as things stand; undefined when it would be refused. */
export async function gasOf({ client, account }: Sheet, { to, data, value }: AnyCall): Promise<bigint | undefined> {
  const needed = await unlessRefused(() => estimateGas(client, tagged(client, { account, to, data, value })));
  return needed === undefined ? undefined : withRoom(needed);
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
  gasPrice: GasPrice,
  price?: CoinPrice,
): Fee {
  const { maxFeePerGas, maxPriorityFeePerGas, now, besides } = gasPrice;
  const likely = likelyGas * now + besidesGas(besides, likelyGas, calls);
  const most = mostOf(gasPrice, limit, calls);
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

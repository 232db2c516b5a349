import { type Address, decodeFunctionData, encodeFunctionResult, erc20Abi, type Hex } from "viem";

import { emergencyPoolAbi } from "../../../sdk/abis/index.js";
import { NATIVE } from "../../../sdk/index.js";
import { type PoolEntry, type Replay, replayRecord } from "../../../sdk/record/index.js";
import { chainId, headByTheBook, pool } from "./ledger.js";

const same = (a: unknown, b: unknown): boolean => String(a).toLowerCase() === String(b).toLowerCase();

const heldOf = (replay: Replay, asset: Address): bigint => {
  const sums = replay.assets.find((row) => same(row.asset, asset));
  return sums ? sums.available + sums.earmarked + sums.committed + sums.owed : 0n;
};

/** What the pool holds of native coin after these entries. */
export const balanceOf = (entries: readonly PoolEntry[]): bigint =>
  heldOf(replayRecord(entries, { chainId, pool }), NATIVE);

/** Test double of the contracts behind `eth_call`: the pool's views, a token, a wallet, after these entries. */
export function callOf(
  { to, data }: { to: Address; data: Hex },
  entries: readonly PoolEntry[],
  { symbol = "USDC", wallet }: { symbol?: string; wallet?: Address },
): Hex {
  if (wallet && same(to, wallet)) return `0x1626ba7e${"0".repeat(56)}`;
  const replay = replayRecord(entries, { chainId, pool });
  if (!same(to, pool)) {
    const { functionName } = decodeFunctionData({ abi: erc20Abi, data });
    const result = { symbol, decimals: 6, balanceOf: heldOf(replay, to) }[functionName as "symbol"];
    return encodeFunctionResult({ abi: erc20Abi, functionName: functionName as "symbol", result });
  }
  const { functionName, args = [] } = decodeFunctionData({ abi: emergencyPoolAbi, data });
  const [one, two, three] = args as readonly unknown[];
  const zero = { available: 0n, earmarked: 0n, committed: 0n, owed: 0n };
  const sums = replay.assets.find(({ asset }) => same(asset, one)) ?? zero;
  const commitment = replay.commitments.find(
    ({ module, ref, asset }) => same(module, one) && ref === two && same(asset, three),
  );
  const answers: Readonly<Record<string, () => unknown>> = {
    ledgerHead: () => headByTheBook(entries),
    books: () => sums,
    earmarked: () => replay.earmarks.find(({ asset, earmark }) => same(asset, one) && earmark === two)?.amount ?? 0n,
    commitment: () => [commitment?.amount ?? 0n, commitment?.earmarked ?? 0n],
    owed: () => replay.owed.find(({ asset, payee }) => same(asset, one) && same(payee, two))?.amount ?? 0n,
    countedGifts: () => replay.countedGifts.find(({ donor }) => same(donor, one))?.worth ?? 0n,
  };
  const result = answers[functionName]?.();
  return encodeFunctionResult({ abi: emergencyPoolAbi, functionName, result } as never);
}

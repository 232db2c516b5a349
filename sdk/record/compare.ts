import { erc20Abi, type Address } from "viem";
import { getBalance, readContract } from "viem/actions";

import type { AnyClient } from "../internal/client.js";
import { patiently, type Patience } from "../internal/patience.js";
import { isNative } from "../types/native.js";

/** One thing on which record and chain disagree. */
export interface Difference {
  readonly what: string;
  readonly record: string;
  readonly chain: string;
}

/** A question to the chain, and what differs from what the record says. */
export type Question = () => Promise<readonly Difference[]>;

/** What differs, if it does. */
export const unequal = (what: string, record: bigint | string, chain: bigint | string): Difference[] =>
  record === chain ? [] : [{ what, record: record.toString(), chain: chain.toString() }];

/** Whether an account holds what it must. It may hold more: anybody can send it money. */
export const holds =
  (client: AnyClient, address: Address, asset: Address, needed: bigint, blockNumber: bigint): Question =>
  async () => {
    const token = { abi: erc20Abi, address: asset, functionName: "balanceOf", args: [address] } as const;
    const balance = isNative(asset)
      ? await getBalance(client, { address, blockNumber })
      : await readContract(client, { ...token, blockNumber });
    return balance < needed ? unequal(`balance of ${asset}, at least`, needed, balance) : [];
  };

/** Asks a few at a time, so that no node is overrun. */
export async function askAll(questions: readonly Question[], patience: Patience): Promise<Difference[]> {
  const found: Difference[] = [];
  for (let at = 0; at < questions.length; at += 32) {
    const answers = await Promise.all(questions.slice(at, at + 32).map((ask) => patiently(patience, ask)));
    found.push(...answers.flat());
  }
  return found;
}

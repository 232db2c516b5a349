import type { Address } from "viem";
import { readContract } from "viem/actions";

import { emergencyPoolAbi } from "../abis/emergencyPool.js";
import type { SolidarityError } from "../errors/base.js";
import type { AnyClient } from "../internal/client.js";
import type { Patience } from "../internal/patience.js";
import type { InCommunity } from "../types/deployment.js";
import { requireBlock, requireChain, requireTip } from "./blocks.js";
import { askAll, type Difference, holds, type Question, unequal } from "./compare.js";
import type { RecordEntry } from "./entries.js";
import { getRecord } from "./getRecord.js";
import { loadKeccak } from "./keccak.js";
import { type Replay, replayRecord } from "./replay.js";

/**
 * Verify a community's record to the last unit: recompute the ledger's head and every sum from the events, and compare
 * each with what the chain holds at the same block, down to the pool's balances. An entry that a node drops, adds,
 * moves or alters leads to another head, and is told.
 *
 * A node that lies about the contract's answers in the same way is believed: ask another one with the same `entries`.
 * (The head covers what an entry says and its place
 * among the others, not the hash of its transaction.) Pass `entries` to verify what somebody else exported; otherwise they
 * are read here.
 *
 * @throws {OutOfRangeError} when the chain is not as long as `toBlock`.
 * @throws {WrongChainError} when the client is on another chain than the community.
 * @throws {RecordReorganisedError} when the chain replaced the block of comparison meanwhile: verify again.
 * @throws {NetworkError} when the node does not answer, `retries` times in a row.
 *
 * @example
 * ```ts
 * const { verified, entries, differences } = await record.verifyRecord(client, { deployment });
 * ```
 */
export async function verifyRecord(
  client: AnyClient,
  parameters: verifyRecord.Parameters,
): Promise<verifyRecord.ReturnType> {
  const { deployment, retries, retryDelay, signal } = parameters;
  const patience: Patience = { retries, retryDelay, signal };
  await requireChain(client, deployment.chainId, patience);
  const { number: toBlock, hash: blockHash } = await requireTip(client, parameters.toBlock, patience);
  const reading = { deployment, toBlock, contracts: ["pool"], ...patience } as const;
  const entries = parameters.entries ?? (await getRecord(client, reading)).entries;
  const replay = replayRecord(entries, {
    chainId: deployment.chainId,
    pool: deployment.pool,
    keccak: await loadKeccak(),
  });
  const questions = questionsOf(client, deployment.pool, toBlock, replay);
  const differences: Difference[] = [
    ...outOfOrder(entries),
    ...replay.impossible.map((what) => ({ what, record: "less than zero", chain: "cannot be" })),
    ...replay.assets.flatMap((sums) => {
      const placed = sums.available + sums.earmarked + sums.committed + sums.owed + sums.paid;
      return unequal(`sum of all places of ${sums.asset}`, placed, sums.pledged);
    }),
    ...(await askAll(questions, patience)),
  ];
  await requireBlock(client, { blockNumber: toBlock, blockHash }, patience);
  return {
    verified: differences.length === 0,
    entries: replay.entries,
    head: replay.head,
    toBlock,
    differences,
    replay,
  };
}

export namespace verifyRecord {
  export type Parameters = InCommunity &
    Patience & {
      /** The block to compare at; the newest, unless named. */
      toBlock?: bigint | undefined;
      /** The pool's entries up to that block; read from the node, unless given. */
      entries?: readonly RecordEntry[] | undefined;
    };
  export type ReturnType = {
    readonly verified: boolean;
    /** How many entries moved money. */
    readonly entries: number;
    readonly head: Replay["head"];
    readonly toBlock: bigint;
    readonly differences: readonly Difference[];
    readonly replay: Replay;
  };
  export type ErrorType = SolidarityError;
}

/** Entries that do not follow one another. */
function outOfOrder(entries: readonly RecordEntry[]): Difference[] {
  return entries.flatMap((entry, index) => {
    const previous = entries[index - 1];
    if (!previous || previous.blockNumber < entry.blockNumber) return [];
    if (previous.blockNumber === entry.blockNumber && previous.logIndex < entry.logIndex) return [];
    const place = ({ blockNumber, logIndex }: RecordEntry): string => `block ${blockNumber}, log ${logIndex}`;
    return [{ what: `order of entry ${index + 1}`, record: place(entry), chain: `after ${place(previous)}` }];
  });
}

function questionsOf(client: AnyClient, address: Address, blockNumber: bigint, replay: Replay): Question[] {
  const pool = { abi: emergencyPoolAbi, address, blockNumber } as const;
  const compare =
    (what: string, record: bigint | string, ask: () => Promise<bigint | string>): Question =>
    async () =>
      unequal(what, record, await ask());
  const perAsset = replay.assets.flatMap((sums): Question[] => {
    const { asset, available, earmarked, committed, owed } = sums;
    return [
      async () => {
        const books = await readContract(client, { ...pool, functionName: "books", args: [asset] });
        const places = ["available", "earmarked", "committed", "owed"] as const;
        return places.flatMap((place) => unequal(`${place} of ${asset}`, sums[place], books[place]));
      },
      holds(client, address, asset, available + earmarked + committed + owed, blockNumber),
    ];
  });
  return [
    compare("head", replay.head, () => readContract(client, { ...pool, functionName: "ledgerHead" })),
    ...perAsset,
    ...replay.earmarks.map(({ asset, earmark, amount }) =>
      compare(`earmark ${earmark} of ${asset}`, amount, () =>
        readContract(client, { ...pool, functionName: "earmarked", args: [asset, earmark] }),
      ),
    ),
    ...replay.commitments.map(({ module, ref, asset, amount, earmarked }) =>
      compare(`commitment of ${module} for ${ref}`, `${amount}, ${earmarked} of it earmarked`, async () => {
        const [held, own] = await readContract(client, {
          ...pool,
          functionName: "commitment",
          args: [module, ref, asset],
        });
        return `${held}, ${own} of it earmarked`;
      }),
    ),
    ...replay.owed.map(({ asset, payee, amount }) =>
      compare(`owed to ${payee} of ${asset}`, amount, () =>
        readContract(client, { ...pool, functionName: "owed", args: [asset, payee] }),
      ),
    ),
    ...replay.countedGifts.map(({ donor, worth }) =>
      compare(`counted gifts of ${donor}`, worth, () =>
        readContract(client, { ...pool, functionName: "countedGifts", args: [donor] }),
      ),
    ),
  ];
}

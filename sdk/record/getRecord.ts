import { getBlockNumber } from "viem/actions";

import type { SolidarityError } from "../errors/base.js";
import type { AnyClient } from "../internal/client.js";
import { typed } from "../internal/typed.js";
import type { InCommunity } from "../types/deployment.js";
import {
  addressesOf,
  compareCursors,
  contractsByAddress,
  type Cursor,
  identityOf,
  type RecordedContract,
  type RecordEntry,
  toEntry,
} from "./entries.js";
import { fetchLogs } from "./logs.js";

const everything: readonly RecordedContract[] = ["pool", "requests", "registry", "token", "governor"];

/**
 * Read a community's record: every event, decoded, in the chain's order, each once.
 *
 * Reads in chunks, which it halves when the node finds them too large. To go on later, pass the `cursor` that came
 * with the last part.
 *
 * @throws {NetworkError} when the node does not answer.
 *
 * @example
 * ```ts
 * const { entries } = await record.getRecord(client, { deployment });
 * for (const entry of entries)
 *   if (entry.contract === "pool" && entry.event === "Pledged") console.log(entry.args.donor, entry.args.amount);
 * ```
 */
export async function getRecord(client: AnyClient, parameters: getRecord.Parameters): Promise<getRecord.ReturnType> {
  const entries: RecordEntry[] = [];
  let toBlock = parameters.deployment.startBlock;
  for await (const part of streamRecord(client, parameters)) {
    for (const entry of part.entries) entries.push(entry);
    toBlock = part.toBlock;
  }
  const { blockNumber, logIndex } = entries.at(-1) ?? parameters.after ?? { blockNumber: toBlock, logIndex: -1 };
  return { entries, toBlock, cursor: { blockNumber, logIndex } };
}

export namespace getRecord {
  export type Parameters = InCommunity & {
    /** Which contracts: all five, unless named. */
    contracts?: readonly RecordedContract[] | undefined;
    /** First block; the one that opened the community, unless named. */
    fromBlock?: bigint | undefined;
    /** Last block; the newest, unless named. */
    toBlock?: bigint | undefined;
    /** Only what comes after this entry. */
    after?: Cursor | undefined;
    /** Blocks to ask for at once, to begin with. */
    chunk?: bigint | undefined;
    signal?: AbortSignal | undefined;
  };
  export type ReturnType = {
    readonly entries: RecordEntry[];
    /** The last block that was read. */
    readonly toBlock: bigint;
    /** Where to go on. */
    readonly cursor: Cursor;
  };
  export type ErrorType = SolidarityError;
}

/**
 * Read a community's record part by part, as it comes from the node: for records too long for memory.
 *
 * @throws {NetworkError} when the node does not answer.
 *
 * @example
 * ```ts
 * for await (const { entries, toBlock } of record.streamRecord(client, { deployment })) await save(entries, toBlock);
 * ```
 */
export async function* streamRecord(
  client: AnyClient,
  parameters: getRecord.Parameters,
): AsyncGenerator<{ entries: RecordEntry[]; toBlock: bigint }> {
  const { deployment, after, chunk, signal } = parameters;
  const contracts = parameters.contracts ?? everything;
  const byAddress = contractsByAddress(deployment, contracts);
  const toBlock = parameters.toBlock ?? (await typed(() => getBlockNumber(client, { cacheTime: 0 })));
  const fromBlock = after?.blockNumber ?? parameters.fromBlock ?? deployment.startBlock;
  const seen = new Set<string>();
  const query = { address: addressesOf(deployment, contracts), fromBlock, toBlock, chunk, signal };
  for await (const part of fetchLogs(client, query)) {
    const entries = part.logs
      .map((log) => toEntry(log, byAddress))
      .filter((entry) => entry !== undefined)
      .filter((entry) => !after || compareCursors(entry, after) > 0)
      .filter((entry) => !seen.has(identityOf(entry)) && seen.add(identityOf(entry)));
    yield { entries, toBlock: part.toBlock };
  }
}

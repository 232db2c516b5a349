import type { SolidarityError } from "../errors/base.js";
import type { MalformedDataError, WrongChainError } from "../errors/checks.js";
import type { OutOfRangeError } from "../errors/input.js";
import type { ForeignCursorError, RecordReorganisedError } from "../errors/record.js";
import type { AnyClient } from "../internal/client.js";
import type { Patience } from "../internal/patience.js";
import type { InCommunity } from "../types/deployment.js";
import { inRange } from "../types/integers.js";
import { requireBlock, requireChain, requireTip } from "./blocks.js";
import { type Cursor, type CursorParts, decodeCursor, encodeCursor } from "./cursor.js";
import {
  addressesOf,
  comparePositions,
  contractsByAddress,
  type Position,
  type RecordedContract,
  type RecordEntry,
  toEntry,
} from "./entries.js";
import { fetchLogs } from "./logs.js";

const everything: readonly RecordedContract[] = ["pool", "requests", "registry", "token", "governor"];

/** Blocks that a finished reading looks through again the next time: the newest are the likeliest to be replaced. */
const unsettled = 64n;

/**
 * Read a community's record: every event, decoded, in the chain's order, each once; all of it, or a page of `limit`.
 *
 * Reads in chunks, which it halves when the node finds them too large, and asks again when the node is busy. To go on,
 * pass the `cursor` that came last as `after`: entries that are appended meanwhile come later and move nothing. While
 * `more` is true there is another page. What a node leaves out without a word, only `verifyRecord` can tell.
 *
 * @throws {ForeignCursorError} when the cursor is that of another community or chain.
 * @throws {MalformedDataError} when it is no cursor.
 * @throws {RecordReorganisedError} when the chain has replaced the block in which the cursor stands, or that was read last.
 * @throws {OutOfRangeError} when the chain is not as long as `toBlock`.
 * @throws {WrongChainError} when the client is on another chain than the community.
 * @throws {NetworkError} when the node does not answer, `retries` times in a row.
 *
 * @example
 * ```ts
 * const first = await record.getRecord(client, { deployment, limit: 100 });
 * for (const entry of first.entries)
 *   if (entry.contract === "pool" && entry.event === "Pledged") console.log(entry.args.donor, entry.args.amount);
 * const second = await record.getRecord(client, { deployment, limit: 100, after: first.cursor });
 * ```
 */
export async function getRecord(client: AnyClient, parameters: getRecord.Parameters): Promise<getRecord.ReturnType> {
  const { deployment, after, limit, fromBlock = deployment.startBlock } = parameters;
  if (limit !== undefined) inRange("limit", limit, 1, Number.MAX_SAFE_INTEGER);
  const known = after === undefined ? undefined : decodeCursor(deployment, after);
  const entries: RecordEntry[] = [];
  let toBlock = known?.scanned ?? fromBlock;
  let more = false;
  for await (const part of streamRecord(client, parameters)) {
    const room = limit === undefined ? part.entries.length : limit - entries.length;
    for (const entry of part.entries.slice(0, room)) entries.push(entry);
    more = part.entries.length > room;
    if (more) break;
    if (part.toBlock > toBlock) toBlock = part.toBlock;
  }
  const last = entries.at(-1);
  if (more && last) toBlock = last.blockNumber;
  const { blockNumber, logIndex, blockHash } = last ?? known ?? { blockNumber: fromBlock, logIndex: -1 };
  const scanned = toBlock > blockNumber ? toBlock : blockNumber;
  return { entries, toBlock, more, cursor: encodeCursor(deployment, { blockNumber, logIndex, blockHash, scanned }) };
}

export namespace getRecord {
  export type Parameters = streamRecord.Parameters & {
    /** The most entries to give; all, unless named. */
    limit?: number | undefined;
  };
  export type ReturnType = {
    readonly entries: RecordEntry[];
    /** The last block that was read; if there is more, to a part only. */
    readonly toBlock: bigint;
    /** Whether the page ended before the record did. */
    readonly more: boolean;
    /** Where to go on. */
    readonly cursor: Cursor;
  };
  export type ErrorType = streamRecord.ErrorType;
}

/**
 * Read a community's record part by part, as it comes from the node: for records too long for memory.
 *
 * @throws {ForeignCursorError} when the cursor is that of another community or chain.
 * @throws {RecordReorganisedError} when the chain has replaced the block in which the cursor stands, or that was read last.
 * @throws {OutOfRangeError} when the chain is not as long as `toBlock`.
 * @throws {WrongChainError} when the client is on another chain than the community.
 * @throws {NetworkError} when the node does not answer, `retries` times in a row.
 *
 * @example
 * ```ts
 * for await (const { entries, toBlock } of record.streamRecord(client, { deployment })) await save(entries, toBlock);
 * ```
 */
export async function* streamRecord(
  client: AnyClient,
  parameters: streamRecord.Parameters,
): AsyncGenerator<{ entries: RecordEntry[]; toBlock: bigint }> {
  const { deployment, retries, retryDelay, signal } = parameters;
  const patience: Patience = { retries, retryDelay, signal };
  const known = parameters.after === undefined ? undefined : decodeCursor(deployment, parameters.after);
  await requireChain(client, deployment.chainId, patience);
  const { after, fromBlock } = await startOf(client, parameters, known, patience);
  const { number: toBlock, hash: blockHash } = await requireTip(client, parameters.toBlock, patience);
  for await (const part of readEntries(client, { ...parameters, fromBlock, toBlock })) {
    // What lies this near may have been replaced while it was read, and would not fit what was read before.
    if (part.toBlock + unsettled > toBlock) await requireBlock(client, { blockNumber: toBlock, blockHash }, patience);
    const entries = after ? part.entries.filter((entry) => comparePositions(entry, after) > 0) : part.entries;
    yield { entries, toBlock: part.toBlock };
  }
}

/** The entries of some blocks, part by part, as the node tells them. */
export async function* readEntries(
  client: AnyClient,
  { deployment, contracts = everything, ...query }: Reading & { fromBlock: bigint; toBlock: bigint },
): AsyncGenerator<{ entries: RecordEntry[]; toBlock: bigint }> {
  const byAddress = contractsByAddress(deployment, contracts);
  for await (const { logs, toBlock } of fetchLogs(client, { ...query, address: addressesOf(deployment, contracts) }))
    yield { entries: logs.map((log) => toEntry(log, byAddress)).filter((entry) => entry !== undefined), toBlock };
}

/** What to read, and how to ask for it. */
type Reading = InCommunity &
  Patience & {
    /** Which contracts: all five, unless named. */
    contracts?: readonly RecordedContract[] | undefined;
    /** Blocks to ask for at once, to begin with. */
    chunk?: bigint | undefined;
  };

export namespace streamRecord {
  export type Parameters = Reading & {
    /** First block; the one that opened the community, unless named. Of no effect with `after`. */
    fromBlock?: bigint | undefined;
    /** Last block; the newest, unless named. */
    toBlock?: bigint | undefined;
    /** Only what comes after this cursor. Read on with the same `contracts`. */
    after?: Cursor | undefined;
  };
  export type ReturnType = AsyncGenerator<{ entries: RecordEntry[]; toBlock: bigint }>;
  export type ErrorType =
    | ForeignCursorError
    | MalformedDataError
    | OutOfRangeError
    | RecordReorganisedError
    | WrongChainError
    | SolidarityError;
}

/** The block to begin with, and the last entry known. */
async function startOf(
  client: AnyClient,
  { deployment, fromBlock = deployment.startBlock }: streamRecord.Parameters,
  known: CursorParts | undefined,
  patience: Patience,
): Promise<{ fromBlock: bigint; after?: Position }> {
  if (!known) return { fromBlock };
  const { blockNumber, logIndex, blockHash, scanned } = known;
  if (blockHash) await requireBlock(client, { blockNumber, blockHash }, patience);
  const settled = scanned - unsettled;
  return { fromBlock: settled > blockNumber ? settled : blockNumber, after: { blockNumber, logIndex } };
}

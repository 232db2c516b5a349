import type { SolidarityError } from "../errors/base.js";
import type { WrongChainError } from "../errors/checks.js";
import type { ForeignCursorError, RecordReorganisedError } from "../errors/record.js";
import type { AnyClient } from "../internal/client.js";
import type { Patience } from "../internal/patience.js";
import type { InCommunity } from "../types/deployment.js";
import type { Anchor } from "./anchors.js";
import { type Block, blockAt, requireBlock, requireChain } from "./blocks.js";
import { type Cursor, decodeCursor, encodeCursor, endOfBlock } from "./cursor.js";
import type { Position, RecordedContract, RecordEntry } from "./entries.js";
import { follow, type Following } from "./follow.js";
import { readEntries } from "./getRecord.js";

/** What a watcher is told. */
export type RecordNews =
  | {
      readonly type: "entries";
      readonly entries: readonly RecordEntry[];
      readonly toBlock: bigint;
      /** Where to go on watching or reading, later. */
      readonly cursor: Cursor;
    }
  /**
   * The chain took blocks back: forget every entry from `fromBlock` on; what replaced them follows. `dropped` are those
   * entries (of a reorganisation deeper than 256 blocks only those still remembered).
   */
  | { readonly type: "reorg"; readonly fromBlock: bigint; readonly dropped: readonly RecordEntry[] };

/**
 * Watch a community's record: first what there is, then what comes, until `signal` is aborted or the loop is left.
 *
 * Asks the node again and again (filters lose events without a word), in ranges that the node can take; gives each
 * entry once; reports reorganisations with the entries that they took back. A node that is busy, out of reach, or
 * behind its fellows is waited for. What a node leaves out without a word, only `verifyRecord` can tell.
 *
 * @throws {ForeignCursorError} when `after` is the cursor of another community or chain.
 * @throws {RecordReorganisedError} when the chain has replaced the block in which `after` stands.
 * @throws {WrongChainError} when the client is on another chain than the community.
 * @throws {NetworkError} when the node does not answer, `retries` times in a row. Start again after the last `cursor`.
 *
 * @example
 * ```ts
 * for await (const news of record.watchRecord(client, { deployment }))
 *   if (news.type === "entries") show(news.entries);
 *   else forget(news.dropped);
 * ```
 */
export async function* watchRecord(
  client: AnyClient,
  parameters: watchRecord.Parameters,
): AsyncGenerator<RecordNews, void, undefined> {
  const { deployment, contracts, chunk, signal, pollingInterval = client.pollingInterval, retries = 12 } = parameters;
  const patience: Patience = { retries, retryDelay: parameters.retryDelay, signal };
  try {
    const start = await beginning(client, parameters, patience);
    const step = 10n * (chunk ?? 10_000n);
    const read: Following<RecordEntry>["read"] = async (range) => {
      const found: RecordEntry[] = [];
      for await (const { entries } of readEntries(client, { deployment, contracts, chunk, ...patience, ...range }))
        for (const entry of entries) found.push(entry);
      return found;
    };
    for await (const news of follow(client, { ...start, read, step, pollingInterval, patience })) {
      if (news.type === "reorg") yield news;
      else {
        const { type, entries, upTo } = news;
        yield { type, entries, toBlock: upTo.number, cursor: cursorAt(deployment, upTo) };
      }
    }
  } catch (error) {
    if (!signal?.aborted) throw error;
  }
}

export namespace watchRecord {
  export type Parameters = InCommunity &
    Patience & {
      contracts?: readonly RecordedContract[] | undefined;
      /** First block; the one that opened the community, unless named. Of no effect with `after`. */
      fromBlock?: bigint | undefined;
      /** Only what comes after this cursor. */
      after?: Cursor | undefined;
      /** Milliseconds between two looks; the client's, unless named. */
      pollingInterval?: number | undefined;
      /** Blocks to ask for at once, to begin with. */
      chunk?: bigint | undefined;
    };
  export type ReturnType = AsyncGenerator<RecordNews, void, undefined>;
  export type ErrorType = ForeignCursorError | RecordReorganisedError | WrongChainError | SolidarityError;
}

const cursorAt = (deployment: InCommunity["deployment"], { number, hash }: Block): Cursor =>
  encodeCursor(deployment, { blockNumber: number, logIndex: endOfBlock, blockHash: hash, scanned: number });

/** Where to begin: before the first block, or at a cursor. */
async function beginning(
  client: AnyClient,
  { deployment, after: cursor, fromBlock = deployment.startBlock }: watchRecord.Parameters,
  patience: Patience,
): Promise<{ base: Anchor; after: Position | undefined }> {
  const known = cursor === undefined ? undefined : decodeCursor(deployment, cursor);
  await requireChain(client, deployment.chainId, patience);
  if (!known) return { base: { number: fromBlock - 1n }, after: undefined };
  const { blockNumber, logIndex, blockHash } = known;
  const after = { blockNumber, logIndex };
  if (!blockHash) return { base: { number: blockNumber - 1n }, after };
  await requireBlock(client, { blockNumber, blockHash }, patience);
  if (logIndex === endOfBlock) return { base: { number: blockNumber, hash: blockHash }, after };
  const parent = await blockAt(client, blockNumber - 1n, patience);
  return { base: { number: blockNumber - 1n, hash: parent?.hash }, after };
}

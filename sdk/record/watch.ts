import type { Hash } from "viem";

import type { SolidarityError } from "../errors/base.js";
import type { ForeignCursorError, RecordReorganisedError } from "../errors/record.js";
import type { AnyClient } from "../internal/client.js";
import { pause, type Patience } from "../internal/patience.js";
import type { InCommunity } from "../types/deployment.js";
import { type Anchor, compareAnchors, ofOneChain, requireAnchor, stillThere } from "./anchors.js";
import { type Block, blockAt, requireBlock } from "./blocks.js";
import { type Cursor, decodeCursor, encodeCursor, endOfBlock } from "./cursor.js";
import { comparePositions, identityOf, type Position, type RecordedContract, type RecordEntry } from "./entries.js";
import { getRecord } from "./getRecord.js";

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

/** How many blocks back a reorganisation can be told exactly. */
const memory = 256n;
/** Blocks asked for again each time: nodes behind one address are not always equally far. */
const overlap = 16n;
/** How often a node may seem to have fallen back before that is taken for a shorter chain. */
const lags = 3;

/**
 * Watch a community's record: first what there is, then what comes, until `signal` is aborted or the loop is left.
 *
 * Asks the node again and again (filters lose events without a word), in ranges that the node can take; gives each
 * entry once; reports reorganisations with the entries that they took back. A node that is busy, out of reach, or
 * behind its fellows is waited for. What a node leaves out without a word, only `verifyRecord` can tell.
 *
 * @throws {ForeignCursorError} when `after` is the cursor of another community or chain.
 * @throws {RecordReorganisedError} when the chain has replaced the block in which `after` stands.
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
  const { deployment, signal, pollingInterval = client.pollingInterval, retries = 12, retryDelay } = parameters;
  const patience: Patience = { retries, retryDelay, signal };
  const step = 10n * (parameters.chunk ?? 10_000n);
  const reading = { deployment, contracts: parameters.contracts, chunk: parameters.chunk, ...patience };
  try {
    const { base, ...start } = await beginning(client, parameters, patience);
    let { after } = start;
    let anchors: Anchor[] = [base];
    let recent: RecordEntry[] = [];
    let lagging = 0;

    /** What is new up to a block, or nothing if nodes disagree about what is there: then look again. */
    const freshUpTo = async (target: Block): Promise<RecordEntry[] | undefined> => {
      const [oldest, done] = [(anchors[0] ?? base).number, lastOf(anchors).number];
      const fromBlock = done - overlap > oldest ? done - overlap : oldest + 1n;
      const { entries } = await getRecord(client, { ...reading, fromBlock, toBlock: target.number });
      const still = await blockAt(client, target.number, patience);
      if (still?.hash !== target.hash || !ofOneChain(entries, recent, target)) return undefined;
      const seen = new Set(recent.map(identityOf));
      const fresh = entries.filter(
        (entry) => !seen.has(identityOf(entry)) && (!after || comparePositions(entry, after) > 0),
      );
      const unsettled = fresh.filter(({ blockNumber }) => blockNumber + overlap > target.number);
      return (await stillThere(client, unsettled, patience)) ? fresh : undefined;
    };

    for (; !signal?.aborted; await pause(pollingInterval, signal)) {
      const tip = await blockAt(client, undefined, patience);
      const { standing, unclear } = await compareAnchors(client, anchors, tip?.number ?? 0n, patience);
      if (!tip || (unclear && lagging++ < lags)) continue;
      lagging = 0;

      if (standing.length < anchors.length) {
        if (standing.length === 0) await requireAnchor(client, base, patience);
        anchors = standing.length > 0 ? standing : [base];
        const { number } = lastOf(anchors);
        // The block of the cursor itself is another one now: all of it is news.
        if (lastOf(anchors) === base) after = undefined;
        const dropped = recent.filter(({ blockNumber }) => blockNumber > number);
        recent = recent.filter(({ blockNumber }) => blockNumber <= number);
        yield { type: "reorg", fromBlock: number + 1n, dropped };
      }

      for (let done = lastOf(anchors).number; done < tip.number && !signal?.aborted; done = lastOf(anchors).number) {
        const target = tip.number - done > step ? await blockAt(client, done + step, patience) : tip;
        const entries = target && (await freshUpTo(target));
        if (!entries) break;
        anchors.push(target);
        // The first one stays the last that lies deeper than memory reaches; younger entries are remembered.
        while (anchors[1] && anchors[1].number + memory <= target.number) anchors.shift();
        const { number: oldest } = anchors[0] ?? base;
        recent = [...recent, ...entries].filter(({ blockNumber }) => blockNumber > oldest);
        yield { type: "entries", entries, toBlock: target.number, cursor: cursorAt(deployment, target) };
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
  export type ErrorType = ForeignCursorError | RecordReorganisedError | SolidarityError;
}

const lastOf = (anchors: readonly Anchor[]): Anchor => anchors.at(-1) ?? { number: -1n };

const cursorAt = (deployment: InCommunity["deployment"], { number, hash }: { number: bigint; hash: Hash }): Cursor =>
  encodeCursor(deployment, { blockNumber: number, logIndex: endOfBlock, blockHash: hash, scanned: number });

/** Where to begin: before the first block, or at a cursor. */
async function beginning(
  client: AnyClient,
  { deployment, after: cursor, fromBlock = deployment.startBlock }: watchRecord.Parameters,
  patience: Patience,
): Promise<{ base: Anchor; after: Position | undefined }> {
  if (cursor === undefined) return { base: { number: fromBlock - 1n }, after: undefined };
  const { blockNumber, logIndex, blockHash } = decodeCursor(deployment, cursor);
  const after = { blockNumber, logIndex };
  if (!blockHash) return { base: { number: blockNumber - 1n }, after };
  await requireBlock(client, { blockNumber, blockHash }, patience);
  if (logIndex === endOfBlock) return { base: { number: blockNumber, hash: blockHash }, after };
  const parent = await blockAt(client, blockNumber - 1n, patience);
  return { base: { number: blockNumber - 1n, hash: parent?.hash }, after };
}

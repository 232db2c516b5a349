import type { AnyClient } from "../internal/client.js";
import { pause, type Patience } from "../internal/patience.js";
import { type Anchor, compareAnchors, ofOneChain, requireAnchor, stillThere } from "./anchors.js";
import { type Block, blockAt } from "./blocks.js";
import { comparePositions, identityOf, type Place, type Position } from "./entries.js";

/** What a follower is told. */
export type News<entry> =
  | {
      readonly type: "entries";
      readonly entries: readonly entry[];
      /** The last block that was looked through. */
      readonly upTo: Block;
      /** Whether the chain was already longer than that. */
      readonly more: boolean;
    }
  | { readonly type: "reorg"; readonly fromBlock: bigint; readonly dropped: readonly entry[] };

/** What to follow, and from where. */
export interface Following<entry> {
  /** The entries of some blocks, in the chain's order. */
  readonly read: (range: { readonly fromBlock: bigint; readonly toBlock: bigint }) => Promise<readonly entry[]>;
  /** The block before the first one of interest. */
  readonly base: Anchor;
  /** Only what comes after it. */
  readonly after?: Position | undefined;
  /** The most blocks to read before they are told. */
  readonly step: bigint;
  /** Milliseconds between two looks. */
  readonly pollingInterval: number;
  readonly patience: Patience;
}

/** How many blocks back a reorganisation can be told exactly. */
const memory = 256n;
/** Blocks asked for again each time: nodes behind one address are not always equally far. */
const overlap = 16n;
/** How often a node may seem to have fallen back before that is taken for a shorter chain. */
const lags = 3;

/**
 * Follows what a chain logs, until the signal is given or the loop is left: each entry once, those that a reorganisation
 * took back, and never a mixture of two branches.
 */
export async function* follow<entry extends Place>(
  client: AnyClient,
  { read, base, step, pollingInterval, patience, ...start }: Following<entry>,
): AsyncGenerator<News<entry>, void, undefined> {
  const { signal } = patience;
  let { after } = start;
  let anchors: Anchor[] = [base];
  let recent: entry[] = [];
  let lagging = 0;

  /** What is new up to a block, or nothing if nodes disagree about what is there: then look again. */
  const freshUpTo = async (target: Block): Promise<entry[] | undefined> => {
    const [oldest, done] = [(anchors[0] ?? base).number, lastOf(anchors).number];
    const fromBlock = done - overlap > oldest ? done - overlap : oldest + 1n;
    const entries = await read({ fromBlock, toBlock: target.number });
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
      yield { type: "entries", entries, upTo: target, more: target.number < tip.number };
    }
  }
}

const lastOf = (anchors: readonly Anchor[]): Anchor => anchors.at(-1) ?? { number: -1n };

import type { Hash } from "viem";
import { getBlock } from "viem/actions";

import type { SolidarityError } from "../errors/base.js";
import type { AnyClient } from "../internal/client.js";
import { typed } from "../internal/typed.js";
import type { InCommunity } from "../types/deployment.js";
import { identityOf, type RecordedContract, type RecordEntry } from "./entries.js";
import { getRecord } from "./getRecord.js";

/** What a watcher is told. */
export type RecordNews =
  | { readonly type: "entries"; readonly entries: readonly RecordEntry[]; readonly toBlock: bigint }
  /** The chain took blocks back: forget these entries; what replaced them follows. */
  | { readonly type: "reorg"; readonly fromBlock: bigint; readonly dropped: readonly RecordEntry[] };

/** How many blocks back a reorganisation can be told exactly. */
const memory = 256;
/** Blocks asked for again each time: nodes behind one address are not always equally far. */
const overlap = 3n;

/**
 * Watch a community's record: first what there is, then what comes, until `signal` is aborted or the loop is left.
 *
 * Asks the node again and again (filters lose events without a word), gives each entry once, and reports
 * reorganisations with the entries that they took back.
 *
 * @throws {NetworkError} when the node does not answer. Start again from the last `toBlock`.
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
  const { deployment, signal, pollingInterval = client.pollingInterval } = parameters;
  const first = parameters.fromBlock ?? deployment.startBlock;
  const tips: Tip[] = [];
  let recent: RecordEntry[] = [];

  while (!signal?.aborted) {
    const tip = await tipOf(client);
    const known = await lastStanding(client, tips, tip);
    const done = known?.number ?? first - 1n;

    if (tips.length > 0 && known !== tips.at(-1)) {
      tips.splice(known ? tips.indexOf(known) + 1 : 0);
      const dropped = recent.filter(({ blockNumber }) => blockNumber > done);
      recent = recent.filter(({ blockNumber }) => blockNumber <= done);
      yield { type: "reorg", fromBlock: done + 1n, dropped };
    }

    if (tip.number > done) {
      const fromBlock = done - overlap < first ? first : done - overlap;
      const { entries } = await getRecord(client, { ...parameters, fromBlock, toBlock: tip.number });
      // What was read may straddle two chains if the tip has just changed: then read again.
      if ((await hashOf(client, tip.number)) !== tip.hash) continue;
      const seen = new Set(recent.map(identityOf));
      const fresh = entries.filter((entry) => !seen.has(identityOf(entry)));
      tips.push(tip);
      tips.splice(0, tips.length - memory);
      recent = [...recent, ...fresh].filter(({ blockNumber }) => blockNumber + BigInt(memory) > tip.number);
      yield { type: "entries", entries: fresh, toBlock: tip.number };
    }
    await pause(pollingInterval, signal);
  }
}

export namespace watchRecord {
  export type Parameters = InCommunity & {
    contracts?: readonly RecordedContract[] | undefined;
    /** First block; the one that opened the community, unless named. */
    fromBlock?: bigint | undefined;
    /** Milliseconds between two looks; the client's, unless named. */
    pollingInterval?: number | undefined;
    /** Blocks to ask for at once, to begin with. */
    chunk?: bigint | undefined;
    signal?: AbortSignal | undefined;
  };
  export type ReturnType = AsyncGenerator<RecordNews, void, undefined>;
  export type ErrorType = SolidarityError;
}

interface Tip {
  readonly number: bigint;
  readonly hash: Hash;
}

async function tipOf(client: AnyClient): Promise<Tip> {
  const { number, hash } = await typed(() => getBlock(client));
  return { number, hash };
}

/** The hash of a block, or undefined while the chain does not have it. */
const hashOf = (client: AnyClient, blockNumber: bigint): Promise<Hash | undefined> =>
  getBlock(client, { blockNumber }).then(
    ({ hash }) => hash,
    () => undefined,
  );

/** The last of the blocks seen that is still on the chain. */
async function lastStanding(client: AnyClient, tips: readonly Tip[], newest: Tip): Promise<Tip | undefined> {
  for (const tip of tips.toReversed()) {
    const hash = tip.number === newest.number ? newest.hash : await hashOf(client, tip.number);
    if (hash === tip.hash) return tip;
  }
  return undefined;
}

const pause = (milliseconds: number, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(done, milliseconds);
    function done(): void {
      clearTimeout(timer);
      signal?.removeEventListener("abort", done);
      resolve();
    }
    signal?.addEventListener("abort", done);
    if (signal?.aborted) done();
  });

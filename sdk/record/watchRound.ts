import { getBlock } from "viem/actions";

import type { SolidarityError } from "../errors/base.js";
import type { AnyClient } from "../internal/client.js";
import { typed } from "../internal/typed.js";
import type { InCommunity } from "../types/deployment.js";
import { fetchLogs } from "./logs.js";
import { type RoundLog, toRoundLog } from "./roundLogs.js";
import { replayRound, type RoundReplay } from "./rounds.js";

/** What a watcher of a round is told. */
export interface RoundNews {
  /** What happened since the last time. */
  readonly fresh: readonly RoundLog[];
  /** The round as it stands now. */
  readonly replay: RoundReplay;
  /** True when blocks were taken back: what was told before is replaced by `replay`. */
  readonly reorganised: boolean;
  readonly toBlock: bigint;
}

/**
 * Watch a funding round: how it stands, then again whenever something happens, until `signal` is aborted or the loop is
 * left. Asks the node again and again (filters lose events without a word); starts over when blocks were taken back.
 *
 * @throws {NetworkError} when the node does not answer.
 *
 * @example
 * ```ts
 * for await (const { replay } of round.watchRound(client, { deployment, round: 1n })) show(replay.matches);
 * ```
 */
export async function* watchRound(
  client: AnyClient,
  parameters: watchRound.Parameters,
): AsyncGenerator<RoundNews, void, undefined> {
  const { deployment, round, signal, pollingInterval = client.pollingInterval } = parameters;
  const address = parameters.deployment.rounds;
  let entries: RoundLog[] = [];
  let done: { number: bigint; hash: string } | undefined;
  let first = true;
  while (!signal?.aborted) {
    const tip = await typed(() => getBlock(client));
    const standing = done && (await hashOf(client, done.number));
    const reorganised = done !== undefined && standing !== done.hash;
    if (reorganised) [entries, done] = [[], undefined];
    const fromBlock: bigint = done ? done.number + 1n : deployment.startBlock;
    const fresh: RoundLog[] = [];
    for await (const part of fetchLogs(client, { address, fromBlock, toBlock: tip.number, signal })) {
      for (const log of part.logs) {
        const entry = toRoundLog(log);
        if (entry && "round" in entry.args && entry.args.round === round) fresh.push(entry);
      }
    }
    // What was read may straddle two chains if the tip has just changed: then read again.
    if ((await hashOf(client, tip.number)) === tip.hash) {
      for (const entry of fresh) entries.push(entry);
      done = { number: tip.number, hash: tip.hash };
      if (first || reorganised || fresh.length > 0) {
        yield { fresh, replay: replayRound(entries, round), reorganised, toBlock: tip.number };
      }
      first = false;
    }
    await pause(pollingInterval, signal);
  }
}

export namespace watchRound {
  export type Parameters = InCommunity & {
    round: bigint;
    /** Milliseconds between two looks; the client's, unless named. */
    pollingInterval?: number | undefined;
    signal?: AbortSignal | undefined;
  };
  export type ReturnType = AsyncGenerator<RoundNews, void, undefined>;
  export type ErrorType = SolidarityError;
}

/** The hash of a block, or undefined while the chain does not have it. */
const hashOf = (client: AnyClient, blockNumber: bigint): Promise<string | undefined> =>
  getBlock(client, { blockNumber }).then(
    ({ hash }) => hash ?? undefined,
    () => undefined,
  );

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

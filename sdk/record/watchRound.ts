import type { SolidarityError } from "../errors/base.js";
import type { WrongChainError } from "../errors/checks.js";
import type { AnyClient } from "../internal/client.js";
import type { Patience } from "../internal/patience.js";
import type { InCommunity } from "../types/deployment.js";
import { requireChain } from "./blocks.js";
import { comparePositions } from "./entries.js";
import { follow, type Following } from "./follow.js";
import { fetchLogs } from "./logs.js";
import { type RoundLog, toRoundLog } from "./roundLogs.js";
import { replayRound, type RoundReplay } from "./rounds.js";

/** What a watcher of a round is told. */
export interface RoundNews {
  /** What happened since the last time. */
  readonly fresh: readonly RoundLog[];
  /** The round as it stands now. */
  readonly replay: RoundReplay;
  /** True when blocks were taken back, and `replay` is what is left; what replaced them follows. */
  readonly reorganised: boolean;
  readonly toBlock: bigint;
}

/**
 * Watch a funding round: how it stands, then again whenever something happens, until `signal` is aborted or the loop is
 * left. Asks the node again and again (filters lose events without a word). A node that is busy, out of reach, or behind
 * its fellows is waited for. What a node leaves out without a word, only `verifyRound` can tell.
 *
 * @throws {WrongChainError} when the client is on another chain than the community.
 * @throws {NetworkError} when the node does not answer, `retries` times in a row.
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
  const { deployment, round, signal, pollingInterval = client.pollingInterval, retries = 12 } = parameters;
  const patience: Patience = { retries, retryDelay: parameters.retryDelay, signal };
  const read: Following<RoundLog>["read"] = async (range) => {
    const found: RoundLog[] = [];
    for await (const { logs } of fetchLogs(client, { address: deployment.rounds, ...patience, ...range }))
      for (const entry of logs.map(toRoundLog)) if (entry && isOf(entry, round)) found.push(entry);
    return found;
  };
  try {
    await requireChain(client, deployment.chainId, patience);
    const base = { number: deployment.startBlock - 1n };
    let entries: RoundLog[] = [];
    let fresh: RoundLog[] = [];
    let told = false;
    for await (const news of follow(client, { read, base, step: 100_000n, pollingInterval, patience })) {
      if (news.type === "reorg") {
        const { fromBlock } = news;
        const standing = ({ blockNumber }: RoundLog): boolean => blockNumber < fromBlock;
        [entries, fresh] = [entries.filter(standing), fresh.filter(standing)];
        if (told) yield { fresh: [], replay: replayRound(entries, round), reorganised: true, toBlock: fromBlock - 1n };
        continue;
      }
      for (const entry of news.entries) fresh.push(entry);
      // Half a round is no round: it is told once all of it is there.
      if (news.more || (told && fresh.length === 0)) continue;
      entries = [...entries, ...fresh].sort(comparePositions);
      yield { fresh, replay: replayRound(entries, round), reorganised: false, toBlock: news.upTo.number };
      [fresh, told] = [[], true];
    }
  } catch (error) {
    if (!signal?.aborted) throw error;
  }
}

export namespace watchRound {
  export type Parameters = InCommunity &
    Patience & {
      round: bigint;
      /** Milliseconds between two looks; the client's, unless named. */
      pollingInterval?: number | undefined;
    };
  export type ReturnType = AsyncGenerator<RoundNews, void, undefined>;
  export type ErrorType = WrongChainError | SolidarityError;
}

const isOf = ({ args }: RoundLog, round: bigint): boolean => "round" in args && args.round === round;

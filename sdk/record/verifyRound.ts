import type { Hex } from "viem";
import { getBlockNumber, readContract } from "viem/actions";

import { quadraticFundingAbi } from "../abis/quadraticFunding.js";
import type { SolidarityError } from "../errors/base.js";
import type { AnyClient } from "../internal/client.js";
import { typed } from "../internal/typed.js";
import type { InCommunity } from "../types/deployment.js";
import { phase } from "../types/words.js";
import { fetchLogs } from "./logs.js";
import { headOf, toRoundLog } from "./roundLogs.js";
import { replayRound, type RoundReplay } from "./rounds.js";
import type { Difference } from "./verify.js";

/**
 * Verify a funding round to the last unit: rebuild S, Q, W, every donor's gifts, the fund, the matches and the claims from
 * the events alone, recompute the ledger's head over all rounds, and compare each with what the chain holds at the same
 * block.
 *
 * @throws {NetworkError} when the node does not answer.
 *
 * @example
 * ```ts
 * const { verified, differences, replay } = await round.verifyRound(client, { deployment, round: 1n });
 * ```
 */
export async function verifyRound(
  client: AnyClient,
  parameters: verifyRound.Parameters,
): Promise<verifyRound.ReturnType> {
  const { deployment, round } = parameters;
  const address = parameters.deployment.rounds;
  const toBlock = parameters.toBlock ?? (await typed(() => getBlockNumber(client, { cacheTime: 0 })));
  const logs = [];
  for await (const part of fetchLogs(client, { address, fromBlock: deployment.startBlock, toBlock })) {
    for (const log of part.logs) logs.push(log);
  }
  const entries = logs.map(toRoundLog).filter((entry) => entry !== undefined);
  const replay = replayRound(entries, round);
  const head = headOf(deployment.chainId, address, logs);

  const differences: Difference[] = [];
  const compare = (what: string, record: bigint | string, chain: bigint | string): void => {
    if (record !== chain) differences.push({ what, record: String(record), chain: String(chain) });
  };
  const at = { abi: quadraticFundingAbi, address, blockNumber: toBlock } as const;
  const state = await typed(() => readContract(client, { ...at, functionName: "roundOf", args: [round] }));
  const owns = phase.decode(state.phase);
  compare("head", head, await typed(() => readContract(client, { ...at, functionName: "ledgerHead" })));
  compare("W", replay.tally.total, state.total);
  compare("fund", replay.sharing.fund, state.fund);
  compare("cap", replay.sharing.cap ?? 0n, state.cap);
  compare("projects", BigInt(replay.payees.size), state.projects);

  const matched = state.settled && owns !== "cancelled";
  const questions: (() => Promise<void>)[] = [];
  for (const [project, books] of replay.tally.projects) {
    questions.push(async () => {
      const args = [round, BigInt(project)] as const;
      const chain = await readContract(client, { ...at, functionName: "projectOf", args });
      compare(`S of project ${project}`, books.roots, chain.roots);
      compare(`Q of project ${project}`, books.squares, chain.squares);
      compare(`gifts to project ${project}`, books.gifts, chain.gifts);
      compare(`payee of project ${project}`, replay.payees.get(project) ?? "", chain.payee);
      if (!matched) return;
      const match = replay.matches.matches.get(project) ?? 0n;
      compare(
        `match of project ${project}`,
        match,
        await readContract(client, { ...at, functionName: "matchOf", args }),
      );
      const claim = replay.claims.get(project);
      if (claim)
        compare(`claim of project ${project}`, `${claim.gifts} + ${claim.matched}`, `${books.gifts} + ${match}`);
    });
    for (const [donor, pair] of parameters.pairs === false ? [] : books.pairs) {
      questions.push(async () => {
        const args = [round, donor as Hex, BigInt(project)] as const;
        const [amount, counted] = await readContract(client, { ...at, functionName: "giftsOf", args });
        compare(`gifts of ${donor} to project ${project}`, pair.amount, amount);
        compare(`what the gifts of ${donor} to project ${project} count for`, pair.counted, counted);
      });
    }
  }
  for (const [funder, amount] of replay.funders) {
    questions.push(async () => {
      compare(
        `fund given by ${funder}`,
        amount,
        await readContract(client, { ...at, functionName: "fundedBy", args: [round, funder] }),
      );
    });
  }
  // A few at a time, so that no node is overrun.
  for (let first = 0; first < questions.length; first += 32) {
    await typed(() => Promise.all(questions.slice(first, first + 32).map((ask) => ask())));
  }
  return { verified: differences.length === 0, entries: entries.length, head, toBlock, differences, replay };
}

export namespace verifyRound {
  export type Parameters = InCommunity & {
    round: bigint;
    /** The block to compare at; the newest, unless named. */
    toBlock?: bigint | undefined;
    /** False leaves out the gifts of every single donor, whose sums are compared anyway. */
    pairs?: boolean | undefined;
  };
  export type ReturnType = {
    readonly verified: boolean;
    readonly entries: number;
    readonly head: Hex;
    readonly toBlock: bigint;
    readonly differences: readonly Difference[];
    readonly replay: RoundReplay;
  };
  export type ErrorType = SolidarityError;
}

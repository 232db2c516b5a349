import type { Address, Hex } from "viem";
import { readContract } from "viem/actions";

import { quadraticFundingAbi } from "../abis/quadraticFunding.js";
import type { SolidarityError } from "../errors/base.js";
import type { WrongChainError } from "../errors/checks.js";
import type { OutOfRangeError } from "../errors/input.js";
import type { RecordReorganisedError } from "../errors/record.js";
import type { AnyClient } from "../internal/client.js";
import { patiently, type Patience } from "../internal/patience.js";
import type { InCommunity } from "../types/deployment.js";
import { phase } from "../types/words.js";
import { requireBlock, requireChain, requireTip } from "./blocks.js";
import { askAll, type Difference, holds, type Question, unequal } from "./compare.js";
import { fetchLogs } from "./logs.js";
import { headOf, toRoundLog } from "./roundLogs.js";
import { replayRound, type RoundReplay } from "./rounds.js";

/**
 * Verify a funding round to the last unit: rebuild S, Q, W, every donor's gifts, the fund, the matches and the claims from
 * the events alone, recompute the ledger's head over all rounds, and compare each with what the chain holds at the same
 * block, down to the balance.
 *
 * @throws {OutOfRangeError} when the chain is not as long as `toBlock`.
 * @throws {RecordReorganisedError} when the chain replaced the block of comparison meanwhile: verify again.
 * @throws {WrongChainError} when the client is on another chain than the community.
 * @throws {NetworkError} when the node does not answer, `retries` times in a row.
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
  const { deployment, round, retries, retryDelay, signal } = parameters;
  const patience: Patience = { retries, retryDelay, signal };
  await requireChain(client, deployment.chainId, patience);
  const { number: toBlock, hash: blockHash } = await requireTip(client, parameters.toBlock, patience);
  const range = { address: deployment.rounds, fromBlock: deployment.startBlock, toBlock };
  const logs = [];
  for await (const part of fetchLogs(client, { ...range, ...patience })) for (const log of part.logs) logs.push(log);
  const entries = logs.map(toRoundLog).filter((entry) => entry !== undefined);
  const replay = replayRound(entries, round);
  const head = headOf(deployment.chainId, deployment.rounds, logs);
  const rounds = { abi: quadraticFundingAbi, address: deployment.rounds, blockNumber: toBlock } as const;
  const books: Question[] = [
    async () => unequal("head", head, await readContract(client, { ...rounds, functionName: "ledgerHead" })),
    holds(client, deployment.rounds, replay.asset, replay.held, toBlock),
  ];
  const differences = [
    ...(await askAll(books, patience)),
    ...(await compareRound(client, parameters, toBlock, replay, patience)),
  ];
  await requireBlock(client, { blockNumber: toBlock, blockHash }, patience);
  return { verified: differences.length === 0, entries: entries.length, head, toBlock, differences, replay };
}

export namespace verifyRound {
  export type Parameters = InCommunity &
    Patience & {
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
  export type ErrorType = OutOfRangeError | RecordReorganisedError | WrongChainError | SolidarityError;
}

/** Everything that both the round's events and the chain know. */
async function compareRound(
  client: AnyClient,
  { deployment: { rounds: address }, round, pairs = true }: verifyRound.Parameters,
  blockNumber: bigint,
  replay: RoundReplay,
  patience: Patience,
): Promise<Difference[]> {
  const at = { abi: quadraticFundingAbi, address, blockNumber } as const;
  const state = await patiently(patience, () =>
    readContract(client, { ...at, functionName: "roundOf", args: [round] }),
  );
  const matched = state.settled && phase.decode(state.phase) !== "cancelled";
  const perProject = [...replay.tally.projects].flatMap(([project, books]): Question[] => [
    async () => {
      const args = [round, BigInt(project)] as const;
      const chain = await readContract(client, { ...at, functionName: "projectOf", args });
      return [
        ...unequal(`S of project ${project}`, books.roots, chain.roots),
        ...unequal(`Q of project ${project}`, books.squares, chain.squares),
        ...unequal(`gifts to project ${project}`, books.gifts, chain.gifts),
        ...unequal(`payee of project ${project}`, replay.payees.get(project) ?? "", chain.payee),
      ];
    },
    async () => {
      if (!matched) return [];
      const args = [round, BigInt(project)] as const;
      const match = replay.matches.matches.get(project) ?? 0n;
      const claim = replay.claims.get(project);
      const chain = await readContract(client, { ...at, functionName: "matchOf", args });
      const claimed = claim && `${claim.gifts} + ${claim.matched}`;
      return [
        ...unequal(`match of project ${project}`, match, chain),
        ...(claimed ? unequal(`claim of project ${project}`, claimed, `${books.gifts} + ${match}`) : []),
      ];
    },
    ...(pairs ? [...books.pairs] : []).map(([donor, pair]): Question => async () => {
      const args = [round, donor as Address, BigInt(project)] as const;
      const [amount, counted] = await readContract(client, { ...at, functionName: "giftsOf", args });
      return [
        ...unequal(`gifts of ${donor} to project ${project}`, pair.amount, amount),
        ...unequal(`what the gifts of ${donor} to project ${project} count for`, pair.counted, counted),
      ];
    }),
  ]);
  const perFunder = [...replay.funders].map(([funder, amount]): Question => async () => {
    const args = [round, funder] as const;
    const chain = await readContract(client, { ...at, functionName: "fundedBy", args });
    return unequal(`fund given by ${funder}`, amount, chain);
  });
  return [
    ...unequal("W", replay.tally.total, state.total),
    ...unequal("fund", replay.sharing.fund, state.fund),
    ...unequal("cap", replay.sharing.cap ?? 0n, state.cap),
    ...unequal("projects", BigInt(replay.payees.size), state.projects),
    ...(await askAll([...perProject, ...perFunder], patience)),
  ];
}

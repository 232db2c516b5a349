import type { Hash } from "viem";

import * as quadraticFunding from "../../abis/items/quadraticFunding.js";
import type * as errors from "../../errors/index.js";
import { allEvents } from "../../internal/event.js";
import { defineWrite, type WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";
import { getThreshold } from "./getThreshold.js";

/**
 * Find out whom a round's cap binds, so that projects can be paid. Anybody may.
 *
 * The threshold is worked out from the chain, unless named. Rounds with very many projects take several calls: `steps` is
 * how many projects this one looks at.
 *
 * @throws {QuadraticFundingUnexpectedPhaseError} when the round is in another phase.
 * @throws {QuadraticFundingAlreadySettledError} when the round is settled.
 * @throws {QuadraticFundingWrongThresholdError} when the threshold is not the right one.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * await round.settle(client, { deployment, round: 1n });
 * ```
 */
export const settle = defineWrite({
  abi: quadraticFunding.settle,
  args: (a: settle.Args) => [a.round, a.threshold, a.steps],
  prepare: async (input: settle.Input, { client }) => ({
    ...input,
    threshold: input.threshold ?? (await getThreshold(client, input)),
    steps: input.steps ?? 3_000n,
  }),
  extractEvent: allEvents(quadraticFunding.Settled),
});

export namespace settle {
  export type Args = InCommunity & { round: bigint; threshold: bigint; steps: bigint };
  export type Input = InCommunity & { round: bigint; threshold?: bigint | undefined; steps?: bigint | undefined };
  export type Parameters = Input & WriteOptions;
  export type ReturnType = Hash;
  export type ErrorType =
    | errors.QuadraticFundingUnexpectedPhaseError
    | errors.QuadraticFundingAlreadySettledError
    | errors.QuadraticFundingWrongThresholdError
    | errors.WrongChainError
    | errors.SolidarityError;
}

/** The same, waiting for the receipt: returns what happened and the receipt. Throws what it throws. */
export const settleSync = settle.sync;

export namespace settleSync {
  export type Parameters = settle.Parameters;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof settle.sync>>;
  export type ErrorType = settle.ErrorType;
}

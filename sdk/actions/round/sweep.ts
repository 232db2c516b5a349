import type { Hash } from "viem";

import * as quadraticFunding from "../../abis/items/quadraticFunding.js";
import type * as errors from "../../errors/index.js";
import { oneEvent } from "../../internal/event.js";
import { defineWrite, type WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * When the time for claims is over: send what nobody claimed of the next projects where the terms say. Anybody may.
 *
 * @throws {QuadraticFundingUnexpectedPhaseError} when the round is in another phase.
 * @throws {QuadraticFundingNothingToPayError} when there is nothing to pay.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * await round.sweep(client, { deployment, round: 1n });
 * ```
 */
export const sweep = defineWrite({
  abi: quadraticFunding.sweep,
  args: (a: sweep.Args) => [a.round, a.steps ?? 1_000n],
  extractEvent: oneEvent(quadraticFunding.Swept),
});

export namespace sweep {
  export type Args = InCommunity & { round: bigint; steps?: bigint | undefined };
  export type Parameters = Args & WriteOptions;
  export type ReturnType = Hash;
  export type ErrorType =
    | errors.QuadraticFundingUnexpectedPhaseError
    | errors.QuadraticFundingNothingToPayError
    | errors.WrongChainError
    | errors.SolidarityError;
}

/** The same, waiting for the receipt: returns what happened and the receipt. Throws what it throws. */
export const sweepSync = sweep.sync;

export namespace sweepSync {
  export type Parameters = sweep.Parameters;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof sweep.sync>>;
  export type ErrorType = sweep.ErrorType;
}

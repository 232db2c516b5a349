import type { Hash, Hex } from "viem";

import * as quadraticFunding from "../../abis/items/quadraticFunding.js";
import type * as errors from "../../errors/index.js";
import { oneEvent } from "../../internal/event.js";
import { defineWrite, type WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Answer a challenge, as the donor; the answer is a digest.
 *
 * @throws {QuadraticFundingUnexpectedPhaseError} when the round is in another phase.
 * @throws {QuadraticFundingNotDonorError} when the account has given nothing in the round.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * await round.answer(client, { deployment, round: 1n, digest });
 * ```
 */
export const answer = defineWrite({
  abi: quadraticFunding.answer,
  args: (a: answer.Args) => [a.round, a.digest],
  extractEvent: oneEvent(quadraticFunding.Answered),
});

export namespace answer {
  export type Args = InCommunity & { round: bigint; digest: Hex };
  export type Parameters = Args & WriteOptions;
  export type ReturnType = Hash;
  export type ErrorType =
    | errors.QuadraticFundingUnexpectedPhaseError
    | errors.QuadraticFundingNotDonorError
    | errors.WrongChainError
    | errors.SolidarityError;
}

/** The same, waiting for the receipt: returns what happened and the receipt. Throws what it throws. */
export const answerSync = answer.sync;

export namespace answerSync {
  export type Parameters = answer.Parameters;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof answer.sync>>;
  export type ErrorType = answer.ErrorType;
}

import type { Address, Hash, Hex } from "viem";

import * as quadraticFunding from "../../abis/items/quadraticFunding.js";
import type * as errors from "../../errors/index.js";
import { oneEvent } from "../../internal/event.js";
import { defineWrite, type WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Put it to the community that a donor is not one person; the evidence is a digest. Stewards only; it changes nothing by
 * itself (`exclude` is a decision of governance).
 *
 * @throws {QuadraticFundingUnexpectedPhaseError} when the round is in another phase.
 * @throws {QuadraticFundingNotDonorError} when the account has given nothing in the round.
 * @throws {AccessManagedUnauthorizedError} when the account lacks the role.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * await round.challenge(client, { deployment, round: 1n, donor, evidence });
 * ```
 */
export const challenge = defineWrite({
  abi: quadraticFunding.challenge,
  args: (a: challenge.Args) => [a.round, a.donor, a.evidence],
  extractEvent: oneEvent(quadraticFunding.Challenged),
});

export namespace challenge {
  export type Args = InCommunity & { round: bigint; donor: Address; evidence: Hex };
  export type Parameters = Args & WriteOptions;
  export type ReturnType = Hash;
  export type ErrorType =
    | errors.QuadraticFundingUnexpectedPhaseError
    | errors.QuadraticFundingNotDonorError
    | errors.AccessManagedUnauthorizedError
    | errors.WrongChainError
    | errors.SolidarityError;
}

/** The same, waiting for the receipt: returns what happened and the receipt. Throws what it throws. */
export const challengeSync = challenge.sync;

export namespace challengeSync {
  export type Parameters = challenge.Parameters;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof challenge.sync>>;
  export type ErrorType = challenge.ErrorType;
}

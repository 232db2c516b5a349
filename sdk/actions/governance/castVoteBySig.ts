import type { Hash } from "viem";

import * as communityGovernor from "../../abis/items/communityGovernor.js";
import type * as errors from "../../errors/index.js";
import { defineWrite, type WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";
import { support } from "../../types/words.js";
import type { ProposalBallot } from "./signBallot.js";
import { voteCast } from "./voteCast.js";

/**
 * Bring a vote on a proposal that a member signed (`signBallot`).
 *
 * @throws {GovernorInvalidSignatureError} when the signature is not the voter's, or was used.
 * @throws {GovernorAlreadyCastVoteError} when the voter has voted.
 * @throws {GovernorUnexpectedProposalStateError} when the vote is not open.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * const ballot = await governance.signBallot(voter, { deployment, proposalId, support: "for" });
 * await governance.castVoteBySig(relayer, { deployment, ballot });
 * ```
 */
export const castVoteBySig = defineWrite({
  abi: communityGovernor.castVoteBySig,
  args: ({ ballot }: castVoteBySig.Args) => [
    ballot.proposalId,
    support.encode(ballot.support),
    ballot.voter,
    ballot.signature,
  ],
  extractEvent: voteCast,
});

export namespace castVoteBySig {
  export type Args = InCommunity & { ballot: ProposalBallot };
  export type Parameters = Args & WriteOptions;
  export type ReturnType = Hash;
  export type ErrorType =
    | errors.GovernorInvalidSignatureError
    | errors.GovernorAlreadyCastVoteError
    | errors.GovernorUnexpectedProposalStateError
    | errors.WrongChainError
    | errors.SolidarityError;
}

/** The same, waiting for the receipt: returns the vote and the receipt. Throws what it throws. */
export const castVoteBySigSync = castVoteBySig.sync;

export namespace castVoteBySigSync {
  export type Parameters = castVoteBySig.Parameters;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof castVoteBySig.sync>>;
  export type ErrorType = castVoteBySig.ErrorType;
}

import type { Hash } from "viem";

import * as communityGovernor from "../../abis/items/communityGovernor.js";
import type * as errors from "../../errors/index.js";
import { defineWrite, type WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";
import { support, type Support } from "../../types/words.js";
import { voteCast } from "./voteCast.js";

/**
 * Vote on a proposal: one person, one vote, and one more for each person who delegated.
 *
 * @throws {GovernorAlreadyCastVoteError} when the caller has voted.
 * @throws {GovernorUnexpectedProposalStateError} when the vote is not open.
 * @throws {GovernorNonexistentProposalError} when there is no such proposal.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * await governance.castVote(client, { deployment, proposalId, support: "for" });
 * ```
 */
export const castVote = defineWrite({
  abi: communityGovernor.castVoteWithReason,
  args: (a: castVote.Args) => [a.proposalId, support.encode(a.support), a.reason ?? ""],
  extractEvent: voteCast,
});

export namespace castVote {
  export type Args = InCommunity & {
    proposalId: bigint;
    support: Support;
    /** Text that stays on chain for ever, beside the voter's address: write nothing about anybody into it. */
    reason?: string | undefined;
  };
  export type Parameters = Args & WriteOptions;
  export type ReturnType = Hash;
  export type ErrorType =
    | errors.GovernorAlreadyCastVoteError
    | errors.GovernorUnexpectedProposalStateError
    | errors.GovernorNonexistentProposalError
    | errors.WrongChainError
    | errors.SolidarityError;
}

/** The same, waiting for the receipt: returns the vote and the receipt. Throws what it throws. */
export const castVoteSync = castVote.sync;

export namespace castVoteSync {
  export type Parameters = castVote.Parameters;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof castVote.sync>>;
  export type ErrorType = castVote.ErrorType;
}

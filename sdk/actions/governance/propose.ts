import type { Hash } from "viem";

import * as communityGovernor from "../../abis/items/communityGovernor.js";
import type * as errors from "../../errors/index.js";
import type { AnyCall } from "../../internal/call.js";
import { oneEvent } from "../../internal/event.js";
import { defineWrite, type WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";
import { callsOf } from "../../types/proposalId.js";

/**
 * Propose to the members that the community makes some calls: any `.call()` of this SDK, or of another.
 *
 * Members vote after the voting delay; what passes waits in the timelock before anybody may execute it.
 *
 * @throws {GovernorInsufficientProposerVotesError} when the caller may not vote.
 * @throws {GovernorUnexpectedProposalStateError} when the same proposal exists.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * const { proposalId } = await governance.proposeSync(client, {
 *   deployment,
 *   calls: [governance.setResponder.call({ deployment, responder, serves: true })],
 *   description: "Seat Ana on the panel of responders",
 * });
 * ```
 */
export const propose = defineWrite({
  abi: communityGovernor.propose,
  args: (a: propose.Args) => [...callsOf(a.calls), a.description],
  extractEvent: oneEvent(communityGovernor.ProposalCreated),
});

export namespace propose {
  export type Args = InCommunity & {
    /** What is to be done: the `.call()` of any actions or settings. */
    calls: readonly AnyCall[];
    description: string;
  };
  export type Parameters = Args & WriteOptions;
  export type ReturnType = Hash;
  export type ErrorType =
    | errors.GovernorInsufficientProposerVotesError
    | errors.GovernorUnexpectedProposalStateError
    | errors.WrongChainError
    | errors.SolidarityError;
}

/** The same, waiting for the receipt: returns the proposal's id and times and the receipt. Throws what it throws. */
export const proposeSync = propose.sync;

export namespace proposeSync {
  export type Parameters = propose.Parameters;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof propose.sync>>;
  export type ErrorType = propose.ErrorType;
}

import type { Hash } from "viem";

import * as communityGovernor from "../../abis/items/communityGovernor.js";
import type * as errors from "../../errors/index.js";
import type { AnyCall } from "../../internal/call.js";
import { oneEvent } from "../../internal/event.js";
import { defineWrite, type WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";
import { contentOf } from "../../types/proposalId.js";

/**
 * Execute a proposal whose delay is over. Anybody may; give the same calls and description.
 *
 * @throws {GovernorUnexpectedProposalStateError} when it is not queued.
 * @throws {TimelockUnexpectedOperationStateError} when the delay is not over.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * await governance.execute(client, { deployment, calls, description });
 * ```
 */
export const execute = defineWrite({
  abi: communityGovernor.execute,
  args: (a: execute.Args) => contentOf(a),
  value: (a) => a.calls.reduce((sum, { value }) => sum + value, 0n),
  extractEvent: oneEvent(communityGovernor.ProposalExecuted),
});

export namespace execute {
  export type Args = InCommunity & {
    /** What is to be done: the `.call()` of any actions or settings. */
    calls: readonly AnyCall[];
    description: string;
  };
  export type Parameters = Args & WriteOptions;
  export type ReturnType = Hash;
  export type ErrorType =
    | errors.GovernorUnexpectedProposalStateError
    | errors.TimelockUnexpectedOperationStateError
    | errors.WrongChainError
    | errors.SolidarityError;
}

/** The same, waiting for the receipt: returns its event and the receipt. Throws what it throws. */
export const executeSync = execute.sync;

export namespace executeSync {
  export type Parameters = execute.Parameters;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof execute.sync>>;
  export type ErrorType = execute.ErrorType;
}

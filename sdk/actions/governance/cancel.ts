import type { Hash } from "viem";

import * as communityGovernor from "../../abis/items/communityGovernor.js";
import type * as errors from "../../errors/index.js";
import type { AnyCall } from "../../internal/call.js";
import { oneEvent } from "../../internal/event.js";
import { defineWrite, type WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";
import { contentOf } from "../../types/proposalId.js";

/**
 * Take one's own proposal back, before the vote starts.
 *
 * @throws {GovernorUnableToCancelError} when the caller did not propose it, or the vote has started.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * await governance.cancel(client, { deployment, calls, description });
 * ```
 */
export const cancel = defineWrite({
  abi: communityGovernor.cancel,
  args: (a: cancel.Args) => contentOf(a),
  extractEvent: oneEvent(communityGovernor.ProposalCanceled),
});

export namespace cancel {
  export type Args = InCommunity & {
    /** What is to be done: the `.call()` of any actions or settings. */
    calls: readonly AnyCall[];
    description: string;
  };
  export type Parameters = Args & WriteOptions;
  export type ReturnType = Hash;
  export type ErrorType = errors.GovernorUnableToCancelError | errors.WrongChainError | errors.SolidarityError;
}

/** The same, waiting for the receipt: returns its event and the receipt. Throws what it throws. */
export const cancelSync = cancel.sync;

export namespace cancelSync {
  export type Parameters = cancel.Parameters;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof cancel.sync>>;
  export type ErrorType = cancel.ErrorType;
}

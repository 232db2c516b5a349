import type { Hash } from "viem";

import * as communityGovernor from "../../abis/items/communityGovernor.js";
import type * as errors from "../../errors/index.js";
import type { AnyCall } from "../../internal/call.js";
import { oneEvent } from "../../internal/event.js";
import { defineWrite, type WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";
import { contentOf } from "../../types/proposalId.js";

/**
 * Move a proposal that passed into the timelock. Anybody may; give the same calls and description.
 *
 * @throws {GovernorUnexpectedProposalStateError} when it has not passed, or is queued already.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * const { etaSeconds } = await governance.queueSync(client, { deployment, calls, description });
 * ```
 */
export const queue = defineWrite({
  abi: communityGovernor.queue,
  args: (a: queue.Args) => contentOf(a),
  extractEvent: oneEvent(communityGovernor.ProposalQueued),
});

export namespace queue {
  export type Args = InCommunity & {
    /** What is to be done: the `.call()` of any actions or settings. */
    calls: readonly AnyCall[];
    description: string;
  };
  export type Parameters = Args & WriteOptions;
  export type ReturnType = Hash;
  export type ErrorType = errors.GovernorUnexpectedProposalStateError | errors.WrongChainError | errors.SolidarityError;
}

/** The same, waiting for the receipt: returns when it may be executed and the receipt. Throws what it throws. */
export const queueSync = queue.sync;

export namespace queueSync {
  export type Parameters = queue.Parameters;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof queue.sync>>;
  export type ErrorType = queue.ErrorType;
}

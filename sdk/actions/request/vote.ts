import type { Hash, Hex } from "viem";

import * as aidRequests from "../../abis/items/aidRequests.js";
import type * as errors from "../../errors/index.js";
import { mapped, oneEvent } from "../../internal/event.js";
import { defineWrite, type WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";
import { NO_DIGEST } from "../../types/native.js";
import type { RequestId } from "../../types/requestId.js";
import { type Support, support } from "../../types/words.js";

/**
 * Vote on a deliberation, or object (`against`) to a consent or rapid request.
 *
 * A vote counts with the voice of the second before the request opened. An optional reason is a digest, never
 * plain text.
 *
 * @throws {RequestClosedError} when the request takes no votes.
 * @throws {AidRequestsNoVoiceError} when the caller had no voice when it opened.
 * @throws {AidRequestsAlreadyVotedError} when the caller has voted.
 * @throws {AidRequestsVotingOverError} when the deadline has passed.
 * @throws {AidRequestsConsentTakesObjectionsOnlyError} when a consent request gets anything but an objection.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * const { voice } = await request.voteSync(client, { deployment, id, support: "for" });
 * ```
 */
export const vote = defineWrite({
  abi: aidRequests.vote,
  args: (a: vote.Args) => [a.id, support.encode(a.support), a.reason ?? NO_DIGEST],
  check: (a, { checkStatus }) => checkStatus(a, "open", "escalated", "approved", "paying", "released"),
  extractEvent: mapped(oneEvent(aidRequests.Voted), (voted) => ({
    ...voted,
    support: support.decode(voted.support),
  })),
});

export namespace vote {
  export type Args = InCommunity & { id: RequestId; support: Support; reason?: Hex | undefined };
  export type Parameters = Args & WriteOptions;
  export type ReturnType = Hash;
  export type ErrorType =
    | errors.RequestClosedError
    | errors.AidRequestsNoVoiceError
    | errors.AidRequestsAlreadyVotedError
    | errors.AidRequestsVotingOverError
    | errors.AidRequestsConsentTakesObjectionsOnlyError
    | errors.WrongChainError
    | errors.SolidarityError;
}

/** The same, waiting for the receipt: returns the vote as it was counted and the receipt. Throws what it throws. */
export const voteSync = vote.sync;

export namespace voteSync {
  export type Parameters = vote.Parameters;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof vote.sync>>;
  export type ErrorType = vote.ErrorType;
}

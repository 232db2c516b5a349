import type { Hash, Hex } from "viem";

import * as aidRequests from "../../abis/items/aidRequests.js";
import type * as errors from "../../errors/index.js";
import { allEvents, mapped } from "../../internal/event.js";
import { defineWrite, type WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";
import { NO_DIGEST } from "../../types/native.js";
import type { RequestId } from "../../types/requestId.js";
import { type Support, support } from "../../types/words.js";

/** What to say on one of many requests. */
export interface Vote {
  readonly id: RequestId;
  readonly support: Support;
  /** Digest of a reason. */
  readonly reason?: Hex | undefined;
}

/**
 * Vote on many requests in one transaction. One that fails reverts all.
 *
 * @throws {AidRequestsNoVoiceError} when the caller had no voice when one of them opened.
 * @throws {AidRequestsAlreadyVotedError} when the caller has voted on one of them.
 * @throws {AidRequestsVotingOverError} when a deadline has passed.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * await request.voteMany(client, { deployment, votes: ids.map((id) => ({ id, support: "for" })) });
 * ```
 */
export const voteMany = defineWrite({
  abi: aidRequests.voteMany,
  args: (a: voteMany.Args) => [
    a.votes.map(({ id, reason = NO_DIGEST, ...vote }) => ({ id, support: support.encode(vote.support), reason })),
  ],
  extractEvent: mapped(allEvents(aidRequests.Voted), ({ events }) => ({
    votes: events.map((voted) => ({ ...voted, support: support.decode(voted.support) })),
  })),
});

export namespace voteMany {
  export type Args = InCommunity & { votes: readonly Vote[] };
  export type Parameters = Args & WriteOptions;
  export type ReturnType = Hash;
  export type ErrorType =
    | errors.AidRequestsNoVoiceError
    | errors.AidRequestsAlreadyVotedError
    | errors.AidRequestsVotingOverError
    | errors.WrongChainError
    | errors.SolidarityError;
}

/** The same, waiting for the receipt: returns each vote as it was counted and the receipt. Throws what it throws. */
export const voteManySync = voteMany.sync;

export namespace voteManySync {
  export type Parameters = voteMany.Parameters;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof voteMany.sync>>;
  export type ErrorType = voteMany.ErrorType;
}

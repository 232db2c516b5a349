import type { Hash } from "viem";

import * as aidRequests from "../../abis/items/aidRequests.js";
import type * as errors from "../../errors/index.js";
import { allEvents, mapped } from "../../internal/event.js";
import { defineWrite, type WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";
import { support } from "../../types/words.js";
import type { Ballot } from "./signBallot.js";

/**
 * Bring votes that others signed (`signBallot`), many in one transaction. One that fails reverts all.
 *
 * @throws {AidRequestsExpiredSignatureError} when a deadline has passed.
 * @throws {AidRequestsInvalidSignatureError} when a signature is not the voter's.
 * @throws {AidRequestsAlreadyVotedError} when a voter has voted.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * await request.voteBySig(relayer, { deployment, ballots: [ballot] });
 * ```
 */
export const voteBySig = defineWrite({
  abi: aidRequests.voteBySig,
  args: (a: voteBySig.Args) => [a.ballots.map((ballot) => ({ ...ballot, support: support.encode(ballot.support) }))],
  extractEvent: mapped(allEvents(aidRequests.Voted), ({ events }) => ({
    votes: events.map((voted) => ({ ...voted, support: support.decode(voted.support) })),
  })),
});

export namespace voteBySig {
  export type Args = InCommunity & { ballots: readonly Ballot[] };
  export type Parameters = Args & WriteOptions;
  export type ReturnType = Hash;
  export type ErrorType =
    | errors.AidRequestsExpiredSignatureError
    | errors.AidRequestsInvalidSignatureError
    | errors.AidRequestsAlreadyVotedError
    | errors.WrongChainError
    | errors.SolidarityError;
}

/** The same, waiting for the receipt: returns each vote as it was counted and the receipt. Throws what it throws. */
export const voteBySigSync = voteBySig.sync;

export namespace voteBySigSync {
  export type Parameters = voteBySig.Parameters;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof voteBySig.sync>>;
  export type ErrorType = voteBySig.ErrorType;
}

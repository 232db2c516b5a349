import type { Address, Hash } from "viem";

import * as memberRegistry from "../../abis/items/memberRegistry.js";
import type * as errors from "../../errors/index.js";
import { allEvents } from "../../internal/event.js";
import { defineWrite, type WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Propose that a member who lost their key moves to a new address. Members vouch as for a newcomer, then the old
 * key may veto for a while. The member may also call it alone with the old key.
 *
 * @throws {MemberRegistryNotMemberError} when `from` is not a member.
 * @throws {MemberRegistryInvalidAccountError} when `to` cannot be a member.
 * @throws {MemberRegistryAlreadyVouchedError} when the caller has vouched for this move.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * await member.proposeRotation(friend, { deployment, from: lost, to: fresh });
 * ```
 */
export const proposeRotation = defineWrite({
  abi: memberRegistry.proposeRotation,
  args: (a: proposeRotation.Args) => [a.from, a.to],
  extractEvent: allEvents(memberRegistry.RotationProposed),
});

export namespace proposeRotation {
  export type Args = InCommunity & { from: Address; to: Address };
  export type Parameters = Args & WriteOptions;
  export type ReturnType = Hash;
  export type ErrorType =
    | errors.MemberRegistryNotMemberError
    | errors.MemberRegistryInvalidAccountError
    | errors.MemberRegistryAlreadyVouchedError
    | errors.WrongChainError
    | errors.SolidarityError;
}

/** The same, waiting for the receipt: returns the move if this was the last vouch and the receipt. Throws what it throws. */
export const proposeRotationSync = proposeRotation.sync;

export namespace proposeRotationSync {
  export type Parameters = proposeRotation.Parameters;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof proposeRotation.sync>>;
  export type ErrorType = proposeRotation.ErrorType;
}

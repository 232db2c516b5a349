import type { Address, Hash } from "viem";

import * as memberRegistry from "../../abis/items/memberRegistry.js";
import type * as errors from "../../errors/index.js";
import { oneEvent } from "../../internal/event.js";
import { defineWrite, type WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Vouch for a newcomer. With the last vouch needed they are a member. Eligible members only, once per candidate.
 *
 * @throws {NotMemberError} when the caller may not vote yet.
 * @throws {MemberRegistryAlreadyVouchedError} when the caller has vouched for them.
 * @throws {MemberRegistryAlreadyMemberError} when they are a member.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * const { vouches } = await member.vouchSync(client, { deployment, candidate });
 * ```
 */
export const vouch = defineWrite({
  abi: memberRegistry.vouch,
  args: (a: vouch.Args) => [a.candidate],
  check: (a, { checkMember }) => checkMember(a),
  extractEvent: oneEvent(memberRegistry.Vouched),
});

export namespace vouch {
  export type Args = InCommunity & { candidate: Address };
  export type Parameters = Args & WriteOptions;
  export type ReturnType = Hash;
  export type ErrorType =
    | errors.NotMemberError
    | errors.MemberRegistryAlreadyVouchedError
    | errors.MemberRegistryAlreadyMemberError
    | errors.WrongChainError
    | errors.SolidarityError;
}

/** The same, waiting for the receipt: returns the vouches so far and the receipt. Throws what it throws. */
export const vouchSync = vouch.sync;

export namespace vouchSync {
  export type Parameters = vouch.Parameters;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof vouch.sync>>;
  export type ErrorType = vouch.ErrorType;
}

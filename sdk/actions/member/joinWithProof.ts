import type { Address, Hash } from "viem";

import * as memberRegistry from "../../abis/items/memberRegistry.js";
import type * as errors from "../../errors/index.js";
import { oneEvent } from "../../internal/event.js";
import { defineWrite, type WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Join on the word of an admitted proof module. The caller joins.
 *
 * @throws {MemberRegistryUnknownProofModuleError} when the module is not admitted.
 * @throws {MemberRegistryInsufficientProofError} when the proof is too weak.
 * @throws {MemberRegistryAlreadyMemberError} when the caller is a member.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * const { number } = await member.joinWithProofSync(client, { deployment, module: personhood });
 * ```
 */
export const joinWithProof = defineWrite({
  abi: memberRegistry.joinWithProof,
  args: (a: joinWithProof.Args) => [a.module],
  extractEvent: oneEvent(memberRegistry.Joined),
});

export namespace joinWithProof {
  export type Args = InCommunity & { module: Address };
  export type Parameters = Args & WriteOptions;
  export type ReturnType = Hash;
  export type ErrorType =
    | errors.MemberRegistryUnknownProofModuleError
    | errors.MemberRegistryInsufficientProofError
    | errors.MemberRegistryAlreadyMemberError
    | errors.WrongChainError
    | errors.SolidarityError;
}

/** The same, waiting for the receipt: returns the member's number and when they may vote and the receipt. Throws what it throws. */
export const joinWithProofSync = joinWithProof.sync;

export namespace joinWithProofSync {
  export type Parameters = joinWithProof.Parameters;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof joinWithProof.sync>>;
  export type ErrorType = joinWithProof.ErrorType;
}

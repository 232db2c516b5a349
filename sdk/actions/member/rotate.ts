import type { Address, Hash } from "viem";

import * as memberRegistry from "../../abis/items/memberRegistry.js";
import type * as errors from "../../errors/index.js";
import { oneEvent } from "../../internal/event.js";
import { defineWrite, type WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Carry out a member's move to the new address, after the delay. Anybody may.
 *
 * @throws {MemberRegistryNoRotationError} when no move is pending.
 * @throws {MemberRegistryRotationPendingError} when the old key may still veto.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * await member.rotate(client, { deployment, from: lost });
 * ```
 */
export const rotate = defineWrite({
  abi: memberRegistry.rotate,
  args: (a: rotate.Args) => [a.from],
  extractEvent: oneEvent(memberRegistry.Rotated),
});

export namespace rotate {
  export type Args = InCommunity & { from: Address };
  export type Parameters = Args & WriteOptions;
  export type ReturnType = Hash;
  export type ErrorType =
    | errors.MemberRegistryNoRotationError
    | errors.MemberRegistryRotationPendingError
    | errors.WrongChainError
    | errors.SolidarityError;
}

/** The same, waiting for the receipt: returns its event and the receipt. Throws what it throws. */
export const rotateSync = rotate.sync;

export namespace rotateSync {
  export type Parameters = rotate.Parameters;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof rotate.sync>>;
  export type ErrorType = rotate.ErrorType;
}

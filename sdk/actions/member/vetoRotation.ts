import type { Hash } from "viem";

import * as memberRegistry from "../../abis/items/memberRegistry.js";
import type * as errors from "../../errors/index.js";
import { oneEvent } from "../../internal/event.js";
import { defineWrite, type WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Say no to a move proposed for the caller. Only the old key can.
 *
 * @throws {MemberRegistryNoRotationError} when no move is pending.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * await member.vetoRotation(client, { deployment });
 * ```
 */
export const vetoRotation = defineWrite({
  abi: memberRegistry.vetoRotation,
  args: (_: vetoRotation.Args) => [],
  extractEvent: oneEvent(memberRegistry.RotationVetoed),
});

export namespace vetoRotation {
  export type Args = InCommunity;
  export type Parameters = Args & WriteOptions;
  export type ReturnType = Hash;
  export type ErrorType = errors.MemberRegistryNoRotationError | errors.WrongChainError | errors.SolidarityError;
}

/** The same, waiting for the receipt: returns its event and the receipt. Throws what it throws. */
export const vetoRotationSync = vetoRotation.sync;

export namespace vetoRotationSync {
  export type Parameters = vetoRotation.Parameters;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof vetoRotation.sync>>;
  export type ErrorType = vetoRotation.ErrorType;
}

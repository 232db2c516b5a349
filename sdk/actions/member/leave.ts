import type { Hash } from "viem";

import * as memberRegistry from "../../abis/items/memberRegistry.js";
import type * as errors from "../../errors/index.js";
import { oneEvent } from "../../internal/event.js";
import { defineWrite, type WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Leave the community, at once. Nobody can prevent it.
 *
 * @throws {MemberRegistryNotMemberError} when the caller is not a member.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * await member.leave(client, { deployment });
 * ```
 */
export const leave = defineWrite({
  abi: memberRegistry.leave,
  args: (_: leave.Args) => [],
  extractEvent: oneEvent(memberRegistry.Left),
});

export namespace leave {
  export type Args = InCommunity;
  export type Parameters = Args & WriteOptions;
  export type ReturnType = Hash;
  export type ErrorType = errors.MemberRegistryNotMemberError | errors.WrongChainError | errors.SolidarityError;
}

/** The same, waiting for the receipt: returns its event and the receipt. Throws what it throws. */
export const leaveSync = leave.sync;

export namespace leaveSync {
  export type Parameters = leave.Parameters;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof leave.sync>>;
  export type ErrorType = leave.ErrorType;
}

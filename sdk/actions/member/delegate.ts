import type { Address, Hash } from "viem";

import * as memberRegistry from "../../abis/items/memberRegistry.js";
import type * as errors from "../../errors/index.js";
import { oneEvent } from "../../internal/event.js";
import { defineWrite, type WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Let somebody else carry the caller's vote, from now on and for what opens later. Delegate to oneself to take it
 * back.
 *
 * @throws {NotMemberError} when the caller may not vote yet.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * await member.delegate(client, { deployment, delegatee: friend });
 * ```
 */
export const delegate = defineWrite({
  abi: memberRegistry.delegate,
  args: (a: delegate.Args) => [a.delegatee],
  check: (a, { checkMember }) => checkMember(a),
  extractEvent: oneEvent(memberRegistry.DelegateChanged),
});

export namespace delegate {
  export type Args = InCommunity & { delegatee: Address };
  export type Parameters = Args & WriteOptions;
  export type ReturnType = Hash;
  export type ErrorType = errors.NotMemberError | errors.WrongChainError | errors.SolidarityError;
}

/** The same, waiting for the receipt: returns its event and the receipt. Throws what it throws. */
export const delegateSync = delegate.sync;

export namespace delegateSync {
  export type Parameters = delegate.Parameters;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof delegate.sync>>;
  export type ErrorType = delegate.ErrorType;
}

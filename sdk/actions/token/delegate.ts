import type { Address, Hash } from "viem";

import * as contributionToken from "../../abis/items/contributionToken.js";
import type * as errors from "../../errors/index.js";
import { oneEvent } from "../../internal/event.js";
import { defineWrite, type WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Let somebody else carry the caller's credits, from now on and for what opens later. Delegate to oneself to take
 * it back.
 *
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * await token.delegate(client, { deployment, delegatee: friend });
 * ```
 */
export const delegate = defineWrite({
  abi: contributionToken.delegate,
  args: (a: delegate.Args) => [a.delegatee],
  extractEvent: oneEvent(contributionToken.DelegateChanged),
});

export namespace delegate {
  export type Args = InCommunity & { delegatee: Address };
  export type Parameters = Args & WriteOptions;
  export type ReturnType = Hash;
  export type ErrorType = errors.WrongChainError | errors.SolidarityError;
}

/** The same, waiting for the receipt: returns its event and the receipt. Throws what it throws. */
export const delegateSync = delegate.sync;

export namespace delegateSync {
  export type Parameters = delegate.Parameters;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof delegate.sync>>;
  export type ErrorType = delegate.ErrorType;
}

import type { Address, Hash } from "viem";

import * as contributionToken from "../../abis/items/contributionToken.js";
import type * as errors from "../../errors/index.js";
import { oneEvent } from "../../internal/event.js";
import { defineWrite, type WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Turn a donor's counted gifts into contribution credits. Anybody may; for the caller, unless another is named.
 *
 * @throws {ContributionTokenNothingToCreditError} when no counted gift waits.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * const { credited } = await token.creditSync(client, { deployment });
 * ```
 */
export const credit = defineWrite({
  abi: contributionToken.credit,
  args: (a: credit.Args) => [a.member],
  prepare: (input: credit.Input, { sender }) => ({ ...input, member: input.member ?? sender }),
  extractEvent: oneEvent(contributionToken.GiftsCredited),
});

export namespace credit {
  export type Args = InCommunity & { member: Address };
  export type Input = InCommunity & { member?: Address | undefined };
  export type Parameters = Input & WriteOptions;
  export type ReturnType = Hash;
  export type ErrorType =
    errors.ContributionTokenNothingToCreditError | errors.WrongChainError | errors.SolidarityError;
}

/** The same, waiting for the receipt: returns the credits and the receipt. Throws what it throws. */
export const creditSync = credit.sync;

export namespace creditSync {
  export type Parameters = credit.Parameters;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof credit.sync>>;
  export type ErrorType = credit.ErrorType;
}

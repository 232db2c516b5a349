import type { Address, Hash } from "viem";

import * as quadraticFunding from "../../abis/items/quadraticFunding.js";
import type * as errors from "../../errors/index.js";
import { allEvents } from "../../internal/event.js";
import { defineWrite, type WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Give a donor their gifts back: all, when the round was cancelled; else those to projects that were withdrawn. Anybody
 * may. `others` are projects outside the donor's basket (`getBasket`).
 *
 * @throws {QuadraticFundingNothingToPayError} when there is nothing to pay.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * await round.refund(client, { deployment, round: 1n });
 * ```
 */
export const refund = defineWrite({
  abi: quadraticFunding.refund,
  args: (a: refund.Args) => [a.round, a.donor, [...(a.others ?? [])]],
  prepare: (input: refund.Input, { sender }) => ({ ...input, donor: input.donor ?? sender }),
  extractEvent: allEvents(quadraticFunding.Refunded),
});

export namespace refund {
  export type Args = InCommunity & { round: bigint; donor: Address; others?: readonly number[] | undefined };
  export type Input = InCommunity & {
    round: bigint;
    donor?: Address | undefined;
    others?: readonly number[] | undefined;
  };
  export type Parameters = Input & WriteOptions;
  export type ReturnType = Hash;
  export type ErrorType = errors.QuadraticFundingNothingToPayError | errors.WrongChainError | errors.SolidarityError;
}

/** The same, waiting for the receipt: returns what happened and the receipt. Throws what it throws. */
export const refundSync = refund.sync;

export namespace refundSync {
  export type Parameters = refund.Parameters;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof refund.sync>>;
  export type ErrorType = refund.ErrorType;
}

import type { Address, Hash } from "viem";

import * as quadraticFunding from "../../abis/items/quadraticFunding.js";
import type * as errors from "../../errors/index.js";
import { oneEvent } from "../../internal/event.js";
import { defineWrite, type WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Give a funder back what they gave, when the round was cancelled or matches nobody; or their part of what no rule gives
 * to any project. Anybody may.
 *
 * @throws {QuadraticFundingUnexpectedPhaseError} when the round is in another phase.
 * @throws {QuadraticFundingNotSettledError} when the round must be settled first.
 * @throws {QuadraticFundingNothingToPayError} when there is nothing to pay.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * await round.returnFund(client, { deployment, round: 1n });
 * ```
 */
export const returnFund = defineWrite({
  abi: quadraticFunding.returnFund,
  args: (a: returnFund.Args) => [a.round, a.funder],
  prepare: (input: returnFund.Input, { sender }) => ({ ...input, funder: input.funder ?? sender }),
  extractEvent: oneEvent(quadraticFunding.FundReturned),
});

export namespace returnFund {
  export type Args = InCommunity & { round: bigint; funder: Address };
  export type Input = InCommunity & { round: bigint; funder?: Address | undefined };
  export type Parameters = Input & WriteOptions;
  export type ReturnType = Hash;
  export type ErrorType =
    | errors.QuadraticFundingUnexpectedPhaseError
    | errors.QuadraticFundingNotSettledError
    | errors.QuadraticFundingNothingToPayError
    | errors.WrongChainError
    | errors.SolidarityError;
}

/** The same, waiting for the receipt: returns what happened and the receipt. Throws what it throws. */
export const returnFundSync = returnFund.sync;

export namespace returnFundSync {
  export type Parameters = returnFund.Parameters;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof returnFund.sync>>;
  export type ErrorType = returnFund.ErrorType;
}

import type { Address, Hash } from "viem";

import * as quadraticFunding from "../../abis/items/quadraticFunding.js";
import type * as errors from "../../errors/index.js";
import { oneEvent } from "../../internal/event.js";
import { defineWrite, type WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";
import { isNative } from "../../types/native.js";

/**
 * Add to a round's matching fund, before claims begin. Anybody may.
 *
 * @throws {ZeroAmountError} when the amount is zero.
 * @throws {InsufficientBalanceError} when the account holds less than that.
 * @throws {InsufficientAllowanceError} when the rounds may not take that much of the token.
 * @throws {QuadraticFundingUnexpectedPhaseError} when the round is in another phase.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * await round.fund(client, { deployment, round: 1n, amount: parseAmount("1000", 18) });
 * ```
 */
export const fund = defineWrite({
  abi: quadraticFunding.fund,
  args: (a: fund.Args) => [a.round, a.amount],
  value: (a) => (isNative(a.asset) ? a.amount : 0n),
  prepare: (input: fund.Input, { withAsset }) => withAsset(input),
  check: (a: fund.Input, { checkRoundGift }) => checkRoundGift(a, a.amount),
  extractEvent: oneEvent(quadraticFunding.Funded),
});

export namespace fund {
  export type Args = InCommunity & { round: bigint; amount: bigint; asset: Address };
  export type Input = InCommunity & {
    round: bigint;
    amount: bigint;
    /** The round's asset; asked of the contract, unless named. */
    asset?: Address | undefined;
  };
  export type Parameters = Input & WriteOptions;
  export type ReturnType = Hash;
  export type ErrorType =
    | errors.ZeroAmountError
    | errors.InsufficientBalanceError
    | errors.InsufficientAllowanceError
    | errors.QuadraticFundingUnexpectedPhaseError
    | errors.WrongChainError
    | errors.SolidarityError;
}

/** The same, waiting for the receipt: returns what happened and the receipt. Throws what it throws. */
export const fundSync = fund.sync;

export namespace fundSync {
  export type Parameters = fund.Parameters;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof fund.sync>>;
  export type ErrorType = fund.ErrorType;
}

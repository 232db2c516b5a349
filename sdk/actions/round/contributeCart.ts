import type { Address, Hash } from "viem";

import * as quadraticFunding from "../../abis/items/quadraticFunding.js";
import type * as errors from "../../errors/index.js";
import { oneEvent } from "../../internal/event.js";
import { defineWrite, type WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";
import { encodeCart, type CartItem, sumOf } from "../../types/round.js";
import { isNative } from "../../types/native.js";

/**
 * Give to many projects in one transaction; the caller is the donor.
 *
 * Sends native coin along, or takes an ERC-20 by an allowance (`approve`). Amounts are in the asset's smallest unit.
 *
 * @throws {ZeroAmountError} when the amount is zero.
 * @throws {InsufficientBalanceError} when the account holds less than that.
 * @throws {InsufficientAllowanceError} when the rounds may not take that much of the token.
 * @throws {QuadraticFundingUnexpectedPhaseError} when the round is in another phase.
 * @throws {QuadraticFundingUnexpectedStatusError} when the project stands elsewhere.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * await round.contributeCart(client, { deployment, round: 1n, items: [{ project: 7, amount }, { project: 9, amount }] });
 * ```
 */
export const contributeCart = defineWrite({
  abi: quadraticFunding.contributeCart,
  args: (a: contributeCart.Args) => [a.round, encodeCart(a.items)],
  value: (a) => (isNative(a.asset) ? sumOf(a.items) : 0n),
  prepare: (input: contributeCart.Input, { withAsset }) => withAsset(input),
  check: (a: contributeCart.Input, { checkRoundGift }) => checkRoundGift(a, sumOf(a.items)),
  extractEvent: oneEvent(quadraticFunding.CartContributed),
});

export namespace contributeCart {
  export type Args = InCommunity & { round: bigint; items: readonly CartItem[]; asset: Address };
  export type Input = InCommunity & {
    round: bigint;
    items: readonly CartItem[];
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
    | errors.QuadraticFundingUnexpectedStatusError
    | errors.WrongChainError
    | errors.SolidarityError;
}

/** The same, waiting for the receipt: returns the gifts as the record has them and the receipt. Throws what it throws. */
export const contributeCartSync = contributeCart.sync;

export namespace contributeCartSync {
  export type Parameters = contributeCart.Parameters;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof contributeCart.sync>>;
  export type ErrorType = contributeCart.ErrorType;
}

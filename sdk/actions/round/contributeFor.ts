import type { Address, Hash } from "viem";

import * as quadraticFunding from "../../abis/items/quadraticFunding.js";
import type * as errors from "../../errors/index.js";
import { oneEvent } from "../../internal/event.js";
import { defineWrite, type WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";
import { encodeCart, type CartItem, sumOf } from "../../types/round.js";
import { isNative } from "../../types/native.js";

/**
 * Give to many projects in one transaction; in another's name: it counts as theirs, and any refund is theirs.
 *
 * Sends native coin along, or takes an ERC-20 by an allowance (`approve`). Amounts are in the asset's smallest unit.
 *
 * @throws {ZeroAmountError} when the amount is zero.
 * @throws {InsufficientBalanceError} when the account holds less than that.
 * @throws {InsufficientAllowanceError} when the rounds may not take that much of the token.
 * @throws {QuadraticFundingUnexpectedPhaseError} when the round is in another phase.
 * @throws {QuadraticFundingUnexpectedStatusError} when the project stands elsewhere.
 * @throws {QuadraticFundingInvalidDonorError} when the donor is the zero address.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * await round.contributeFor(client, { deployment, round: 1n, items: [{ project: 7, amount }, { project: 9, amount }], donor });
 * ```
 */
export const contributeFor = defineWrite({
  abi: quadraticFunding.contributeFor,
  args: (a: contributeFor.Args) => [a.round, encodeCart(a.items), a.donor],
  value: (a) => (isNative(a.asset) ? sumOf(a.items) : 0n),
  prepare: (input: contributeFor.Input, { withAsset }) => withAsset(input),
  check: (a: contributeFor.Input, { checkRoundGift }) => checkRoundGift(a, sumOf(a.items)),
  extractEvent: oneEvent(quadraticFunding.CartContributed),
});

export namespace contributeFor {
  export type Args = InCommunity & { round: bigint; items: readonly CartItem[]; asset: Address; donor: Address };
  export type Input = InCommunity & {
    round: bigint;
    items: readonly CartItem[];
    /** The round's asset; asked of the contract, unless named. */
    asset?: Address | undefined;
    donor: Address;
  };
  export type Parameters = Input & WriteOptions;
  export type ReturnType = Hash;
  export type ErrorType =
    | errors.ZeroAmountError
    | errors.InsufficientBalanceError
    | errors.InsufficientAllowanceError
    | errors.QuadraticFundingUnexpectedPhaseError
    | errors.QuadraticFundingUnexpectedStatusError
    | errors.QuadraticFundingInvalidDonorError
    | errors.WrongChainError
    | errors.SolidarityError;
}

/** The same, waiting for the receipt: returns the gifts as the record has them and the receipt. Throws what it throws. */
export const contributeForSync = contributeFor.sync;

export namespace contributeForSync {
  export type Parameters = contributeFor.Parameters;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof contributeFor.sync>>;
  export type ErrorType = contributeFor.ErrorType;
}

import type { Address, Hash } from "viem";

import * as giftDesk from "../../abis/items/giftDesk.js";
import type * as errors from "../../errors/index.js";
import { defineWrite, type WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";
import type { Permit } from "../pool/signPermit.js";
import { type AtDesk, type Cart, cartGiven, deskCart } from "./desk.js";

/**
 * Give a token to projects in one transaction, without an allowance set before: signs its ERC-2612 permit, then gives.
 *
 * A permit that somebody else already submitted does no harm.
 *
 * @throws {ZeroAmountError} when the cart is worth nothing.
 * @throws {InsufficientBalanceError} when the donor holds less than the cart costs.
 * @throws {UnsupportedTokenError} when the token knows no permits.
 * @throws {ExpiredDeadlineError} when the deadline is not in the future.
 * @throws {QuadraticFundingUnexpectedPhaseError} when the round is in another phase.
 * @throws {QuadraticFundingUnexpectedStatusError} when a project takes no gifts.
 * @throws {UnknownDeploymentError} when no gift desk is known on this chain.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * await round.contributeWithPermit(client, { deployment, round: 1n, items: [{ project: 7, amount }] });
 * ```
 */
export const contributeWithPermit = defineWrite({
  abi: giftDesk.contributeWithPermit,
  to: (a) => a.desk,
  args: (a: contributeWithPermit.Args) => [deskCart(a), a.permit],
  prepare: (input: contributeWithPermit.Input, { withCartPermit }) => withCartPermit(input),
  check: (a: contributeWithPermit.Input, { checkSignedCart }) => checkSignedCart(a, a.permit?.deadline ?? a.deadline),
  extractEvent: cartGiven,
});

export namespace contributeWithPermit {
  export type Args = InCommunity & Cart & { desk: Address; permit: Permit };
  export type Input = InCommunity & Cart & AtDesk & { permit?: Permit | undefined; deadline?: bigint | undefined };
  export type Parameters = Input & WriteOptions;
  export type ReturnType = Hash;
  export type ErrorType =
    | errors.ZeroAmountError
    | errors.InsufficientBalanceError
    | errors.UnsupportedTokenError
    | errors.ExpiredDeadlineError
    | errors.QuadraticFundingUnexpectedPhaseError
    | errors.QuadraticFundingUnexpectedStatusError
    | errors.UnknownDeploymentError
    | errors.WrongChainError
    | errors.SolidarityError;
}

/** The same, waiting for the receipt: returns the gifts as the record has them and the receipt. Throws what it throws. */
export const contributeWithPermitSync = contributeWithPermit.sync;

export namespace contributeWithPermitSync {
  export type Parameters = contributeWithPermit.Parameters;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof contributeWithPermit.sync>>;
  export type ErrorType = contributeWithPermit.ErrorType;
}

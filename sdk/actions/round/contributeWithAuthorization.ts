import type { Address, Hash } from "viem";

import * as giftDesk from "../../abis/items/giftDesk.js";
import type * as errors from "../../errors/index.js";
import { defineWrite, type WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";
import type { Authorization } from "../pool/signAuthorization.js";
import { type AtDesk, type Cart, cartGiven, deskCart } from "./desk.js";

/**
 * Bring gifts to projects that their donor signed with `signAuthorization` (ERC-3009). Anybody may; the donor needs no gas.
 *
 * @throws {ZeroAmountError} when the cart is worth nothing.
 * @throws {InsufficientBalanceError} when the donor holds less than the cart costs.
 * @throws {ExpiredDeadlineError} when the signature is no longer valid.
 * @throws {QuadraticFundingUnexpectedPhaseError} when the round is in another phase.
 * @throws {QuadraticFundingUnexpectedStatusError} when a project takes no gifts.
 * @throws {UnknownDeploymentError} when no gift desk is known on this chain.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * const cart = await round.signAuthorization(donor, { deployment, round: 1n, items: [{ project: 7, amount }] });
 * await round.contributeWithAuthorization(relayer, { deployment, ...cart });
 * ```
 */
export const contributeWithAuthorization = defineWrite({
  abi: giftDesk.contributeWithAuthorization,
  to: (a) => a.desk,
  args: (a: contributeWithAuthorization.Args) => [deskCart(a), a.authorization],
  prepare: (input: contributeWithAuthorization.Input, { withDesk }) => withDesk(input),
  check: (a: contributeWithAuthorization.Input, { checkSignedCart }) =>
    checkSignedCart(a, a.authorization.validBefore, a.authorization.from),
  extractEvent: cartGiven,
});

export namespace contributeWithAuthorization {
  export type Args = InCommunity & Cart & { desk: Address; authorization: Authorization };
  export type Input = InCommunity & Cart & AtDesk & { authorization: Authorization };
  export type Parameters = Input & WriteOptions;
  export type ReturnType = Hash;
  export type ErrorType =
    | errors.ZeroAmountError
    | errors.InsufficientBalanceError
    | errors.ExpiredDeadlineError
    | errors.QuadraticFundingUnexpectedPhaseError
    | errors.QuadraticFundingUnexpectedStatusError
    | errors.UnknownDeploymentError
    | errors.WrongChainError
    | errors.SolidarityError;
}

/** The same, waiting for the receipt: returns the gifts as the record has them and the receipt. Throws what it throws. */
export const contributeWithAuthorizationSync = contributeWithAuthorization.sync;

export namespace contributeWithAuthorizationSync {
  export type Parameters = contributeWithAuthorization.Parameters;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof contributeWithAuthorization.sync>>;
  export type ErrorType = contributeWithAuthorization.ErrorType;
}

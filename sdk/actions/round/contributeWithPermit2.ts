import type { Address, Hash } from "viem";

import * as giftDesk from "../../abis/items/giftDesk.js";
import type * as errors from "../../errors/index.js";
import { defineWrite, type WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";
import type { Permit2Transfer } from "../pool/signPermit2.js";
import { type AtDesk, type Cart, cartGiven, deskCart } from "./desk.js";

/**
 * Bring gifts to projects that their donor signed with `signPermit2`. Anybody may; the donor needs no gas.
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
 * const cart = await round.signPermit2(donor, { deployment, round: 1n, items: [{ project: 7, amount }] });
 * await round.contributeWithPermit2(relayer, { deployment, ...cart });
 * ```
 */
export const contributeWithPermit2 = defineWrite({
  abi: giftDesk.contributeWithPermit2,
  to: (a) => a.desk,
  args: (a: contributeWithPermit2.Args) => [deskCart(a), a.transfer],
  prepare: (input: contributeWithPermit2.Input, { withDesk }) => withDesk(input),
  check: (a: contributeWithPermit2.Input, { checkSignedCart }) =>
    checkSignedCart(a, a.transfer.deadline, a.transfer.from),
  extractEvent: cartGiven,
});

export namespace contributeWithPermit2 {
  export type Args = InCommunity & Cart & { desk: Address; transfer: Permit2Transfer };
  export type Input = InCommunity & Cart & AtDesk & { transfer: Permit2Transfer };
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
export const contributeWithPermit2Sync = contributeWithPermit2.sync;

export namespace contributeWithPermit2Sync {
  export type Parameters = contributeWithPermit2.Parameters;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof contributeWithPermit2.sync>>;
  export type ErrorType = contributeWithPermit2.ErrorType;
}

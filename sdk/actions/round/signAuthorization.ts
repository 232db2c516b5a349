import type { Address, Hex } from "viem";

import type { Authorization } from "../pool/signAuthorization.js";
import type * as errors from "../../errors/index.js";
import type { AnyClient } from "../../internal/client.js";
import { laterTyped } from "../../internal/later.js";
import type { WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";
import type { AtDesk, Cart } from "./desk.js";

/**
 * Sign gifts to projects that anybody may bring (ERC-3009, as USDC and EURC have it): the donor needs no gas.
 *
 * The signature covers the whole cart, and works once, for this community and round only.
 *
 * @throws {UnsupportedTokenError} when the token does not sign transfers.
 * @throws {DomainMismatchError} when the token signs for another domain.
 * @throws {ZeroAmountError} when the cart is worth nothing.
 * @throws {UnknownDeploymentError} when no gift desk is known on this chain.
 * @throws {ExpiredDeadlineError} when the `validBefore` is not in the future.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * const cart = await round.signAuthorization(donor, { deployment, round: 1n, items: [{ project: 7, amount }] });
 * await round.contributeWithAuthorization(relayer, { deployment, ...cart });
 * ```
 */
export const signAuthorization: (
  client: AnyClient,
  parameters: signAuthorization.Parameters,
) => Promise<signAuthorization.ReturnType> = /* @__PURE__ */ laterTyped(
  async () => (await import("../../signing/cartAuthorization.js")).sign,
);

export namespace signAuthorization {
  export type Args = InCommunity &
    AtDesk &
    Cart & {
      /** Seconds since 1970; at once, unless named. */
      validAfter?: bigint | undefined;
      /** Seconds since 1970; a day from now, unless named. */
      validBefore?: bigint | undefined;
      /** Tells two equal carts apart; random, unless named. */
      salt?: Hex | undefined;
    };
  export type Parameters = Args & Pick<WriteOptions, "account">;
  export type ReturnType = AuthorizedCart;
  export type ErrorType =
    | errors.UnsupportedTokenError
    | errors.DomainMismatchError
    | errors.ZeroAmountError
    | errors.UnknownDeploymentError
    | errors.SolidarityError;
}

/** A cart with its signature, ready to be brought by anybody. */
export type AuthorizedCart = Cart & { readonly desk: Address } & { readonly authorization: Authorization };

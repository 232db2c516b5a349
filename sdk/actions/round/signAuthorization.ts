import type { Address, Hex } from "viem";
import { readContract } from "viem/actions";

import * as giftDesk from "../../abis/items/giftDesk.js";
import type * as errors from "../../errors/index.js";
import { checkAmount } from "../../internal/check.js";
import { accountOf, type AnyClient } from "../../internal/client.js";
import { deadlineIn, randomDigest, signFor, tokenDomainOf } from "../../internal/sign.js";
import { typed } from "../../internal/typed.js";
import type { WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";
import { sumOf } from "../../types/round.js";
import { type Authorization, authorizationTypes } from "../pool/signAuthorization.js";
import { assetOf } from "./at.js";
import { type AtDesk, type Cart, deskCart, deskOf } from "./desk.js";

/**
 * Sign gifts to projects that anybody may bring (ERC-3009, as USDC and EURC have it): the donor needs no gas.
 *
 * The signature covers the whole cart, and works once, for this community and round only.
 *
 * @throws {UnsupportedTokenError} when the token does not sign transfers.
 * @throws {DomainMismatchError} when the token signs for another domain.
 * @throws {ZeroAmountError} when the cart is worth nothing.
 * @throws {UnknownDeploymentError} when no gift desk is known on this chain.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * const cart = await round.signAuthorization(donor, { deployment, round: 1n, items: [{ project: 7, amount }] });
 * await round.contributeWithAuthorization(relayer, { deployment, ...cart });
 * ```
 */
export const signAuthorization = (
  client: AnyClient,
  parameters: signAuthorization.Parameters,
): Promise<signAuthorization.ReturnType> =>
  typed(async () => {
    const { deployment, round, items, validAfter = 0n, salt = randomDigest() } = parameters;
    const account = accountOf(client, parameters.account);
    const value = sumOf(items);
    checkAmount(value);
    const desk = await deskOf(client, parameters);
    const cart = deskCart(parameters);
    const asset = await assetOf(client, parameters);
    const [domain, nonce, validBefore] = await Promise.all([
      tokenDomainOf(client, asset, deployment.chainId),
      readContract(client, { abi: [giftDesk.cartNonce], address: desk, functionName: "cartNonce", args: [cart, salt] }),
      parameters.validBefore ?? deadlineIn(client, 86_400n),
    ]);
    const from = account.address;
    const message = { from, to: desk, value, validAfter, validBefore, nonce };
    const signature = await signFor(client, account, domain, authorizationTypes, "ReceiveWithAuthorization", message);
    return { desk, round, items, authorization: { from, validAfter, validBefore, salt, signature } };
  });

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

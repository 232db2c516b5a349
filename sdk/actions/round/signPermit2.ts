import type { Address } from "viem";

import type * as errors from "../../errors/index.js";
import { checkAllowance, checkAmount } from "../../internal/check.js";
import { accountOf, type AnyClient } from "../../internal/client.js";
import { deadlineIn, randomDigest, signFor } from "../../internal/sign.js";
import { typed } from "../../internal/typed.js";
import type { WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";
import { PERMIT2 } from "../../types/native.js";
import { sumOf } from "../../types/round.js";
import type { Permit2Transfer } from "../pool/signPermit2.js";
import { assetOf } from "./at.js";
import { type AtDesk, type Cart, deskCart, deskOf } from "./desk.js";

/**
 * Sign gifts to projects through Permit2, which anybody may bring: for any token that the donor once allowed Permit2 to
 * take.
 *
 * The signature covers the whole cart, and works once, for this community and round only.
 *
 * @throws {ZeroAmountError} when the cart is worth nothing.
 * @throws {InsufficientAllowanceError} when Permit2 may not take that much of the token.
 * @throws {UnknownDeploymentError} when no gift desk is known on this chain.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * const cart = await round.signPermit2(donor, { deployment, round: 1n, items: [{ project: 7, amount }] });
 * await round.contributeWithPermit2(relayer, { deployment, ...cart });
 * ```
 */
export const signPermit2 = (client: AnyClient, parameters: signPermit2.Parameters): Promise<signPermit2.ReturnType> =>
  typed(async () => {
    const { deployment, round, items } = parameters;
    const account = accountOf(client, parameters.account);
    const amount = sumOf(items);
    checkAmount(amount);
    const desk = await deskOf(client, parameters);
    const asset = await assetOf(client, parameters);
    await checkAllowance(client, asset, account.address, PERMIT2, amount);
    const nonce = parameters.nonce ?? BigInt(randomDigest());
    const deadline = parameters.deadline ?? (await deadlineIn(client, 86_400n));
    // Permit2 has a domain without version.
    const domain = { name: "Permit2", chainId: deployment.chainId, verifyingContract: PERMIT2 };
    const signature = await signFor(client, account, domain, cartTypes, "PermitWitnessTransferFrom", {
      permitted: { token: asset, amount },
      spender: desk,
      nonce,
      deadline,
      witness: deskCart(parameters),
    });
    return { desk, round, items, transfer: { from: account.address, nonce, deadline, signature } };
  });

export const cartTypes = {
  PermitWitnessTransferFrom: [
    { name: "permitted", type: "TokenPermissions" },
    { name: "spender", type: "address" },
    { name: "nonce", type: "uint256" },
    { name: "deadline", type: "uint256" },
    { name: "witness", type: "Cart" },
  ],
  TokenPermissions: [
    { name: "token", type: "address" },
    { name: "amount", type: "uint256" },
  ],
  Cart: [
    { name: "rounds", type: "address" },
    { name: "round", type: "uint256" },
    { name: "items", type: "CartItem[]" },
  ],
  CartItem: [
    { name: "project", type: "uint16" },
    { name: "amount", type: "uint128" },
  ],
} as const;

export namespace signPermit2 {
  export type Args = InCommunity &
    AtDesk &
    Cart & {
      /** Any number that the donor has not used with Permit2; random, unless named. */
      nonce?: bigint | undefined;
      /** Seconds since 1970; a day from now, unless named. */
      deadline?: bigint | undefined;
    };
  export type Parameters = Args & Pick<WriteOptions, "account">;
  export type ReturnType = Permit2Cart;
  export type ErrorType =
    errors.ZeroAmountError | errors.InsufficientAllowanceError | errors.UnknownDeploymentError | errors.SolidarityError;
}

/** A cart with its signature, ready to be brought by anybody. */
export type Permit2Cart = Cart & { readonly desk: Address; readonly transfer: Permit2Transfer };

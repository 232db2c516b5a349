import type { Address } from "viem";

import type { Permit2Transfer } from "../pool/signPermit2.js";
import type * as errors from "../../errors/index.js";
import type { AnyClient } from "../../internal/client.js";
import { laterTyped } from "../../internal/later.js";
import type { WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";
import type { AtDesk, Cart } from "./desk.js";

/**
 * Sign gifts to projects through Permit2, which anybody may bring: for any token that the donor once allowed Permit2 to
 * take.
 *
 * The signature covers the whole cart, and works once, for this community and round only.
 *
 * @throws {ZeroAmountError} when the cart is worth nothing.
 * @throws {InsufficientAllowanceError} when Permit2 may not take that much of the token.
 * @throws {UnknownDeploymentError} when no gift desk is known on this chain.
 * @throws {ExpiredDeadlineError} when the deadline is not in the future.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * const cart = await round.signPermit2(donor, { deployment, round: 1n, items: [{ project: 7, amount }] });
 * await round.contributeWithPermit2(relayer, { deployment, ...cart });
 * ```
 */
export const signPermit2: (client: AnyClient, parameters: signPermit2.Parameters) => Promise<signPermit2.ReturnType> =
  /* @__PURE__ */ laterTyped(async () => (await import("../../signing/cartPermit2.js")).sign);

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

import type { Address, Hex } from "viem";

import type * as errors from "../../errors/index.js";
import type { AnyClient } from "../../internal/client.js";
import { laterTyped } from "../../internal/later.js";
import type { WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";
import type { ContractGift, Gift } from "../../types/gift.js";

/**
 * Sign a gift that anybody may bring to the pool (ERC-3009, as USDC and EURC have it): the donor needs no gas.
 *
 * The signature covers asset, amount, earmark, counting and memo, and works once, for this pool only. Amounts are
 * in the token's smallest unit.
 *
 * @throws {UnsupportedTokenError} when the token does not sign transfers.
 * @throws {DomainMismatchError} when the token signs for another domain.
 * @throws {ZeroAmountError} when the amount is zero.
 * @throws {UnknownAssetError} when the pool does not take the asset.
 * @throws {ExpiredDeadlineError} when the `validBefore` is not in the future.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * const gift = await pool.signAuthorization(donor, { deployment, asset: usdc, amount: 5_000_000n });
 * await pool.pledgeWithAuthorization(relayer, { deployment, ...gift });
 * ```
 */
export const signAuthorization: (
  client: AnyClient,
  parameters: signAuthorization.Parameters,
) => Promise<signAuthorization.ReturnType> = /* @__PURE__ */ laterTyped(
  async () => (await import("../../signing/giftAuthorization.js")).sign,
);

export namespace signAuthorization {
  export type Args = InCommunity &
    Gift & {
      /** Seconds since 1970; at once, unless named. */
      validAfter?: bigint | undefined;
      /** Seconds since 1970; a day from now, unless named. */
      validBefore?: bigint | undefined;
      /** Tells two equal gifts apart; random, unless named. */
      salt?: Hex | undefined;
    };
  export type Parameters = Args & Pick<WriteOptions, "account">;
  export type ReturnType = AuthorizedGift;
  export type ErrorType = errors.UnsupportedTokenError | errors.DomainMismatchError | errors.SolidarityError;
}

/** A donor's signed ERC-3009 transfer. */
export interface Authorization {
  readonly from: Address;
  readonly validAfter: bigint;
  readonly validBefore: bigint;
  readonly salt: Hex;
  readonly signature: Hex;
}

/** A gift with its signature, ready to be brought by anybody. */
export type AuthorizedGift = ContractGift & { readonly authorization: Authorization };

import type { Address, Hex } from "viem";

import type * as errors from "../../errors/index.js";
import type { AnyClient } from "../../internal/client.js";
import { laterTyped } from "../../internal/later.js";
import type { WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";
import type { ContractGift, Gift } from "../../types/gift.js";

/**
 * Sign a gift through Permit2, which anybody may bring to the pool: for any token that the donor once allowed
 * Permit2 to take.
 *
 * The signature covers asset, amount, earmark, counting and memo, and works once, for this pool only.
 *
 * @throws {ZeroAmountError} when the amount is zero.
 * @throws {UnknownAssetError} when the pool does not take the asset.
 * @throws {InsufficientAllowanceError} when Permit2 may not take that much of the token.
 * @throws {ExpiredDeadlineError} when the deadline is not in the future.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * const gift = await pool.signPermit2(donor, { deployment, asset: dai, amount: 10n ** 18n });
 * await pool.pledgeWithPermit2(relayer, { deployment, ...gift });
 * ```
 */
export const signPermit2: (client: AnyClient, parameters: signPermit2.Parameters) => Promise<signPermit2.ReturnType> =
  /* @__PURE__ */ laterTyped(async () => (await import("../../signing/giftPermit2.js")).sign);

export namespace signPermit2 {
  export type Args = InCommunity &
    Gift & {
      /** Any number that the donor has not used with Permit2; random, unless named. */
      nonce?: bigint | undefined;
      /** Seconds since 1970; a day from now, unless named. */
      deadline?: bigint | undefined;
    };
  export type Parameters = Args & Pick<WriteOptions, "account">;
  export type ReturnType = Permit2Gift;
  export type ErrorType = errors.InsufficientAllowanceError | errors.UnknownAssetError | errors.SolidarityError;
}

/** A donor's signed Permit2 transfer. */
export interface Permit2Transfer {
  readonly from: Address;
  readonly nonce: bigint;
  readonly deadline: bigint;
  readonly signature: Hex;
}

/** A gift with its signature, ready to be brought by anybody. */
export type Permit2Gift = ContractGift & { readonly transfer: Permit2Transfer };

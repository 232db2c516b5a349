import type { Address, Hex } from "viem";

import type * as errors from "../../errors/index.js";
import { checkAllowance, checkAmount, checkAsset } from "../../internal/check.js";
import { accountOf, type AnyClient } from "../../internal/client.js";
import { deadlineIn, randomDigest, signFor } from "../../internal/sign.js";
import { typed } from "../../internal/typed.js";
import type { WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";
import { type ContractGift, encodeGift, type Gift } from "../../types/gift.js";
import { PERMIT2 } from "../../types/native.js";

/**
 * Sign a gift through Permit2, which anybody may bring to the pool: for any token that the donor once allowed
 * Permit2 to take.
 *
 * The signature covers asset, amount, earmark, counting and memo, and works once, for this pool only.
 *
 * @throws {ZeroAmountError} when the amount is zero.
 * @throws {UnknownAssetError} when the pool does not take the asset.
 * @throws {InsufficientAllowanceError} when Permit2 may not take that much of the token.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * const gift = await pool.signPermit2(donor, { deployment, asset: dai, amount: 10n ** 18n });
 * await pool.pledgeWithPermit2(relayer, { deployment, ...gift });
 * ```
 */
export const signPermit2 = (client: AnyClient, parameters: signPermit2.Parameters): Promise<signPermit2.ReturnType> =>
  typed(async () => {
    const { deployment } = parameters;
    const account = accountOf(client, parameters.account);
    const gift = encodeGift(parameters);
    checkAmount(gift.amount);
    await checkAsset(client, deployment, gift.asset);
    await checkAllowance(client, gift.asset, account.address, PERMIT2, gift.amount);
    const nonce = parameters.nonce ?? BigInt(randomDigest());
    const deadline = parameters.deadline ?? (await deadlineIn(client, 86_400n));
    // Permit2 has a domain without version.
    const domain = { name: "Permit2", chainId: deployment.chainId, verifyingContract: PERMIT2 };
    const signature = await signFor(client, account, domain, permit2Types, "PermitWitnessTransferFrom", {
      permitted: { token: gift.asset, amount: gift.amount },
      spender: deployment.pool,
      nonce,
      deadline,
      witness: gift,
    });
    return { ...gift, transfer: { from: account.address, nonce, deadline, signature } };
  });

export const permit2Types = {
  PermitWitnessTransferFrom: [
    { name: "permitted", type: "TokenPermissions" },
    { name: "spender", type: "address" },
    { name: "nonce", type: "uint256" },
    { name: "deadline", type: "uint256" },
    { name: "witness", type: "Gift" },
  ],
  TokenPermissions: [
    { name: "token", type: "address" },
    { name: "amount", type: "uint256" },
  ],
  Gift: [
    { name: "asset", type: "address" },
    { name: "amount", type: "uint256" },
    { name: "earmark", type: "uint16" },
    { name: "counted", type: "bool" },
    { name: "memo", type: "bytes32" },
  ],
} as const;

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

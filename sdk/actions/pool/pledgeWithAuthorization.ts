import type { Hash } from "viem";

import * as emergencyPool from "../../abis/items/emergencyPool.js";
import type * as errors from "../../errors/index.js";
import { oneEvent } from "../../internal/event.js";
import { defineWrite, type WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";
import { encodeGift, type Gift } from "../../types/gift.js";
import type { Authorization } from "./signAuthorization.js";

/**
 * Bring a gift that its donor signed with `signAuthorization` (ERC-3009). Anybody may; the donor needs no gas.
 *
 * @throws {ZeroAmountError} when the amount is zero.
 * @throws {UnknownAssetError} when the pool does not take the asset.
 * @throws {InsufficientBalanceError} when the donor holds less than the amount.
 * @throws {ExpiredDeadlineError} when the signature is no longer valid.
 * @throws {EmergencyPoolDissolvedError} when the community has dissolved.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * const gift = await pool.signAuthorization(donor, { deployment, asset: usdc, amount: 5_000_000n });
 * await pool.pledgeWithAuthorization(relayer, { deployment, ...gift });
 * ```
 */
export const pledgeWithAuthorization = defineWrite({
  abi: emergencyPool.pledgeWithAuthorization,
  args: (a: pledgeWithAuthorization.Args) => [encodeGift(a), a.authorization],
  check: (a, { checkSignedGift }) => checkSignedGift(a, a.authorization.validBefore, a.authorization.from),
  extractEvent: oneEvent(emergencyPool.Pledged),
});

export namespace pledgeWithAuthorization {
  export type Args = InCommunity & Gift & { authorization: Authorization };
  export type Parameters = Args & WriteOptions;
  export type ReturnType = Hash;
  export type ErrorType =
    | errors.ZeroAmountError
    | errors.UnknownAssetError
    | errors.InsufficientBalanceError
    | errors.ExpiredDeadlineError
    | errors.EmergencyPoolDissolvedError
    | errors.WrongChainError
    | errors.SolidarityError;
}

/** The same, waiting for the receipt: returns the pledge as the record has it and the receipt. Throws what it throws. */
export const pledgeWithAuthorizationSync = pledgeWithAuthorization.sync;

export namespace pledgeWithAuthorizationSync {
  export type Parameters = pledgeWithAuthorization.Parameters;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof pledgeWithAuthorization.sync>>;
  export type ErrorType = pledgeWithAuthorization.ErrorType;
}

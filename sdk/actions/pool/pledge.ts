import type { Hash } from "viem";

import * as emergencyPool from "../../abis/items/emergencyPool.js";
import type * as errors from "../../errors/index.js";
import { oneEvent } from "../../internal/event.js";
import { defineWrite, type WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";
import { encodeGift, type Gift } from "../../types/gift.js";
import { isNative } from "../../types/native.js";

/**
 * Give to the community's pool; the caller is the donor.
 *
 * Sends native coin along, or takes an ERC-20 by an allowance (`approve`; or use `pledgeWithPermit`). Amounts are
 * in the asset's smallest unit; what is credited is what arrives. `counted` gifts earn contribution credits.
 *
 * @throws {ZeroAmountError} when the amount is zero.
 * @throws {UnknownAssetError} when the pool does not take the asset.
 * @throws {InsufficientBalanceError} when the donor holds less than the amount.
 * @throws {InsufficientAllowanceError} when the pool may not take that much of the token.
 * @throws {EmergencyPoolDissolvedError} when the community has dissolved.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * const { amount, receipt } = await pool.pledgeSync(client, {
 *   deployment,
 *   asset: NATIVE,
 *   amount: parseAmount("0.5", 18),
 * });
 * ```
 */
export const pledge = defineWrite({
  abi: emergencyPool.pledge,
  args: (a: pledge.Args) => [encodeGift(a)],
  value: (a) => (isNative(a.asset) ? a.amount : 0n),
  check: (a, { checkGift }) => checkGift(a),
  extractEvent: oneEvent(emergencyPool.Pledged),
});

export namespace pledge {
  export type Args = InCommunity & Gift;
  export type Parameters = Args & WriteOptions;
  export type ReturnType = Hash;
  export type ErrorType =
    | errors.ZeroAmountError
    | errors.UnknownAssetError
    | errors.InsufficientBalanceError
    | errors.InsufficientAllowanceError
    | errors.EmergencyPoolDissolvedError
    | errors.WrongChainError
    | errors.SolidarityError;
}

/** The same, waiting for the receipt: returns the pledge as the record has it and the receipt. Throws what it throws. */
export const pledgeSync = pledge.sync;

export namespace pledgeSync {
  export type Parameters = pledge.Parameters;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof pledge.sync>>;
  export type ErrorType = pledge.ErrorType;
}

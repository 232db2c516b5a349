import type { Address, Hash } from "viem";

import * as emergencyPool from "../../abis/items/emergencyPool.js";
import type * as errors from "../../errors/index.js";
import { oneEvent } from "../../internal/event.js";
import { defineWrite, type WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";
import { encodeGift, type Gift } from "../../types/gift.js";
import { isNative } from "../../types/native.js";

/**
 * Give in somebody else's name: they are the donor on the record, and earn the credits.
 *
 * Otherwise like `pledge`: amounts in the asset's smallest unit, native coin or an allowance.
 *
 * @throws {ZeroAmountError} when the amount is zero.
 * @throws {UnknownAssetError} when the pool does not take the asset.
 * @throws {InsufficientBalanceError} when the donor holds less than the amount.
 * @throws {InsufficientAllowanceError} when the pool may not take that much of the token.
 * @throws {EmergencyPoolDissolvedError} when the community has dissolved.
 * @throws {EmergencyPoolInvalidDonorError} when the donor is the zero address.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * await pool.pledgeFor(client, { deployment, asset: NATIVE, amount: 10n ** 17n, donor: friend });
 * ```
 */
export const pledgeFor = defineWrite({
  abi: emergencyPool.pledgeFor,
  args: (a: pledgeFor.Args) => [encodeGift(a), a.donor],
  value: (a) => (isNative(a.asset) ? a.amount : 0n),
  check: (a, { checkGift }) => checkGift(a),
  extractEvent: oneEvent(emergencyPool.Pledged),
});

export namespace pledgeFor {
  export type Args = InCommunity & Gift & { donor: Address };
  export type Parameters = Args & WriteOptions;
  export type ReturnType = Hash;
  export type ErrorType =
    | errors.ZeroAmountError
    | errors.UnknownAssetError
    | errors.InsufficientBalanceError
    | errors.InsufficientAllowanceError
    | errors.EmergencyPoolDissolvedError
    | errors.EmergencyPoolInvalidDonorError
    | errors.WrongChainError
    | errors.SolidarityError;
}

/** The same, waiting for the receipt: returns the pledge as the record has it and the receipt. Throws what it throws. */
export const pledgeForSync = pledgeFor.sync;

export namespace pledgeForSync {
  export type Parameters = pledgeFor.Parameters;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof pledgeFor.sync>>;
  export type ErrorType = pledgeFor.ErrorType;
}

import type { Hash } from "viem";

import * as emergencyPool from "../../abis/items/emergencyPool.js";
import type * as errors from "../../errors/index.js";
import { oneEvent } from "../../internal/event.js";
import { defineWrite, type WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";
import { encodeGift, type Gift } from "../../types/gift.js";
import type { Permit2Transfer } from "./signPermit2.js";

/**
 * Bring a gift that its donor signed with `signPermit2`. Anybody may.
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
 * const gift = await pool.signPermit2(donor, { deployment, asset: dai, amount: 10n ** 18n });
 * await pool.pledgeWithPermit2(relayer, { deployment, ...gift });
 * ```
 */
export const pledgeWithPermit2 = defineWrite({
  abi: emergencyPool.pledgeWithPermit2,
  args: (a: pledgeWithPermit2.Args) => [encodeGift(a), a.transfer],
  check: (a, { checkSignedGift }) => checkSignedGift(a, a.transfer.deadline, a.transfer.from),
  extractEvent: oneEvent(emergencyPool.Pledged),
});

export namespace pledgeWithPermit2 {
  export type Args = InCommunity & Gift & { transfer: Permit2Transfer };
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
export const pledgeWithPermit2Sync = pledgeWithPermit2.sync;

export namespace pledgeWithPermit2Sync {
  export type Parameters = pledgeWithPermit2.Parameters;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof pledgeWithPermit2.sync>>;
  export type ErrorType = pledgeWithPermit2.ErrorType;
}

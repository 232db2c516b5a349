import type { Hash } from "viem";

import * as emergencyPool from "../../abis/items/emergencyPool.js";
import type * as errors from "../../errors/index.js";
import { oneEvent } from "../../internal/event.js";
import { defineWrite, type WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";
import { encodeGift, type Gift } from "../../types/gift.js";
import type { Permit } from "./signPermit.js";

/**
 * Give a token in one transaction, without an allowance set before: signs its ERC-2612 permit, then pledges.
 *
 * Amounts are in the token's smallest unit. A permit that somebody else already submitted does no harm.
 *
 * @throws {ZeroAmountError} when the amount is zero.
 * @throws {UnknownAssetError} when the pool does not take the asset.
 * @throws {InsufficientBalanceError} when the donor holds less than the amount.
 * @throws {UnsupportedTokenError} when the token knows no permits.
 * @throws {ExpiredDeadlineError} when the deadline is not in the future.
 * @throws {EmergencyPoolDissolvedError} when the community has dissolved.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * await pool.pledgeWithPermit(client, { deployment, asset: usdc, amount: parseAmount("25", 6) });
 * ```
 */
export const pledgeWithPermit = defineWrite({
  abi: emergencyPool.pledgeWithPermit,
  args: (a: pledgeWithPermit.Args) => [encodeGift(a), a.permit.deadline, a.permit.v, a.permit.r, a.permit.s],
  check: (a: pledgeWithPermit.Input, { checkSignedGift }) => checkSignedGift(a, a.permit?.deadline ?? a.deadline),
  prepare: (input: pledgeWithPermit.Input, { withPermit }) => withPermit(input),
  extractEvent: oneEvent(emergencyPool.Pledged),
});

export namespace pledgeWithPermit {
  export type Args = InCommunity & Gift & { permit: Permit };
  export type Input = InCommunity & Gift & { permit?: Permit | undefined; deadline?: bigint | undefined };
  export type Parameters = Input & WriteOptions;
  export type ReturnType = Hash;
  export type ErrorType =
    | errors.ZeroAmountError
    | errors.UnknownAssetError
    | errors.InsufficientBalanceError
    | errors.UnsupportedTokenError
    | errors.ExpiredDeadlineError
    | errors.EmergencyPoolDissolvedError
    | errors.WrongChainError
    | errors.SolidarityError;
}

/** The same, waiting for the receipt: returns the pledge as the record has it and the receipt. Throws what it throws. */
export const pledgeWithPermitSync = pledgeWithPermit.sync;

export namespace pledgeWithPermitSync {
  export type Parameters = pledgeWithPermit.Parameters;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof pledgeWithPermit.sync>>;
  export type ErrorType = pledgeWithPermit.ErrorType;
}

import type { Hash } from "viem";

import * as emergencyPool from "../../abis/items/emergencyPool.js";
import type * as errors from "../../errors/index.js";
import { oneEvent } from "../../internal/event.js";
import { defineWrite, type WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * End a pause of payouts early. Guardians only.
 *
 * @throws {AccessManagedUnauthorizedError} when the caller is not a guardian.
 * @throws {EmergencyPoolNotPausedError} when payouts are not paused.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * await pool.resumePayouts(client, { deployment });
 * ```
 */
export const resumePayouts = defineWrite({
  abi: emergencyPool.resumePayouts,
  args: (_: resumePayouts.Args) => [],
  extractEvent: oneEvent(emergencyPool.PayoutsResumed),
});

export namespace resumePayouts {
  export type Args = InCommunity;
  export type Parameters = Args & WriteOptions;
  export type ReturnType = Hash;
  export type ErrorType =
    | errors.AccessManagedUnauthorizedError
    | errors.EmergencyPoolNotPausedError
    | errors.WrongChainError
    | errors.SolidarityError;
}

/** The same, waiting for the receipt: returns its event and the receipt. Throws what it throws. */
export const resumePayoutsSync = resumePayouts.sync;

export namespace resumePayoutsSync {
  export type Parameters = resumePayouts.Parameters;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof resumePayouts.sync>>;
  export type ErrorType = resumePayouts.ErrorType;
}

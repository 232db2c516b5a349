import type { Hash } from "viem";

import * as emergencyPool from "../../abis/items/emergencyPool.js";
import type * as errors from "../../errors/index.js";
import { oneEvent } from "../../internal/event.js";
import { defineWrite, type WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Stop payouts for a while: 72 hours at most, and not again within 30 days of the end. Guardians only.
 *
 * Pledges, collecting what is owed, and leaving never stop.
 *
 * @throws {AccessManagedUnauthorizedError} when the caller is not a guardian.
 * @throws {EmergencyPoolPauseCoolingDownError} when payouts were paused lately.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * const { until } = await pool.pausePayoutsSync(client, { deployment, duration: 24 * 3_600 });
 * ```
 */
export const pausePayouts = defineWrite({
  abi: emergencyPool.pausePayouts,
  args: (a: pausePayouts.Args) => [a.duration],
  extractEvent: oneEvent(emergencyPool.PayoutsPaused),
});

export namespace pausePayouts {
  export type Args = InCommunity & {
    /** In seconds. */
    duration: number;
  };
  export type Parameters = Args & WriteOptions;
  export type ReturnType = Hash;
  export type ErrorType =
    | errors.AccessManagedUnauthorizedError
    | errors.EmergencyPoolPauseCoolingDownError
    | errors.WrongChainError
    | errors.SolidarityError;
}

/** The same, waiting for the receipt: returns the end of the pause and the receipt. Throws what it throws. */
export const pausePayoutsSync = pausePayouts.sync;

export namespace pausePayoutsSync {
  export type Parameters = pausePayouts.Parameters;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof pausePayouts.sync>>;
  export type ErrorType = pausePayouts.ErrorType;
}

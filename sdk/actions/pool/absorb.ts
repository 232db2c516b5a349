import type { Address, Hash } from "viem";

import * as emergencyPool from "../../abis/items/emergencyPool.js";
import type * as errors from "../../errors/index.js";
import { oneEvent } from "../../internal/event.js";
import { defineWrite, type WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Take into the books, as general money, what was sent to the pool without a pledge. Anybody may.
 *
 * @throws {EmergencyPoolNothingToAbsorbError} when everything is in the books already.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * const { amount } = await pool.absorbSync(client, { deployment, asset: NATIVE });
 * ```
 */
export const absorb = defineWrite({
  abi: emergencyPool.absorb,
  args: (a: absorb.Args) => [a.asset],
  extractEvent: oneEvent(emergencyPool.Absorbed),
});

export namespace absorb {
  export type Args = InCommunity & { asset: Address };
  export type Parameters = Args & WriteOptions;
  export type ReturnType = Hash;
  export type ErrorType = errors.EmergencyPoolNothingToAbsorbError | errors.WrongChainError | errors.SolidarityError;
}

/** The same, waiting for the receipt: returns the amount and the receipt. Throws what it throws. */
export const absorbSync = absorb.sync;

export namespace absorbSync {
  export type Parameters = absorb.Parameters;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof absorb.sync>>;
  export type ErrorType = absorb.ErrorType;
}

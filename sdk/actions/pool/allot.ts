import type { Address, Hash } from "viem";

import * as emergencyPool from "../../abis/items/emergencyPool.js";
import type * as errors from "../../errors/index.js";
import { allEvents } from "../../internal/event.js";
import { defineWrite, type WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * After dissolution, make what is left of an asset owed to the successors: general money, and that of the earmarks
 * named. Anybody may, for each asset, and again when commitments have come back.
 *
 * @throws {EmergencyPoolNotDissolvedError} when the dissolution is not in effect yet.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * const { events } = await pool.allotSync(client, { deployment, asset: NATIVE, earmarks: [1] });
 * ```
 */
export const allot = defineWrite({
  abi: emergencyPool.allot,
  args: (a: allot.Args) => [a.asset, a.earmarks ?? []],
  extractEvent: allEvents(emergencyPool.Allotted),
});

export namespace allot {
  export type Args = InCommunity & { asset: Address; earmarks?: readonly number[] | undefined };
  export type Parameters = Args & WriteOptions;
  export type ReturnType = Hash;
  export type ErrorType = errors.EmergencyPoolNotDissolvedError | errors.WrongChainError | errors.SolidarityError;
}

/** The same, waiting for the receipt: returns each allotment and the receipt. Throws what it throws. */
export const allotSync = allot.sync;

export namespace allotSync {
  export type Parameters = allot.Parameters;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof allot.sync>>;
  export type ErrorType = allot.ErrorType;
}

import type { Address, Hash } from "viem";

import * as emergencyPool from "../../abis/items/emergencyPool.js";
import type * as errors from "../../errors/index.js";
import { oneEvent } from "../../internal/event.js";
import { defineWrite, type WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Send a payee what waits for them in the pool. Anybody may; the payee is the caller, unless named.
 *
 * @throws {EmergencyPoolNothingOwedError} when nothing waits for the payee.
 * @throws {EmergencyPoolCollectFailedError} when the payee cannot receive the asset.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * const { amount } = await pool.collectSync(client, { deployment, asset: NATIVE });
 * ```
 */
export const collect = defineWrite({
  abi: emergencyPool.collect,
  args: (a: collect.Args) => [a.asset, a.payee],
  prepare: (input: collect.Input, { sender }) => ({ ...input, payee: input.payee ?? sender }),
  extractEvent: oneEvent(emergencyPool.Collected),
});

export namespace collect {
  export type Args = InCommunity & { asset: Address; payee: Address };
  export type Input = InCommunity & { asset: Address; payee?: Address | undefined };
  export type Parameters = Input & WriteOptions;
  export type ReturnType = Hash;
  export type ErrorType =
    | errors.EmergencyPoolNothingOwedError
    | errors.EmergencyPoolCollectFailedError
    | errors.WrongChainError
    | errors.SolidarityError;
}

/** The same, waiting for the receipt: returns what was collected and the receipt. Throws what it throws. */
export const collectSync = collect.sync;

export namespace collectSync {
  export type Parameters = collect.Parameters;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof collect.sync>>;
  export type ErrorType = collect.ErrorType;
}

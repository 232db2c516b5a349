import type { Address, Hash } from "viem";

import * as emergencyPool from "../../abis/items/emergencyPool.js";
import type * as errors from "../../errors/index.js";
import { oneEvent } from "../../internal/event.js";
import { defineWrite, type WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Send what waits for the caller to another address of theirs. The payee alone may redirect it.
 *
 * @throws {InvalidPayeeError} when money sent there would be lost.
 * @throws {EmergencyPoolNothingOwedError} when nothing waits for the caller.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * await pool.collectTo(client, { deployment, asset: usdc, to: otherWallet });
 * ```
 */
export const collectTo = defineWrite({
  abi: emergencyPool.collectTo,
  args: (a: collectTo.Args) => [a.asset, a.to],
  check: (a, { checkPayee }) => checkPayee(a, a.to),
  extractEvent: oneEvent(emergencyPool.Collected),
});

export namespace collectTo {
  export type Args = InCommunity & { asset: Address; to: Address };
  export type Parameters = Args & WriteOptions;
  export type ReturnType = Hash;
  export type ErrorType =
    errors.InvalidPayeeError | errors.EmergencyPoolNothingOwedError | errors.WrongChainError | errors.SolidarityError;
}

/** The same, waiting for the receipt: returns what was collected and the receipt. Throws what it throws. */
export const collectToSync = collectTo.sync;

export namespace collectToSync {
  export type Parameters = collectTo.Parameters;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof collectTo.sync>>;
  export type ErrorType = collectTo.ErrorType;
}

import { maxUint256 } from "viem";

import * as aidRequests from "../../abis/items/aidRequests.js";
import type * as errors from "../../errors/index.js";
import { defineRead, type ReadOptions } from "../../internal/read.js";
import type { InCommunity } from "../../types/deployment.js";

/** The bit of the rules that says so (contracts/types/Rules.sol). */
const suspended = 1n << 236n;

/**
 * Read whether members have suspended the rapid track.
 *
 * @throws {NetworkError} when the node does not answer.
 *
 * @example
 * ```ts
 * const suspended = await request.isRapidSuspended(client, { deployment });
 * ```
 */
export const isRapidSuspended = defineRead({
  abi: aidRequests.rulesAt,
  args: (_: isRapidSuspended.Args) => [maxUint256],
  map: (rules) => (rules & suspended) !== 0n,
});

export namespace isRapidSuspended {
  export type Args = InCommunity;
  export type Parameters = Args & ReadOptions;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof isRapidSuspended>>;
  export type ErrorType = errors.SolidarityError;
}

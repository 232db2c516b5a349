import * as emergencyPool from "../../abis/items/emergencyPool.js";
import type * as errors from "../../errors/index.js";
import { defineRead, type ReadOptions } from "../../internal/read.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Read until when payouts are paused, in seconds since 1970 (0 or past: they are not).
 *
 * @throws {NetworkError} when the node does not answer.
 *
 * @example
 * ```ts
 * const until = await pool.getPause(client, { deployment });
 * ```
 */
export const getPause = defineRead({
  abi: emergencyPool.pausedUntil,
  args: (_: getPause.Args) => [],
});

export namespace getPause {
  export type Args = InCommunity;
  export type Parameters = Args & ReadOptions;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof getPause>>;
  export type ErrorType = errors.SolidarityError;
}

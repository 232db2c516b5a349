import { aidRequestsAbi } from "../../abis/aidRequests.js";
import type * as errors from "../../errors/index.js";
import { defineRead, type ReadOptions } from "../../internal/read.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Read whether members have suspended the rapid track.
 *
 * @example
 * ```ts
 * const suspended = await request.isRapidSuspended(client, { deployment });
 * ```
 */
export const isRapidSuspended = defineRead({
  contract: "requests",
  abi: aidRequestsAbi,
  functionName: "rapidSuspended",
  args: (_: isRapidSuspended.Args) => [],
});

export namespace isRapidSuspended {
  export type Args = InCommunity;
  export type Parameters = Args & ReadOptions;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof isRapidSuspended>>;
  export type ErrorType = errors.SolidarityError;
}

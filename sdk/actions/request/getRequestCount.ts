import * as aidRequests from "../../abis/items/aidRequests.js";
import type * as errors from "../../errors/index.js";
import { defineRead, type ReadOptions } from "../../internal/read.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Read how many requests there have been.
 *
 * @throws {NetworkError} when the node does not answer.
 *
 * @example
 * ```ts
 * const count = await request.getRequestCount(client, { deployment });
 * ```
 */
export const getRequestCount = defineRead({
  abi: aidRequests.requestCount,
  args: (_: getRequestCount.Args) => [],
});

export namespace getRequestCount {
  export type Args = InCommunity;
  export type Parameters = Args & ReadOptions;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof getRequestCount>>;
  export type ErrorType = errors.SolidarityError;
}

import { aidRequestsAbi } from "../../abis/aidRequests.js";
import type * as errors from "../../errors/index.js";
import { defineRead, type ReadOptions } from "../../internal/read.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Read the rules of decision for requests that open now. Times in seconds, shares in basis points.
 *
 * @example
 * ```ts
 * const { consentWindow, quorumBps } = await request.getPolicy(client, { deployment });
 * ```
 */
export const getPolicy = defineRead({
  contract: "requests",
  abi: aidRequestsAbi,
  functionName: "policy",
  args: (_: getPolicy.Args) => [],
});

export namespace getPolicy {
  export type Args = InCommunity;
  export type Parameters = Args & ReadOptions;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof getPolicy>>;
  export type ErrorType = errors.SolidarityError;
}

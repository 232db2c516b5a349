import { aidRequestsAbi } from "../../abis/aidRequests.js";
import type * as errors from "../../errors/index.js";
import { defineRead, type ReadOptions } from "../../internal/read.js";
import type { InCommunity } from "../../types/deployment.js";
import type { RequestId } from "../../types/requestId.js";

/**
 * Read a request's priority: the product of the medians of urgency, vulnerability and impact, 1 to 1,000 (125
 * while nobody has assessed it).
 *
 * @example
 * ```ts
 * const priority = await request.getPriority(client, { deployment, id });
 * ```
 */
export const getPriority = defineRead({
  contract: "requests",
  abi: aidRequestsAbi,
  functionName: "priorityOf",
  args: (a: getPriority.Args) => [a.id],
});

export namespace getPriority {
  export type Args = InCommunity & { id: RequestId };
  export type Parameters = Args & ReadOptions;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof getPriority>>;
  export type ErrorType = errors.SolidarityError;
}

import { aidRequestsAbi } from "../../abis/aidRequests.js";
import type * as errors from "../../errors/index.js";
import { defineRead, type ReadOptions } from "../../internal/read.js";
import type { InCommunity } from "../../types/deployment.js";
import type { RequestId } from "../../types/requestId.js";
import { encodeTerms, type Terms } from "../../types/terms.js";

/**
 * Read what is due to be paid on a request now, in the asset's smallest unit.
 *
 * @example
 * ```ts
 * const due = await request.getDue(client, { deployment, id, terms });
 * ```
 */
export const getDue = defineRead({
  contract: "requests",
  abi: aidRequestsAbi,
  functionName: "dueOf",
  args: (a: getDue.Args) => [a.id, encodeTerms(a.terms)],
});

export namespace getDue {
  export type Args = InCommunity & { id: RequestId; terms: Terms };
  export type Parameters = Args & ReadOptions;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof getDue>>;
  export type ErrorType = errors.SolidarityError;
}

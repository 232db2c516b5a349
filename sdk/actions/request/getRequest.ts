import { aidRequestsAbi } from "../../abis/aidRequests.js";
import type * as errors from "../../errors/index.js";
import { defineRead, type ReadOptions } from "../../internal/read.js";
import type { InCommunity } from "../../types/deployment.js";
import type { RequestId } from "../../types/requestId.js";
import { status } from "../../types/words.js";

/**
 * Read where a request stands, with all numbers behind it: deadline, voices, people and how many are needed, what
 * is paid and funded.
 *
 * @example
 * ```ts
 * const { status, people, peopleNeeded, deadline } = await request.getRequest(client, { deployment, id });
 * ```
 */
export const getRequest = defineRead({
  contract: "requests",
  abi: aidRequestsAbi,
  functionName: "standingOf",
  args: (a: getRequest.Args) => [a.id],
  map: (standing) => ({ ...standing, status: status.decode(standing.status) }),
});

export namespace getRequest {
  export type Args = InCommunity & { id: RequestId };
  export type Parameters = Args & ReadOptions;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof getRequest>>;
  export type ErrorType = errors.SolidarityError;
}

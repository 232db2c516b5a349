import type { Address } from "viem";

import { aidRequestsAbi } from "../../abis/aidRequests.js";
import type * as errors from "../../errors/index.js";
import { defineRead, type ReadOptions } from "../../internal/read.js";
import type { InCommunity } from "../../types/deployment.js";
import type { RequestId } from "../../types/requestId.js";

/**
 * Read whether somebody has voted on, objected to, or approved this version.
 *
 * @example
 * ```ts
 * const done = await request.hasVoted(client, { deployment, id, voter });
 * ```
 */
export const hasVoted = defineRead({
  contract: "requests",
  abi: aidRequestsAbi,
  functionName: "hasVoted",
  args: (a: hasVoted.Args) => [a.id, a.voter],
});

export namespace hasVoted {
  export type Args = InCommunity & { id: RequestId; voter: Address };
  export type Parameters = Args & ReadOptions;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof hasVoted>>;
  export type ErrorType = errors.SolidarityError;
}

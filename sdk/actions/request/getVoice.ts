import type { Address } from "viem";

import { aidRequestsAbi } from "../../abis/aidRequests.js";
import type * as errors from "../../errors/index.js";
import { defineRead, type ReadOptions } from "../../internal/read.js";
import type { InCommunity } from "../../types/deployment.js";
import type { RequestId } from "../../types/requestId.js";

/**
 * Read the voice and the people that a voter would count for on a request.
 *
 * @example
 * ```ts
 * const { voice } = await request.getVoice(client, { deployment, id, voter });
 * ```
 */
export const getVoice = defineRead({
  contract: "requests",
  abi: aidRequestsAbi,
  functionName: "voiceOf",
  args: (a: getVoice.Args) => [a.id, a.voter],
  map: ([voice, people]) => ({ voice, people }),
});

export namespace getVoice {
  export type Args = InCommunity & { id: RequestId; voter: Address };
  export type Parameters = Args & ReadOptions;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof getVoice>>;
  export type ErrorType = errors.SolidarityError;
}

import type { Address } from "viem";

import * as aidDesk from "../../abis/items/aidDesk.js";
import type * as errors from "../../errors/index.js";
import { defineRead, type ReadOptions } from "../../internal/read.js";
import type { InCommunity } from "../../types/deployment.js";
import type { RequestId } from "../../types/requestId.js";
import { type AtDesk, viaDesk } from "./desk.js";

/**
 * Read the voice and the people that a voter counts for on a request, whether or not they have voted.
 *
 * @throws {NetworkError} when the node does not answer.
 *
 * @example
 * ```ts
 * const { voice } = await request.getVoice(client, { deployment, id, voter });
 * ```
 */
export const getVoice = viaDesk(
  defineRead({
    abi: aidDesk.voiceOf,
    to: (a: getVoice.Args) => a.desk,
    args: (a: getVoice.Args) => [a.deployment.requests, a.id, a.voter],
    map: ([voice, people]) => ({ voice, people }),
  }),
);

export namespace getVoice {
  export type Args = InCommunity & { desk: Address; id: RequestId; voter: Address };
  export type Parameters = Omit<Args, "desk"> & AtDesk & ReadOptions;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof getVoice>>;
  export type ErrorType = errors.SolidarityError;
}

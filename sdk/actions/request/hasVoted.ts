import type { Address } from "viem";

import * as aidDesk from "../../abis/items/aidDesk.js";
import type * as errors from "../../errors/index.js";
import { defineRead, type ReadOptions } from "../../internal/read.js";
import type { InCommunity } from "../../types/deployment.js";
import type { RequestId } from "../../types/requestId.js";
import { type AtDesk, viaDesk } from "./desk.js";

/**
 * Read whether somebody has voted on, objected to, or approved this version, at its stage.
 *
 * @throws {NetworkError} when the node does not answer.
 *
 * @example
 * ```ts
 * const done = await request.hasVoted(client, { deployment, id, voter });
 * ```
 */
export const hasVoted = viaDesk(
  defineRead({
    abi: aidDesk.hasVoted,
    to: (a: hasVoted.Args) => a.desk,
    args: (a: hasVoted.Args) => [a.deployment.requests, a.id, a.voter],
  }),
);

export namespace hasVoted {
  export type Args = InCommunity & { desk: Address; id: RequestId; voter: Address };
  export type Parameters = Omit<Args, "desk"> & AtDesk & ReadOptions;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof hasVoted>>;
  export type ErrorType = errors.SolidarityError;
}

import { type Address, maxUint256 } from "viem";

import * as aidDesk from "../../abis/items/aidDesk.js";
import type * as errors from "../../errors/index.js";
import { defineRead, type ReadOptions } from "../../internal/read.js";
import type { InCommunity } from "../../types/deployment.js";
import { type AtDesk, viaDesk } from "./desk.js";

/**
 * Read the rules of decision for requests that open now (or opened at `time`, in seconds since 1970). Times in
 * seconds, shares in basis points.
 *
 * @throws {NetworkError} when the node does not answer.
 *
 * @example
 * ```ts
 * const { consentWindow, quorumBps } = await request.getPolicy(client, { deployment });
 * ```
 */
export const getPolicy = viaDesk(
  defineRead({
    abi: aidDesk.policyAt,
    to: (a: getPolicy.Args) => a.desk,
    args: (a: getPolicy.Args) => [a.deployment.requests, a.time ?? maxUint256],
  }),
);

export namespace getPolicy {
  export type Args = InCommunity & { desk: Address; time?: bigint | undefined };
  export type Parameters = Omit<Args, "desk"> & AtDesk & ReadOptions;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof getPolicy>>;
  export type ErrorType = errors.SolidarityError;
}

import type { Address } from "viem";

import * as aidDesk from "../../abis/items/aidDesk.js";
import type * as errors from "../../errors/index.js";
import { defineRead, type ReadOptions } from "../../internal/read.js";
import type { InCommunity } from "../../types/deployment.js";
import type { RequestId } from "../../types/requestId.js";
import { type AtDesk, viaDesk } from "./desk.js";

/**
 * Read how far a request in parts has been paid: amount so far, since when, and tranches proven.
 *
 * @throws {NetworkError} when the node does not answer.
 *
 * @example
 * ```ts
 * const { paid, proven } = await request.getProgress(client, { deployment, id });
 * ```
 */
export const getProgress = viaDesk(
  defineRead({
    abi: aidDesk.progressOf,
    to: (a: getProgress.Args) => a.desk,
    args: (a: getProgress.Args) => [a.deployment.requests, a.id],
  }),
);

export namespace getProgress {
  export type Args = InCommunity & { desk: Address; id: RequestId };
  export type Parameters = Omit<Args, "desk"> & AtDesk & ReadOptions;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof getProgress>>;
  export type ErrorType = errors.SolidarityError;
}

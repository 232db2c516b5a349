import type { Address } from "viem";

import * as aidDesk from "../../abis/items/aidDesk.js";
import type * as errors from "../../errors/index.js";
import { defineRead, type ReadOptions } from "../../internal/read.js";
import type { InCommunity } from "../../types/deployment.js";
import type { RequestId } from "../../types/requestId.js";
import { type AtDesk, viaDesk } from "./desk.js";

/**
 * Read a request's priority: the product of the medians of urgency, vulnerability and impact, 1 to 1,000 (125
 * while nobody has assessed it).
 *
 * @throws {NetworkError} when the node does not answer.
 *
 * @example
 * ```ts
 * const priority = await request.getPriority(client, { deployment, id });
 * ```
 */
export const getPriority = viaDesk(
  defineRead({
    abi: aidDesk.priorityOf,
    to: (a: getPriority.Args) => a.desk,
    args: (a: getPriority.Args) => [a.deployment.requests, a.id],
  }),
);

export namespace getPriority {
  export type Args = InCommunity & { desk: Address; id: RequestId };
  export type Parameters = Omit<Args, "desk"> & AtDesk & ReadOptions;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof getPriority>>;
  export type ErrorType = errors.SolidarityError;
}

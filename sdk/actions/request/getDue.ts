import type { Address } from "viem";

import * as aidDesk from "../../abis/items/aidDesk.js";
import type * as errors from "../../errors/index.js";
import { defineRead, type ReadOptions } from "../../internal/read.js";
import type { InCommunity } from "../../types/deployment.js";
import type { RequestId } from "../../types/requestId.js";
import { encodeTerms, type Terms } from "../../types/terms.js";
import { type AtDesk, viaDesk } from "./desk.js";

/**
 * Read what has fallen due on a request that is being paid, in the asset's smallest unit.
 *
 * @throws {NetworkError} when the node does not answer.
 *
 * @example
 * ```ts
 * const due = await request.getDue(client, { deployment, id, terms });
 * ```
 */
export const getDue = viaDesk(
  defineRead({
    abi: aidDesk.dueOf,
    to: (a: getDue.Args) => a.desk,
    args: (a: getDue.Args) => [a.deployment.requests, a.id, encodeTerms(a.terms)],
  }),
);

export namespace getDue {
  export type Args = InCommunity & { desk: Address; id: RequestId; terms: Terms };
  export type Parameters = Omit<Args, "desk"> & AtDesk & ReadOptions;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof getDue>>;
  export type ErrorType = errors.SolidarityError;
}

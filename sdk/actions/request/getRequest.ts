import type { Address } from "viem";

import * as aidDesk from "../../abis/items/aidDesk.js";
import type * as errors from "../../errors/index.js";
import { defineRead, type ReadOptions } from "../../internal/read.js";
import type { InCommunity } from "../../types/deployment.js";
import type { RequestId } from "../../types/requestId.js";
import { status } from "../../types/words.js";
import { type AtDesk, viaDesk } from "./desk.js";

/**
 * Read where a request stands, with all numbers behind it: deadline, voices, people, approvals, and how many of
 * each are needed.
 *
 * @throws {NetworkError} when the node does not answer.
 *
 * @example
 * ```ts
 * const { status, people, peopleNeeded, deadline } = await request.getRequest(client, { deployment, id });
 * ```
 */
export const getRequest = viaDesk(
  defineRead({
    abi: aidDesk.standingOf,
    to: (a: getRequest.Args) => a.desk,
    args: (a: getRequest.Args) => [a.deployment.requests, a.id],
    map: (standing) => ({ ...standing, status: status.decode(standing.status) }),
  }),
);

export namespace getRequest {
  export type Args = InCommunity & { desk: Address; id: RequestId };
  export type Parameters = Omit<Args, "desk"> & AtDesk & ReadOptions;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof getRequest>>;
  export type ErrorType = errors.SolidarityError;
}

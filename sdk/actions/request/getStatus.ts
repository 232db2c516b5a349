import * as aidRequests from "../../abis/items/aidRequests.js";
import type * as errors from "../../errors/index.js";
import { defineRead, type ReadOptions } from "../../internal/read.js";
import type { InCommunity } from "../../types/deployment.js";
import type { RequestId } from "../../types/requestId.js";
import { status } from "../../types/words.js";

/**
 * Read where a request stands, in one word.
 *
 * @throws {NetworkError} when the node does not answer.
 *
 * @example
 * ```ts
 * if ((await request.getStatus(client, { deployment, id })) === "approved") await request.release(client, { deployment, id, terms });
 * ```
 */
export const getStatus = defineRead({
  abi: aidRequests.statusOf,
  args: (a: getStatus.Args) => [a.id],
  map: (index) => status.decode(index),
});

export namespace getStatus {
  export type Args = InCommunity & { id: RequestId };
  export type Parameters = Args & ReadOptions;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof getStatus>>;
  export type ErrorType = errors.SolidarityError;
}

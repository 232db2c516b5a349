import * as aidRequests from "../../abis/items/aidRequests.js";
import type * as errors from "../../errors/index.js";
import { defineRead, type ReadOptions } from "../../internal/read.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Read the shortest consent window that governance may ever set, in seconds.
 *
 * @throws {NetworkError} when the node does not answer.
 *
 * @example
 * ```ts
 * const floor = await request.getConsentFloor(client, { deployment });
 * ```
 */
export const getConsentFloor = defineRead({
  abi: aidRequests.consentFloor,
  args: (_: getConsentFloor.Args) => [],
});

export namespace getConsentFloor {
  export type Args = InCommunity;
  export type Parameters = Args & ReadOptions;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof getConsentFloor>>;
  export type ErrorType = errors.SolidarityError;
}

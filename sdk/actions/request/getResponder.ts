import type { Address } from "viem";

import * as aidRequests from "../../abis/items/aidRequests.js";
import type * as errors from "../../errors/index.js";
import { defineRead, type ReadOptions } from "../../internal/read.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Read whether an account sits on the panel of responders, since when (seconds since 1970), and how many do.
 *
 * @throws {NetworkError} when the node does not answer.
 *
 * @example
 * ```ts
 * const { serves } = await request.getResponder(client, { deployment, responder });
 * ```
 */
export const getResponder = defineRead({
  abi: aidRequests.responder,
  args: (a: getResponder.Args) => [a.responder],
  map: ([seat, since, panel]) => ({ serves: seat !== 0, since, panel }),
});

export namespace getResponder {
  export type Args = InCommunity & { responder: Address };
  export type Parameters = Args & ReadOptions;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof getResponder>>;
  export type ErrorType = errors.SolidarityError;
}

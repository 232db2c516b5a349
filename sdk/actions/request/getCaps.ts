import type { Address } from "viem";

import * as aidRequests from "../../abis/items/aidRequests.js";
import type * as errors from "../../errors/index.js";
import { defineRead, type ReadOptions } from "../../internal/read.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Read the most that may be asked in an asset: by consent per request, and by the rapid track per payee and
 * window.
 *
 * @throws {NetworkError} when the node does not answer.
 *
 * @example
 * ```ts
 * const { consentCap } = await request.getCaps(client, { deployment, asset: NATIVE });
 * ```
 */
export const getCaps = defineRead({
  abi: aidRequests.capsOf,
  args: (a: getCaps.Args) => [a.asset],
  map: ([consentCap, rapidPerPayee, rapidWindow]) => ({ consentCap, rapidPerPayee, rapidWindow }),
});

export namespace getCaps {
  export type Args = InCommunity & { asset: Address };
  export type Parameters = Args & ReadOptions;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof getCaps>>;
  export type ErrorType = errors.SolidarityError;
}

import type { Address } from "viem";

import { aidRequestsAbi } from "../../abis/aidRequests.js";
import type * as errors from "../../errors/index.js";
import { defineRead, type ReadOptions } from "../../internal/read.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Read which request is served next in an asset (undefined: none waits), and how many wait.
 *
 * @example
 * ```ts
 * const { first, length } = await request.getLine(client, { deployment, asset: NATIVE });
 * ```
 */
export const getLine = defineRead({
  contract: "requests",
  abi: aidRequestsAbi,
  functionName: "lineOf",
  args: (a: getLine.Args) => [a.asset],
  map: ([first, length]) => ({ first: first === 0n ? undefined : first, length }),
});

export namespace getLine {
  export type Args = InCommunity & { asset: Address };
  export type Parameters = Args & ReadOptions;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof getLine>>;
  export type ErrorType = errors.SolidarityError;
}

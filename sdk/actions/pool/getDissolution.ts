import type { Address } from "viem";

import * as emergencyPool from "../../abis/items/emergencyPool.js";
import type * as errors from "../../errors/index.js";
import { defineRead, type ReadOptions } from "../../internal/read.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Read when a dissolution takes effect (0: none is announced), and for whom.
 *
 * @throws {NetworkError} when the node does not answer.
 *
 * @example
 * ```ts
 * const { effectiveAt } = await pool.getDissolution(client, { deployment });
 * ```
 */
export const getDissolution = defineRead({
  abi: emergencyPool.dissolution,
  args: (_: getDissolution.Args) => [],
  map: ([effectiveAt, successors]): getDissolution.ReturnType => ({ effectiveAt, successors }),
});

export namespace getDissolution {
  export type Args = InCommunity;
  export type Parameters = Args & ReadOptions;
  export type ReturnType = {
    /** Seconds since 1970; 0 if none is announced. */
    readonly effectiveAt: number;
    readonly successors: readonly { readonly to: Address; readonly basisPoints: number }[];
  };
  export type ErrorType = errors.SolidarityError;
}

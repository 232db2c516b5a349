import type { Address } from "viem";

import * as emergencyPool from "../../abis/items/emergencyPool.js";
import type * as errors from "../../errors/index.js";
import { defineRead, type ReadOptions } from "../../internal/read.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Read the money of one category (0: general money), in the asset's smallest unit.
 *
 * @throws {NetworkError} when the node does not answer.
 *
 * @example
 * ```ts
 * const forFood = await pool.getEarmarked(client, { deployment, asset: NATIVE, earmark: 1 });
 * ```
 */
export const getEarmarked = defineRead({
  abi: emergencyPool.earmarked,
  args: (a: getEarmarked.Args) => [a.asset, a.earmark],
});

export namespace getEarmarked {
  export type Args = InCommunity & { asset: Address; earmark: number };
  export type Parameters = Args & ReadOptions;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof getEarmarked>>;
  export type ErrorType = errors.SolidarityError;
}

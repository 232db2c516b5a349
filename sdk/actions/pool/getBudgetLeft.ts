import type { Address } from "viem";

import * as emergencyPool from "../../abis/items/emergencyPool.js";
import type * as errors from "../../errors/index.js";
import { defineRead, type ReadOptions } from "../../internal/read.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Read what a module could draw now: by default the requests of the community, on their ordinary budget (`lane` 0;
 * 1 is the rapid one).
 *
 * @throws {NetworkError} when the node does not answer.
 *
 * @example
 * ```ts
 * const rapid = await pool.getBudgetLeft(client, { deployment, asset: NATIVE, lane: 1 });
 * ```
 */
export const getBudgetLeft = defineRead({
  abi: emergencyPool.budgetLeft,
  args: (a: getBudgetLeft.Args) => [a.module ?? a.deployment.requests, a.asset, a.lane ?? 0],
});

export namespace getBudgetLeft {
  export type Args = InCommunity & { asset: Address; module?: Address | undefined; lane?: number | undefined };
  export type Parameters = Args & ReadOptions;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof getBudgetLeft>>;
  export type ErrorType = errors.SolidarityError;
}

import type { Address } from "viem";

import * as emergencyPool from "../../abis/items/emergencyPool.js";
import type * as errors from "../../errors/index.js";
import { defineRead, type ReadOptions } from "../../internal/read.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Read a module's budget as it was set: no more than `limit` in any `window` seconds.
 *
 * @throws {NetworkError} when the node does not answer.
 *
 * @example
 * ```ts
 * const { limit, window } = await pool.getBudget(client, { deployment, asset: NATIVE });
 * ```
 */
export const getBudget = defineRead({
  abi: emergencyPool.budgetOf,
  args: (a: getBudget.Args) => [a.module ?? a.deployment.requests, a.asset, a.lane ?? 0],
});

export namespace getBudget {
  export type Args = InCommunity & { asset: Address; module?: Address | undefined; lane?: number | undefined };
  export type Parameters = Args & ReadOptions;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof getBudget>>;
  export type ErrorType = errors.SolidarityError;
}

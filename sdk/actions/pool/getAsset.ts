import type { Address } from "viem";

import * as emergencyPool from "../../abis/items/emergencyPool.js";
import type * as errors from "../../errors/index.js";
import { defineRead, type ReadOptions } from "../../internal/read.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Read whether the pool takes pledges in an asset, and the contribution credits that they earn.
 *
 * @throws {NetworkError} when the node does not answer.
 *
 * @example
 * ```ts
 * const { admitted } = await pool.getAsset(client, { deployment, asset: usdc });
 * ```
 */
export const getAsset = defineRead({
  abi: emergencyPool.assetTerms,
  args: (a: getAsset.Args) => [a.asset],
  map: ([admitted, creditRate]) => ({ admitted, creditRate }),
});

export namespace getAsset {
  export type Args = InCommunity & { asset: Address };
  export type Parameters = Args & ReadOptions;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof getAsset>>;
  export type ErrorType = errors.SolidarityError;
}

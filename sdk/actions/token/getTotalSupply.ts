import * as contributionToken from "../../abis/items/contributionToken.js";
import type * as errors from "../../errors/index.js";
import { defineRead, type ReadOptions } from "../../internal/read.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Read all credits now (18 decimals).
 *
 * @throws {NetworkError} when the node does not answer.
 *
 * @example
 * ```ts
 * const supply = await token.getTotalSupply(client, { deployment });
 * ```
 */
export const getTotalSupply = defineRead({
  abi: contributionToken.totalSupply,
  args: (_: getTotalSupply.Args) => [],
});

export namespace getTotalSupply {
  export type Args = InCommunity;
  export type Parameters = Args & ReadOptions;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof getTotalSupply>>;
  export type ErrorType = errors.SolidarityError;
}

import * as contributionToken from "../../abis/items/contributionToken.js";
import type * as errors from "../../errors/index.js";
import { defineRead, type ReadOptions } from "../../internal/read.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Read the seconds in which credits halve.
 *
 * @throws {NetworkError} when the node does not answer.
 *
 * @example
 * ```ts
 * const seconds = await token.getHalfLife(client, { deployment });
 * ```
 */
export const getHalfLife = defineRead({
  abi: contributionToken.halfLife,
  args: (_: getHalfLife.Args) => [],
});

export namespace getHalfLife {
  export type Args = InCommunity;
  export type Parameters = Args & ReadOptions;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof getHalfLife>>;
  export type ErrorType = errors.SolidarityError;
}

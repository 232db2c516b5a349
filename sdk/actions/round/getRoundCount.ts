import * as quadraticFunding from "../../abis/items/quadraticFunding.js";
import type * as errors from "../../errors/index.js";
import { defineRead, type ReadOptions } from "../../internal/read.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Read how many rounds the community has had; they are numbered from 1.
 *
 * @throws {NetworkError} when the node does not answer.
 *
 * @example
 * ```ts
 * const count = await round.getRoundCount(client, { deployment });
 * ```
 */
export const getRoundCount = defineRead({
  abi: quadraticFunding.roundCount,
  args: (_: getRoundCount.Args) => [],
});

export namespace getRoundCount {
  export type Args = InCommunity;
  export type Parameters = Args & ReadOptions;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof getRoundCount>>;
  export type ErrorType = errors.SolidarityError;
}

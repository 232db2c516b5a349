import * as quadraticFunding from "../../abis/items/quadraticFunding.js";
import type * as errors from "../../errors/index.js";
import { defineRead, type ReadOptions } from "../../internal/read.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Read a project's match as the tally stands now, in the asset's smallest unit. Where the cap may bind somebody, the round
 * must be settled; before that, `estimateMatch` and `match` tell.
 *
 * @throws {NetworkError} when the node does not answer.
 *
 * @example
 * ```ts
 * const amount = await round.getMatch(client, { deployment, round: 1n, project: 7n });
 * ```
 */
export const getMatch = defineRead({
  abi: quadraticFunding.matchOf,
  args: (a: getMatch.Args) => [a.round, a.project],
});

export namespace getMatch {
  export type Args = InCommunity & { round: bigint; project: bigint };
  export type Parameters = Args & ReadOptions;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof getMatch>>;
  export type ErrorType = errors.SolidarityError;
}

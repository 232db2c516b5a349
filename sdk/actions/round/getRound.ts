import * as quadraticFunding from "../../abis/items/quadraticFunding.js";
import type * as errors from "../../errors/index.js";
import type { ResultOf } from "../../internal/abis.js";
import { defineRead, type ReadOptions } from "../../internal/read.js";
import type { InCommunity } from "../../types/deployment.js";
import { type Phase, phase } from "../../types/words.js";

/**
 * Read where a round stands: its phase, dates, asset, fund, cap and total.
 *
 * @throws {NetworkError} when the node does not answer.
 *
 * @example
 * ```ts
 * const { phase, fund, closesAt } = await round.getRound(client, { deployment, round: 1n });
 * ```
 */
export const getRound = defineRead({
  abi: quadraticFunding.roundOf,
  args: (a: getRound.Args) => [a.round],
  map: (state): getRound.ReturnType => ({ ...state, phase: phase.decode(state.phase) }),
});

export namespace getRound {
  export type Args = InCommunity & { round: bigint };
  export type Parameters = Args & ReadOptions;
  export type ReturnType = Omit<ResultOf<"rounds", "reads", "roundOf">, "phase"> & { readonly phase: Phase };
  export type ErrorType = errors.SolidarityError;
}

import { readContract } from "viem/actions";

import { projectOf, roundOf } from "../../abis/items/quadraticFunding.js";
import type * as errors from "../../errors/index.js";
import type { AnyClient } from "../../internal/client.js";
import { typed } from "../../internal/typed.js";
import { toSafeNumber } from "../../types/integers.js";
import type { InCommunity } from "../../types/deployment.js";
import { NO_CEILING, NO_THRESHOLD } from "../../types/round.js";
import { roundsOf } from "./at.js";

/**
 * Work out the threshold by which `settle` finds the capped projects, from the chain's own tallies.
 *
 * @example
 * ```ts
 * const threshold = await round.getThreshold(client, { deployment, round: 1n });
 * ```
 */
export const getThreshold = (client: AnyClient, parameters: getThreshold.Parameters): Promise<bigint> =>
  typed(async () => {
    const rounds = { abi: [roundOf, projectOf], address: roundsOf(parameters) } as const;
    const { round } = parameters;
    const state = await readContract(client, { ...rounds, functionName: "roundOf", args: [round] });
    const raws: bigint[] = [];
    for (let first = 1n; first <= state.projects; first += 64n) {
      const some = Array.from({ length: 64 }, (_, index) => first + BigInt(index)).filter(
        (project) => project <= state.projects,
      );
      const found = await Promise.all(
        some.map((project) => readContract(client, { ...rounds, functionName: "projectOf", args: [round, project] })),
      );
      for (const { roots, squares } of found) raws.push(roots ** 2n - squares);
    }
    const { multiplierOf, thresholdOf } = await import("../../math/index.js");
    const ceiling =
      state.ceilingBps === NO_CEILING ? undefined : multiplierOf(state.ceilingBps, toSafeNumber(state.decimals));
    const terms = { fund: state.fund, cap: state.cap, ...(ceiling && { multiplier: ceiling }) };
    return thresholdOf(raws, terms) ?? NO_THRESHOLD;
  });

export namespace getThreshold {
  export type Parameters = InCommunity & { round: bigint };
  export type ReturnType = bigint;
  export type ErrorType = errors.SolidarityError;
}

import type * as errors from "../../errors/index.js";
import { type LaterRead, laterRead } from "../../internal/later.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Work out the threshold by which `settle` finds the capped projects, from the chain's own tallies.
 *
 * @throws {NetworkError} when the node does not answer.
 *
 * @example
 * ```ts
 * const threshold = await round.getThreshold(client, { deployment, round: 1n });
 * ```
 */
export const getThreshold: LaterRead<"rounds.getThreshold", getThreshold.Parameters, bigint> =
  /* @__PURE__ */ laterRead("rounds.getThreshold", async () => (await import("../../reading/threshold.js")).read);

export namespace getThreshold {
  export type Parameters = InCommunity & { round: bigint };
  export type ReturnType = bigint;
  export type ErrorType = errors.SolidarityError;
}

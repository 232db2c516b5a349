import * as quadraticFunding from "../../abis/items/quadraticFunding.js";
import type * as errors from "../../errors/index.js";
import { defineRead, type ReadOptions } from "../../internal/read.js";
import type { InCommunity } from "../../types/deployment.js";
import { projectStatus } from "../../types/words.js";
import { roundsOf } from "./at.js";

/**
 * Read where a project stands: its status, payee, gifts, S and Q.
 *
 * @example
 * ```ts
 * const { status, gifts } = await round.getProject(client, { deployment, round: 1n, project: 7n });
 * ```
 */
export const getProject = defineRead({
  contract: "rounds",
  function: quadraticFunding.projectOf,
  to: roundsOf,
  args: (a: getProject.Args) => [a.round, a.project],
  map: (state) => ({ ...state, status: projectStatus.decode(state.status), raw: state.roots ** 2n - state.squares }),
});

export namespace getProject {
  export type Args = InCommunity & { round: bigint; project: bigint };
  export type Parameters = Args & ReadOptions;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof getProject>>;
  export type ErrorType = errors.SolidarityError;
}

import * as quadraticFunding from "../../abis/items/quadraticFunding.js";
import type * as errors from "../../errors/index.js";
import type { ResultOf } from "../../internal/abis.js";
import { defineRead, type ReadOptions } from "../../internal/read.js";
import type { InCommunity } from "../../types/deployment.js";
import { type ProjectStatus, projectStatus } from "../../types/words.js";

/**
 * Read where a project stands: its status, payee, gifts, S and Q.
 *
 * @throws {NetworkError} when the node does not answer.
 *
 * @example
 * ```ts
 * const { status, gifts } = await round.getProject(client, { deployment, round: 1n, project: 7n });
 * ```
 */
export const getProject = defineRead({
  abi: quadraticFunding.projectOf,
  args: (a: getProject.Args) => [a.round, a.project],
  map: (state): getProject.ReturnType => ({
    ...state,
    status: projectStatus.decode(state.status),
    raw: state.roots ** 2n - state.squares,
  }),
});

export namespace getProject {
  export type Args = InCommunity & { round: bigint; project: bigint };
  export type Parameters = Args & ReadOptions;
  export type ReturnType = Omit<ResultOf<"rounds", "reads", "projectOf">, "status"> & {
    readonly status: ProjectStatus;
    /** S² − Q: what its pairs of different donors add. */
    readonly raw: bigint;
  };
  export type ErrorType = errors.SolidarityError;
}

import type { Hash, Hex } from "viem";

import * as quadraticFunding from "../../abis/items/quadraticFunding.js";
import type * as errors from "../../errors/index.js";
import { oneEvent } from "../../internal/event.js";
import { defineWrite, type WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";
import { NO_DIGEST } from "../../types/native.js";

/**
 * Take a project out of a round before claims begin; its gifts go back to their donors. By its payee (or by a decision
 * of governance).
 *
 * @throws {QuadraticFundingUnexpectedPhaseError} when the round is in another phase.
 * @throws {QuadraticFundingUnexpectedStatusError} when the project stands elsewhere.
 * @throws {AccessManagedUnauthorizedError} when the account lacks the role.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * await round.withdrawProject(client, { deployment, round: 1n, project: 7n });
 * ```
 */
export const withdrawProject = defineWrite({
  abi: quadraticFunding.withdrawProject,
  args: (a: withdrawProject.Args) => [a.round, a.project, a.reason ?? NO_DIGEST],
  extractEvent: oneEvent(quadraticFunding.ProjectWithdrawn),
});

export namespace withdrawProject {
  export type Args = InCommunity & { round: bigint; project: bigint; reason?: Hex | undefined };
  export type Parameters = Args & WriteOptions;
  export type ReturnType = Hash;
  export type ErrorType =
    | errors.QuadraticFundingUnexpectedPhaseError
    | errors.QuadraticFundingUnexpectedStatusError
    | errors.AccessManagedUnauthorizedError
    | errors.WrongChainError
    | errors.SolidarityError;
}

/** The same, waiting for the receipt: returns what happened and the receipt. Throws what it throws. */
export const withdrawProjectSync = withdrawProject.sync;

export namespace withdrawProjectSync {
  export type Parameters = withdrawProject.Parameters;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof withdrawProject.sync>>;
  export type ErrorType = withdrawProject.ErrorType;
}

import type { Hash } from "viem";

import * as quadraticFunding from "../../abis/items/quadraticFunding.js";
import type * as errors from "../../errors/index.js";
import { oneEvent } from "../../internal/event.js";
import { defineWrite, type WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";
import { groupOf } from "../../types/round.js";

/**
 * Accept projects that have applied, up to 256 of one group (1 to 256, 257 to 512 …) in one transaction. Those withdrawn
 * or refused in the meantime are left out. Stewards only.
 *
 * @throws {QuadraticFundingUnexpectedPhaseError} when the round is in another phase.
 * @throws {QuadraticFundingFixedListError} when the round has a fixed list.
 * @throws {QuadraticFundingNothingToAcceptError} when none of them waits to be accepted.
 * @throws {AccessManagedUnauthorizedError} when the account lacks the role.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * await round.accept(client, { deployment, round: 1n, projects: [1, 2, 5] });
 * ```
 */
export const accept = defineWrite({
  abi: quadraticFunding.accept,
  args: (a: accept.Args) => [a.round, ...groupOf(a.projects)],
  extractEvent: oneEvent(quadraticFunding.Accepted),
});

export namespace accept {
  export type Args = InCommunity & { round: bigint; projects: readonly number[] };
  export type Parameters = Args & WriteOptions;
  export type ReturnType = Hash;
  export type ErrorType =
    | errors.QuadraticFundingUnexpectedPhaseError
    | errors.QuadraticFundingFixedListError
    | errors.QuadraticFundingNothingToAcceptError
    | errors.AccessManagedUnauthorizedError
    | errors.WrongChainError
    | errors.SolidarityError;
}

/** The same, waiting for the receipt: returns what happened and the receipt. Throws what it throws. */
export const acceptSync = accept.sync;

export namespace acceptSync {
  export type Parameters = accept.Parameters;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof accept.sync>>;
  export type ErrorType = accept.ErrorType;
}

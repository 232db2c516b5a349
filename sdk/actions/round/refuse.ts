import type { Hash, Hex } from "viem";

import * as quadraticFunding from "../../abis/items/quadraticFunding.js";
import type * as errors from "../../errors/index.js";
import { oneEvent } from "../../internal/event.js";
import { defineWrite, type WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Refuse a project that was not accepted; the reason is a digest. Stewards only.
 *
 * @throws {QuadraticFundingUnexpectedPhaseError} when the round is in another phase.
 * @throws {QuadraticFundingUnexpectedStatusError} when the project stands elsewhere.
 * @throws {AccessManagedUnauthorizedError} when the account lacks the role.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * await round.refuse(client, { deployment, round: 1n, project: 7n, reason });
 * ```
 */
export const refuse = defineWrite({
  abi: quadraticFunding.refuse,
  args: (a: refuse.Args) => [a.round, a.project, a.reason],
  extractEvent: oneEvent(quadraticFunding.Refused),
});

export namespace refuse {
  export type Args = InCommunity & { round: bigint; project: bigint; reason: Hex };
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
export const refuseSync = refuse.sync;

export namespace refuseSync {
  export type Parameters = refuse.Parameters;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof refuse.sync>>;
  export type ErrorType = refuse.ErrorType;
}

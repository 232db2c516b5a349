import type { Hash } from "viem";

import * as quadraticFunding from "../../abis/items/quadraticFunding.js";
import type * as errors from "../../errors/index.js";
import { oneEvent } from "../../internal/event.js";
import { defineWrite, type WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Pay a project its gifts and its match. Anybody may; when the payee cannot be paid, the money is owed to them.
 *
 * @throws {QuadraticFundingUnexpectedPhaseError} when the round is in another phase.
 * @throws {QuadraticFundingNotSettledError} when the round must be settled first.
 * @throws {QuadraticFundingNothingToPayError} when there is nothing to pay.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * const { matched } = await round.claimSync(client, { deployment, round: 1n, project: 7n });
 * ```
 */
export const claim = defineWrite({
  abi: quadraticFunding.claim,
  args: (a: claim.Args) => [a.round, a.project],
  extractEvent: oneEvent(quadraticFunding.Claimed),
});

export namespace claim {
  export type Args = InCommunity & { round: bigint; project: bigint };
  export type Parameters = Args & WriteOptions;
  export type ReturnType = Hash;
  export type ErrorType =
    | errors.QuadraticFundingUnexpectedPhaseError
    | errors.QuadraticFundingNotSettledError
    | errors.QuadraticFundingNothingToPayError
    | errors.WrongChainError
    | errors.SolidarityError;
}

/** The same, waiting for the receipt: returns what was paid and the receipt. Throws what it throws. */
export const claimSync = claim.sync;

export namespace claimSync {
  export type Parameters = claim.Parameters;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof claim.sync>>;
  export type ErrorType = claim.ErrorType;
}

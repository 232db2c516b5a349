import type { Address, Hash } from "viem";

import * as quadraticFunding from "../../abis/items/quadraticFunding.js";
import type * as errors from "../../errors/index.js";
import { allEvents } from "../../internal/event.js";
import { defineWrite, type WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Count a donor's gifts with the identity weight that they have now, where that is more: after they have verified.
 * Anybody may. `others` are projects outside the donor's basket (`getBasket`).
 *
 * @throws {QuadraticFundingUnexpectedPhaseError} when the round is in another phase.
 * @throws {QuadraticFundingNothingToRecountError} when nothing would count for more.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * await round.recount(client, { deployment, round: 1n, donor });
 * ```
 */
export const recount = defineWrite({
  abi: quadraticFunding.recount,
  args: (a: recount.Args) => [a.round, a.donor, [...(a.others ?? [])]],
  extractEvent: allEvents(quadraticFunding.Recounted),
});

export namespace recount {
  export type Args = InCommunity & { round: bigint; donor: Address; others?: readonly number[] | undefined };
  export type Parameters = Args & WriteOptions;
  export type ReturnType = Hash;
  export type ErrorType =
    | errors.QuadraticFundingUnexpectedPhaseError
    | errors.QuadraticFundingNothingToRecountError
    | errors.WrongChainError
    | errors.SolidarityError;
}

/** The same, waiting for the receipt: returns what happened and the receipt. Throws what it throws. */
export const recountSync = recount.sync;

export namespace recountSync {
  export type Parameters = recount.Parameters;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof recount.sync>>;
  export type ErrorType = recount.ErrorType;
}

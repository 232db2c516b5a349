import type { Address, Hash, Hex } from "viem";

import * as quadraticFunding from "../../abis/items/quadraticFunding.js";
import type * as errors from "../../errors/index.js";
import { oneEvent } from "../../internal/event.js";
import { defineWrite, type WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";
import { NO_DIGEST } from "../../types/native.js";
import { encodeRoundTerms, type RoundTerms } from "../../types/round.js";

/**
 * Create a funding round; its terms never change. Stewards only.
 *
 * Whatever is not named is left open: no cap, no ceiling, no limits, no identity rule, and the pool as residue. `about`
 * is the digest of the words.
 *
 * @throws {QuadraticFundingInvalidDatesError} when a date or a period is out of bounds.
 * @throws {QuadraticFundingInvalidSharesError} when a cap or the ceiling is out of bounds.
 * @throws {QuadraticFundingInvalidLimitsError} when a limit is out of bounds, or has more digits than 64 bits hold.
 * @throws {QuadraticFundingUnknownAssetError} when the pool does not take the asset.
 * @throws {QuadraticFundingInvalidListError} when projects are named without a fixed list, or none with one.
 * @throws {AccessManagedUnauthorizedError} when the account lacks the role.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * const { round: number } = await round.createRoundSync(client, { deployment, asset: NATIVE, opensAt, closesAt, capBps: 2_000 });
 * ```
 */
export const createRound = defineWrite({
  abi: quadraticFunding.createRound,
  args: (a: createRound.Args) => [encodeRoundTerms(a), [...(a.projects ?? [])], a.about ?? NO_DIGEST],
  extractEvent: oneEvent(quadraticFunding.RoundCreated),
});

export namespace createRound {
  export type Args = InCommunity & RoundTerms & { projects?: readonly Address[] | undefined; about?: Hex | undefined };
  export type Parameters = Args & WriteOptions;
  export type ReturnType = Hash;
  export type ErrorType =
    | errors.QuadraticFundingInvalidDatesError
    | errors.QuadraticFundingInvalidSharesError
    | errors.QuadraticFundingInvalidLimitsError
    | errors.QuadraticFundingUnknownAssetError
    | errors.QuadraticFundingInvalidListError
    | errors.AccessManagedUnauthorizedError
    | errors.WrongChainError
    | errors.SolidarityError;
}

/** The same, waiting for the receipt: returns the round with its number and the receipt. Throws what it throws. */
export const createRoundSync = createRound.sync;

export namespace createRoundSync {
  export type Parameters = createRound.Parameters;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof createRound.sync>>;
  export type ErrorType = createRound.ErrorType;
}

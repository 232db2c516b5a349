import type { Address, Hash } from "viem";

import * as quadraticFunding from "../../abis/items/quadraticFunding.js";
import type * as errors from "../../errors/index.js";
import { oneEvent } from "../../internal/event.js";
import { defineWrite, type WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Send what the rounds owe the caller to another address of theirs.
 *
 * @throws {QuadraticFundingNothingOwedError} when nothing waits for the payee.
 * @throws {QuadraticFundingCollectFailedError} when the payee cannot receive the asset.
 * @throws {QuadraticFundingInvalidPayeeError} when the payee cannot be paid.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * await round.collectTo(client, { deployment, asset: NATIVE, to });
 * ```
 */
export const collectTo = defineWrite({
  abi: quadraticFunding.collectTo,
  args: (a: collectTo.Args) => [a.asset, a.to],
  extractEvent: oneEvent(quadraticFunding.Collected),
});

export namespace collectTo {
  export type Args = InCommunity & { asset: Address; to: Address };
  export type Parameters = Args & WriteOptions;
  export type ReturnType = Hash;
  export type ErrorType =
    | errors.QuadraticFundingNothingOwedError
    | errors.QuadraticFundingCollectFailedError
    | errors.QuadraticFundingInvalidPayeeError
    | errors.WrongChainError
    | errors.SolidarityError;
}

/** The same, waiting for the receipt: returns what happened and the receipt. Throws what it throws. */
export const collectToSync = collectTo.sync;

export namespace collectToSync {
  export type Parameters = collectTo.Parameters;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof collectTo.sync>>;
  export type ErrorType = collectTo.ErrorType;
}

import type { Address, Hash, Hex } from "viem";

import * as quadraticFunding from "../../abis/items/quadraticFunding.js";
import type * as errors from "../../errors/index.js";
import { oneEvent } from "../../internal/event.js";
import { defineWrite, type WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";
import { NO_DIGEST } from "../../types/native.js";

/**
 * Register a project for a round, before it opens. Anybody may; the payee is the caller, unless named, and never
 * changes.
 *
 * @throws {QuadraticFundingUnexpectedPhaseError} when the round is in another phase.
 * @throws {QuadraticFundingFixedListError} when the round has a fixed list.
 * @throws {QuadraticFundingInvalidPayeeError} when the payee cannot be paid.
 * @throws {QuadraticFundingNotPayeeError} when the payee is not that of the application answered.
 * @throws {QuadraticFundingUnexpectedStatusError} when the project stands elsewhere.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * const { project } = await round.registerSync(client, { deployment, round: 1n, about });
 * ```
 */
export const register = defineWrite({
  abi: quadraticFunding.register,
  args: (a: register.Args) => [a.round, a.payee, a.about ?? NO_DIGEST, a.previous ?? 0n],
  prepare: (input: register.Input, { sender }) => ({ ...input, payee: input.payee ?? sender }),
  extractEvent: oneEvent(quadraticFunding.Registered),
});

export namespace register {
  export type Args = InCommunity & {
    round: bigint;
    payee: Address;
    about?: Hex | undefined;
    previous?: bigint | undefined;
  };
  export type Input = InCommunity & {
    round: bigint;
    payee?: Address | undefined;
    /** Digest of the words: what the project is. */
    about?: Hex | undefined;
    /** The refused application of the same payee that this one answers. */
    previous?: bigint | undefined;
  };
  export type Parameters = Input & WriteOptions;
  export type ReturnType = Hash;
  export type ErrorType =
    | errors.QuadraticFundingUnexpectedPhaseError
    | errors.QuadraticFundingFixedListError
    | errors.QuadraticFundingInvalidPayeeError
    | errors.QuadraticFundingNotPayeeError
    | errors.QuadraticFundingUnexpectedStatusError
    | errors.WrongChainError
    | errors.SolidarityError;
}

/** The same, waiting for the receipt: returns the application with its number and the receipt. Throws what it throws. */
export const registerSync = register.sync;

export namespace registerSync {
  export type Parameters = register.Parameters;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof register.sync>>;
  export type ErrorType = register.ErrorType;
}

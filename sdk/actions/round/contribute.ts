import type { Address, Hash } from "viem";

import * as quadraticFunding from "../../abis/items/quadraticFunding.js";
import type * as errors from "../../errors/index.js";
import type { FieldsOf } from "../../internal/abis.js";
import { allEvents, type Extract, oneEvent } from "../../internal/event.js";
import { defineWrite, type WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";
import { isNative } from "../../types/native.js";

/** The gift as the rounds wrote it down. One that was signed for comes through the desk, as a cart of one line. */
const given: Extract<FieldsOf<"rounds", "Contributed">> = (logs, contract) => {
  const [alone] = allEvents(quadraticFunding.Contributed)(logs, contract).events;
  if (alone) return alone;
  const { items, ...cart } = oneEvent(quadraticFunding.CartContributed)(logs, contract);
  const [{ project, amount } = { project: 0, amount: 0n }] = items;
  return { ...cart, project: BigInt(project), amount };
};

/**
 * Give to a project; the caller is the donor.
 *
 * Sends native coin along, or takes an ERC-20 by an allowance (`approve`). Amounts are in the asset's smallest unit.
 *
 * @throws {ZeroAmountError} when the amount is zero.
 * @throws {InsufficientBalanceError} when the account holds less than that.
 * @throws {InsufficientAllowanceError} when the rounds may not take that much of the token.
 * @throws {QuadraticFundingUnexpectedPhaseError} when the round is in another phase.
 * @throws {QuadraticFundingUnexpectedStatusError} when the project stands elsewhere.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * const { weight } = await round.contributeSync(client, { deployment, round: 1n, project: 7n, amount: parseAmount("5", 18) });
 * ```
 */
export const contribute = defineWrite({
  abi: quadraticFunding.contribute,
  args: (a: contribute.Args) => [a.round, a.project, a.amount],
  value: (a) => (isNative(a.asset) ? a.amount : 0n),
  prepare: (input: contribute.Input, { withAsset }) => withAsset(input),
  check: (a: contribute.Input, { checkRoundGift }) => checkRoundGift(a, a.amount),
  extractEvent: given,
});

export namespace contribute {
  export type Args = InCommunity & { round: bigint; project: bigint; amount: bigint; asset: Address };
  export type Input = InCommunity & {
    round: bigint;
    project: bigint;
    amount: bigint;
    /** The round's asset; asked of the contract, unless named. */
    asset?: Address | undefined;
  };
  export type Parameters = Input & WriteOptions;
  export type ReturnType = Hash;
  export type ErrorType =
    | errors.ZeroAmountError
    | errors.InsufficientBalanceError
    | errors.InsufficientAllowanceError
    | errors.QuadraticFundingUnexpectedPhaseError
    | errors.QuadraticFundingUnexpectedStatusError
    | errors.WrongChainError
    | errors.SolidarityError;
}

/** The same, waiting for the receipt: returns the gift as the record has it and the receipt. Throws what it throws. */
export const contributeSync = contribute.sync;

export namespace contributeSync {
  export type Parameters = contribute.Parameters;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof contribute.sync>>;
  export type ErrorType = contribute.ErrorType;
}

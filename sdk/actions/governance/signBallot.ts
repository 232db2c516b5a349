import type { Address, Hex } from "viem";

import type * as errors from "../../errors/index.js";
import type { AnyClient } from "../../internal/client.js";
import { laterTyped } from "../../internal/later.js";
import type { WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";
import type { Support } from "../../types/words.js";

/**
 * Sign a vote on a proposal that anybody may bring (`castVoteBySig`): the member needs no gas. It serves once, and has
 * no deadline but the vote's own.
 *
 * @throws {DomainMismatchError} when the contract signs for another domain.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * const ballot = await governance.signBallot(voter, { deployment, proposalId, support: "for" });
 * await governance.castVoteBySig(relayer, { deployment, ballot });
 * ```
 */
export const signBallot: (client: AnyClient, parameters: signBallot.Parameters) => Promise<signBallot.ReturnType> =
  /* @__PURE__ */ laterTyped(async () => (await import("../../signing/proposalBallot.js")).sign);

export namespace signBallot {
  export type Args = InCommunity & { proposalId: bigint; support: Support };
  export type Parameters = Args & Pick<WriteOptions, "account">;
  export type ReturnType = ProposalBallot;
  export type ErrorType = errors.DomainMismatchError | errors.WrongChainError | errors.SolidarityError;
}

/** A signed vote on a proposal. */
export interface ProposalBallot {
  readonly proposalId: bigint;
  readonly support: Support;
  readonly voter: Address;
  readonly signature: Hex;
}

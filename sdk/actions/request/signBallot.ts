import type { Address, Hex } from "viem";

import type * as errors from "../../errors/index.js";
import type { AnyClient } from "../../internal/client.js";
import { laterTyped } from "../../internal/later.js";
import type { WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";
import type { RequestId } from "../../types/requestId.js";
import type { Support } from "../../types/words.js";

/**
 * Sign a vote that anybody may bring (`voteBySig`): the voter needs no gas. It serves once, for this version and stage
 * only: after an escalation, sign again.
 *
 * @throws {DomainMismatchError} when the contract signs for another domain.
 * @throws {ExpiredDeadlineError} when the deadline is not in the future.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * const ballot = await request.signBallot(voter, { deployment, id, support: "for" });
 * await request.voteBySig(relayer, { deployment, ballots: [ballot] });
 * ```
 */
export const signBallot: (client: AnyClient, parameters: signBallot.Parameters) => Promise<signBallot.ReturnType> =
  /* @__PURE__ */ laterTyped(async () => (await import("../../signing/ballot.js")).sign);

export namespace signBallot {
  export type Args = InCommunity & {
    id: RequestId;
    support: Support;
    /** Digest of a reason. */
    reason?: Hex | undefined;
    /** Seconds since 1970; a week from now, unless named. */
    deadline?: bigint | undefined;
  };
  export type Parameters = Args & Pick<WriteOptions, "account">;
  export type ReturnType = Ballot;
  export type ErrorType = errors.DomainMismatchError | errors.ExpiredDeadlineError | errors.SolidarityError;
}

/** A signed vote. */
export interface Ballot {
  readonly id: RequestId;
  readonly voter: Address;
  readonly support: Support;
  readonly reason: Hex;
  readonly deadline: bigint;
  readonly signature: Hex;
}

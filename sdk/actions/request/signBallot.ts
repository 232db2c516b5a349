import type { Address, Hex } from "viem";

import type * as errors from "../../errors/index.js";
import { checkDeadline } from "../../internal/check.js";
import { accountOf, type AnyClient } from "../../internal/client.js";
import { deadlineIn, domainOf, signFor } from "../../internal/sign.js";
import { typed } from "../../internal/typed.js";
import type { WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";
import { NO_DIGEST } from "../../types/native.js";
import type { RequestId } from "../../types/requestId.js";
import { support, type Support } from "../../types/words.js";
import { unpackRequestId } from "../../types/requestId.js";
import { getStatus } from "./getStatus.js";

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
export const signBallot = (client: AnyClient, parameters: signBallot.Parameters): Promise<signBallot.ReturnType> =>
  typed(async () => {
    const { deployment, id, reason = NO_DIGEST } = parameters;
    const account = accountOf(client, parameters.account);
    const domain = await domainOf(client, deployment.requests, "Solidarity AidRequests", deployment.chainId);
    const deadline = parameters.deadline ?? (await deadlineIn(client, 7n * 86_400n));
    await checkDeadline(client, deadline);
    const voter = account.address;
    const { number } = unpackRequestId(id);
    // A ballot belongs to one stage: an objection cannot serve again as a vote after the escalation.
    const escalated = (await getStatus(client, { deployment, id })) === "escalated";
    const message = {
      id,
      request: number,
      escalated,
      support: support.encode(parameters.support),
      reason,
      voter,
      deadline,
    };
    const signature = await signFor(client, account, domain, ballotTypes, "Ballot", message);
    return { id, voter, support: parameters.support, reason, deadline, signature };
  });

export const ballotTypes = {
  Ballot: [
    { name: "id", type: "uint256" },
    { name: "request", type: "uint32" },
    { name: "escalated", type: "bool" },
    { name: "support", type: "uint8" },
    { name: "reason", type: "bytes32" },
    { name: "voter", type: "address" },
    { name: "deadline", type: "uint256" },
  ],
} as const;

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

import type { Address, Hex } from "viem";

import type * as errors from "../../errors/index.js";
import { checkDeadline } from "../../internal/check.js";
import { accountOf, type AnyClient } from "../../internal/client.js";
import { deadlineIn, domainOf, signFor } from "../../internal/sign.js";
import { typed } from "../../internal/typed.js";
import type { WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";
import type { RequestId } from "../../types/requestId.js";
import { unpackRequestId } from "../../types/requestId.js";

/**
 * Sign a responder's approval of a rapid request, for `releaseRapid`: the responder needs no gas.
 *
 * @throws {DomainMismatchError} when the contract signs for another domain.
 * @throws {ExpiredDeadlineError} when the deadline is not in the future.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * const approvals = await Promise.all(responders.map((client) => request.signApproval(client, { deployment, id })));
 * await request.releaseRapid(relayer, { deployment, id, terms, approvals });
 * ```
 */
export const signApproval = (
  client: AnyClient,
  parameters: signApproval.Parameters,
): Promise<signApproval.ReturnType> =>
  typed(async () => {
    const { deployment, id } = parameters;
    const account = accountOf(client, parameters.account);
    const domain = await domainOf(client, deployment.requests, "Solidarity AidRequests", deployment.chainId);
    const deadline = parameters.deadline ?? (await deadlineIn(client, 86_400n));
    await checkDeadline(client, deadline);
    const responder = account.address;
    const message = { id, request: unpackRequestId(id).number, responder, deadline };
    const signature = await signFor(client, account, domain, approvalTypes, "RapidApproval", message);
    return { responder, deadline, signature };
  });

export const approvalTypes = {
  RapidApproval: [
    { name: "id", type: "uint256" },
    { name: "request", type: "uint32" },
    { name: "responder", type: "address" },
    { name: "deadline", type: "uint256" },
  ],
} as const;

export namespace signApproval {
  export type Args = InCommunity & {
    id: RequestId;
    /** Seconds since 1970; a day from now, unless named. */
    deadline?: bigint | undefined;
  };
  export type Parameters = Args & Pick<WriteOptions, "account">;
  export type ReturnType = Approval;
  export type ErrorType = errors.DomainMismatchError | errors.ExpiredDeadlineError | errors.SolidarityError;
}

/** A responder's signed approval. */
export interface Approval {
  readonly responder: Address;
  readonly deadline: bigint;
  readonly signature: Hex;
}

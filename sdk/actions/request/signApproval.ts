import type { Address, Hex } from "viem";

import type * as errors from "../../errors/index.js";
import type { AnyClient } from "../../internal/client.js";
import { laterTyped } from "../../internal/later.js";
import type { WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";
import type { RequestId } from "../../types/requestId.js";

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
export const signApproval: (
  client: AnyClient,
  parameters: signApproval.Parameters,
) => Promise<signApproval.ReturnType> = /* @__PURE__ */ laterTyped(
  async () => (await import("../../signing/approval.js")).sign,
);

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

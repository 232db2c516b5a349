import type { Address } from "viem";

import type * as errors from "../../errors/index.js";
import type { AnyClient } from "../../internal/client.js";
import { laterTyped } from "../../internal/later.js";
import type { WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";
import type { SignedDelegation } from "../member/signDelegation.js";

/**
 * Sign a delegation of credits that anybody may bring (`delegateBySig`): the holder needs no gas.
 *
 * @throws {DomainMismatchError} when the contract signs for another domain.
 * @throws {ExpiredDeadlineError} when the expiry is not in the future.
 * @throws {KeySignatureNeededError} when the holder is a contract, such as a Safe: it calls `delegate` itself.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * const delegation = await token.signDelegation(client, { deployment, delegatee: friend });
 * await token.delegateBySig(relayer, { deployment, delegation });
 * ```
 */
export const signDelegation: (
  client: AnyClient,
  parameters: signDelegation.Parameters,
) => Promise<signDelegation.ReturnType> = /* @__PURE__ */ laterTyped(
  async () => (await import("../../signing/delegation.js")).signCredits,
);

export namespace signDelegation {
  export type Args = InCommunity & {
    delegatee: Address;
    /** Seconds since 1970; a week from now, unless named. */
    expiry?: bigint | undefined;
  };
  export type Parameters = Args & Pick<WriteOptions, "account">;
  export type ReturnType = SignedDelegation;
  export type ErrorType =
    errors.DomainMismatchError | errors.ExpiredDeadlineError | errors.KeySignatureNeededError | errors.SolidarityError;
}

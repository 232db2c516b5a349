import type { Address, Hex } from "viem";

import type * as errors from "../../errors/index.js";
import type { AnyClient } from "../../internal/client.js";
import { laterTyped } from "../../internal/later.js";
import type { WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Sign a delegation that anybody may bring (`delegateBySig`): the member needs no gas.
 *
 * @throws {DomainMismatchError} when the contract signs for another domain.
 * @throws {ExpiredDeadlineError} when the expiry is not in the future.
 * @throws {KeySignatureNeededError} when the member is a contract, such as a Safe: it calls `delegate` itself.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * const delegation = await member.signDelegation(client, { deployment, delegatee: friend });
 * await member.delegateBySig(relayer, { deployment, delegation });
 * ```
 */
export const signDelegation: (
  client: AnyClient,
  parameters: signDelegation.Parameters,
) => Promise<signDelegation.ReturnType> = /* @__PURE__ */ laterTyped(
  async () => (await import("../../signing/delegation.js")).sign,
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

/** A signed delegation. */
export interface SignedDelegation {
  readonly delegatee: Address;
  /** The signature's nonce in the contract (not a transaction's). */
  readonly nonce: bigint;
  readonly expiry: bigint;
  readonly v: number;
  readonly r: Hex;
  readonly s: Hex;
}

/** A signed delegation as both contracts take it. */
export const encodeDelegation = ({ delegation }: { readonly delegation: SignedDelegation }) => {
  const { delegatee, nonce, expiry, v, r, s } = delegation;
  return [delegatee, nonce, expiry, v, r, s] as const;
};

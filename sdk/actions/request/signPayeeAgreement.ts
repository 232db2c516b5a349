import type { Address, Hex } from "viem";

import type * as errors from "../../errors/index.js";
import type { AnyClient } from "../../internal/client.js";
import { laterTyped } from "../../internal/later.js";
import type { WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";
import type { Terms, TermsDraft } from "../../types/terms.js";

/**
 * Sign, as the payee, that somebody may ask for help in your name: the money then comes straight to you.
 *
 * Returns terms and signature, ready for `requestFor` by the requester named. The signature serves once.
 *
 * @throws {InvalidPayeeError} when money sent there would be lost.
 * @throws {DomainMismatchError} when the contract signs for another domain.
 * @throws {ExpiredDeadlineError} when the deadline is not in the future.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * const agreement = await request.signPayeeAgreement(payee, { deployment, requester, asset: NATIVE, amount, category: 1, track: "deliberation" });
 * await request.requestFor(requester, { deployment, ...agreement });
 * ```
 */
export const signPayeeAgreement: (
  client: AnyClient,
  parameters: signPayeeAgreement.Parameters,
) => Promise<signPayeeAgreement.ReturnType> = /* @__PURE__ */ laterTyped(
  async () => (await import("../../signing/payeeAgreement.js")).sign,
);

export namespace signPayeeAgreement {
  export type Args = InCommunity &
    Omit<TermsDraft, "payee"> & {
      /** Who will ask. */
      requester: Address;
      /** Seconds since 1970; a week from now, unless named. */
      deadline?: bigint | undefined;
    };
  export type Parameters = Args & Pick<WriteOptions, "account">;
  export type ReturnType = PayeeAgreement;
  export type ErrorType = errors.InvalidPayeeError | errors.DomainMismatchError | errors.SolidarityError;
}

/** Terms that their payee has signed. */
export interface PayeeAgreement {
  readonly terms: Terms;
  readonly deadline: bigint;
  readonly signature: Hex;
}

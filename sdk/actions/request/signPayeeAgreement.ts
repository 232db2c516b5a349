import type { Address, Hex } from "viem";

import type * as errors from "../../errors/index.js";
import { checkPayee } from "../../internal/check.js";
import { accountOf, type AnyClient } from "../../internal/client.js";
import { deadlineIn, domainOf, nonceOf, signFor } from "../../internal/sign.js";
import { typed } from "../../internal/typed.js";
import type { WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";
import { type Terms, type TermsDraft, toTerms } from "../../types/terms.js";

/**
 * Sign, as the payee, that somebody may ask for help in your name: the money then comes straight to you.
 *
 * Returns terms and signature, ready for `requestFor` by the requester named. The signature serves once.
 *
 * @throws {InvalidPayeeError} when money sent there would be lost.
 * @throws {DomainMismatchError} when the contract signs for another domain.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * const agreement = await request.signPayeeAgreement(payee, { deployment, requester, asset: NATIVE, amount, category: 1, track: "deliberation" });
 * await request.requestFor(requester, { deployment, ...agreement });
 * ```
 */
export const signPayeeAgreement = (
  client: AnyClient,
  parameters: signPayeeAgreement.Parameters,
): Promise<signPayeeAgreement.ReturnType> =>
  typed(async () => {
    const { deployment, requester, ...draft } = parameters;
    const account = accountOf(client, parameters.account);
    const terms = toTerms({ ...draft, payee: account.address }, requester, true);
    checkPayee(deployment, terms.asset, terms.payee);
    const [domain, nonce, deadline] = await Promise.all([
      domainOf(client, deployment.requests, "Solidarity AidRequests", deployment.chainId),
      nonceOf(client, deployment.requests, account.address),
      parameters.deadline ?? deadlineIn(client, 7n * 86_400n),
    ]);
    const { payee, asset, amount, category, evidence } = terms;
    const message = { requester, payee, asset, amount, category, evidence, nonce, deadline };
    const signature = await signFor(client, account, domain, agreementTypes, "PayeeAgreement", message);
    return { terms, deadline, signature };
  });

export const agreementTypes = {
  PayeeAgreement: [
    { name: "requester", type: "address" },
    { name: "payee", type: "address" },
    { name: "asset", type: "address" },
    { name: "amount", type: "uint256" },
    { name: "category", type: "uint16" },
    { name: "evidence", type: "bytes32" },
    { name: "nonce", type: "uint256" },
    { name: "deadline", type: "uint256" },
  ],
} as const;

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

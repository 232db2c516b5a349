import type { signPayeeAgreement } from "../actions/request/signPayeeAgreement.js";
import { checkDeadline, checkPayee } from "../internal/check.js";
import { accountOf, type AnyClient } from "../internal/client.js";
import { deadlineIn, domainOf, nonceOf, signFor } from "../internal/sign.js";
import { toTerms } from "../types/terms.js";

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

/** What `request.signPayeeAgreement` does. */
export async function sign(
  client: AnyClient,
  parameters: signPayeeAgreement.Parameters,
): Promise<signPayeeAgreement.ReturnType> {
  const { deployment, requester, ...draft } = parameters;
  const account = accountOf(client, parameters.account);
  const terms = toTerms({ ...draft, payee: account.address }, requester, true);
  checkPayee(deployment, terms.asset, terms.payee);
  const [domain, nonce, deadline] = await Promise.all([
    domainOf(client, deployment.requests, "Solidarity AidRequests", deployment.chainId),
    nonceOf(client, deployment.requests, account.address),
    parameters.deadline ?? deadlineIn(client, 7n * 86_400n),
  ]);
  await checkDeadline(client, deadline);
  const { payee, asset, amount, category, evidence } = terms;
  const message = { requester, payee, asset, amount, category, evidence, nonce, deadline };
  const signature = await signFor(client, account, domain, agreementTypes, "PayeeAgreement", message);
  return { terms, deadline, signature };
}

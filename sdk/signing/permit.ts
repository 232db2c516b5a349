import type { signPermit } from "../actions/pool/signPermit.js";
import { checkDeadline } from "../internal/check.js";
import { accountOf, type AnyClient } from "../internal/client.js";
import { deadlineIn, nonceOf, signByKey, tokenDomainOf } from "../internal/sign.js";

export const permitTypes = {
  Permit: [
    { name: "owner", type: "address" },
    { name: "spender", type: "address" },
    { name: "value", type: "uint256" },
    { name: "nonce", type: "uint256" },
    { name: "deadline", type: "uint256" },
  ],
} as const;

/** What `pool.signPermit` does. */
export async function sign(client: AnyClient, parameters: signPermit.Parameters): Promise<signPermit.ReturnType> {
  const { deployment, asset, amount, spender = deployment.pool } = parameters;
  const account = accountOf(client, parameters.account);
  const [domain, nonce, deadline] = await Promise.all([
    tokenDomainOf(client, asset, deployment.chainId),
    nonceOf(client, asset, account.address),
    parameters.deadline ?? deadlineIn(client, 3_600n),
  ]);
  await checkDeadline(client, deadline);
  const message = { owner: account.address, spender, value: amount, nonce, deadline };
  const feature = "a permit (ERC-2612)";
  return { deadline, ...(await signByKey(client, feature, account, domain, permitTypes, "Permit", message)) };
}

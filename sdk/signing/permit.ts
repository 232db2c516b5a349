import type { signPermit } from "../actions/pool/signPermit.js";
import { accountOf, type AnyClient } from "../internal/client.js";
import { deadlineIn, nonceOf, partsOf, signFor, tokenDomainOf } from "../internal/sign.js";

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
  const message = { owner: account.address, spender, value: amount, nonce, deadline };
  const signature = await signFor(client, account, domain, permitTypes, "Permit", message);
  return { deadline, ...partsOf(signature, account.address, "a permit (ERC-2612)") };
}

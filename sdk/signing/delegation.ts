import type { signDelegation } from "../actions/member/signDelegation.js";
import { checkDeadline } from "../internal/check.js";
import { accountOf, type AnyClient } from "../internal/client.js";
import { deadlineIn, domainOf, nonceOf, signByKey } from "../internal/sign.js";

export const delegationTypes = {
  Delegation: [
    { name: "delegatee", type: "address" },
    { name: "nonce", type: "uint256" },
    { name: "expiry", type: "uint256" },
  ],
} as const;

const signerOf =
  (contract: "registry" | "token", name: string) =>
  async (client: AnyClient, parameters: signDelegation.Parameters): Promise<signDelegation.ReturnType> => {
    const { deployment, delegatee } = parameters;
    const account = accountOf(client, parameters.account);
    const [domain, nonce, expiry] = await Promise.all([
      domainOf(client, deployment[contract], name, deployment.chainId),
      nonceOf(client, deployment[contract], account.address),
      parameters.expiry ?? deadlineIn(client, 7n * 86_400n),
    ]);
    await checkDeadline(client, expiry);
    const message = { delegatee, nonce, expiry };
    const feature = "a signed delegation";
    const parts = await signByKey(client, feature, account, domain, delegationTypes, "Delegation", message);
    return { delegatee, nonce, expiry, ...parts };
  };

/** What `member.signDelegation` does. */
export const sign = signerOf("registry", "Solidarity MemberRegistry");

/** What `token.signDelegation` does. */
export const signCredits = signerOf("token", "Solidarity ContributionToken");

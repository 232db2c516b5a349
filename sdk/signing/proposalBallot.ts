import type { signBallot } from "../actions/governance/signBallot.js";
import { accountOf, type AnyClient } from "../internal/client.js";
import { domainOf, nonceOf, signFor } from "../internal/sign.js";
import { support } from "../types/words.js";

export const proposalBallotTypes = {
  Ballot: [
    { name: "proposalId", type: "uint256" },
    { name: "support", type: "uint8" },
    { name: "voter", type: "address" },
    { name: "nonce", type: "uint256" },
  ],
} as const;

/** What `governance.signBallot` does. */
export async function sign(client: AnyClient, parameters: signBallot.Parameters): Promise<signBallot.ReturnType> {
  const { deployment, proposalId } = parameters;
  const account = accountOf(client, parameters.account);
  const voter = account.address;
  const [domain, nonce] = await Promise.all([
    domainOf(client, deployment.governor, "Solidarity CommunityGovernor", deployment.chainId),
    nonceOf(client, deployment.governor, voter),
  ]);
  const message = { proposalId, support: support.encode(parameters.support), voter, nonce };
  const signature = await signFor(client, account, domain, proposalBallotTypes, "Ballot", message);
  return { proposalId, support: parameters.support, voter, signature };
}

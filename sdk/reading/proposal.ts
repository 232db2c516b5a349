import * as governor from "../abis/items/communityGovernor.js";
import type { getProposal } from "../actions/governance/getProposal.js";
import type { AnyClient } from "../internal/client.js";
import { ask } from "../internal/read.js";
import { proposalState } from "../types/words.js";

/** What `governance.getProposal` does. */
export async function read(client: AnyClient, parameters: getProposal.Parameters): Promise<getProposal.ReturnType> {
  const at = parameters.deployment.governor;
  const args = [parameters.proposalId] as const;
  const [answer, snapshot, deadline, eta, [againstVotes, forVotes, abstainVotes]] = await Promise.all([
    ask(client, "governor", governor.state, at, args, parameters),
    ask(client, "governor", governor.proposalSnapshot, at, args, parameters),
    ask(client, "governor", governor.proposalDeadline, at, args, parameters),
    ask(client, "governor", governor.proposalEta, at, args, parameters),
    ask(client, "governor", governor.proposalVotes, at, args, parameters),
  ]);
  const state = proposalState.decode(answer);
  const quorum =
    state === "pending" ? undefined : await ask(client, "governor", governor.quorum, at, [snapshot], parameters);
  return { state, snapshot, deadline, eta, againstVotes, forVotes, abstainVotes, quorum };
}

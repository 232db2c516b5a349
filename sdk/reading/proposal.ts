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
    ask(client, governor.state, at, args, parameters),
    ask(client, governor.proposalSnapshot, at, args, parameters),
    ask(client, governor.proposalDeadline, at, args, parameters),
    ask(client, governor.proposalEta, at, args, parameters),
    ask(client, governor.proposalVotes, at, args, parameters),
  ]);
  const state = proposalState.decode(answer);
  // Whoever cancels does so before the vote: it has not started, or never will.
  const unasked = state === "pending" || state === "canceled";
  const quorum = unasked ? undefined : await ask(client, governor.quorum, at, [snapshot], parameters);
  return { state, snapshot, deadline, eta, againstVotes, forVotes, abstainVotes, quorum };
}

import * as items from "../../abis/items/communityGovernor.js";
import type * as errors from "../../errors/index.js";
import type { AnyClient } from "../../internal/client.js";
import type { ReadOptions } from "../../internal/read.js";
import { typed } from "../../internal/typed.js";
import type { InCommunity } from "../../types/deployment.js";
import { proposalState, type ProposalState } from "../../types/words.js";
import { readContract } from "viem/actions";

/**
 * Read where a proposal stands, with its times (seconds since 1970), votes (people) and the quorum that it needs.
 *
 * @throws {GovernorNonexistentProposalError} when there is no such proposal.
 *
 * @example
 * ```ts
 * const { state, forVotes, quorum, deadline } = await governance.getProposal(client, { deployment, proposalId });
 * ```
 */
export const getProposal = (client: AnyClient, parameters: getProposal.Parameters): Promise<getProposal.ReturnType> =>
  typed(async () => {
    const { deployment, proposalId, blockNumber, blockTag } = parameters;
    const when = blockNumber === undefined ? { blockTag } : { blockNumber };
    const governor = {
      abi: [
        items.state,
        items.proposalSnapshot,
        items.proposalDeadline,
        items.proposalEta,
        items.proposalVotes,
        items.quorum,
      ],
      address: deployment.governor,
      ...when,
    } as const;
    const args = [proposalId] as const;
    const [state, snapshot, deadline, eta, votes] = await Promise.all([
      readContract(client, { ...governor, functionName: "state", args }),
      readContract(client, { ...governor, functionName: "proposalSnapshot", args }),
      readContract(client, { ...governor, functionName: "proposalDeadline", args }),
      readContract(client, { ...governor, functionName: "proposalEta", args }),
      readContract(client, { ...governor, functionName: "proposalVotes", args }),
    ]);
    const [againstVotes, forVotes, abstainVotes] = votes;
    const word = proposalState.decode(state);
    const quorum =
      word === "pending"
        ? undefined
        : await readContract(client, { ...governor, functionName: "quorum", args: [snapshot] });
    return { state: word, snapshot, deadline, eta, againstVotes, forVotes, abstainVotes, quorum };
  });

export namespace getProposal {
  export type Args = InCommunity & { proposalId: bigint };
  export type Parameters = Args & ReadOptions;
  export type ReturnType = {
    readonly state: ProposalState;
    /** When voting starts, and weights are read. */
    readonly snapshot: bigint;
    readonly deadline: bigint;
    /** When it may be executed; 0 until it is queued. */
    readonly eta: bigint;
    readonly againstVotes: bigint;
    readonly forVotes: bigint;
    readonly abstainVotes: bigint;
    /** People who must take part; undefined before the vote starts. */
    readonly quorum: bigint | undefined;
  };
  export type ErrorType = errors.GovernorNonexistentProposalError | errors.SolidarityError;
}

import type * as errors from "../../errors/index.js";
import { type LaterRead, laterRead } from "../../internal/later.js";
import type { ReadOptions } from "../../internal/read.js";
import type { InCommunity } from "../../types/deployment.js";
import type { ProposalState } from "../../types/words.js";

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
export const getProposal: LaterRead<"governor.getProposal", getProposal.Parameters, getProposal.ReturnType> =
  /* @__PURE__ */ laterRead("governor.getProposal", async () => (await import("../../reading/proposal.js")).read);

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
    /** People who must take part; undefined before the vote starts, and for good if it was canceled. */
    readonly quorum: bigint | undefined;
  };
  export type ErrorType = errors.GovernorNonexistentProposalError | errors.SolidarityError;
}

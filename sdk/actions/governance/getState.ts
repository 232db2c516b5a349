import * as communityGovernor from "../../abis/items/communityGovernor.js";
import type * as errors from "../../errors/index.js";
import { defineRead, type ReadOptions } from "../../internal/read.js";
import type { InCommunity } from "../../types/deployment.js";
import { proposalState } from "../../types/words.js";

/**
 * Read where a proposal stands, in one word.
 *
 * @throws {GovernorNonexistentProposalError} when there is no such proposal.
 *
 * @example
 * ```ts
 * if ((await governance.getState(client, { deployment, proposalId })) === "succeeded") await governance.queue(client, { deployment, calls, description });
 * ```
 */
export const getState = defineRead({
  abi: communityGovernor.state,
  args: (a: getState.Args) => [a.proposalId],
  map: (index) => proposalState.decode(index),
});

export namespace getState {
  export type Args = InCommunity & { proposalId: bigint };
  export type Parameters = Args & ReadOptions;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof getState>>;
  export type ErrorType = errors.GovernorNonexistentProposalError | errors.SolidarityError;
}

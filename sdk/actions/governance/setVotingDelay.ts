import * as communityGovernor from "../../abis/items/communityGovernor.js";
import { defineSetting } from "../../internal/call.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Encode, for a proposal: change the seconds between a proposal and its vote.
 *
 * @example
 * ```ts
 * await governance.propose(client, {
 *   deployment,
 *   calls: [governance.setVotingDelay.call({ deployment, seconds: 86_400 })],
 *   description,
 * });
 * ```
 */
export const setVotingDelay = defineSetting({
  abi: communityGovernor.setVotingDelay,
  args: (a: setVotingDelay.Args) => [a.seconds],
});

export namespace setVotingDelay {
  export type Args = InCommunity & { seconds: number };
}

import * as communityGovernor from "../../abis/items/communityGovernor.js";
import { defineSetting } from "../../internal/call.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Encode, for a proposal: change the seconds that a vote lasts.
 *
 * @example
 * ```ts
 * await governance.propose(client, {
 *   deployment,
 *   calls: [governance.setVotingPeriod.call({ deployment, seconds: 604_800 })],
 *   description,
 * });
 * ```
 */
export const setVotingPeriod = defineSetting({
  abi: communityGovernor.setVotingPeriod,
  args: (a: setVotingPeriod.Args) => [a.seconds],
});

export namespace setVotingPeriod {
  export type Args = InCommunity & { seconds: number };
}

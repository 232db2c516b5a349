import * as communityGovernor from "../../abis/items/communityGovernor.js";
import { defineSetting } from "../../internal/call.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Encode, for a proposal: change the share of people who must take part in a vote, in basis points.
 *
 * @example
 * ```ts
 * await governance.propose(client, {
 *   deployment,
 *   calls: [governance.setQuorum.call({ deployment, basisPoints: 2_000n })],
 *   description,
 * });
 * ```
 */
export const setQuorum = defineSetting({
  abi: communityGovernor.updateQuorumNumerator,
  args: (a: setQuorum.Args) => [a.basisPoints],
});

export namespace setQuorum {
  export type Args = InCommunity & { basisPoints: bigint };
}

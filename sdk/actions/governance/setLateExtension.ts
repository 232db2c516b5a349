import * as communityGovernor from "../../abis/items/communityGovernor.js";
import { defineSetting } from "../../internal/call.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Encode, for a proposal: change what is added to a vote when the quorum is reached late, in seconds.
 *
 * @example
 * ```ts
 * await governance.propose(client, {
 *   deployment,
 *   calls: [governance.setLateExtension.call({ deployment, seconds: 86_400 })],
 *   description,
 * });
 * ```
 */
export const setLateExtension = defineSetting({
  abi: communityGovernor.setLateQuorumVoteExtension,
  args: (a: setLateExtension.Args) => [a.seconds],
});

export namespace setLateExtension {
  export type Args = InCommunity & { seconds: number };
}

import * as communityTimelock from "../../abis/items/communityTimelock.js";
import { defineSetting } from "../../internal/call.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Encode, for a proposal: change the seconds between a passed proposal and its execution.
 *
 * @example
 * ```ts
 * await governance.propose(client, {
 *   deployment,
 *   calls: [governance.setTimelockDelay.call({ deployment, seconds: 172_800n })],
 *   description,
 * });
 * ```
 */
export const setTimelockDelay = defineSetting({
  abi: communityTimelock.updateDelay,
  args: (a: setTimelockDelay.Args) => [a.seconds],
});

export namespace setTimelockDelay {
  export type Args = InCommunity & { seconds: bigint };
}

import * as aidRequests from "../../abis/items/aidRequests.js";
import { defineSetting } from "../../internal/call.js";
import type { InCommunity } from "../../types/deployment.js";
import type { Policy } from "../../types/settings.js";

/**
 * Encode, for a proposal: change the rules of decision for requests that open later.
 *
 * @example
 * ```ts
 * await governance.propose(client, {
 *   deployment,
 *   calls: [governance.setPolicy.call({ deployment, policy: { ...policy, quorumBps: 3_000 } })],
 *   description,
 * });
 * ```
 */
export const setPolicy = defineSetting({
  abi: aidRequests.setPolicy,
  args: (a: setPolicy.Args) => [{ ...a.policy, since: 0 }],
});

export namespace setPolicy {
  export type Args = InCommunity & { policy: Policy };
}

import * as emergencyPool from "../../abis/items/emergencyPool.js";
import { defineSetting } from "../../internal/call.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Encode, for a proposal: take the announcement of a dissolution back.
 *
 * @example
 * ```ts
 * await governance.propose(client, {
 *   deployment,
 *   calls: [governance.cancelDissolution.call({ deployment })],
 *   description,
 * });
 * ```
 */
export const cancelDissolution = defineSetting({
  abi: emergencyPool.cancelDissolution,
  args: (_: cancelDissolution.Args) => [],
});

export namespace cancelDissolution {
  export type Args = InCommunity;
}

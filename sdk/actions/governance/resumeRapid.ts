import * as aidRequests from "../../abis/items/aidRequests.js";
import { defineSetting } from "../../internal/call.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Encode, for a proposal: open the rapid track again after members suspended it.
 *
 * @example
 * ```ts
 * await governance.propose(client, {
 *   deployment,
 *   calls: [governance.resumeRapid.call({ deployment })],
 *   description,
 * });
 * ```
 */
export const resumeRapid = defineSetting({
  abi: aidRequests.resumeRapid,
  args: (_: resumeRapid.Args) => [],
});

export namespace resumeRapid {
  export type Args = InCommunity;
}

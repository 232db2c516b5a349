import type { Address } from "viem";

import * as aidRequests from "../../abis/items/aidRequests.js";
import { defineSetting } from "../../internal/call.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Encode, for a proposal: seat or unseat a responder.
 *
 * @example
 * ```ts
 * await governance.propose(client, {
 *   deployment,
 *   calls: [governance.setResponder.call({ deployment, responder, serves: true })],
 *   description,
 * });
 * ```
 */
export const setResponder = defineSetting({
  abi: aidRequests.setResponder,
  args: (a: setResponder.Args) => [a.responder, a.serves],
});

export namespace setResponder {
  export type Args = InCommunity & { responder: Address; serves: boolean };
}

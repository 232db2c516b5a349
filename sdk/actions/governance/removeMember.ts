import type { Address, Hex } from "viem";

import * as memberRegistry from "../../abis/items/memberRegistry.js";
import { defineSetting } from "../../internal/call.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Encode, for a proposal: remove a member, with the digest of a reason.
 *
 * @example
 * ```ts
 * await governance.propose(client, {
 *   deployment,
 *   calls: [governance.removeMember.call({ deployment, member: ana, reason })],
 *   description,
 * });
 * ```
 */
export const removeMember = defineSetting({
  abi: memberRegistry.remove,
  args: (a: removeMember.Args) => [a.member, a.reason],
});

export namespace removeMember {
  export type Args = InCommunity & { member: Address; reason: Hex };
}

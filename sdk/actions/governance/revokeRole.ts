import type { Address } from "viem";

import * as communityAccess from "../../abis/items/communityAccess.js";
import { defineSetting } from "../../internal/call.js";
import type { InCommunity } from "../../types/deployment.js";
import { type Role, roles } from "../../types/roles.js";

/**
 * Encode, for a proposal: take a role from somebody.
 *
 * @example
 * ```ts
 * await governance.propose(client, {
 *   deployment,
 *   calls: [governance.revokeRole.call({ deployment, role: "steward", holder: ana })],
 *   description,
 * });
 * ```
 */
export const revokeRole = defineSetting({
  abi: communityAccess.revokeRole,
  args: (a: revokeRole.Args) => [roles[a.role], a.holder],
});

export namespace revokeRole {
  export type Args = InCommunity & { role: Role; holder: Address };
}

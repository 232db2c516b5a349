import type { Address } from "viem";

import * as communityAccess from "../../abis/items/communityAccess.js";
import { defineSetting } from "../../internal/call.js";
import type { InCommunity } from "../../types/deployment.js";
import { type Role, roles } from "../../types/roles.js";

/**
 * Encode, for a proposal: give somebody a role.
 *
 * @example
 * ```ts
 * await governance.propose(client, {
 *   deployment,
 *   calls: [governance.grantRole.call({ deployment, role: "steward", holder: ana })],
 *   description,
 * });
 * ```
 */
export const grantRole = defineSetting({
  abi: communityAccess.grantRole,
  args: (a: grantRole.Args) => [roles[a.role], a.holder, 0],
});

export namespace grantRole {
  export type Args = InCommunity & { role: Role; holder: Address };
}

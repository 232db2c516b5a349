import type { Address } from "viem";

import * as communityAccess from "../../abis/items/communityAccess.js";
import type * as errors from "../../errors/index.js";
import { defineRead, type ReadOptions } from "../../internal/read.js";
import type { InCommunity } from "../../types/deployment.js";
import { type Role, roles } from "../../types/roles.js";

/**
 * Read whether somebody holds a role.
 *
 * Responders hold a seat on the panel instead: ask `request.getResponder`.
 *
 * @throws {NetworkError} when the node does not answer.
 *
 * @example
 * ```ts
 * const mayRefuse = await governance.hasRole(client, { deployment, role: "steward", holder: ana });
 * ```
 */
export const hasRole = defineRead({
  abi: communityAccess.hasRole,
  args: (a: hasRole.Args) => [roles[a.role], a.holder],
  map: ([holds]) => holds,
});

export namespace hasRole {
  export type Args = InCommunity & { role: Role; holder: Address };
  export type Parameters = Args & ReadOptions;
  export type ReturnType = boolean;
  export type ErrorType = errors.SolidarityError;
}

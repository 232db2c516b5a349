import type { Address } from "viem";

import * as emergencyPool from "../../abis/items/emergencyPool.js";
import { defineSetting } from "../../internal/call.js";
import type { InCommunity } from "../../types/deployment.js";
import type { Budget } from "../../types/settings.js";

/**
 * Encode, for a proposal: give a module a budget for an asset and lane, change it, or (limit 0) take it away. By
 * default for the community's requests, on lane 0.
 *
 * @example
 * ```ts
 * await governance.propose(client, {
 *   deployment,
 *   calls: [governance.setBudget.call({ deployment, asset: NATIVE, budget: { limit: 10n ** 18n, window: 604_800 } })],
 *   description,
 * });
 * ```
 */
export const setBudget = defineSetting({
  abi: emergencyPool.setBudget,
  args: (a: setBudget.Args) => [a.module ?? a.deployment.requests, a.asset, a.lane ?? 0, a.budget],
});

export namespace setBudget {
  export type Args = InCommunity & {
    asset: Address;
    budget: Budget;
    module?: Address | undefined;
    lane?: number | undefined;
  };
}

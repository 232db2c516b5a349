import type { Address } from "viem";

import * as memberRegistry from "../../abis/items/memberRegistry.js";
import { defineSetting } from "../../internal/call.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Encode, for a proposal: admit a proof module (weight needed, 1 to 10,000) or drop it (0).
 *
 * @example
 * ```ts
 * await governance.propose(client, {
 *   deployment,
 *   calls: [governance.setProofModule.call({ deployment, module: personhood, minimumWeight: 10_000 })],
 *   description,
 * });
 * ```
 */
export const setProofModule = defineSetting({
  abi: memberRegistry.setProofModule,
  args: (a: setProofModule.Args) => [a.module, a.minimumWeight],
});

export namespace setProofModule {
  export type Args = InCommunity & { module: Address; minimumWeight: number };
}

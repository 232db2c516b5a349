import type { Address } from "viem";

import * as emergencyPool from "../../abis/items/emergencyPool.js";
import { defineSetting } from "../../internal/call.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Encode, for a proposal: take no further pledges in an asset. What is inside can still be paid out.
 *
 * @example
 * ```ts
 * await governance.propose(client, {
 *   deployment,
 *   calls: [governance.dropAsset.call({ deployment, asset: usdc })],
 *   description,
 * });
 * ```
 */
export const dropAsset = defineSetting({
  abi: emergencyPool.dropAsset,
  args: (a: dropAsset.Args) => [a.asset],
});

export namespace dropAsset {
  export type Args = InCommunity & { asset: Address };
}

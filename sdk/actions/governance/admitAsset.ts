import type { Address } from "viem";

import * as emergencyPool from "../../abis/items/emergencyPool.js";
import { defineSetting } from "../../internal/call.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Encode, for a proposal: admit an ERC-20, or change the credits that gifts in an asset earn (18 decimals per
 * smallest unit, times 10¹⁸; 0: none).
 *
 * @example
 * ```ts
 * await governance.propose(client, {
 *   deployment,
 *   calls: [governance.admitAsset.call({ deployment, asset: usdc })],
 *   description,
 * });
 * ```
 */
export const admitAsset = defineSetting({
  abi: emergencyPool.admitAsset,
  args: (a: admitAsset.Args) => [a.asset, a.creditRate ?? 0n],
});

export namespace admitAsset {
  export type Args = InCommunity & { asset: Address; creditRate?: bigint | undefined };
}

import type { Address } from "viem";

import * as aidRequests from "../../abis/items/aidRequests.js";
import { defineSetting } from "../../internal/call.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Encode, for a proposal: set the most that one payee may get by the rapid track in `window` seconds (0: none).
 *
 * @example
 * ```ts
 * await governance.propose(client, {
 *   deployment,
 *   calls: [governance.setRapidCap.call({ deployment, asset: NATIVE, perPayee: 10n ** 17n, window: 604_800 })],
 *   description,
 * });
 * ```
 */
export const setRapidCap = defineSetting({
  abi: aidRequests.setRapidCap,
  args: (a: setRapidCap.Args) => [a.asset, a.perPayee, a.window],
});

export namespace setRapidCap {
  export type Args = InCommunity & { asset: Address; perPayee: bigint; window: number };
}

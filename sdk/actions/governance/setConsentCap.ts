import type { Address } from "viem";

import * as aidRequests from "../../abis/items/aidRequests.js";
import { defineSetting } from "../../internal/call.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Encode, for a proposal: set the most that may be asked by consent, per request (0: none).
 *
 * @example
 * ```ts
 * await governance.propose(client, {
 *   deployment,
 *   calls: [governance.setConsentCap.call({ deployment, asset: NATIVE, cap: 10n ** 18n })],
 *   description,
 * });
 * ```
 */
export const setConsentCap = defineSetting({
  abi: aidRequests.setConsentCap,
  args: (a: setConsentCap.Args) => [a.asset, a.cap],
});

export namespace setConsentCap {
  export type Args = InCommunity & { asset: Address; cap: bigint };
}

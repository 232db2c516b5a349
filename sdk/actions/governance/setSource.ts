import type { Address } from "viem";

import * as contributionToken from "../../abis/items/contributionToken.js";
import { defineSetting } from "../../internal/call.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Encode, for a proposal: admit a source of credits with a budget, change it, or (limit 0) drop it.
 *
 * @example
 * ```ts
 * await governance.propose(client, {
 *   deployment,
 *   calls: [governance.setSource.call({ deployment, source, limit: 10n ** 21n, window: 604_800 })],
 *   description,
 * });
 * ```
 */
export const setSource = defineSetting({
  abi: contributionToken.setSource,
  args: (a: setSource.Args) => [a.source, a.limit, a.window],
});

export namespace setSource {
  export type Args = InCommunity & { source: Address; limit: bigint; window: number };
}

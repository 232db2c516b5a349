import type { Hex } from "viem";

import * as quadraticFunding from "../../abis/items/quadraticFunding.js";
import { defineSetting } from "../../internal/call.js";
import type { InCommunity } from "../../types/deployment.js";
import { NO_DIGEST } from "../../types/native.js";

/**
 * Cancel a round before claims begin, as a proposal's call. All gifts and the fund go back in full.
 *
 * @example
 * ```ts
 * await governance.propose(client, { deployment, calls: [round.cancel.call({ deployment, round: 1n })], description });
 * ```
 */
export const cancel = defineSetting({
  abi: quadraticFunding.cancel,
  args: (a: cancel.Args) => [a.round, a.reason ?? NO_DIGEST],
});

export namespace cancel {
  export type Args = InCommunity & { round: bigint; reason?: Hex | undefined };
}

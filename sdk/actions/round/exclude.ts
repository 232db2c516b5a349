import type { Address, Hex } from "viem";

import * as quadraticFunding from "../../abis/items/quadraticFunding.js";
import { defineSetting } from "../../internal/call.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Discount a donor in a round, as a proposal's call: their gifts count for nothing, and the money stays with the projects.
 *
 * @example
 * ```ts
 * await governance.propose(client, { deployment, calls: [round.exclude.call({ deployment, round: 1n, donor, evidence })], description });
 * ```
 */
export const exclude = defineSetting({
  abi: quadraticFunding.exclude,
  args: (a: exclude.Args) => [a.round, a.donor, a.evidence, [...(a.others ?? [])]],
});

export namespace exclude {
  export type Args = InCommunity & {
    round: bigint;
    donor: Address;
    evidence: Hex;
    others?: readonly number[] | undefined;
  };
}

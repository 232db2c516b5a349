import * as quadraticFunding from "../../abis/items/quadraticFunding.js";
import { defineSetting } from "../../internal/call.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Add the pool's money to a round's fund, as a proposal's call: from the rounds' budget in that lane.
 *
 * @example
 * ```ts
 * await governance.propose(client, { deployment, calls: [round.fundFromPool.call({ deployment, round: 1n, amount })], description });
 * ```
 */
export const fundFromPool = defineSetting({
  abi: quadraticFunding.fundFromPool,
  args: (a: fundFromPool.Args) => [a.round, a.amount, a.category ?? 0, a.lane ?? 0],
});

export namespace fundFromPool {
  export type Args = InCommunity & {
    round: bigint;
    amount: bigint;
    category?: number | undefined;
    lane?: number | undefined;
  };
}

import type { Address } from "viem";

import * as quadraticFunding from "../../abis/items/quadraticFunding.js";
import type * as errors from "../../errors/index.js";
import { defineRead, type ReadOptions } from "../../internal/read.js";
import type { InCommunity } from "../../types/deployment.js";
import { decodeBasket } from "../../types/round.js";

/**
 * Read a donor's basket: which projects are in it, whether they have gifts beside it (whose projects `refund` and `recount`
 * must be told), and whether a vote has excluded them.
 *
 * @throws {NetworkError} when the node does not answer.
 *
 * @example
 * ```ts
 * const { projects, others } = await round.getBasket(client, { deployment, round: 1n, donor });
 * ```
 */
export const getBasket = defineRead({
  abi: quadraticFunding.basketOf,
  args: (a: getBasket.Args) => [a.round, a.donor],
  map: decodeBasket,
});

export namespace getBasket {
  export type Args = InCommunity & { round: bigint; donor: Address };
  export type Parameters = Args & ReadOptions;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof getBasket>>;
  export type ErrorType = errors.SolidarityError;
}

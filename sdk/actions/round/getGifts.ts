import type { Address } from "viem";

import * as quadraticFunding from "../../abis/items/quadraticFunding.js";
import type * as errors from "../../errors/index.js";
import { defineRead, type ReadOptions } from "../../internal/read.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Read what a donor gave to a project, and what of it counts after identity weights (in 1/10,000 of the smallest unit).
 *
 * @throws {NetworkError} when the node does not answer.
 *
 * @example
 * ```ts
 * const { amount, counted } = await round.getGifts(client, { deployment, round: 1n, donor, project: 7n });
 * ```
 */
export const getGifts = defineRead({
  abi: quadraticFunding.giftsOf,
  args: (a: getGifts.Args) => [a.round, a.donor, a.project],
  map: ([amount, counted]) => ({ amount, counted }),
});

export namespace getGifts {
  export type Args = InCommunity & { round: bigint; donor: Address; project: bigint };
  export type Parameters = Args & ReadOptions;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof getGifts>>;
  export type ErrorType = errors.SolidarityError;
}

import type { Address } from "viem";

import * as quadraticFunding from "../../abis/items/quadraticFunding.js";
import type * as errors from "../../errors/index.js";
import { defineRead, type ReadOptions } from "../../internal/read.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Read what somebody gave to a round's fund and has not got back.
 *
 * @throws {NetworkError} when the node does not answer.
 *
 * @example
 * ```ts
 * const amount = await round.getFundedBy(client, { deployment, round: 1n, funder });
 * ```
 */
export const getFundedBy = defineRead({
  abi: quadraticFunding.fundedBy,
  args: (a: getFundedBy.Args) => [a.round, a.funder],
});

export namespace getFundedBy {
  export type Args = InCommunity & { round: bigint; funder: Address };
  export type Parameters = Args & ReadOptions;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof getFundedBy>>;
  export type ErrorType = errors.SolidarityError;
}

import type { Address } from "viem";

import * as memberRegistry from "../../abis/items/memberRegistry.js";
import type * as errors from "../../errors/index.js";
import { defineRead, type ReadOptions } from "../../internal/read.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Read the numbers of those who have vouched for a candidate so far.
 *
 * @throws {NetworkError} when the node does not answer.
 *
 * @example
 * ```ts
 * const numbers = await member.getVouchers(client, { deployment, candidate });
 * ```
 */
export const getVouchers = defineRead({
  abi: memberRegistry.vouchersOf,
  args: (a: getVouchers.Args) => [a.candidate],
});

export namespace getVouchers {
  export type Args = InCommunity & { candidate: Address };
  export type Parameters = Args & ReadOptions;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof getVouchers>>;
  export type ErrorType = errors.SolidarityError;
}

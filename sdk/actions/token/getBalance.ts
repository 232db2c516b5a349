import type { Address } from "viem";

import * as contributionToken from "../../abis/items/contributionToken.js";
import type * as errors from "../../errors/index.js";
import { defineRead, type ReadOptions } from "../../internal/read.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Read an account's credits now (18 decimals, rounded down).
 *
 * @throws {NetworkError} when the node does not answer.
 *
 * @example
 * ```ts
 * const credits = await token.getBalance(client, { deployment, member: account });
 * ```
 */
export const getBalance = defineRead({
  abi: contributionToken.balanceOf,
  args: (a: getBalance.Args) => [a.member],
});

export namespace getBalance {
  export type Args = InCommunity & { member: Address };
  export type Parameters = Args & ReadOptions;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof getBalance>>;
  export type ErrorType = errors.SolidarityError;
}

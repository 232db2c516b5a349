import type { Address } from "viem";

import * as contributionToken from "../../abis/items/contributionToken.js";
import type * as errors from "../../errors/index.js";
import { defineRead, type ReadOptions } from "../../internal/read.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Read an account's credits at a past time, exactly as `getBalance` said then.
 *
 * @throws {NetworkError} when the node does not answer.
 *
 * @example
 * ```ts
 * const then = await token.getPastBalance(client, { deployment, member: account, timepoint });
 * ```
 */
export const getPastBalance = defineRead({
  abi: contributionToken.getPastBalance,
  args: (a: getPastBalance.Args) => [a.member, a.timepoint],
});

export namespace getPastBalance {
  export type Args = InCommunity & { member: Address; timepoint: bigint };
  export type Parameters = Args & ReadOptions;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof getPastBalance>>;
  export type ErrorType = errors.SolidarityError;
}

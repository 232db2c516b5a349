import type { Address } from "viem";

import * as contributionToken from "../../abis/items/contributionToken.js";
import type * as errors from "../../errors/index.js";
import { defineRead, type ReadOptions } from "../../internal/read.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Read who carries an account's credits.
 *
 * @throws {NetworkError} when the node does not answer.
 *
 * @example
 * ```ts
 * const carrier = await token.getDelegate(client, { deployment, member: account });
 * ```
 */
export const getDelegate = defineRead({
  abi: contributionToken.delegates,
  args: (a: getDelegate.Args) => [a.member],
});

export namespace getDelegate {
  export type Args = InCommunity & { member: Address };
  export type Parameters = Args & ReadOptions;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof getDelegate>>;
  export type ErrorType = errors.SolidarityError;
}

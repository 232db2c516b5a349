import type { Address } from "viem";

import * as contributionToken from "../../abis/items/contributionToken.js";
import type * as errors from "../../errors/index.js";
import { defineRead, type ReadOptions } from "../../internal/read.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Read the credits that an account carries now, its delegators' included.
 *
 * @throws {NetworkError} when the node does not answer.
 *
 * @example
 * ```ts
 * const carried = await token.getVotes(client, { deployment, member: account });
 * ```
 */
export const getVotes = defineRead({
  abi: contributionToken.getVotes,
  args: (a: getVotes.Args) => [a.member],
});

export namespace getVotes {
  export type Args = InCommunity & { member: Address };
  export type Parameters = Args & ReadOptions;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof getVotes>>;
  export type ErrorType = errors.SolidarityError;
}

import type { Address } from "viem";

import * as memberRegistry from "../../abis/items/memberRegistry.js";
import type * as errors from "../../errors/index.js";
import { defineRead, type ReadOptions } from "../../internal/read.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Read how many people an account carries now: itself, unless delegated away, and its delegators.
 *
 * @throws {NetworkError} when the node does not answer.
 *
 * @example
 * ```ts
 * const people = await member.getVotes(client, { deployment, member: account });
 * ```
 */
export const getVotes = defineRead({
  abi: memberRegistry.getVotes,
  args: (a: getVotes.Args) => [a.member],
});

export namespace getVotes {
  export type Args = InCommunity & { member: Address };
  export type Parameters = Args & ReadOptions;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof getVotes>>;
  export type ErrorType = errors.SolidarityError;
}

import type { Address } from "viem";

import * as memberRegistry from "../../abis/items/memberRegistry.js";
import type * as errors from "../../errors/index.js";
import { defineRead, type ReadOptions } from "../../internal/read.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Read how many people an account carried at a past time (seconds since 1970).
 *
 * @throws {NetworkError} when the node does not answer.
 *
 * @example
 * ```ts
 * const people = await member.getPastVotes(client, { deployment, member: account, timepoint });
 * ```
 */
export const getPastVotes = defineRead({
  abi: memberRegistry.getPastVotes,
  args: (a: getPastVotes.Args) => [a.member, a.timepoint],
});

export namespace getPastVotes {
  export type Args = InCommunity & { member: Address; timepoint: bigint };
  export type Parameters = Args & ReadOptions;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof getPastVotes>>;
  export type ErrorType = errors.SolidarityError;
}

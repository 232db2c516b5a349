import type { Address } from "viem";

import * as memberRegistry from "../../abis/items/memberRegistry.js";
import type * as errors from "../../errors/index.js";
import { defineRead, type ReadOptions } from "../../internal/read.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Read a member's entry: number (0: never a member), since when and until when the vote counts, and how often the
 * address joined.
 *
 * @throws {NetworkError} when the node does not answer.
 *
 * @example
 * ```ts
 * const { number, since } = await member.getMember(client, { deployment, member: account });
 * ```
 */
export const getMember = defineRead({
  abi: memberRegistry.memberOf,
  args: (a: getMember.Args) => [a.member],
});

export namespace getMember {
  export type Args = InCommunity & { member: Address };
  export type Parameters = Args & ReadOptions;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof getMember>>;
  export type ErrorType = errors.SolidarityError;
}

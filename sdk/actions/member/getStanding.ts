import type { Address } from "viem";

import * as memberRegistry from "../../abis/items/memberRegistry.js";
import type * as errors from "../../errors/index.js";
import { defineRead, type ReadOptions } from "../../internal/read.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Read what a voter was at a past time: number, people carried (without those whose units conflict), and whether
 * they have earned credits.
 *
 * @throws {NetworkError} when the node does not answer.
 *
 * @example
 * ```ts
 * const { people } = await member.getStanding(client, { deployment, member: account, timepoint });
 * ```
 */
export const getStanding = defineRead({
  abi: memberRegistry.standing,
  args: ({ member, timepoint, conflicted: [one, other] = [0, 0] }: getStanding.Args) => [
    member,
    timepoint,
    BigInt(one),
    BigInt(other),
  ],
  map: ([number, people, contributor]) => ({ number, people, contributor }),
});

export namespace getStanding {
  export type Args = InCommunity & {
    member: Address;
    timepoint: bigint;
    conflicted?: readonly [number, number] | undefined;
  };
  export type Parameters = Args & ReadOptions;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof getStanding>>;
  export type ErrorType = errors.SolidarityError;
}

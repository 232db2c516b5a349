import type { Address } from "viem";

import * as memberRegistry from "../../abis/items/memberRegistry.js";
import type * as errors from "../../errors/index.js";
import { defineRead, type ReadOptions } from "../../internal/read.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Read a member's pending move: where to, and when the old key's veto ends (zeros: none).
 *
 * @throws {NetworkError} when the node does not answer.
 *
 * @example
 * ```ts
 * const { to, readyAt } = await member.getRotation(client, { deployment, member: account });
 * ```
 */
export const getRotation = defineRead({
  abi: memberRegistry.rotationOf,
  args: (a: getRotation.Args) => [a.member],
});

export namespace getRotation {
  export type Args = InCommunity & { member: Address };
  export type Parameters = Args & ReadOptions;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof getRotation>>;
  export type ErrorType = errors.SolidarityError;
}

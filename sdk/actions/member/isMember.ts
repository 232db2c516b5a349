import type { Address } from "viem";

import * as memberRegistry from "../../abis/items/memberRegistry.js";
import type * as errors from "../../errors/index.js";
import { defineRead, type ReadOptions } from "../../internal/read.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Read whether an account is a member now, waiting or eligible.
 *
 * @throws {NetworkError} when the node does not answer.
 *
 * @example
 * ```ts
 * const known = await member.isMember(client, { deployment, member: account });
 * ```
 */
export const isMember = defineRead({
  abi: memberRegistry.isMember,
  args: (a: isMember.Args) => [a.member],
});

export namespace isMember {
  export type Args = InCommunity & { member: Address };
  export type Parameters = Args & ReadOptions;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof isMember>>;
  export type ErrorType = errors.SolidarityError;
}

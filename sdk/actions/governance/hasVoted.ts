import type { Address } from "viem";

import * as communityGovernor from "../../abis/items/communityGovernor.js";
import type * as errors from "../../errors/index.js";
import { defineRead, type ReadOptions } from "../../internal/read.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Read whether somebody has voted on a proposal.
 *
 * @throws {NetworkError} when the node does not answer.
 *
 * @example
 * ```ts
 * const done = await governance.hasVoted(client, { deployment, proposalId, voter });
 * ```
 */
export const hasVoted = defineRead({
  abi: communityGovernor.hasVoted,
  args: (a: hasVoted.Args) => [a.proposalId, a.voter],
});

export namespace hasVoted {
  export type Args = InCommunity & { proposalId: bigint; voter: Address };
  export type Parameters = Args & ReadOptions;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof hasVoted>>;
  export type ErrorType = errors.SolidarityError;
}

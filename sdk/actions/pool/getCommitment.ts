import type { Address } from "viem";

import * as emergencyPool from "../../abis/items/emergencyPool.js";
import type * as errors from "../../errors/index.js";
import { defineRead, type ReadOptions } from "../../internal/read.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Read what is set aside for a request, and how much of it is the category's own money. Asks about the requests of
 * the community, unless another module is named.
 *
 * @throws {NetworkError} when the node does not answer.
 *
 * @example
 * ```ts
 * const { amount } = await pool.getCommitment(client, { deployment, ref: id, asset: NATIVE });
 * ```
 */
export const getCommitment = defineRead({
  abi: emergencyPool.commitment,
  args: (a: getCommitment.Args) => [a.module ?? a.deployment.requests, a.ref, a.asset],
  map: ([amount, earmarked]) => ({ amount, earmarked }),
});

export namespace getCommitment {
  export type Args = InCommunity & { ref: bigint; asset: Address; module?: Address | undefined };
  export type Parameters = Args & ReadOptions;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof getCommitment>>;
  export type ErrorType = errors.SolidarityError;
}

import type { Address } from "viem";

import * as emergencyPool from "../../abis/items/emergencyPool.js";
import type * as errors from "../../errors/index.js";
import { defineRead, type ReadOptions } from "../../internal/read.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Read what all counted gifts of a donor are worth, in credits (18 decimals).
 *
 * @throws {NetworkError} when the node does not answer.
 *
 * @example
 * ```ts
 * const worth = await pool.getCountedGifts(client, { deployment, donor });
 * ```
 */
export const getCountedGifts = defineRead({
  abi: emergencyPool.countedGifts,
  args: (a: getCountedGifts.Args) => [a.donor],
});

export namespace getCountedGifts {
  export type Args = InCommunity & { donor: Address };
  export type Parameters = Args & ReadOptions;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof getCountedGifts>>;
  export type ErrorType = errors.SolidarityError;
}

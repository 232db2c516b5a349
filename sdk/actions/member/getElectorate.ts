import * as memberRegistry from "../../abis/items/memberRegistry.js";
import type * as errors from "../../errors/index.js";
import { defineRead, type ReadOptions } from "../../internal/read.js";
import type { InCommunity } from "../../types/deployment.js";
import { toSafeNumber } from "../../types/integers.js";

/**
 * Read how many people could vote at a time, and the highest number given so far.
 *
 * @throws {NetworkError} when the node does not answer.
 *
 * @example
 * ```ts
 * const { people } = await member.getElectorate(client, { deployment, timepoint });
 * ```
 */
export const getElectorate = defineRead({
  abi: memberRegistry.electorate,
  args: (a: getElectorate.Args) => [toSafeNumber(a.timepoint, "timepoint")],
  map: ([people, highestNumber]) => ({ people, highestNumber }),
});

export namespace getElectorate {
  export type Args = InCommunity & { timepoint: bigint };
  export type Parameters = Args & ReadOptions;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof getElectorate>>;
  export type ErrorType = errors.SolidarityError;
}

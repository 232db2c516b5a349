import type { Address } from "viem";

import * as emergencyPool from "../../abis/items/emergencyPool.js";
import type * as errors from "../../errors/index.js";
import { defineRead, type ReadOptions } from "../../internal/read.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Read what waits for a payee to collect, in the asset's smallest unit.
 *
 * @throws {NetworkError} when the node does not answer.
 *
 * @example
 * ```ts
 * if (await pool.getOwed(client, { deployment, asset: NATIVE, payee })) await pool.collect(client, { deployment, asset: NATIVE, payee });
 * ```
 */
export const getOwed = defineRead({
  abi: emergencyPool.owed,
  args: (a: getOwed.Args) => [a.asset, a.payee],
});

export namespace getOwed {
  export type Args = InCommunity & { asset: Address; payee: Address };
  export type Parameters = Args & ReadOptions;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof getOwed>>;
  export type ErrorType = errors.SolidarityError;
}

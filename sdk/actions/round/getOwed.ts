import type { Address } from "viem";

import * as quadraticFunding from "../../abis/items/quadraticFunding.js";
import type * as errors from "../../errors/index.js";
import { defineRead, type ReadOptions } from "../../internal/read.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Read what the rounds owe a payee.
 *
 * @throws {NetworkError} when the node does not answer.
 *
 * @example
 * ```ts
 * const amount = await round.getOwed(client, { deployment, asset: NATIVE, payee });
 * ```
 */
export const getOwed = defineRead({
  abi: quadraticFunding.owed,
  args: (a: getOwed.Args) => [a.asset, a.payee],
});

export namespace getOwed {
  export type Args = InCommunity & { asset: Address; payee: Address };
  export type Parameters = Args & ReadOptions;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof getOwed>>;
  export type ErrorType = errors.SolidarityError;
}

import type { Address } from "viem";

import * as solidarityFactory from "../../abis/items/solidarityFactory.js";
import type * as errors from "../../errors/index.js";
import { defineRead, type ReadOptions } from "../../internal/read.js";
import { atFactory, type AtFactory } from "./factory.js";

/**
 * Read the addresses of the code that all communities share.
 *
 * @throws {UnknownDeploymentError} when no factory is known on this chain.
 *
 * @example
 * ```ts
 * import * as community from "solidarity-dao/community";
 *
 * const { pool } = await community.getImplementations(client, {});
 * ```
 */
export const getImplementations = atFactory(
  defineRead({
    abi: solidarityFactory.implementations,
    to: (a: getImplementations.Args) => a.factory,
    args: (_: getImplementations.Args) => [],
  }),
);

export namespace getImplementations {
  export type Args = { factory: Address };
  export type Parameters = Omit<Args, "factory"> & AtFactory & ReadOptions;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof getImplementations>>;
  export type ErrorType = errors.UnknownDeploymentError | errors.SolidarityError;
}

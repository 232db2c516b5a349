import type { Address, Hex } from "viem";

import * as solidarityFactory from "../../abis/items/solidarityFactory.js";
import type * as errors from "../../errors/index.js";
import { defineRead, type ReadOptions } from "../../internal/read.js";
import { atFactory, type AtFactory } from "./factory.js";

/**
 * Compute where somebody would open a community with a salt.
 *
 * @throws {UnknownDeploymentError} when no factory is known on this chain.
 *
 * @example
 * ```ts
 * import * as community from "solidarity-dao/community";
 *
 * const { pool } = await community.addressesOf(client, { opener, salt });
 * ```
 */
export const addressesOf = atFactory(
  defineRead({
    abi: solidarityFactory.addressesOf,
    to: (a: addressesOf.Args) => a.factory,
    args: (a: addressesOf.Args) => [a.opener, a.salt],
  }),
);

export namespace addressesOf {
  export type Args = { factory: Address; opener: Address; salt: Hex };
  export type Parameters = Omit<Args, "factory"> & AtFactory & ReadOptions;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof addressesOf>>;
  export type ErrorType = errors.UnknownDeploymentError | errors.SolidarityError;
}

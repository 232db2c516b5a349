import type { Address, Hex } from "viem";

import * as solidarityFactory from "../../abis/items/solidarityFactory.js";
import type * as errors from "../../errors/index.js";
import type { AnyClient } from "../../internal/client.js";
import { defineRead, type ReadOptions } from "../../internal/read.js";
import { typed } from "../../internal/typed.js";
import { type AtFactory, factoryOf } from "./factory.js";

const read = defineRead({
  abi: solidarityFactory.addressesOf,
  to: (a: addressesOf.Args) => a.factory,
  args: (a: addressesOf.Args) => [a.opener, a.salt],
});

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
export const addressesOf = Object.assign(
  async (client: AnyClient, parameters: addressesOf.Parameters): Promise<addressesOf.ReturnType> =>
    read(client, { ...parameters, factory: await typed(() => factoryOf(client, parameters)) }),
  { call: read.call },
);

export namespace addressesOf {
  export type Args = { factory: Address; opener: Address; salt: Hex };
  export type Parameters = Omit<Args, "factory"> & AtFactory & ReadOptions;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof read>>;
  export type ErrorType = errors.UnknownDeploymentError | errors.SolidarityError;
}

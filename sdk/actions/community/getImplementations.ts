import type { Address } from "viem";

import * as solidarityFactory from "../../abis/items/solidarityFactory.js";
import type * as errors from "../../errors/index.js";
import type { AnyClient } from "../../internal/client.js";
import { defineRead, type ReadOptions } from "../../internal/read.js";
import { typed } from "../../internal/typed.js";
import { type AtFactory, factoryOf } from "./factory.js";

const read = defineRead({
  abi: solidarityFactory.implementations,
  to: (a: getImplementations.Args) => a.factory,
  args: (_: getImplementations.Args) => [],
});

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
export const getImplementations = Object.assign(
  async (client: AnyClient, parameters: getImplementations.Parameters): Promise<getImplementations.ReturnType> =>
    read(client, { ...parameters, factory: await typed(() => factoryOf(client, parameters)) }),
  { call: read.call },
);

export namespace getImplementations {
  export type Args = { factory: Address };
  export type Parameters = Omit<Args, "factory"> & AtFactory & ReadOptions;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof read>>;
  export type ErrorType = errors.UnknownDeploymentError | errors.SolidarityError;
}

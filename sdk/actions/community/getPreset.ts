import type { Address } from "viem";

import * as solidarityFactory from "../../abis/items/solidarityFactory.js";
import type * as errors from "../../errors/index.js";
import type { AnyClient } from "../../internal/client.js";
import { defineRead, type ReadOptions } from "../../internal/read.js";
import { typed } from "../../internal/typed.js";
import { preset, type Preset } from "../../types/words.js";
import { type AtFactory, factoryOf } from "./factory.js";

const read = defineRead({
  abi: solidarityFactory.preset,
  to: (a: getPreset.Args) => a.factory,
  args: (a: getPreset.Args) => [preset.encode(a.preset)],
});

/**
 * Read the settings that a preset stands for.
 *
 * @throws {UnknownDeploymentError} when no factory is known on this chain.
 *
 * @example
 * ```ts
 * import * as community from "solidarity-dao/community";
 *
 * const settings = await community.getPreset(client, { preset: "group" });
 * ```
 */
export const getPreset = Object.assign(
  async (client: AnyClient, parameters: getPreset.Parameters): Promise<getPreset.ReturnType> =>
    read(client, { ...parameters, factory: await typed(() => factoryOf(client, parameters)) }),
  { call: read.call },
);

export namespace getPreset {
  export type Args = { factory: Address; preset: Preset };
  export type Parameters = Omit<Args, "factory"> & AtFactory & ReadOptions;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof read>>;
  export type ErrorType = errors.UnknownDeploymentError | errors.SolidarityError;
}

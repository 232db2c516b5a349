import type { Address } from "viem";

import * as solidarityFactory from "../../abis/items/solidarityFactory.js";
import type * as errors from "../../errors/index.js";
import { defineRead, type ReadOptions } from "../../internal/read.js";
import { preset, type Preset } from "../../types/words.js";
import { atFactory, type AtFactory } from "./factory.js";

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
export const getPreset = atFactory(
  defineRead({
    abi: solidarityFactory.preset,
    to: (a: getPreset.Args) => a.factory,
    args: (a: getPreset.Args) => [preset.encode(a.preset)],
  }),
);

export namespace getPreset {
  export type Args = { factory: Address; preset: Preset };
  export type Parameters = Omit<Args, "factory"> & AtFactory & ReadOptions;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof getPreset>>;
  export type ErrorType = errors.UnknownDeploymentError | errors.SolidarityError;
}

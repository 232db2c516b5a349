import * as memberRegistry from "../../abis/items/memberRegistry.js";
import type * as errors from "../../errors/index.js";
import { defineRead, type ReadOptions } from "../../internal/read.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Read how people become members: vouches needed, waiting period and rotation delay (seconds).
 *
 * @throws {NetworkError} when the node does not answer.
 *
 * @example
 * ```ts
 * const { vouchesNeeded } = await member.getSettings(client, { deployment });
 * ```
 */
export const getSettings = defineRead({
  abi: memberRegistry.settings,
  args: (_: getSettings.Args) => [],
});

export namespace getSettings {
  export type Args = InCommunity;
  export type Parameters = Args & ReadOptions;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof getSettings>>;
  export type ErrorType = errors.SolidarityError;
}

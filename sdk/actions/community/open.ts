import type { Address, Hash, Hex } from "viem";

import * as solidarityFactory from "../../abis/items/solidarityFactory.js";
import type * as errors from "../../errors/index.js";
import type { AnyClient } from "../../internal/client.js";
import { oneEvent } from "../../internal/event.js";
import { randomDigest } from "../../internal/sign.js";
import { typed } from "../../internal/typed.js";
import { defineWrite, type Done, type WriteOptions } from "../../internal/write.js";
import type { Deployment } from "../../types/deployment.js";
import type { CommunityDraft, Settings } from "../../types/settings.js";
import type { Preset } from "../../types/words.js";
import { getChainId } from "viem/actions";
import { type AtFactory, factoryOf } from "./factory.js";
import { getPreset } from "./getPreset.js";

/**
 * Open a whole community in one transaction: pool, requests, registry, token, governor, timelock and access
 * manager. Nobody but its members is left in power.
 *
 * Takes a preset by size, or full settings (start from `getPreset`).
 *
 * @throws {UnknownDeploymentError} when no factory is known on this chain.
 * @throws {SolidarityFactoryNoFoundersError} when nobody founds it.
 * @throws {SolidarityFactoryTooFewFoundersError} when the settings need more founders.
 * @throws {SolidarityFactoryInvalidNameError} when the name is empty or too long.
 *
 * @example
 * ```ts
 * import * as community from "solidarity-dao/community";
 *
 * const { deployment } = await community.openSync(client, {
 *   name: "Neighbours of Elm Street",
 *   founders: [ana, ben, eve],
 *   responders: [ana, ben],
 *   preset: "group",
 *   assets: [{ asset: NATIVE, creditRate: 10n ** 18n, ordinary, rapid, consentCap, rapidPerPayee, rapidWindow }],
 * });
 * const client2 = client.extend(solidarityActions({ deployment }));
 * ```
 */
export const open = defineWrite({
  abi: solidarityFactory.open,
  to: (a: open.Args) => a.factory,
  args: (a: open.Args) => [
    {
      name: a.name,
      salt: a.salt,
      founders: a.founders,
      guardians: a.guardians ?? [],
      stewards: a.stewards ?? [],
      assessors: a.assessors ?? [],
      responders: a.responders ?? [],
      assets: a.assets ?? [],
      settings: a.settings,
    },
  ],
  prepare: async (input: open.Input, { client }) => {
    const factory = await factoryOf(client, input);
    const settings = input.settings ?? (await getPreset(client, { factory, preset: input.preset ?? "group" }));
    return { ...input, factory, settings, salt: input.salt ?? randomDigest() };
  },
  extractEvent: (logs, contract) => {
    const { opener, name, deployment } = oneEvent(solidarityFactory.CommunityOpened)(logs, contract);
    return { opener, name, addresses: deployment };
  },
});

export namespace open {
  export type Args = CommunityDraft & { factory: Address; salt: Hex; settings: Settings };
  export type Input = CommunityDraft &
    AtFactory & {
      /** All settings; those of `preset`, unless named. */
      settings?: Settings | undefined;
      /** Settings by size: "group" (5 to 30 people), "network" (hundreds) or "federation" (thousands). */
      preset?: Preset | undefined;
    };
  export type Parameters = Input & WriteOptions;
  export type ReturnType = Hash;
  export type ErrorType =
    | errors.UnknownDeploymentError
    | errors.SolidarityFactoryNoFoundersError
    | errors.SolidarityFactoryTooFewFoundersError
    | errors.SolidarityFactoryInvalidNameError
    | errors.SolidarityError;
}

/** The same, waiting for the receipt: returns the deployment, which every other action takes, and the receipt. */
export async function openSync(client: AnyClient, parameters: openSync.Parameters): Promise<openSync.ReturnType> {
  const { opener, name, addresses, receipt } = await open.sync(client, parameters);
  const chainId = await typed(() => getChainId(client));
  return { opener, name, deployment: { chainId, startBlock: receipt.blockNumber, ...addresses }, receipt };
}

export namespace openSync {
  export type Parameters = open.Parameters;
  export type ReturnType = Done<{ opener: Address; name: string; deployment: Deployment }>;
  export type ErrorType = open.ErrorType;
}

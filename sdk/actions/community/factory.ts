import type { Address } from "viem";

import { addresses } from "../../addresses.js";
import type { AnyClient } from "../../internal/client.js";
import { getChainId } from "viem/actions";
import { UnknownDeploymentError } from "../../errors/checks.js";

/** How to find the factory: by its address, or by the chain. */
export interface AtFactory {
  /** The factory's address; the known one of the client's chain, unless named. */
  factory?: Address | undefined;
}

/** The factory that is known on a chain, if one is. */
export const knownFactory = (chainId: number): Address | undefined => addresses[chainId]?.SolidarityFactory?.address;

/**
 * Find the factory of the client's chain.
 *
 * @throws {UnknownDeploymentError} when no address is given and none is known.
 */
export async function factoryOf(client: AnyClient, { factory }: AtFactory): Promise<Address> {
  if (factory) return factory;
  const chainId = await getChainId(client);
  const known = knownFactory(chainId);
  if (!known) throw new UnknownDeploymentError({ contract: "SolidarityFactory", chainId });
  return known;
}

import type { Address } from "viem";
import { getChainId } from "viem/actions";

import { roundOf } from "../abis/items/quadraticFunding.js";
import type { AtDesk } from "../actions/round/desk.js";
import { addresses } from "../addresses.js";
import { UnknownDeploymentError } from "../errors/checks.js";
import type { AnyClient } from "../internal/client.js";
import { ask } from "../internal/read.js";
import type { InCommunity } from "../types/deployment.js";

/** The asset of a round. */
export const assetOf = async (
  client: AnyClient,
  { deployment, round }: InCommunity & { round: bigint },
): Promise<Address> => (await ask(client, roundOf, deployment.rounds, [round])).asset;

/**
 * Find the gift desk of the client's chain.
 *
 * @throws {UnknownDeploymentError} when no address is given and none is known.
 */
export async function deskOf(client: AnyClient, { desk }: AtDesk): Promise<Address> {
  if (desk) return desk;
  const chainId = await getChainId(client);
  const known = addresses[chainId]?.GiftDesk;
  if (!known) throw new UnknownDeploymentError({ contract: "GiftDesk", chainId });
  return known.address;
}

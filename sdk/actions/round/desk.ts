import type { Address, Log } from "viem";
import { getChainId } from "viem/actions";

import * as quadraticFunding from "../../abis/items/quadraticFunding.js";
import { addresses } from "../../addresses.js";
import { UnknownDeploymentError } from "../../errors/checks.js";
import type { AnyClient } from "../../internal/client.js";
import { oneEvent } from "../../internal/event.js";
import type { InCommunity } from "../../types/deployment.js";
import { type CartItem, encodeCart } from "../../types/round.js";

/** How to find the gift desk, which takes gifts by signature for all communities. */
export interface AtDesk {
  /** The desk's address; the known one of the client's chain, unless named. */
  desk?: Address | undefined;
}

/** Gifts to projects of one round, whose asset is a token. */
export interface Cart {
  round: bigint;
  items: readonly CartItem[];
}

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

/** The cart as the desk takes it. */
export const deskCart = ({ deployment, round, items }: InCommunity & Cart) => ({
  rounds: deployment.rounds,
  round,
  items: encodeCart(items),
});

/** The gifts as the rounds wrote them down: not the desk, which was called. */
export const cartGiven = (logs: readonly Log[]) => oneEvent("rounds", quadraticFunding.CartContributed)(logs);

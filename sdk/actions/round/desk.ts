import type { Address } from "viem";

import * as quadraticFunding from "../../abis/items/quadraticFunding.js";
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

/** The cart as the desk takes it. */
export const deskCart = ({ deployment, round, items }: InCommunity & Cart) => ({
  rounds: deployment.rounds,
  round,
  items: encodeCart(items),
});

/** The gifts as the rounds wrote them down: not the desk, which was called. */
export const cartGiven = /* @__PURE__ */ oneEvent(quadraticFunding.CartContributed);

import type { Address } from "viem";

import * as quadraticFunding from "../../abis/items/quadraticFunding.js";
import type { AnyClient } from "../../internal/client.js";
import { ask } from "../../internal/read.js";
import type { Checks } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";

/** Where a community's rounds are. */
export const roundsOf = ({ deployment }: InCommunity): Address => deployment.rounds;

/** The asset of a round. */
export async function assetOf(client: AnyClient, a: InCommunity & { round: bigint }): Promise<Address> {
  const { asset } = await ask(client, "rounds", quadraticFunding.roundOf, roundsOf(a), [a.round]);
  return asset;
}

/** What can be told of a gift or a top-up before anybody signs. */
export async function checkGift(
  { client, sender, checkAllowance, checkAmount, checkBalance }: Checks,
  a: InCommunity & { round: bigint; asset?: Address | undefined },
  amount: bigint,
): Promise<void> {
  checkAmount(amount);
  const asset = a.asset ?? (await assetOf(client, a));
  await Promise.all([
    checkBalance(client, asset, sender, amount),
    checkAllowance(client, asset, sender, roundsOf(a), amount),
  ]);
}

import type { Account, Address, Chain, Client, Transport } from "viem";
import { parseAccount } from "viem/utils";

import { NoAccountError } from "../errors/checks.js";

/** Any viem client, with or without chain and account. */
export type AnyClient = Client<Transport, Chain | undefined, Account | undefined>;

/** The account that acts: the call's own, else the client's. */
export function accountOf(client: AnyClient, account?: Account | Address): Account {
  const found = account ?? client.account;
  if (!found) throw new NoAccountError();
  return parseAccount(found);
}

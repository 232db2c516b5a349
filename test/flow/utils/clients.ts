import { BrowserProvider, Wallet } from "ethers";
import { createClient, publicActions, type Account, type Address } from "viem";

import { accountFromSigner, solidarityFromEthers } from "../../../sdk/ethers/index.js";
import { solidarity, type Deployment, type Solidarity } from "../../../sdk/index.js";
import { keyOfPerson } from "../../../scripts/lib/people.js";
import type { OpenNode } from "./nodes.js";

/** Makes the client that a flow acts through. */
export type MakeClient = (opened: OpenNode, deployment: Deployment) => Promise<Solidarity> | Solidarity;

export const throughViem: MakeClient = ({ node }, deployment) => {
  const reader = createClient({ chain: node.chain, transport: node.dial, pollingInterval: 20, cacheTime: 0 });
  return solidarity(reader.extend(publicActions), { deployment });
};

/** Everything is asked through a provider of ethers, and every person signs with a wallet of ethers. */
export const throughEthers: MakeClient = async ({ node, connection }, deployment) => {
  const provider = new BrowserProvider(connection.provider, undefined, { cacheTimeout: -1 });
  const here = await solidarityFromEthers(provider, { deployment, chain: node.chain, pollingInterval: 20 });
  const toWallet = (account: Account | Address): Promise<Account | Address> | undefined => {
    const key = keyOfPerson(typeof account === "string" ? account : account.address);
    return key && accountFromSigner(new Wallet(key, provider));
  };
  return signedBy(here, toWallet);
};

type Run = (...given: unknown[]) => unknown;

/** The same actions, with every `account` exchanged for another that signs for it. */
function signedBy<actions extends object>(
  actions: actions,
  exchange: (account: Account | Address) => Promise<Account | Address> | undefined,
): actions {
  const through =
    (run: Run): Run =>
    (...given) => {
      const at = given.findIndex((part) => typeof part === "object" && part !== null && "account" in part);
      const part = given[at] as { account?: Account | Address } | undefined;
      const exchanged = part?.account && exchange(part.account);
      if (!exchanged) return run(...given);
      return exchanged.then((account) => run(...given.with(at, { ...part, account })));
    };
  const entries = Object.entries(actions).map(([name, action]: [string, unknown]) => [
    name,
    typeof action === "function"
      ? Object.assign(through(action as Run), signedBy(action, exchange))
      : signedBy(action as object, exchange),
  ]);
  return Object.fromEntries(entries) as actions;
}

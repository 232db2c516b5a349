import { type Address, getAddress, hexToBigInt, http, isHex, numberToHex } from "viem";

import { NoAccountError, WrongChainError } from "../errors/checks.js";
import { ChainNotAddedError, UnauthorizedError } from "../errors/outside.js";
import { toSafeNumber } from "../types/integers.js";
import { toTyped, typed } from "./typed.js";

/** What every wallet in a browser is (EIP-1193), with or without events. */
export interface Eip1193Provider {
  request(args: { method: string; params?: unknown }): Promise<unknown>;
  on?(event: string, listener: (payload: never) => void): unknown;
  removeListener?(event: string, listener: (payload: never) => void): unknown;
}

/** What a wallet needs to know of a chain that it does not know (EIP-3085). */
export interface ChainDetails {
  readonly name: string;
  readonly nativeCurrency: { readonly name: string; readonly symbol: string; readonly decimals: number };
  readonly rpcUrls: readonly string[];
  readonly blockExplorerUrls?: readonly string[] | undefined;
}

/** A wallet, kept to one chain. */
export interface Wallet {
  /** Passes questions on, unless the wallet is on another chain. */
  request(args: { method: string; params?: unknown }): Promise<unknown>;
  /** The account that the wallet named last. */
  account(): Address | undefined;
  /** Asks the wallet for its account: this may open it. */
  connect(): Promise<Address>;
  switchChain(): Promise<void>;
  close(): void;
}

/** What a wallet answers on any chain: nothing about a community. */
const anywhere: ReadonlySet<string> = new Set([
  "eth_chainId",
  "net_version",
  "web3_clientVersion",
  "eth_accounts",
  "eth_requestAccounts",
  "wallet_addEthereumChain",
  "wallet_getCapabilities",
  "wallet_getPermissions",
  "wallet_requestPermissions",
  "wallet_revokePermissions",
  "wallet_switchEthereumChain",
]);

/** What moves money or says yes for somebody: before these the wallet is asked anew where it is. */
const binds = (method: string): boolean => /send|sign/i.test(method);

const numberOf = (chainId: unknown): number =>
  typeof chainId === "number" ? chainId : toSafeNumber(isHex(chainId) ? hexToBigInt(chainId) : BigInt(String(chainId)));

/** Keeps a wallet, or a node by its address, to one chain, and follows what it says about itself. */
export function openWallet(provider: Eip1193Provider | string, chainId: number, details?: ChainDetails): Wallet {
  const url = typeof provider === "string";
  const line: Pick<Eip1193Provider, "request"> = url ? http(provider)({}) : provider;
  const ask = (method: string, params?: unknown): Promise<unknown> =>
    line.request(params === undefined ? { method } : { method, params });
  // A node stays where it is; a wallet without events may move unheard.
  const told = url || typeof provider.on === "function";
  let account: Address | undefined;
  let chain: number | undefined;
  let asking: Promise<number> | undefined;
  let connecting: Promise<Address> | undefined;

  const askChain = (): Promise<number> =>
    (asking ??= ask("eth_chainId")
      .then((answer) => (chain = numberOf(answer)))
      .finally(() => (asking = undefined)));

  const requireChain = (actual: number): void => {
    if (actual !== chainId) throw new WrongChainError({ actual, expected: chainId });
  };

  const named = (accounts: readonly unknown[]): Address | undefined => {
    const [first] = accounts;
    return typeof first === "string" ? getAddress(first) : undefined;
  };
  const onAccounts = (accounts: readonly unknown[]): void => void (account = named(accounts));
  const onChain = (to: unknown): void => void (chain = numberOf(to));
  if (!url) {
    provider.on?.("accountsChanged", onAccounts);
    provider.on?.("chainChanged", onChain);
  }

  const switchTo = (): Promise<unknown> => ask("wallet_switchEthereumChain", [{ chainId: numberToHex(chainId) }]);
  const add = ({ name, ...known }: ChainDetails): Promise<unknown> =>
    ask("wallet_addEthereumChain", [{ chainId: numberToHex(chainId), chainName: name, ...known }]);

  return {
    async request({ method, params }) {
      if (!anywhere.has(method)) {
        requireChain(told && !binds(method) && chain !== undefined ? chain : await askChain());
        // The wallet checks it once more, when its owner has read the question.
        if (method === "eth_sendTransaction" && Array.isArray(params))
          return ask(method, [{ ...(params[0] as object), chainId: numberToHex(chainId) }]);
      }
      return ask(method, params);
    },
    account: () => account,
    connect: () =>
      (connecting ??= typed(async () => {
        if (url) throw new NoAccountError();
        const accounts = await ask("eth_requestAccounts").catch(async (caught: unknown) => {
          // A wallet whose page this is shown in (Safe{Wallet}) has nothing to ask, and says at once who is there.
          const there: unknown = await ask("eth_accounts").catch(() => undefined);
          if (!Array.isArray(there) || there.length === 0) throw caught;
          return there as unknown[];
        });
        account = named(Array.isArray(accounts) ? accounts : []);
        if (account === undefined) throw new UnauthorizedError();
        return account;
      }).finally(() => (connecting = undefined))),
    switchChain: () =>
      typed(async () => {
        if ((await askChain()) === chainId) return;
        try {
          await switchTo();
        } catch (caught) {
          const error = await toTyped(caught);
          if (!(error instanceof ChainNotAddedError) || details === undefined) throw error;
          await add(details);
          // Some wallets go there by themselves.
          if ((await askChain()) !== chainId) await switchTo();
        }
        requireChain(await askChain());
      }),
    close() {
      if (url) return;
      provider.removeListener?.("accountsChanged", onAccounts);
      provider.removeListener?.("chainChanged", onChain);
    },
  };
}

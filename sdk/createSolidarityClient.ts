import { type Account, type Address, createClient, custom, defineChain, isAddress } from "viem";
import { parseAccount } from "viem/utils";

import { type Solidarity, solidarityAround } from "./client.js";
import type { SolidarityError } from "./errors/base.js";
import { DeploymentChainError, WrongTypeError } from "./errors/input.js";
import type { Around } from "./internal/bind.js";
import type { AnyClient } from "./internal/client.js";
import { notBigint } from "./internal/exact.js";
import type { ChainDetails, Eip1193Provider, Wallet } from "./internal/wallet.js";
import type { Deployment } from "./types/deployment.js";

export type { ChainDetails, Eip1193Provider } from "./internal/wallet.js";

/** What `createSolidarityClient` takes. */
export interface SolidarityClientParameters {
  /** The wallet (`window.ethereum`, or what EIP-6963 announced), or the address of a node: `https://…`. */
  provider: Eip1193Provider | string;
  /** The chain that the wallet must be on: the community's, unless named. */
  chainId?: number | undefined;
  deployment: Deployment;
  /** Who acts. Unless named, the wallet's own account: asked for when first something is signed, and followed since. */
  account?: Account | Address | undefined;
  /** What the chain is called, for sentences, and for wallets that do not know it. */
  chain?: ChainDetails | undefined;
  /** Milliseconds between two looks for a receipt or for news. 4,000, unless named. */
  pollingInterval?: number | undefined;
}

/** Every action of one community, by one wallet. */
export interface SolidarityClient extends Solidarity {
  /** Who acts; undefined until the wallet has been asked, by `connect` or by the first write. */
  readonly account: Address | undefined;
  /**
   * Ask the wallet for its account now: for a "connect" button. Writes do so by themselves.
   *
   * @throws {UserRejectedError} when its owner declines.
   * @throws {NoAccountError} when there is a node instead of a wallet, and no account was named.
   */
  connect(): Promise<Address>;
  /**
   * Bring the wallet to the community's chain, which is added to it first if it is unknown there and `chain` was given.
   *
   * @throws {UserRejectedError} when its owner declines.
   * @throws {ChainNotAddedError} when the wallet does not know the chain, and `chain` was not given.
   * @throws {WrongChainError} when it is elsewhere all the same.
   */
  switchChain(): Promise<void>;
  /** Stop listening to the wallet. */
  close(): void;
  /** The viem client underneath, for everything else: `client.viem.extend(publicActions)`. */
  readonly viem: AnyClient;
}

/**
 * Make a client for one community from a wallet or the address of a node. Asks nothing until something is called.
 *
 * Reads never open the wallet. The first write asks it for its account, and later ones follow when it changes. Nothing
 * is read, signed or sent while the wallet is on another chain.
 *
 * Every action may throw what it throws with any client, and besides:
 *
 * @throws {WrongChainError} when the wallet is on another chain: call `switchChain`.
 * @throws {WrongTypeError} when an amount is no bigint, or the provider is none.
 * @throws {DeploymentChainError} when the deployment is on another chain than `chainId`.
 *
 * @example
 * ```ts
 * const [wallet] = await findProviders(); // from solidarity-dao/wallets: let the person choose
 * const client = createSolidarityClient({ provider: wallet?.provider ?? "https://…", deployment }); // a node reads
 * const plan = await client.pool.pledge.plan({ asset: NATIVE, amount: parseAmount("0.5", 18) });
 * if (confirm(plan.sentence)) await client.pool.pledge.send(plan);
 * ```
 */
export function createSolidarityClient(parameters: SolidarityClientParameters): SolidarityClient {
  const { provider, deployment, chainId = deployment.chainId, chain, pollingInterval } = parameters;
  if (deployment.chainId !== chainId)
    throw new DeploymentChainError({ pool: deployment.pool, actual: deployment.chainId, expected: chainId });
  const named = parameters.account;
  if (typeof named === "string" && !isAddress(named, { strict: false }))
    throw new WrongTypeError({ name: "account", given: named, expected: "an address, or an account of viem" });
  const own = named === undefined ? undefined : parseAccount(named);
  if (typeof provider !== "string" && typeof (provider as Partial<Eip1193Provider> | null)?.request !== "function")
    throw new WrongTypeError({ name: "provider", given: typeof provider, expected: "an EIP-1193 provider or a URL" });
  let wallet: Wallet | undefined;
  let closed = false;
  // Fetched, and listened to, from its first question on.
  const open = async (): Promise<Wallet> => {
    const { openWallet } = await import("./internal/wallet.js");
    wallet ??= openWallet(provider, chainId, chain);
    if (closed) wallet.close();
    return wallet;
  };
  const viem = createClient({
    ...(chain && { chain: defineChain({ id: chainId, ...chain, rpcUrls: { default: { http: chain.rpcUrls } } }) }),
    ...(pollingInterval !== undefined && { pollingInterval }),
    transport: custom(
      { request: async (question: Parameters<Wallet["request"]>[0]) => (await open()).request(question) },
      { retryCount: 0 },
    ),
  });
  const account = (): Account | undefined => {
    const found = wallet?.account();
    return own ?? (found && parseAccount(found));
  };
  // Looked up anew by every action: the wallet's owner may change it at any time.
  Object.defineProperty(viem, "account", { get: account, enumerable: true, configurable: true });
  const connect = async (): Promise<Address> => own?.address ?? (await open()).connect();
  const find = async (): Promise<Address> => {
    const { connect } = await open();
    // Another action may have asked in the meantime.
    return account()?.address ?? connect();
  };
  return {
    ...solidarityAround(viem, deployment, obliging(find)),
    get account() {
      return account()?.address;
    },
    connect,
    switchChain: async () => (await open()).switchChain(),
    close() {
      closed = true;
      wallet?.close();
    },
    viem,
  };
}

/** Asks the wallet for its account when there is none, and takes no number for an amount. */
const obliging =
  (find: () => Promise<Address>): Around =>
  (run) =>
  (...given) => {
    const { amount } = (given[0] ?? {}) as { amount?: unknown };
    // Plans take everything ("max") too.
    const right = amount === undefined || amount === "max" || typeof amount === "bigint";
    const result = right ? run(...given) : Promise.reject(notBigint("amount", amount));
    if (!(result instanceof Promise)) return result;
    // Nothing has been asked of anybody when the account is missing, so the whole may begin again.
    return result.catch(async (caught: unknown) => {
      if ((caught as Partial<SolidarityError>).code !== "NoAccount") throw caught;
      await find();
      return run(...given);
    });
  };

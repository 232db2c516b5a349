import { AbstractSigner, type JsonRpcApiProvider, JsonRpcSigner, type Provider, type Signer } from "ethers";
import { type Account, type Address, type Chain, createClient, custom, defineChain } from "viem";
import { parseAccount } from "viem/utils";

import { solidarity, type Solidarity } from "../client.js";
import { WrongTypeError } from "../errors/input.js";
import type { AnyClient } from "../internal/client.js";
import type { ChainDetails } from "../internal/wallet.js";
import type { Deployment } from "../types/deployment.js";
import { accountFromSigner } from "./account.js";
import { lineOf } from "./line.js";

/** How to make a client from ethers: all of it optional. */
export interface FromEthersOptions {
  /** What viem knows of the chain: its coin's name goes into sentences. */
  chain?: Chain | undefined;
  /** Milliseconds between two looks; those of the provider, unless named. */
  pollingInterval?: number | undefined;
}

const isSigner = (given: Signer | Provider): given is Signer => "getAddress" in given;

/** Whether the signer signs by itself, rather than have its provider do so. */
const signsItself = (signer: Signer): boolean =>
  "signingKey" in signer || (signer instanceof AbstractSigner && !(signer instanceof JsonRpcSigner));

/**
 * Make a client of viem from a signer or a provider of ethers: everything goes through that provider, and is signed by
 * that signer.
 *
 * @param given A `BrowserProvider`, `JsonRpcProvider` or `WebSocketProvider` for reads; a `JsonRpcSigner`, `Wallet` or
 * any other signer that is connected to one, to act for its account.
 * @throws {WrongTypeError} when there is no provider, or one that takes no JSON-RPC (`send`).
 *
 * @example
 * ```ts
 * const signer = await new BrowserProvider(window.ethereum).getSigner();
 * await pool.pledge(await fromEthers(signer), { deployment, asset: NATIVE, amount });
 * ```
 */
export async function fromEthers(given: Signer | Provider, options: FromEthersOptions = {}): Promise<AnyClient> {
  const provider = (isSigner(given) ? given.provider : given) as (Partial<JsonRpcApiProvider> & Provider) | null;
  if (typeof provider?.send !== "function")
    throw new WrongTypeError({
      name: "provider",
      given: provider ? "a provider without `send`" : "none",
      expected: "a signer connected to a JsonRpcProvider, BrowserProvider or WebSocketProvider, or such a provider",
    });
  const { chain, pollingInterval = provider.pollingInterval } = options;
  return createClient({
    ...(isSigner(given) && { account: await accountOfSigner(given) }),
    ...(chain && { chain }),
    ...(pollingInterval !== undefined && { pollingInterval }),
    transport: custom(lineOf(provider as JsonRpcApiProvider), { retryCount: 0 }),
  });
}

const accountOfSigner = async (signer: Signer): Promise<Account> =>
  signsItself(signer) ? accountFromSigner(signer) : parseAccount((await signer.getAddress()) as Address);

/**
 * Bind every action to a community, by a signer or a provider of ethers.
 *
 * @throws {WrongTypeError} when there is no provider, or one that takes no JSON-RPC (`send`).
 *
 * @example
 * ```ts
 * const { pool } = await solidarityFromEthers(signer, { deployment });
 * const { receipt } = await pool.pledgeSync({ asset: NATIVE, amount: parseEther("0.5") });
 * ```
 */
export const solidarityFromEthers = async (
  given: Signer | Provider,
  { deployment, chain, ...options }: Omit<FromEthersOptions, "chain"> & CommunityChain,
): Promise<Solidarity> =>
  solidarity(await fromEthers(given, { ...options, chain: chain && toChain(deployment, chain) }), { deployment });

/** A community, and what its chain is called: as viem has it, or as `createSolidarityClient` takes it. */
export interface CommunityChain {
  deployment: Deployment;
  chain?: Chain | ChainDetails | undefined;
}

const toChain = ({ chainId }: Deployment, chain: Chain | ChainDetails): Chain =>
  "id" in chain ? chain : defineChain({ id: chainId, ...chain, rpcUrls: { default: { http: chain.rpcUrls } } });

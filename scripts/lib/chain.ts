import type { NetworkConnection } from "hardhat/types/network";
import {
  createTestClient,
  createWalletClient,
  custom,
  defineChain,
  publicActions,
  type Account,
  type Address,
  type Chain,
  type Client,
  type CustomTransport,
  type PublicActions,
  type TestActions,
  type Transport,
  type WalletClient,
} from "viem";
import { hardhat } from "viem/chains";

import { serveRpc } from "./rpcServer.js";

/** A client that can do what only test nodes allow, on Hardhat's simulator or on Anvil. */
export type TestNode = Client<
  Transport,
  Chain,
  undefined,
  undefined,
  TestActions & PublicActions & { dial: Transport }
>;

/** A chain in this process, which also answers on a port of this machine. */
export type EmbeddedChain = {
  rpcUrl: string;
  chain: Chain;
  /** Straight into the simulator, without the detour over HTTP. */
  transport: CustomTransport;
  /** The same chain, as Hardhat's plugins (Ignition) know it. */
  connection: NetworkConnection;
  node: TestNode;
  close(): Promise<void>;
};

export type EmbeddedChainOptions = { port?: number };

/** Starts Hardhat's simulator under the rules of today's mainnet. Each transaction is mined at once. */
export async function openChain({ port = 8545 }: EmbeddedChainOptions = {}): Promise<EmbeddedChain> {
  const { default: hre } = await import("hardhat");
  const connection = await hre.network.create("node");
  const server = await serveRpc(connection.provider, port);
  const chain = defineChain({ ...hardhat, rpcUrls: { default: { http: [server.url] } } });
  const transport = custom(connection.provider, { retryCount: 0 });
  return {
    rpcUrl: server.url,
    chain,
    transport,
    connection,
    node: testNode(chain, transport),
    async close() {
      await server.close();
      await connection.close();
    },
  };
}

/** A client for the test node behind `transport`. Anvil understands Hardhat's words, so one mode serves both. */
export function testNode(chain: Chain, transport: Transport): TestNode {
  return createTestClient({ mode: "hardhat", chain, transport, pollingInterval: 20, cacheTime: 0 })
    .extend(publicActions)
    .extend(() => ({ dial: transport }));
}

/** A client that acts for `account`, with reads of its own. */
export function actingFor<account extends Account>(node: TestNode, account: account) {
  return createWalletClient({
    account,
    chain: node.chain,
    transport: node.dial,
    pollingInterval: 20,
    cacheTime: 0,
  }).extend(publicActions);
}

export type Acting = WalletClient<Transport, Chain, Account> & PublicActions;

/** The chain's own time. Test chains travel in time: never compare it with the clock on the wall. */
export async function chainTime(node: TestNode): Promise<bigint> {
  return (await node.getBlock()).timestamp;
}

/** Lets `seconds` pass on the chain. */
export async function passTime(node: TestNode, seconds: number | bigint): Promise<void> {
  await node.increaseTime({ seconds: Number(seconds) });
  await node.mine({ blocks: 1 });
}

/** Gives `account` native coin out of nothing. */
export async function fund(node: TestNode, account: Address, value: bigint): Promise<void> {
  await node.setBalance({ address: account, value });
}

/**
 * Sends many transactions with full blocks instead of a block for each: `send` hands in one transaction per item (with
 * its nonce: they run side by side), and a block is mined after every `perBlock`, twelve seconds after the last one.
 *
 * @returns what `send` gave back, in the order of `items`
 */
export async function inBlocks<item, result>(
  node: TestNode,
  items: readonly item[],
  send: (item: item, index: number) => Promise<result>,
  { perBlock = 100, onBlock }: { perBlock?: number; onBlock?: (done: number) => void } = {},
): Promise<result[]> {
  const results: result[] = [];
  await node.setAutomine(false);
  try {
    for (let from = 0; from < items.length; from += perBlock) {
      // All at once: while the node runs one, the next is being signed.
      const block = items.slice(from, from + perBlock);
      results.push(...(await Promise.all(block.map((item, i) => send(item, from + i)))));
      const { timestamp } = await node.getBlock();
      await node.setNextBlockTimestamp({ timestamp: timestamp + 12n });
      await node.mine({ blocks: 1 });
      onBlock?.(Math.min(items.length, from + perBlock));
    }
  } finally {
    await node.setAutomine(true);
  }
  return results;
}

import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";

import hre from "hardhat";
import type { NetworkConnection } from "hardhat/types/network";
import { custom, defineChain, http, type Chain } from "viem";

import { testNode, type TestNode } from "../../../scripts/lib/chain.js";

const require = createRequire(import.meta.url);

export type OpenNode = { node: TestNode; connection: NetworkConnection; close(): Promise<void> };

/** The nodes that every flow runs on: mainnet's rules, an OP chain's, and a node of another make. */
export const NODES: readonly { name: string; open(): Promise<OpenNode> }[] = [
  { name: "l1 (Hardhat)", open: () => openHardhat("hardhatL1") },
  { name: "op (Hardhat)", open: () => openHardhat("hardhatOp") },
  { name: "anvil", open: openAnvil },
];

export async function openHardhat(network: "hardhatL1" | "hardhatOp"): Promise<OpenNode> {
  const connection = await hre.network.create(network);
  return {
    connection,
    node: testNode(chainOf(31337, network), custom(connection.provider, { retryCount: 0 })),
    close: () => connection.close(),
  };
}

/** Starts anvil as a process of its own, on a free port and under another chain id. */
export async function openAnvil(): Promise<OpenNode> {
  const bin = join(dirname(require.resolve("@foundry-rs/anvil/package.json")), "bin.mjs");
  const args = ["--port", "0", "--chain-id", "424242", "--hardfork", "osaka", "--gas-limit", "60000000"];
  const child = spawn(process.execPath, [bin, ...args], { stdio: ["ignore", "pipe", "inherit"] });
  const kill = () => child.kill("SIGTERM");
  process.once("exit", kill);

  const lines = createInterface({ input: child.stdout });
  const url = await new Promise<string>((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`anvil ended with code ${code} before it listened.`)));
    lines.on("line", (line) => {
      const address = /^Listening on (\S+)/.exec(line)?.[1];
      if (address) resolve(`http://${address}`);
    });
  });
  const connection = await hre.network.create({ network: "localhost", override: { url } });
  return {
    connection,
    node: testNode(chainOf(424242, "anvil"), http(url, { retryCount: 0 })),
    async close() {
      process.off("exit", kill);
      await connection.close();
      const ended = once(child, "exit");
      kill();
      await ended;
    },
  };
}

function chainOf(id: number, name: string): Chain {
  return defineChain({
    id,
    name,
    nativeCurrency: { name: "Ether", symbol: "ETH", decimals: 18 },
    rpcUrls: { default: { http: [] } },
  });
}

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { encodeDeployData, getAddress, type Abi, type Address, type Hex } from "viem";

import type { Acting } from "../chain.js";

const require = createRequire(import.meta.url);

/** Sends the creation code of a contract and waits for its address. */
export async function deployCode(
  client: Acting,
  abi: Abi,
  bytecode: Hex,
  args: readonly unknown[] = [],
): Promise<Address> {
  const hash = await client.sendTransaction({ data: encodeDeployData({ abi, bytecode, args }) });
  const { contractAddress, status } = await client.waitForTransactionReceipt({ hash });
  if (status !== "success" || !contractAddress) throw new Error(`Deploying a real part failed in transaction ${hash}.`);
  return getAddress(contractAddress);
}

/** Reads a file out of an installed package, past its `exports`. */
export function readPackageFile(name: string, path: string): string {
  return readFileSync(new URL(path, `file://${require.resolve(`${name}/package.json`)}`), "utf8");
}

/** A compiled contract as Hardhat and Truffle write it. */
export type Artifact = {
  abi: Abi;
  bytecode: Hex;
  linkReferences?: Record<string, Record<string, { length: number; start: number }[]>>;
};

/** Reads the artifact at `path` of an installed package. */
export function readArtifact(name: string, path: string): Artifact {
  return JSON.parse(readPackageFile(name, path)) as Artifact;
}

/** Puts the addresses of libraries into creation code. */
export function link({ bytecode, linkReferences = {} }: Artifact, libraries: Record<string, Address>): Hex {
  let linked: string = bytecode;
  for (const file of Object.values(linkReferences)) {
    for (const [library, places] of Object.entries(file)) {
      const address = libraries[library];
      if (!address) throw new Error(`Library ${library} is needed.`);
      for (const { start, length } of places) {
        const from = 2 + start * 2;
        linked = linked.slice(0, from) + address.slice(2).toLowerCase() + linked.slice(from + length * 2);
      }
    }
  }
  return linked as Hex;
}

/** Sends a transaction and waits until it has succeeded. */
export async function confirmed(client: Acting, hash: Hex): Promise<void> {
  const { status } = await client.waitForTransactionReceipt({ hash });
  if (status !== "success") throw new Error(`Transaction ${hash} reverted.`);
}

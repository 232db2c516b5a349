import { parseAbi, type Address, type Hex } from "viem";

import type { TestNode } from "../chain.js";
import { readPackageFile } from "./deploy.js";

/** Where Permit2 lives on every chain. */
export const PERMIT2: Address = "0x000000000022D473030F116dDEE9F6B43aC78BA3";

export const permit2Abi = parseAbi([
  "function DOMAIN_SEPARATOR() view returns (bytes32)",
  "function nonceBitmap(address owner, uint256 word) view returns (uint256)",
]);

/** Puts Permit2's own bytecode, as Uniswap publishes it, at its canonical address. */
export async function installPermit2(node: TestNode): Promise<Address> {
  const source = readPackageFile("@uniswap/v4-periphery", "./lib/permit2/test/utils/DeployPermit2.sol");
  const code = /hex"([0-9a-f]+)"/.exec(source)?.[1];
  if (!code) throw new Error("The bytecode of Permit2 is not where @uniswap/v4-periphery 1.0.3 has it.");
  await node.setCode({ address: PERMIT2, bytecode: `0x${code}` satisfies Hex });
  return PERMIT2;
}

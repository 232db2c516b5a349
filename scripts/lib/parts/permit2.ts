import { domainSeparator, parseAbi, type Address, type Hex } from "viem";

import type { TestNode } from "../chain.js";
import { readPackageFile } from "./deploy.js";

/** Where Permit2 lives on every chain. */
export const PERMIT2: Address = "0x000000000022D473030F116dDEE9F6B43aC78BA3";

export const permit2Abi = parseAbi([
  "function DOMAIN_SEPARATOR() view returns (bytes32)",
  "function nonceBitmap(address owner, uint256 word) view returns (uint256)",
]);

const SOURCE = "./lib/permit2/test/utils/DeployPermit2.sol";

/** Puts Permit2 as it stands on mainnet at its canonical address. */
export async function installPermit2(node: TestNode): Promise<Address> {
  const published = /hex"([0-9a-f]+)"/.exec(readPackageFile("@uniswap/v4-periphery", SOURCE))?.[1];
  // Two constants were written into the code when it was deployed: the chain, and its EIP-712 domain there (on other
  // chains Permit2 computes the domain). Uniswap publishes the code as deployed on a test chain, at another address.
  const remembered = /7f([0-9a-f]{64})03611b69577f([0-9a-f]{64})90/.exec(published ?? "");
  const [, chain, domain] = remembered ?? [];
  if (!published || !chain || !domain) {
    throw new Error(`The bytecode of Permit2 is not as @uniswap/v4-periphery 1.0.3 has it (${SOURCE}).`);
  }
  const onMainnet = domainSeparator({ domain: { name: "Permit2", chainId: 1, verifyingContract: PERMIT2 } });
  const code = published.replace(chain, "1".padStart(64, "0")).replace(domain, onMainnet.slice(2));
  await node.setCode({ address: PERMIT2, bytecode: `0x${code}` satisfies Hex });
  return PERMIT2;
}

import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

import type { ChainDetails, Deployment } from "../../sdk/index.js";

/** What a wallet needs to know of a chain that it does not know, and a sentence about its coin. */
const chainAt = (rpcUrl: string): ChainDetails => ({
  name: "Hardhat",
  nativeCurrency: { name: "Ether", symbol: "ETH", decimals: 18 },
  rpcUrls: [rpcUrl],
});

/**
 * A community's addresses and its chain as a file that programs and pages import as it is:
 * `import { chain, deployment } from "./deployment.js"`. (JSON knows no bigint, and no browser imports it without being
 * told how.)
 */
export function deploymentModule(name: string, rpcUrl: string, { startBlock, ...rest }: Deployment): string {
  const { name: chainName, nativeCurrency, rpcUrls } = chainAt(rpcUrl);
  const { name: coin, symbol, decimals } = nativeCurrency;
  const lines = Object.entries(rest).map(([field, value]) => `  ${field}: ${JSON.stringify(value)},`);
  return [
    `// ${name}: what programs and pages need to know of it. The record starts in block ${startBlock}.`,
    "export const deployment = /** @type {const} */ ({",
    ...lines,
    `  startBlock: ${startBlock}n,`,
    "});",
    "",
    "// What its chain is called. Wallets that do not know the chain are told this, when somebody agrees.",
    "export const chain = {",
    `  name: ${JSON.stringify(chainName)},`,
    `  nativeCurrency: { name: ${JSON.stringify(coin)}, symbol: ${JSON.stringify(symbol)}, decimals: ${decimals} },`,
    `  rpcUrls: ${JSON.stringify(rpcUrls)},`,
    "};",
    "",
  ].join("\n");
}

/** Writes it. */
export async function writeDeployment(file: string, ...about: Parameters<typeof deploymentModule>): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, deploymentModule(...about));
}

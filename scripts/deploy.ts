/**
 * Deploys the code that all communities share, and the factory that opens them.
 *
 *   SOLIDARITY_RPC_URL=… SOLIDARITY_PRIVATE_KEY=… npm run deploy -- --network remote
 *   npm run deploy -- --network hardhatL1        a rehearsal in memory: nothing is written
 *
 * Both values can be kept in Hardhat's keystore instead (`npx hardhat keystore set SOLIDARITY_PRIVATE_KEY`). Whatever
 * interrupts it, run it again: Ignition's journal in deployments/chain-<id>/ says what is done, what was sent and is
 * waiting, and what remains. At the end the address book is written; commit both. The account that deploys has no power
 * over anything afterwards.
 */
import { join } from "node:path";

import { bookPath, describeDeployment, isLasting, readBook, writeBook } from "./lib/addressBook.js";
import { main, prepare } from "./lib/deploying.js";
import Solidarity from "../modules/Solidarity.js";

await main(async () => {
  const { network, folder, confirmations, hre } = await prepare();
  const connection = await hre.network.create(network);
  try {
    const chainId = String(BigInt((await connection.provider.request({ method: "eth_chainId" })) as string));
    const deploymentId = `chain-${chainId}`;
    console.log(`Deploying to ${network} (chain ${chainId}).`);
    const deployed = await connection.ignition.deploy(Solidarity, {
      deploymentId,
      displayUi: process.stdout.isTTY,
      config: { requiredConfirmations: connection.networkConfig.type === "http" ? confirmations : 1 },
    });

    if (connection.networkConfig.type !== "http") {
      console.log(`A rehearsal: the factory would be at ${await deployed.factory.getAddress()}. Nothing was written.`);
      return true;
    }
    const { contracts } = await describeDeployment(join(folder, deploymentId), connection.provider);
    for (const [name, { address, startBlock }] of Object.entries(contracts)) {
      console.log(`  ${name.padEnd(18)} ${address}  block ${startBlock}`);
    }
    if (isLasting(chainId)) {
      writeBook(folder, { ...readBook(folder), [chainId]: contracts });
      console.log(`Wrote ${bookPath(folder)}. Commit it together with ${join(folder, deploymentId)}.`);
    } else {
      console.log("A chain that ends with its node: the address book stays as it is.");
    }
    return true;
  } finally {
    await connection.close();
  }
});

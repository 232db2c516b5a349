/**
 * Compares what the address book says of a chain with the code on that chain and with the code built here.
 *
 *   SOLIDARITY_RPC_URL=… npm run deploy:check -- --network remote
 *
 * Prints every difference and fails if there is one.
 */
import { type Artifact, bookPath, checkDeployment, readBook } from "./lib/addressBook.js";
import { main, prepare } from "./lib/deploying.js";

await main(async () => {
  const { network, folder, hre } = await prepare();
  // Looking needs no key.
  const connection = await hre.network.create({ network, override: { accounts: "remote" } });
  try {
    const chainId = String(BigInt((await connection.provider.request({ method: "eth_chainId" })) as string));
    const contracts = readBook(folder)[chainId];
    if (contracts === undefined) throw new Error(`${bookPath(folder)} knows nothing of chain ${chainId}.`);

    const readArtifact = async (name: string): Promise<Artifact> =>
      (await hre.artifacts.readArtifact(name)) as Artifact;
    const findings = await checkDeployment(contracts, connection.provider, readArtifact);
    for (const { contract, address, problem } of findings) console.error(`✘ ${contract} at ${address}: ${problem}.`);
    if (findings.length === 0) {
      console.log(`✔ ${Object.keys(contracts).length} contracts on chain ${chainId} are what this repository builds.`);
    }
    return findings.length === 0;
  } finally {
    await connection.close();
  }
});

import { spawn } from "node:child_process";

import { expect } from "chai";
import { network } from "hardhat";
import { createPublicClient, http } from "viem";

/** What the flows rely on: both kinds of simulated chain, current rules, and a second, independent node. */
describe("toolchain: networks", () => {
  it("runs on a Node that Hardhat supports", () => {
    expect(Number(process.versions.node.split(".")[0])).to.be.at.least(22);
  });

  for (const [name, chainType] of [
    ["hardhatL1", "l1"],
    ["hardhatOp", "op"],
  ] as const) {
    it(`${name} moves coin and keeps the contract size limit`, async () => {
      const { ethers, networkConfig } = await network.create({ network: name, chainType });
      const [giver, receiver] = await ethers.getSigners();
      expect(networkConfig).to.include({ type: "edr-simulated", chainType, allowUnlimitedContractSize: false });
      await expect(giver!.sendTransaction({ to: receiver!.address, value: 5n })).to.changeEtherBalance(
        ethers,
        receiver!,
        5n,
      );
    });
  }

  it("anvil serves as a second node", async function () {
    const port = 20_000 + (process.pid % 20_000);
    const anvil = spawn("anvil", ["--port", String(port), "--silent"], { stdio: "ignore" });
    try {
      const client = createPublicClient({
        transport: http(`http://127.0.0.1:${port}`, { retryCount: 20, retryDelay: 100 }),
      });
      expect(await client.getChainId()).to.equal(31_337);
      expect(await client.request({ method: "web3_clientVersion" })).to.match(/^anvil/);
    } finally {
      anvil.kill();
    }
  });
});

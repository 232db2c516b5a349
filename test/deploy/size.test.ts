import { readdirSync } from "node:fs";
import { join } from "node:path";

import { expect } from "chai";
import { artifacts } from "hardhat";

const root = join(import.meta.dirname, "../../artifacts/contracts");

/** What a chain takes as one contract's code (EIP-170). */
const LIMIT = 24_576;

describe("What the contracts take up", () => {
  const sizeOf = async (name: string) => ((await artifacts.readArtifact(name)).deployedBytecode.length - 2) / 2;

  it("is within what a chain takes", async () => {
    const names = readdirSync(root, { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".json") && !path.includes("interfaces"))
      .map((path) => `contracts/${path.replace(/\.json$/, "").replace(/\/([^/]+)$/, ":$1")}`);
    expect(names).to.include("contracts/QuadraticFunding.sol:QuadraticFunding");
    for (const name of names) expect(await sizeOf(name), name).to.be.at.most(LIMIT);
  });

  it("leaves room for a mistake in rounds to be mended", async () => {
    expect(await sizeOf("QuadraticFunding")).to.be.at.most(LIMIT - 500);
  });
});

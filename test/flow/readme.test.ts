import { execFile } from "node:child_process";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { expect } from "chai";

import { openChain, type EmbeddedChain } from "../../scripts/lib/chain.js";
import { deploySolidarity } from "../../scripts/lib/deploySolidarity.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const run = promisify(execFile);

describe("README", () => {
  let chain: EmbeddedChain;
  let blocks: string[];

  before(async () => {
    const text = await readFile(join(root, "README.md"), "utf8");
    blocks = [...text.matchAll(/^```ts runnable\n([\s\S]*?)^```$/gm)].map(([, code = ""]) => code);
    // As `npm start` leaves it; at another port, because 8545 may be taken.
    chain = await openChain({ port: 18_545 });
    await deploySolidarity(chain.connection);
  });
  after(() => chain.close());

  it("has a first script of at most 25 lines", () => {
    expect(blocks).to.have.length(1);
    for (const block of blocks) expect(block.trimEnd().split("\n").length).to.be.at.most(25);
  });

  it("has scripts that run as they stand", async () => {
    for (const [index, block] of blocks.entries()) {
      const file = join(root, `first-${process.pid}-${index}.tmp.ts`);
      await writeFile(file, block.replaceAll("http://127.0.0.1:8545", chain.rpcUrl));
      try {
        const { stdout } = await run(process.execPath, ["--import", "tsx", file], { cwd: root });
        expect(stdout).to.match(/^2\.5 pledged; record true: true 0x[0-9a-f]{40}\n$/);
      } finally {
        await rm(file);
      }
    }
  });
});

import { globSync } from "node:fs";
import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import { join } from "node:path";

import hardhatToolboxMochaEthers from "@nomicfoundation/hardhat-toolbox-mocha-ethers";
import hardhatViem from "@nomicfoundation/hardhat-viem";
import { configVariable, defineConfig, overrideTask } from "hardhat/config";
import type { SolidityHooks } from "hardhat/types/hooks";

const require = createRequire(import.meta.url);

const solc = {
  version: "0.8.34",
  // The compiler comes from npm with the other packages: nothing is downloaded, and the lockfile pins its hash.
  path: require.resolve("solc/soljson.js"),
};
// One bytecode for every chain. Osaka would add a single opcode (CLZ) that OP chains do not run yet.
const settings = { optimizer: { enabled: true, runs: 200 }, viaIR: false, evmVersion: "prague" };

/** The two pipelines compile side by side, on two cores too: Hardhat would leave one of them idle. */
const sideBySide: Partial<SolidityHooks> = {
  build: (context, files, options, next) => next(context, files, { ...options, concurrency: availableParallelism() }),
};

export default defineConfig({
  plugins: [
    hardhatToolboxMochaEthers,
    hardhatViem,
    {
      id: "compile-side-by-side",
      hookHandlers: { solidity: () => Promise.resolve({ default: () => Promise.resolve(sideBySide) }) },
    },
  ],

  solidity: {
    // Apart, since whoever opens a simulated network reads all that is beside the contracts: the tests' weigh 100 MB.
    splitTestsCompilation: true,
    compilers: [{ ...solc, settings }],
    // The newer pipeline makes this contract 2,000 bytes smaller for the same gas: room for a mistake to be mended. Only for
    // this one, since it takes ten times as long. Its tests deploy what is built here.
    overrides: {
      "contracts/QuadraticFunding.sol": {
        ...solc,
        settings: { ...settings, optimizer: { enabled: true, runs: 1_000 }, viaIR: true },
      },
    },
  },

  tasks: [
    // Helpers live beside the tests: only `*.test.ts` is a test.
    overrideTask(["test", "mocha"])
      .setInlineAction(async (args, hre, runSuper) => {
        const { root } = hre.config.paths;
        const { testFiles: named } = args as { testFiles: string[] };
        const all = globSync("test/**/*.test.ts", { cwd: root }).map((file) => join(root, file));
        const result: unknown = await runSuper({ ...args, testFiles: named.length > 0 ? named : all.sort() });
        return result;
      })
      .build(),
  ],

  paths: {
    sources: ["contracts", "test/mocks"],
    tests: { solidity: "test/solidity", mocha: "test" },
    // Modules in ./modules, deployments in ./deployments.
    ignition: ".",
  },

  typechain: { outDir: "types/ethers-contracts" },

  networks: {
    hardhatL1: { type: "edr-simulated", chainType: "l1", hardfork: "osaka", allowUnlimitedContractSize: false },
    hardhatOp: { type: "edr-simulated", chainType: "op", hardfork: "isthmus", allowUnlimitedContractSize: false },
    // What `npx hardhat node` serves, and a way to reach it.
    node: { type: "edr-simulated", chainType: "l1", hardfork: "osaka", allowUnlimitedContractSize: false },
    localhost: { type: "http", chainType: "l1", url: "http://127.0.0.1:8545" },
    // Any real network: name it by its RPC address. Nothing about it is kept in this repository.
    remote: {
      type: "http",
      url: configVariable("SOLIDARITY_RPC_URL"),
      accounts: [configVariable("SOLIDARITY_PRIVATE_KEY")],
    },
  },

  test: {
    mocha: { timeout: 120_000, forbidOnly: Boolean(process.env.CI ?? process.env.SOLIDARITY_FORBID_ONLY) },
    solidity: {
      profiles: {
        default: {
          fuzz: { runs: 256 },
          invariant: { runs: 64, depth: 64, shrinkRunLimit: 200, failOnRevert: true },
        },
        deep: {
          fuzz: { runs: 10_000 },
          invariant: { runs: 512, depth: 256, failOnRevert: true },
        },
      },
    },
  },
});

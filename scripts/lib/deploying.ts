/** What `npm run deploy` and `npm run deploy:check` share: their options, and a runtime that knows the network. */
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";

import { createHardhatRuntimeEnvironment } from "hardhat/hre";
import type { HardhatRuntimeEnvironment } from "hardhat/types/hre";

import config from "../../hardhat.config.js";

const root = resolve(import.meta.dirname, "../..");

export interface Options {
  /** A network of hardhat.config.ts; `remote` is named by SOLIDARITY_RPC_URL and SOLIDARITY_PRIVATE_KEY. */
  readonly network: string;
  /** Where journals and the address book are. */
  readonly folder: string;
  /** Blocks on top of a transaction before it counts as final. */
  readonly confirmations: number;
  readonly hre: HardhatRuntimeEnvironment;
}

/** Reads the command line, prepares Hardhat and builds the contracts. */
export async function prepare(): Promise<Options> {
  const { values } = parseArgs({
    options: {
      network: { type: "string" },
      root: { type: "string", default: root },
      confirmations: { type: "string", default: "5" },
      "no-compile": { type: "boolean", default: false },
    },
  });
  const known = Object.keys(config.networks ?? {});
  if (values.network === undefined || !known.includes(values.network)) {
    throw new Error(`Say where: --network <${known.join(" | ")}>.`);
  }
  const confirmations = Number(values.confirmations);
  if (!Number.isInteger(confirmations) || confirmations < 1) throw new Error("--confirmations is a number from 1.");

  const ignition = resolve(values.root);
  const hre = await createHardhatRuntimeEnvironment(
    { ...config, paths: { ...config.paths, ignition } },
    { config: join(root, "hardhat.config.ts"), network: values.network },
    root,
  );
  if (!values["no-compile"]) await hre.tasks.getTask("build").run({ quiet: true, noTests: true });
  return { network: values.network, folder: join(ignition, "deployments"), confirmations, hre };
}

/** Runs a command, and ends with one sentence instead of a stack trace if it fails. */
export async function main(command: () => Promise<boolean>): Promise<void> {
  try {
    process.exitCode = (await command()) ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

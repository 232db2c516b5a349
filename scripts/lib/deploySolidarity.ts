import { rm } from "node:fs/promises";
import { join } from "node:path";

import type { NetworkConnection } from "hardhat/types/network";
import { getAddress, type Address } from "viem";

import Solidarity from "../../modules/Solidarity.js";

/** What is deployed once per chain: the code that all communities share, and the factory that opens them. */
export type Shared = { factory: Address } & Record<string, Address>;

/** Runs the Ignition module on a test chain, and keeps no journal: such a chain ends with its process. */
export async function deploySolidarity({ ignition }: NetworkConnection): Promise<Shared> {
  const { default: hre } = await import("hardhat");
  const deploymentId = `test-chain-of-process-${process.pid}`;
  try {
    const contracts = await ignition.deploy(Solidarity, {
      deploymentId,
      config: { requiredConfirmations: 1, blockPollingInterval: 50 },
    });
    const entries = Object.entries(contracts).map(async ([name, contract]) => [
      name,
      getAddress(await contract.getAddress()),
    ]);
    return Object.fromEntries(await Promise.all(entries)) as Shared;
  } finally {
    await rm(join(hre.config.paths.ignition, "deployments", deploymentId), { recursive: true, force: true });
  }
}

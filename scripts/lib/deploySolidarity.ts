import type { Abi, Address, Hex } from "viem";

import { actingFor, fund, type TestNode } from "./chain.js";
import { deployCode } from "./parts/deploy.js";
import { person } from "./people.js";

/** The code that all communities share, and the factory that opens them. */
export type Shared = {
  pool: Address;
  requests: Address;
  registry: Address;
  token: Address;
  governor: Address;
  timelock: Address;
  access: Address;
  factory: Address;
};

/**
 * Deploys what the Ignition module `modules/Solidarity.ts` deploys, on any test node and within a second. (Ignition
 * keeps a journal so that a deployment on a real network can be resumed; a chain that ends with its test needs none.)
 */
export async function deploySolidarity(node: TestNode): Promise<Shared> {
  const { default: hre } = await import("hardhat");
  const account = person("deployer");
  await fund(node, account.address, 10n ** 20n);
  const client = actingFor(node, account);
  const deploy = async (name: string, args: readonly unknown[] = []): Promise<Address> => {
    const { abi, bytecode } = await hre.artifacts.readArtifact(name);
    return deployCode(client, abi as Abi, bytecode as Hex, args);
  };
  const code = {
    pool: await deploy("EmergencyPool"),
    requests: await deploy("AidRequests"),
    registry: await deploy("MemberRegistry"),
    token: await deploy("ContributionToken"),
    governor: await deploy("CommunityGovernor"),
    timelock: await deploy("CommunityTimelock"),
    access: await deploy("CommunityAccess"),
  };
  return { ...code, factory: await deploy("SolidarityFactory", [code]) };
}

// Typechain's factories of the community's contracts. They are written by `hardhat build` from the compiler's output.

import type { ContractRunner } from "ethers";
import { Contract } from "ethers";

import { aidRequestsAbi } from "../abis/aidRequests.js";
import { communityAccessAbi } from "../abis/communityAccess.js";
import { communityGovernorAbi } from "../abis/communityGovernor.js";
import { communityTimelockAbi } from "../abis/communityTimelock.js";
import { contributionTokenAbi } from "../abis/contributionToken.js";
import { emergencyPoolAbi } from "../abis/emergencyPool.js";
import { memberRegistryAbi } from "../abis/memberRegistry.js";
import { quadraticFundingAbi } from "../abis/quadraticFunding.js";
import type { Deployment } from "../types/deployment.js";
import type { AidRequests } from "../../types/ethers-contracts/contracts/AidRequests.js";
import type { ContributionToken } from "../../types/ethers-contracts/contracts/ContributionToken.js";
import type { EmergencyPool } from "../../types/ethers-contracts/contracts/EmergencyPool.js";
import type { CommunityAccess } from "../../types/ethers-contracts/contracts/governance/CommunityAccess.js";
import type { CommunityGovernor } from "../../types/ethers-contracts/contracts/governance/CommunityGovernor.js";
import type { CommunityTimelock } from "../../types/ethers-contracts/contracts/governance/CommunityTimelock.js";
import type { MemberRegistry } from "../../types/ethers-contracts/contracts/MemberRegistry.js";
import type { QuadraticFunding } from "../../types/ethers-contracts/contracts/QuadraticFunding.js";

export { AidDesk__factory } from "../../types/ethers-contracts/factories/contracts/AidDesk__factory.js";
export { AidRequests__factory } from "../../types/ethers-contracts/factories/contracts/AidRequests__factory.js";
export { ContributionToken__factory } from "../../types/ethers-contracts/factories/contracts/ContributionToken__factory.js";
export { EmergencyPool__factory } from "../../types/ethers-contracts/factories/contracts/EmergencyPool__factory.js";
export { CommunityAccess__factory } from "../../types/ethers-contracts/factories/contracts/governance/CommunityAccess__factory.js";
export { CommunityGovernor__factory } from "../../types/ethers-contracts/factories/contracts/governance/CommunityGovernor__factory.js";
export { CommunityTimelock__factory } from "../../types/ethers-contracts/factories/contracts/governance/CommunityTimelock__factory.js";
export { AttesterPersonhood__factory } from "../../types/ethers-contracts/factories/contracts/identity/AttesterPersonhood__factory.js";
export { MemberRegistry__factory } from "../../types/ethers-contracts/factories/contracts/MemberRegistry__factory.js";
export { GiftDesk__factory } from "../../types/ethers-contracts/factories/contracts/periphery/GiftDesk__factory.js";
export { QuadraticFunding__factory } from "../../types/ethers-contracts/factories/contracts/QuadraticFunding__factory.js";
export { SolidarityFactory__factory } from "../../types/ethers-contracts/factories/contracts/SolidarityFactory__factory.js";

// Named here too, so that who exports a contract can name its type.
export type {
  AidRequests,
  ContributionToken,
  EmergencyPool,
  CommunityAccess,
  CommunityGovernor,
  CommunityTimelock,
  MemberRegistry,
  QuadraticFunding,
};

/** A community's contracts, typed for ethers. */
export interface CommunityContracts {
  readonly pool: EmergencyPool;
  readonly requests: AidRequests;
  readonly rounds: QuadraticFunding;
  readonly registry: MemberRegistry;
  readonly token: ContributionToken;
  readonly governor: CommunityGovernor;
  readonly timelock: CommunityTimelock;
  readonly access: CommunityAccess;
}

const abis = {
  pool: emergencyPoolAbi,
  requests: aidRequestsAbi,
  rounds: quadraticFundingAbi,
  registry: memberRegistryAbi,
  token: contributionTokenAbi,
  governor: communityGovernorAbi,
  timelock: communityTimelockAbi,
  access: communityAccessAbi,
} as const;

/**
 * Connect ethers to all contracts of a community, with typechain's types. Carries no bytecode, unlike the factories.
 *
 * @param runner A signer, or a provider for reads alone.
 *
 * @example
 * ```ts
 * const { pool } = contractsOf(deployment, signer);
 * await pool.collect(asset, payee);
 * ```
 */
export function contractsOf(deployment: Deployment, runner: ContractRunner | null = null): CommunityContracts {
  const entries = Object.entries(abis).map(([name, abi]) => [
    name,
    new Contract(deployment[name as keyof typeof abis], abi, runner),
  ]);
  return Object.fromEntries(entries) as object as CommunityContracts;
}

import type { erc20Abi } from "viem";

import type { aidRequestsAbi } from "../abis/aidRequests.js";
import type { communityAccessAbi } from "../abis/communityAccess.js";
import type { communityGovernorAbi } from "../abis/communityGovernor.js";
import type { communityTimelockAbi } from "../abis/communityTimelock.js";
import type { contributionTokenAbi } from "../abis/contributionToken.js";
import type { emergencyPoolAbi } from "../abis/emergencyPool.js";
import type { memberRegistryAbi } from "../abis/memberRegistry.js";
import type { paymentDeskAbi } from "../abis/paymentDesk.js";
import type { giftDeskAbi } from "../abis/giftDesk.js";
import type { quadraticFundingAbi } from "../abis/quadraticFunding.js";
import type { solidarityFactoryAbi } from "../abis/solidarityFactory.js";

/** The ABI of each contract that an action may call, by the contract's name in a deployment. */
export interface Abis {
  pool: typeof emergencyPoolAbi;
  requests: typeof aidRequestsAbi;
  desk: typeof paymentDeskAbi;
  registry: typeof memberRegistryAbi;
  token: typeof contributionTokenAbi;
  governor: typeof communityGovernorAbi;
  timelock: typeof communityTimelockAbi;
  access: typeof communityAccessAbi;
  factory: typeof solidarityFactoryAbi;
  rounds: typeof quadraticFundingAbi;
  giftDesk: typeof giftDeskAbi;
  erc20: typeof erc20Abi;
}

export type ContractName = keyof Abis;

import type { Address, erc20Abi } from "viem";

import type { aidDeskAbi } from "../abis/aidDesk.js";
import type { aidRequestsAbi } from "../abis/aidRequests.js";
import type { attesterPersonhoodAbi } from "../abis/attesterPersonhood.js";
import type { communityAccessAbi } from "../abis/communityAccess.js";
import type { communityGovernorAbi } from "../abis/communityGovernor.js";
import type { communityTimelockAbi } from "../abis/communityTimelock.js";
import type { contributionTokenAbi } from "../abis/contributionToken.js";
import type { emergencyPoolAbi } from "../abis/emergencyPool.js";
import type { giftDeskAbi } from "../abis/giftDesk.js";
import type { memberRegistryAbi } from "../abis/memberRegistry.js";
import type { personhoodAbi } from "../abis/personhood.js";
import type { quadraticFundingAbi } from "../abis/quadraticFunding.js";
import type * as shapes from "../abis/shapes.js";
import type { solidarityFactoryAbi } from "../abis/solidarityFactory.js";

/** The ABI of each contract that an action may call, by the contract's name in a deployment. */
export interface Abis {
  pool: typeof emergencyPoolAbi;
  requests: typeof aidRequestsAbi;
  desk: typeof aidDeskAbi;
  registry: typeof memberRegistryAbi;
  token: typeof contributionTokenAbi;
  governor: typeof communityGovernorAbi;
  timelock: typeof communityTimelockAbi;
  access: typeof communityAccessAbi;
  factory: typeof solidarityFactoryAbi;
  rounds: typeof quadraticFundingAbi;
  giftDesk: typeof giftDeskAbi;
  attesterPersonhood: typeof attesterPersonhoodAbi;
  personhood: typeof personhoodAbi;
  erc20: typeof erc20Abi;
}

/**
 * What goes in and comes out of each contract, spelled out by `npm run generate`. The same follows from the ABIs, but
 * there the compiler would have to compute it anew for every action, which takes minutes.
 */
export interface Shapes {
  pool: shapes.EmergencyPoolShape;
  requests: shapes.AidRequestsShape;
  desk: shapes.AidDeskShape;
  registry: shapes.MemberRegistryShape;
  token: shapes.ContributionTokenShape;
  governor: shapes.CommunityGovernorShape;
  timelock: shapes.CommunityTimelockShape;
  access: shapes.CommunityAccessShape;
  factory: shapes.SolidarityFactoryShape;
  rounds: shapes.QuadraticFundingShape;
  giftDesk: shapes.GiftDeskShape;
  attesterPersonhood: shapes.AttesterPersonhoodShape;
  personhood: shapes.PersonhoodShape;
  erc20: {
    reads: object;
    writes: { approve: { args: readonly [spender: Address, amount: bigint]; result: boolean } };
    events: { Approval: { owner: Address; spender: Address; value: bigint } };
  };
}

export type ContractName = keyof Shapes;

/** Functions are read or written. */
export type Mode = "reads" | "writes";

/** The functions of a contract. */
export type FunctionName<contract extends ContractName, mode extends Mode> = keyof Shapes[contract][mode] & string;

/** The arguments of a contract's function. */
export type ArgsOf<
  contract extends ContractName,
  mode extends Mode,
  name extends FunctionName<contract, mode>,
> = Shapes[contract][mode][name] extends { args: infer args extends readonly unknown[] } ? args : never;

/** What a contract's function returns. */
export type ResultOf<
  contract extends ContractName,
  mode extends Mode,
  name extends FunctionName<contract, mode>,
> = Shapes[contract][mode][name] extends { result: infer result } ? result : never;

/** The events of a contract. */
export type EventName<contract extends ContractName> = keyof Shapes[contract]["events"] & string;

/** The fields of a contract's event. */
export type FieldsOf<
  contract extends ContractName,
  event extends EventName<contract>,
> = Shapes[contract]["events"][event] & object;

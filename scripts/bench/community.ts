/** Communities to measure: opened by the factory, with fixed people. */
import hre from "hardhat";
import {
  getAddress,
  keccak256,
  parseEventLogs,
  stringToHex,
  type Abi,
  type Account,
  type Address,
  type ContractFunctionArgs,
  type Hex,
  type LocalAccount,
} from "viem";

import {
  aidRequestsAbi,
  contributionTokenAbi,
  emergencyPoolAbi,
  memberRegistryAbi,
  quadraticFundingAbi,
  solidarityFactoryAbi,
} from "../../sdk/abis/index.js";
import { actingFor, fund } from "../lib/chain.js";
import { deployCode } from "../lib/parts/deploy.js";
import { people, person } from "../lib/people.js";
import { COIN, DAY, type Measure, type World } from "./world.js";

/** Settings in the factory's words. */
export type CommunityArgs = ContractFunctionArgs<typeof solidarityFactoryAbi, "nonpayable", "open">[0];
export type Settings = CommunityArgs["settings"];
export type AssetSettings = CommunityArgs["assets"][number];

export interface Factory {
  readonly address: Address;
  readonly abi: typeof solidarityFactoryAbi;
}

/** Deploys the code that all communities share, and the factory. */
export async function deployFactory({ node }: World): Promise<Factory> {
  const account = person("bench deployer");
  await fund(node, account.address, 1_000n * COIN);
  const client = actingFor(node, account);
  const deploy = async (name: string, args: readonly unknown[] = []) => {
    const { abi, bytecode } = await hre.artifacts.readArtifact(name);
    return deployCode(client, abi as Abi, bytecode as Hex, args).catch((error: unknown) => {
      throw new Error(`${name} cannot be deployed: ${(error as { details?: string }).details ?? String(error)}`);
    });
  };
  const code = {
    pool: await deploy("EmergencyPool"),
    requests: await deploy("AidRequests", [await deploy("AidDesk")]),
    rounds: await deploy("QuadraticFunding", [await deploy("RoundPlanner")]),
    registry: await deploy("MemberRegistry"),
    token: await deploy("ContributionToken"),
    governor: await deploy("CommunityGovernor"),
    timelock: await deploy("CommunityTimelock"),
    access: await deploy("CommunityAccess"),
  };
  return { address: await deploy("SolidarityFactory", [code]), abi: solidarityFactoryAbi };
}

export const PRESETS = { group: 0, network: 1, federation: 2 } as const;

export async function presetOf({ node }: World, factory: Factory, kind: keyof typeof PRESETS): Promise<Settings> {
  return node.readContract({ ...factory, functionName: "preset", args: [PRESETS[kind]] });
}

/** An asset that a community admits with budgets that the benchmark does not exhaust. */
export function generous(asset: Address, unit: bigint): AssetSettings {
  const budget = { limit: 1_000_000n * unit, window: 30 * DAY };
  return {
    asset,
    creditRate: COIN,
    ordinary: budget,
    rapid: budget,
    consentCap: 1_000n * unit,
    rapidPerPayee: 1_000n * unit,
    rapidWindow: 30 * DAY,
  };
}

export interface Community {
  readonly members: readonly LocalAccount[];
  readonly responders: readonly LocalAccount[];
  readonly settings: Settings;
  readonly pool: { address: Address; abi: typeof emergencyPoolAbi };
  readonly requests: { address: Address; abi: typeof aidRequestsAbi };
  readonly rounds: { address: Address; abi: typeof quadraticFundingAbi };
  readonly registry: { address: Address; abi: typeof memberRegistryAbi };
  /** The account of the timelock, which administers. */
  readonly timelock: Address;
  readonly token: { address: Address; abi: typeof contributionTokenAbi };
  readonly opening: Measure;
}

export interface CommunityOptions {
  readonly members: number;
  readonly settings: Settings;
  readonly assets: readonly AssetSettings[];
  /** Role of the people who found it: other people, other addresses. */
  readonly role?: string;
}

export function accountOf(role: string, index = 0): LocalAccount {
  return person(`bench ${role}`, index);
}

/** Opens a community by the real factory. Its founders can vote at once. */
export async function openCommunity(
  world: World,
  factory: Factory,
  { members: count, settings, assets, role = "member" }: CommunityOptions,
): Promise<Community> {
  const members = people(`bench ${role}`, count);
  const responders = [accountOf("responder", 0), accountOf("responder", 1)];
  const { hash, gas, logs } = await world.call(accountOf("opener"), {
    ...factory,
    functionName: "open",
    args: [
      {
        name: "Neighbours of the benchmark",
        salt: keccak256(stringToHex(`${count} of ${role}`)),
        founders: members.map(({ address }) => address),
        guardians: [accountOf("guardian").address],
        stewards: [accountOf("steward").address],
        assessors: [accountOf("assessor").address],
        responders: responders.map(({ address }) => address),
        assets: [...assets],
        settings,
      },
    ],
  });
  const [opened] = parseEventLogs({ abi: factory.abi, eventName: "CommunityOpened", logs });
  if (!opened) throw new Error("The factory did not tell what it opened.");
  const at = opened.args.deployment;
  return {
    members,
    responders,
    settings,
    pool: { address: getAddress(at.pool), abi: emergencyPoolAbi },
    requests: { address: getAddress(at.requests), abi: aidRequestsAbi },
    rounds: { address: getAddress(at.rounds), abi: quadraticFundingAbi },
    registry: { address: getAddress(at.registry), abi: memberRegistryAbi },
    timelock: getAddress(at.timelock),
    token: { address: getAddress(at.token), abi: contributionTokenAbi },
    opening: await world.measured({ hash, gas }),
  };
}

/** Someone whose account exists already, as most people's who are paid. */
export async function existing(world: World, account: Account): Promise<Address> {
  await fund(world.node, account.address, COIN);
  return account.address;
}

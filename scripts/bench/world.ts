/**
 * A fresh chain with a community on it, the same on every run: fixed people, fixed times, fixed addresses.
 *
 * Signatures and addresses are calldata, whose price depends on their zero bytes. So nothing here may come from a
 * clock or a source of chance.
 */
import hre from "hardhat";
import {
  custom,
  decodeErrorResult,
  defineChain,
  encodeFunctionData,
  getAddress,
  keccak256,
  numberToHex,
  parseEventLogs,
  stringToHex,
  type Abi,
  type Account,
  type Address,
  type ContractFunctionArgs,
  type ContractFunctionName,
  type Hex,
  type LocalAccount,
} from "viem";
import { hardhat } from "viem/chains";

import {
  aidRequestsAbi,
  contributionTokenAbi,
  emergencyPoolAbi,
  errorsAbi,
  memberRegistryAbi,
  quadraticFundingAbi,
  solidarityFactoryAbi,
} from "../../sdk/abis/index.js";
import { actingFor, fund, testNode, type TestNode } from "../lib/chain.js";
import { explain, PURPOSES, type Spent } from "./explain.js";
import { deployCode } from "../lib/parts/deploy.js";
import { people, person } from "../lib/people.js";
import type { Provider } from "../lib/rpcServer.js";

export const NATIVE: Address = "0xEeeeeEeeeEeEeeEeEeEeeEEEeeeeEeeeeeeeEEeE";
export const COIN = 10n ** 18n;
export const DAY = 86_400;
export const NO_BYTES: Hex = `0x${"00".repeat(32)}`;

/** A digest that looks like one: 32 bytes without zeros. */
export function digest(index: number): Hex {
  return `0x${(0x11 + (index % 0xee)).toString(16).repeat(32)}`;
}

/** What a transaction took. */
export interface Measure {
  readonly gas: number;
  /** Storage slots that went from zero to something. */
  readonly slots: number;
  /** On what, if that was asked. */
  readonly spent?: Spent;
}

/** A call of a contract's function, with its types. */
export interface Call<
  abi extends Abi | readonly unknown[] = Abi,
  name extends ContractFunctionName<abi, "nonpayable" | "payable"> = ContractFunctionName<
    abi,
    "nonpayable" | "payable"
  >,
> {
  address: Address;
  abi: abi;
  functionName: name;
  args: ContractFunctionArgs<abi, "nonpayable" | "payable", name>;
  value?: bigint;
}

const START = "2027-01-01T00:00:00Z";
const BLOCK_TIME = 12;
const GAS = 16_000_000n;
const FEES = { maxFeePerGas: 10n ** 10n, maxPriorityFeePerGas: 0n };

export class World {
  /** The chain's time. Every transaction is mined in a block of its own, twelve seconds after the last one. */
  now = Math.floor(Date.parse(START) / 1000);
  /** Whether to tell on what the gas of each measured transaction was spent. */
  explains = false;

  private constructor(
    readonly node: TestNode,
    private readonly provider: Provider,
    readonly close: () => Promise<void>,
  ) {}

  /** Starts a chain under the rules of today's mainnet. */
  static async open(): Promise<World> {
    const connection = await hre.network.create({
      network: "node",
      chainType: "l1",
      override: { initialDate: START },
    });
    const provider: Provider = connection.provider;
    const world: { current?: World } = {};
    const transport = custom(
      {
        request: async ({ method, params }: { method: string; params?: unknown }) => {
          if (method === "eth_sendRawTransaction") await world.current?.tick();
          // Every transaction comes with the same generous limit: estimates would run at the clock's time.
          if (method === "eth_estimateGas") return numberToHex(GAS);
          return provider.request({ method, params });
        },
      },
      { retryCount: 0 },
    );
    const node = testNode(defineChain({ ...hardhat }), transport);
    world.current = new World(node, provider, () => connection.close());
    return world.current;
  }

  /** Lets time pass before the next transaction. */
  pass(seconds: number): void {
    this.now += seconds;
  }

  private async tick(): Promise<void> {
    this.now += BLOCK_TIME;
    await this.provider.request({ method: "evm_setNextBlockTimestamp", params: [this.now] });
  }

  /** Does something and then undoes it, with the time that it took. */
  async apart<result>(work: () => Promise<result>): Promise<result> {
    const { now } = this;
    const id = await this.node.snapshot();
    try {
      return await work();
    } finally {
      await this.node.revert({ id });
      this.now = now;
    }
  }

  /** Sends a transaction; an account without money gets some before. */
  async send(
    account: LocalAccount,
    transaction: { to: Address; data?: Hex; value?: bigint },
  ): Promise<{ hash: Hex; gas: number; logs: Awaited<ReturnType<TestNode["getTransactionReceipt"]>>["logs"] }> {
    const needed = (transaction.value ?? 0n) + COIN;
    if ((await this.node.getBalance({ address: account.address })) < needed) {
      await fund(this.node, account.address, needed + 1_000n * COIN);
    }
    const nonce = await this.node.getTransactionCount({ address: account.address });
    const serialized = await account.signTransaction({
      ...transaction,
      ...FEES,
      type: "eip1559",
      chainId: this.node.chain.id,
      gas: GAS,
      nonce,
    });
    const hash = await this.node.sendRawTransaction({ serializedTransaction: serialized }).catch((error: unknown) => {
      throw new Error(`A transaction of the benchmark reverted: ${reasonOf(error)}`, { cause: error });
    });
    const { status, gasUsed, logs } = await this.node.getTransactionReceipt({ hash });
    if (status !== "success") throw new Error(`Transaction ${hash} of the benchmark reverted.`);
    return { hash, gas: Number(gasUsed), logs };
  }

  /** Calls a contract's function in a transaction. */
  async call<const abi extends Abi, name extends ContractFunctionName<abi, "nonpayable" | "payable">>(
    account: LocalAccount,
    call: Call<abi, name>,
  ) {
    const data = encodeFunctionData(call as unknown as Call);
    return this.send(account, { to: call.address, data, ...(call.value === undefined ? {} : { value: call.value }) });
  }

  /** The same, measured. */
  async measure<const abi extends Abi, name extends ContractFunctionName<abi, "nonpayable" | "payable">>(
    account: LocalAccount,
    call: Call<abi, name>,
  ): Promise<Measure> {
    return this.measured(await this.call(account, call));
  }

  /** What a transaction took that has been sent. */
  async measured({ hash, gas }: { hash: Hex; gas: number }): Promise<Measure> {
    const slots = await this.newSlots(hash);
    return this.explains ? { gas, slots, spent: await explain(this.provider, hash, gas) } : { gas, slots };
  }

  /** How many storage slots a transaction brought from zero to something. */
  async newSlots(hash: Hex): Promise<number> {
    type Storage = Record<Address, { storage?: Record<Hex, Hex> }>;
    const { pre, post } = (await this.provider.request({
      method: "debug_traceTransaction",
      params: [hash, { tracer: "prestateTracer", tracerConfig: { diffMode: true } }],
    })) as { pre: Storage; post: Storage };
    let count = 0;
    for (const [account, { storage = {} }] of Object.entries(post)) {
      const before = pre[account as Address]?.storage ?? {};
      count += Object.entries(storage).filter(
        ([slot, value]) => BigInt(value) !== 0n && BigInt(before[slot as Hex] ?? 0n) === 0n,
      ).length;
    }
    return count;
  }
}

/** Several transactions as one figure. */
export function sum(measures: readonly Measure[]): Measure {
  return {
    gas: measures.reduce((total, { gas }) => total + gas, 0),
    slots: measures.reduce((total, { slots }) => total + slots, 0),
    ...(measures.every(({ spent }) => spent) ? { spent: sumSpent(measures) } : {}),
  };
}

function sumSpent(measures: readonly Measure[]): Spent {
  const of = (purpose: (typeof PURPOSES)[number]) =>
    measures.reduce((total, { spent }) => total + (spent?.[purpose] ?? 0), 0);
  return Object.fromEntries(PURPOSES.map((purpose) => [purpose, of(purpose)])) as Spent;
}

function reasonOf(error: unknown): string {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { data } = cause as { data?: unknown };
    const raw = typeof data === "object" && data !== null && "data" in data ? data.data : data;
    if (typeof raw === "string" && raw.length >= 10) {
      try {
        const { errorName, args } = decodeErrorResult({ abi: errorsAbi, data: raw as Hex });
        return `${errorName}(${args.map((arg) => (typeof arg === "object" ? "…" : String(arg))).join(", ")})`;
      } catch {
        return raw;
      }
    }
  }
  return error instanceof Error ? error.message : String(error);
}

// ----------------------------------------------------------------------------------------------------- communities

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

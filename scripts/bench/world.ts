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
  numberToHex,
  type Abi,
  type Address,
  type ContractFunctionArgs,
  type ContractFunctionName,
  type Hex,
  type LocalAccount,
} from "viem";
import { hardhat } from "viem/chains";

import { errorsAbi } from "../../sdk/abis/index.js";
import { fund, testNode, type TestNode } from "../lib/chain.js";
import { explain, PURPOSES, type Spent } from "./explain.js";
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

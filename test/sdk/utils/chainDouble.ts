import { type Address, createClient, custom, type Hex, hexToBigInt, keccak256, numberToHex, toHex } from "viem";

import type { Deployment } from "../../../sdk/index.js";
import type { PoolEntry } from "../../../sdk/record/index.js";
import { chainId, logOf, pool, requests, token } from "./ledger.js";
import { balanceOf, callOf } from "./poolDouble.js";

export const deployment: Deployment = {
  chainId,
  startBlock: 100n,
  pool,
  requests,
  rounds: "0x8000000000000000000000000000000000000008",
  registry: "0x4000000000000000000000000000000000000004",
  token,
  governor: "0x5000000000000000000000000000000000000005",
  timelock: "0x6000000000000000000000000000000000000006",
  access: "0x7000000000000000000000000000000000000007",
};

/** How a node complains about a range that it finds too large: no two alike. */
export const dialects = [
  { code: -32005, message: "query returned more than 10000 results" },
  { code: -32602, message: "block range too large" },
  { code: -32000, message: "exceed maximum block range: 50" },
  { code: -32701, message: "Please limit the query to at most 500 blocks" },
  { code: -32000, message: "eth_getLogs is limited to a 1000 block range" },
  { code: -32603, message: "request timed out" },
] as const;

interface Options {
  /** The most blocks that one question may cover. */
  most?: bigint;
  complaint?: { code: number; message: string };
  /** What to answer instead of logs. */
  broken?: { code: number; message: string };
  /** Answers each log twice, unsorted. */
  sloppy?: boolean;
  /** What this node makes of the true logs of a range. */
  lie?: (entries: readonly PoolEntry[]) => readonly PoolEntry[];
  /** What tokens call themselves. */
  symbol?: string;
  /** A contract that takes every signature (ERC-1271). */
  wallet?: Address;
}

/**
 * Test double of a node: answers `eth_getLogs` and blocks from a list of entries, within limits like those of real
 * nodes, over EIP-1193. Its chain can be rewritten, as in a reorganisation.
 */
export class ChainDouble {
  readonly asked: { from: bigint; to: bigint }[] = [];
  fork = 0;
  tip: bigint;

  constructor(
    public entries: readonly PoolEntry[],
    readonly options: Options = {},
  ) {
    this.tip = entries.at(-1)?.blockNumber ?? 100n;
  }

  /** Blocks from `number` on are other ones than before. */
  reorganise(from: bigint, entries: readonly PoolEntry[]): void {
    this.fork += 1;
    this.forks.push(from);
    this.entries = [...this.entries.filter(({ blockNumber }) => blockNumber < from), ...entries];
    this.tip = this.entries.at(-1)?.blockNumber ?? from;
  }
  private readonly forks: bigint[] = [];

  /** Of the last fork that began at this block or below. */
  hashOf(block: bigint): Hex {
    return keccak256(toHex(`${block} of fork ${this.forks.findLastIndex((from) => from <= block) + 1}`));
  }

  get client() {
    return this.clientThrough((_method, answer) => answer());
  }

  /** A client over a line that may do what it likes with questions and answers. */
  clientThrough(line: (method: string, answer: () => unknown, params: readonly unknown[]) => unknown) {
    const request = ({ method, params }: { method: string; params?: unknown }): Promise<unknown> =>
      Promise.resolve().then(() => {
        const given = (params ?? []) as unknown[];
        return line(method, () => this.answer(method, given), given);
      });
    return createClient({ transport: custom({ request }, { retryCount: 0 }), cacheTime: 0, pollingInterval: 1 });
  }

  /** The entries up to a block. */
  private upTo(block: unknown): PoolEntry[] {
    const last = typeof block === "string" && block.startsWith("0x") ? hexToBigInt(block as Hex) : this.tip;
    return this.entries.filter(({ blockNumber }) => blockNumber <= last);
  }

  private answer(method: string, [first, second]: unknown[]): unknown {
    switch (method) {
      case "eth_call":
        return callOf(first as { to: Address; data: Hex }, this.upTo(second), this.options);
      case "eth_getBalance":
        return numberToHex(balanceOf(this.upTo(second)));
      case "eth_getCode":
        return String(first).toLowerCase() === this.options.wallet?.toLowerCase() ? "0x60" : "0x";
      case "eth_chainId":
        return numberToHex(chainId);
      case "eth_blockNumber":
        return numberToHex(this.tip);
      case "eth_getBlockByNumber": {
        const number = first === "latest" ? this.tip : hexToBigInt(first as Hex);
        if (number > this.tip) return null;
        return {
          number: numberToHex(number),
          hash: this.hashOf(number),
          timestamp: numberToHex(number * 12n),
          transactions: [],
        };
      }
      case "eth_getLogs":
        return this.logs(first as { fromBlock: Hex; toBlock: Hex; address: Address[] });
      default:
        throw Object.assign(new Error(`${method} is not answered here`), { code: -32601 });
    }
  }

  private logs({
    fromBlock,
    toBlock,
    address,
  }: {
    fromBlock: Hex;
    toBlock: Hex;
    address: Address | Address[];
  }): unknown {
    const { most = 1_000_000n, complaint = dialects[0], broken, sloppy, lie } = this.options;
    const [from, to] = [hexToBigInt(fromBlock), hexToBigInt(toBlock)];
    this.asked.push({ from, to });
    if (broken) throw Object.assign(new Error(broken.message), broken);
    if (to - from + 1n > most) throw Object.assign(new Error(complaint.message), complaint);
    if (![address].flat().includes(pool)) return [];
    const found = this.entries.filter(({ blockNumber }) => blockNumber >= from && blockNumber <= to);
    const logs = (lie?.(found) ?? found).map((entry) => {
      const [...topics] = logOf(entry);
      const data = topics.pop();
      return {
        address: pool,
        topics,
        data,
        blockNumber: numberToHex(entry.blockNumber),
        blockHash: this.hashOf(entry.blockNumber),
        logIndex: numberToHex(entry.logIndex),
        transactionHash: entry.transactionHash,
        transactionIndex: "0x0",
        removed: false,
      };
    });
    return sloppy ? [...logs, ...logs].reverse() : logs;
  }
}

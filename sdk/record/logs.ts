import { type Address, formatLog, type Hex, type Log, numberToHex, type RpcLog } from "viem";

import { typed } from "../internal/typed.js";
import type { AnyClient } from "../internal/client.js";

/** What to ask for. */
export interface LogQuery {
  address: Address | readonly Address[];
  topics?: readonly (Hex | readonly Hex[] | null)[] | undefined;
  fromBlock: bigint;
  toBlock: bigint;
  /** Blocks to ask for at once, to begin with. */
  chunk?: bigint | undefined;
  signal?: AbortSignal | undefined;
}

/** What nodes say when a range is too large for them, in all their dialects. */
const tooLarge =
  /range|limit|too (many|large|big|wide)|exceed|more than|maximum|max results|response size|timed? ?out|timeout|-32005|-32602|-32701/i;

/** All that nodes and transports say about a failure, in one line. */
const wordsOf = (error: unknown): string => {
  const parts: string[] = [];
  for (let layer = error; typeof layer === "object" && layer !== null; layer = (layer as { cause?: unknown }).cause) {
    const { code, message, details } = layer as { code?: unknown; message?: unknown; details?: unknown };
    parts.push(String(code), String(message), String(details));
    if (parts.length > 30) break;
  }
  return parts.join(" ");
};

/**
 * Fetch logs chunk by chunk, in the chain's order: halves the range when the node finds it too large, and widens it
 * again while it does not. Each chunk comes with the last block that it covers.
 *
 * @throws {SolidarityError} when the node fails for another reason, or finds a single block too large.
 */
export async function* fetchLogs(client: AnyClient, query: LogQuery): AsyncGenerator<{ logs: Log[]; toBlock: bigint }> {
  const { toBlock, signal, chunk: widest = 10_000n } = query;
  let width = widest;
  for (let from = query.fromBlock; from <= toBlock;) {
    signal?.throwIfAborted();
    const to = from + width - 1n < toBlock ? from + width - 1n : toBlock;
    const logs = await typed(async () => {
      try {
        return await requestLogs(client, query, from, to);
      } catch (error) {
        if (to === from || !tooLarge.test(wordsOf(error))) throw error;
        return undefined;
      }
    });
    if (!logs) {
      width = (to - from + 1n) / 2n;
      continue;
    }
    yield { logs, toBlock: to };
    from = to + 1n;
    width = width * 2n < widest ? width * 2n : widest;
  }
}

/** One `eth_getLogs`, sorted, each log once, without those that a reorganisation took back. */
async function requestLogs(client: AnyClient, query: LogQuery, from: bigint, to: bigint): Promise<Log[]> {
  const range = { fromBlock: numberToHex(from), toBlock: numberToHex(to) };
  const filter = { address: query.address as Address[], topics: query.topics as (Hex | Hex[] | null)[] };
  const raw: readonly RpcLog[] = await client.request({
    method: "eth_getLogs",
    params: [query.topics ? { ...filter, ...range } : { address: filter.address, ...range }],
  });
  const found = raw.map((log) => formatLog(log)).filter(({ removed }) => !removed);
  const once = new Map(found.map((log) => [`${log.blockHash}:${log.logIndex}`, log]));
  return [...once.values()].sort(
    (a, b) => compare(a.blockNumber ?? 0n, b.blockNumber ?? 0n) || (a.logIndex ?? 0) - (b.logIndex ?? 0),
  );
}

const compare = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);

import { type Address, formatLog, type Hex, type Log, numberToHex, type RpcLog } from "viem";

import type { AnyClient } from "../internal/client.js";
import { patiently, type Patience } from "../internal/patience.js";

/** What to ask for. */
export interface LogQuery extends Patience {
  address: Address | readonly Address[];
  topics?: readonly (Hex | readonly Hex[] | null)[] | undefined;
  fromBlock: bigint;
  toBlock: bigint;
  /** Blocks to ask for at once, to begin with. */
  chunk?: bigint | undefined;
}

/** What nodes say when a range is too large for them, in all their dialects. */
const tooLarge =
  /range|limit|too (many|large|big|wide)|exceed|more than|maximum|max results|response size|-32005|-32602|-32701/i;
/** A smaller range may be answered in time; where there is none, later may be. */
const tooSlow = /timed? ?out|timeout/i;
/** The same words, about how often they are asked: a smaller range would only make it worse. */
const tooBusy =
  /\b429\b|-32007|rate.?limit|too many requests|requests? (count|limit|per)|per.second|compute units|throttl/i;

/** All that nodes and transports say about a failure, in one line. */
const wordsOf = (error: unknown): string => {
  const parts: string[] = [];
  for (let layer = error; typeof layer === "object" && layer !== null; layer = (layer as { cause?: unknown }).cause) {
    const { code, status, message, details } = layer as Readonly<Record<string, unknown>>;
    parts.push(...[code, status, message, details].map(String));
    if (parts.length > 40) break;
  }
  return parts.join(" ");
};

/**
 * Fetch logs chunk by chunk, in the chain's order: halves the range when the node finds it too large, and widens it
 * again while it does not; asks again when the node is busy or out of reach. Each chunk comes with the last block that
 * it covers.
 *
 * @throws {SolidarityError} when the node fails for another reason, or finds a single block too large.
 */
export async function* fetchLogs(client: AnyClient, query: LogQuery): AsyncGenerator<{ logs: Log[]; toBlock: bigint }> {
  const { toBlock, chunk: widest = 10_000n } = query;
  let width = widest;
  for (let from = query.fromBlock; from <= toBlock;) {
    const to = from + width - 1n < toBlock ? from + width - 1n : toBlock;
    const ask = async (): Promise<Log[] | undefined> => {
      try {
        return await requestLogs(client, query, from, to);
      } catch (error) {
        if (to > from && isTooLarge(error)) return undefined;
        throw error;
      }
    };
    const logs = await patiently(query, ask, (error) => isTooLarge(error) && !tooSlow.test(wordsOf(error)));
    if (!logs) {
      width = (to - from + 1n) / 2n;
      continue;
    }
    yield { logs, toBlock: to };
    from = to + 1n;
    width = width * 2n < widest ? width * 2n : widest;
  }
}

function isTooLarge(error: unknown): boolean {
  const words = wordsOf(error);
  return !tooBusy.test(words) && (tooLarge.test(words) || tooSlow.test(words));
}

/** One `eth_getLogs`, sorted, each log once, without those taken back by a reorganisation or from other blocks. */
async function requestLogs(client: AnyClient, query: LogQuery, from: bigint, to: bigint): Promise<Log[]> {
  const range = { fromBlock: numberToHex(from), toBlock: numberToHex(to) };
  const filter = { address: query.address as Address[], topics: query.topics as (Hex | Hex[] | null)[] };
  const raw: readonly RpcLog[] = await client.request({
    method: "eth_getLogs",
    params: [query.topics ? { ...filter, ...range } : { address: filter.address, ...range }],
  });
  const found = raw
    .map((log) => formatLog(log))
    .filter(({ removed, blockNumber }) => !removed && blockNumber !== null && blockNumber >= from && blockNumber <= to);
  const once = new Map(found.map((log) => [`${log.blockHash}:${log.logIndex}`, log]));
  return [...once.values()].sort(
    (a, b) => compare(a.blockNumber ?? 0n, b.blockNumber ?? 0n) || (a.logIndex ?? 0) - (b.logIndex ?? 0),
  );
}

const compare = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);

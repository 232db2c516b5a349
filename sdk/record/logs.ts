import { type Address, formatLog, type Hex, type Log, numberToHex, type RpcLog } from "viem";

import { NetworkError } from "../errors/outside.js";
import type { AnyClient } from "../internal/client.js";
import { patiently, type Patience } from "../internal/patience.js";

/** What to ask for. */
export interface LogQuery extends Patience {
  /** Whose logs; an empty list: anybody's. */
  address: Address | readonly Address[];
  topics?: readonly (Hex | readonly Hex[] | null)[] | undefined;
  fromBlock: bigint;
  toBlock: bigint;
  /** Blocks to ask for at once, to begin with. */
  chunk?: bigint | undefined;
}

/** What nodes say when a range is too large for them, in all their dialects. */
const tooLarge =
  /range|limit|too (many|large|big|wide)|exceed|more than|maximum|max results|response size|\b413\b|-32005|-32602|-32701/i;
/** A smaller range may be answered in time; where there is none, later may be. */
const tooSlow = /time[d-]? ?out|deadline|\b504\b/i;
/** The same words, about how often they are asked, or of a node that is behind: a smaller range would not help. */
const passing =
  /\b429\b|-32007|rate.?limit|too many requests|requests? (count|limit|per)|per.second|compute units|throttl|beyond current head/i;

/** All that nodes and transports say about a failure, in one line: not the question, nor where it was asked. */
const wordsOf = (error: unknown): string => {
  const parts: string[] = [];
  for (let layer = error; typeof layer === "object" && layer !== null; layer = (layer as { cause?: unknown }).cause) {
    const { code, status, message, shortMessage = message, details } = layer as Readonly<Record<string, unknown>>;
    parts.push(...[code, status, shortMessage, details].map(String));
    if (parts.length > 40) break;
  }
  return parts.join(" ");
};

/**
 * Fetch logs chunk by chunk, in the chain's order: halves the range when the node finds it too large, and widens it
 * again bit by bit while it does not; asks again when the node is busy or out of reach. Each chunk comes with the last block that
 * it covers.
 *
 * @throws {SolidarityError} when the node fails for another reason, or finds a single block too large.
 */
export async function* fetchLogs(client: AnyClient, query: LogQuery): AsyncGenerator<{ logs: Log[]; toBlock: bigint }> {
  const { toBlock, chunk: widest = 10_000n } = query;
  let width = widest;
  for (let from = query.fromBlock; from <= toBlock;) {
    const to = from + width - 1n < toBlock ? from + width - 1n : toBlock;
    let part = 1n;
    const ask = async (): Promise<Log[] | undefined> => {
      try {
        return await requestLogs(client, query, from, to);
      } catch (error) {
        part = partFor(error);
        if (to > from && part > 1n) return undefined;
        throw error;
      }
    };
    const logs = await patiently(query, ask, (error) => partFor(error) === 2n);
    if (!logs) {
      width = (to - from + part) / part;
      continue;
    }
    yield { logs, toBlock: to };
    from = to + 1n;
    // Faster, and every other question would be refused where the limit is one of blocks.
    const wider = width + width / 8n + 1n;
    width = wider < widest ? wider : widest;
  }
}

/** Into how many parts to divide what the node did not give: one, where the range is not the trouble. */
function partFor(error: unknown): bigint {
  const words = wordsOf(error);
  if (passing.test(words)) return 1n;
  // Every try may take as long as the transport waits: there must not be many.
  if (tooSlow.test(words)) return 8n;
  return tooLarge.test(words) ? 2n : 1n;
}

/**
 * One `eth_getLogs`, sorted, each log once, without those taken back by a reorganisation, of other blocks, or of other
 * contracts.
 *
 * @throws {NetworkError} when the answer is no list.
 */
async function requestLogs(client: AnyClient, query: LogQuery, from: bigint, to: bigint): Promise<Log[]> {
  const range = { fromBlock: numberToHex(from), toBlock: numberToHex(to) };
  const filter = { address: query.address as Address[], topics: query.topics as (Hex | Hex[] | null)[] };
  const raw: readonly RpcLog[] | null = await client.request({
    method: "eth_getLogs",
    params: [query.topics ? { ...filter, ...range } : { address: filter.address, ...range }],
  });
  if (!Array.isArray(raw)) throw new NetworkError(raw);
  const addresses = new Set([query.address].flat().map((address) => address.toLowerCase()));
  const found = (raw as readonly RpcLog[])
    .filter(({ address }) => addresses.size === 0 || addresses.has(address.toLowerCase()))
    .map((log) => formatLog(log))
    .filter(({ removed, blockNumber }) => !removed && blockNumber !== null && blockNumber >= from && blockNumber <= to);
  const once = new Map(found.map((log) => [`${log.blockHash}:${log.logIndex}`, log]));
  return [...once.values()].sort(
    (a, b) => compare(a.blockNumber ?? 0n, b.blockNumber ?? 0n) || (a.logIndex ?? 0) - (b.logIndex ?? 0),
  );
}

const compare = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);

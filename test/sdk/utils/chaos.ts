import type { ChainDouble } from "./chainDouble.js";
import { Random } from "./random.js";

/** What goes wrong on the line to a node, each in the words of some node or library. */
const failures: readonly { readonly message: string; readonly code?: number }[] = [
  { message: "The request timed out." },
  { message: "socket hang up" },
  { message: "read ECONNRESET" },
  { message: "Too Many Requests", code: 429 },
  { message: "Your app has exceeded its compute units per second capacity", code: 429 },
  { message: "daily request count exceeded, request rate limited", code: -32005 },
  { message: "50/second request limit reached", code: -32007 },
];

interface Log {
  blockNumber: `0x${string}`;
}

/** How bad the line is: each in percent of the questions. */
export interface Weather {
  readonly seed: number;
  /** Fails, in one of many ways. */
  readonly failing?: number;
  /** Answers of a node that is a block or two behind. */
  readonly lagging?: number;
  /** Logs in no order, twice, and some of other blocks. */
  readonly untidy?: number;
  /** Before every question. */
  readonly before?: () => void;
}

/**
 * A client of a node over a bad line: questions fail, nodes behind one address are not equally far, logs come in no
 * order. Every answer that comes is otherwise true.
 */
export function clientInBadWeather(chain: ChainDouble, weather: Weather) {
  const { seed, failing = 25, lagging = 0, untidy = 30, before } = weather;
  const random = new Random(seed);
  return chain.clientThrough((method, answer) => {
    before?.();
    if (random.chance(failing)) {
      const failure = random.pick(failures);
      throw Object.assign(new Error(failure.message), failure.code === undefined ? {} : { code: failure.code });
    }
    const behind = random.chance(lagging) ? BigInt(1 + random.below(2)) : 0n;
    const { tip } = chain;
    // A node that is behind has the same blocks, only fewer of them; it says nothing about those that it lacks.
    if (chain.tip - behind >= 100n) chain.tip -= behind;
    try {
      const answered = answer();
      if (method !== "eth_getLogs") return answered;
      const last = chain.tip;
      const logs = (answered as Log[]).filter(({ blockNumber }) => BigInt(blockNumber) <= last);
      if (!random.chance(untidy)) return logs;
      const elsewhere = logs.slice(0, 2).map((log) => ({ ...log, blockNumber: "0x1" as const }));
      return random.shuffle([...logs, ...logs.slice(0, 5), ...elsewhere]);
    } finally {
      chain.tip = tip;
    }
  });
}

import { expect } from "chai";
import fc from "fast-check";

import { NetworkError, RecordReorganisedError } from "../../sdk/errors/index.js";
import { record } from "../../sdk/index.js";
import { type PoolEntry, type RecordEntry, type RecordNews, toCursor } from "../../sdk/record/index.js";
import { ChainDouble, deployment } from "./utils/chainDouble.js";
import { clientInBadWeather, type Weather } from "./utils/chaos.js";
import { busyLedger, LedgerBuilder } from "./utils/ledger.js";
import { Random } from "./utils/random.js";

type Client = ChainDouble["client"];
type Cursor = NonNullable<Parameters<typeof record.watchRecord>[1]["after"]>;

const amountOf = ({ args }: { args: object }): bigint => (args as { amount: bigint }).amount;
const placeOf = ({ blockNumber, logIndex }: RecordEntry): string => `${blockNumber}:${logIndex}`;

/** Believes what it is told, and objects to what cannot be true. */
class Follower {
  entries: RecordEntry[] = [];
  reorganisations = 0;
  cursor: Cursor | undefined;
  toBlock = 0n;

  constructor(readonly complete = true) {}

  hear(news: RecordNews): void {
    if (news.type === "reorg") {
      this.reorganisations++;
      const forgotten = this.entries.filter(({ blockNumber }) => blockNumber >= news.fromBlock);
      const known = new Set(forgotten.map((entry) => `${entry.blockHash}:${entry.logIndex}`));
      for (const entry of news.dropped) expect(known.has(`${entry.blockHash}:${entry.logIndex}`)).to.equal(true);
      if (this.complete) expect(news.dropped).to.have.length(forgotten.length);
      this.entries = this.entries.filter(({ blockNumber }) => blockNumber < news.fromBlock);
      return;
    }
    const places = new Set(this.entries.map(placeOf));
    for (const entry of news.entries) expect(places.has(placeOf(entry)), `${placeOf(entry)} twice`).to.equal(false);
    this.entries.push(...news.entries);
    this.entries.sort((a, b) => Number(a.blockNumber - b.blockNumber) || a.logIndex - b.logIndex);
    ({ cursor: this.cursor, toBlock: this.toBlock } = news);
  }

  knows(chain: ChainDouble): boolean {
    const [told, true_] = [this.entries, chain.entries];
    return (
      told.length === true_.length &&
      told.every(
        (entry, at) =>
          entry.blockHash === chain.hashOf(entry.blockNumber) && amountOf(entry) === amountOf(true_[at] as PoolEntry),
      )
    );
  }
}

/** A chain that grows, idles and reorganises at random, by some steps, one before now and then a question. */
function livingChain(seed: number, steps: number, depth: number) {
  const random = new Random(seed);
  const chain = new ChainDouble([]);
  let [left, given] = [steps, 0n];
  const block = (number: bigint): PoolEntry[] =>
    Array.from({ length: random.below(4) }, (_, logIndex): PoolEntry => {
      const [entry] = new LedgerBuilder().pledge(++given).entries as [PoolEntry];
      return { ...entry, blockNumber: number, logIndex };
    });
  const grow = (): void => {
    chain.tip += 1n;
    chain.entries = [...chain.entries, ...block(chain.tip)];
  };
  return {
    chain,
    /** Whether nothing more is going to change but its height. */
    settled: (): boolean => left === 0,
    live: (): void => {
      if (random.chance(70)) return;
      // In the end blocks still come, but they are empty.
      if (left === 0) return void (chain.tip += 1n);
      left--;
      if (random.chance(65)) return grow();
      const from = chain.tip - BigInt(random.below(depth));
      const height = chain.tip;
      chain.reorganise(from < 100n ? 100n : from, []);
      chain.tip = (from < 100n ? 100n : from) - 1n;
      do grow();
      while (chain.tip < height - 1n || random.chance(40));
    },
  };
}

/** Watches until the follower knows what the chain holds; starts again after the last cursor if asked to. */
async function follow(
  client: Client,
  follower: Follower,
  { until, chunk, restart }: { until: () => boolean; chunk?: bigint; restart?: () => boolean },
): Promise<void> {
  for (;;) {
    const stop = new AbortController();
    const watch = record.watchRecord(client, {
      ...{ deployment, chunk, signal: stop.signal, pollingInterval: 0, retries: 60, retryDelay: 0 },
      after: follower.cursor,
    });
    let again = false;
    try {
      for await (const news of watch) {
        follower.hear(news);
        if (until()) return stop.abort();
        again = news.type === "entries" && (restart?.() ?? false);
        if (again) break;
      }
    } catch (error) {
      if (!(error instanceof RecordReorganisedError)) throw error;
      // The cursor's block is gone: from the beginning, then.
      [follower.entries, follower.cursor, again] = [[], undefined, true];
    }
    if (!again) return;
  }
}

async function tells(seed: number, weather: Omit<Weather, "seed" | "before">, chunk: bigint, restarts = false) {
  const { chain, live, settled } = livingChain(seed, 40, 12);
  const client = clientInBadWeather(chain, { seed, ...weather, before: live });
  const follower = new Follower();
  const random = new Random(seed);
  const until = (): boolean => settled() && follower.knows(chain);
  await follow(client, follower, { until, chunk, ...(restarts ? { restart: () => random.chance(20) } : {}) });
  expect(follower.knows(chain)).to.equal(true);
  return follower;
}

describe("watching over a bad line", () => {
  it("ends up knowing exactly what the chain holds, through reorganisations, failures and limits", async () => {
    let reorganisations = 0;
    await fc.assert(
      fc.asyncProperty(fc.integer(), fc.bigInt({ min: 1n, max: 30n }), async (seed, chunk) => {
        ({ reorganisations } = await tells(seed, { failing: 20, untidy: 30 }, chunk));
      }),
      { numRuns: 15 },
    );
    expect(reorganisations).to.be.greaterThan(0);
  });

  it("does so when nodes behind one address are not equally far", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => void (await tells(seed, { failing: 10, lagging: 20 }, 100n))),
      { numRuns: 15 },
    );
  });

  it("goes on after a cursor as if it had never stopped", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => void (await tells(seed, { failing: 10 }, 7n, true))),
      { numRuns: 15 },
    );
  });

  it("does not take a node that is behind, or silent, for a reorganisation", async () => {
    for (let seed = 0; seed < 10; seed++) {
      const chain = new ChainDouble(busyLedger(60));
      let questions = 0;
      const before = (): void => void (questions++ % 5 === 0 && (chain.tip += 1n));
      const client = clientInBadWeather(chain, { seed, failing: 30, lagging: 15, before });
      const follower = new Follower();
      await follow(client, follower, { until: () => questions > 120 });
      expect(follower.reorganisations, `seed ${seed}`).to.equal(0);
      expect(follower.knows(chain)).to.equal(true);
    }
  });

  it("does not believe logs of a branch that the chain has left", async () => {
    const chain = new ChainDouble(busyLedger(30));
    const abandoned = new LedgerBuilder().pledge(666n).entries.map((entry) => ({ ...entry, blockNumber: 112n }));
    let [stale, questions] = [true, 0];
    const client = chain.clientThrough((method, answer) => {
      questions++;
      if (method !== "eth_getLogs" || !stale) return answer();
      const { entries } = chain;
      chain.entries = [...entries, ...abandoned];
      const branch = answer() as { blockNumber: string; blockHash: string }[];
      chain.entries = entries;
      return branch.map((log) =>
        BigInt(log.blockNumber) === 112n ? { ...log, blockHash: `0x${"66".repeat(32)}` } : log,
      );
    });
    chain.tip = 115n;
    setTimeout(() => (stale = false), 30);
    const follower = new Follower();
    await follow(client, follower, { until: () => follower.entries.length > 0 });
    expect(questions).to.be.greaterThan(10);
    expect(follower.entries.map(amountOf)).to.not.include(666n);
    expect(follower.knows(chain)).to.equal(true);
  });

  it("tells exactly what a deep reorganisation took back, and begins anew below what it remembers", async () => {
    for (const [depth, exactly] of [
      [200n, true],
      [900n, false],
    ] as const) {
      const ledger = new LedgerBuilder();
      for (let gift = 1n; gift <= 1_000n; gift++) ledger.pledge(gift);
      const entries = ledger.entries.map((entry, at) => ({ ...entry, blockNumber: 100n + BigInt(at), logIndex: 0 }));
      const chain = new ChainDouble(entries);
      const follower = new Follower(exactly);
      let reorganised = false;
      const until = (): boolean => {
        if (!reorganised && follower.toBlock === chain.tip) {
          reorganised = true;
          const from = chain.tip - depth;
          chain.reorganise(
            from,
            entries.filter(({ blockNumber }) => blockNumber >= from && blockNumber % 2n === 0n),
          );
          chain.tip += 10n;
        }
        return reorganised && follower.reorganisations > 0 && follower.knows(chain);
      };
      await follow(chain.client, follower, { until, chunk: 5n });
      expect(follower.reorganisations).to.equal(1);
    }
  });

  it("says that the cursor's block is gone, instead of going on from it", async () => {
    const chain = new ChainDouble(busyLedger(30));
    const follower = new Follower();
    await follow(chain.client, follower, { until: () => true });
    chain.reorganise(105n, busyLedger(30).slice(15));
    const watch = record.watchRecord(chain.client, { deployment, after: follower.cursor });
    const failure = await watch.next().catch((error: unknown) => error);
    expect(failure).to.be.instanceOf(RecordReorganisedError);
  });

  it("tells all of a block that is replaced while it watches after an entry in the middle of it", async () => {
    const chain = new ChainDouble(busyLedger(24));
    const { entries } = await record.getRecord(chain.client, { deployment });
    const after = toCursor(deployment, entries[19] as RecordEntry);
    const stop = new AbortController();
    const told: [string, bigint, number][] = [];
    for await (const news of record.watchRecord(chain.client, { deployment, after, signal: stop.signal })) {
      if (news.type === "reorg") told.push(["reorg", news.fromBlock, news.dropped.length]);
      else told.push(["entries", news.toBlock, news.entries.length]);
      if (told.length === 1) chain.reorganise(106n, busyLedger(24).slice(18));
      if (told.length === 3) stop.abort();
    }
    expect(told).to.deep.equal([
      ["entries", 107n, 4],
      ["reorg", 106n, 4],
      ["entries", 107n, 6],
    ]);
  });

  it("gives up, typed, after as many failures in a row as told", async () => {
    let questions = 0;
    const client = new ChainDouble([]).clientThrough(() => {
      questions++;
      throw new Error("socket hang up");
    });
    const watch = record.watchRecord(client, { deployment, retries: 4, retryDelay: 0 });
    expect(await watch.next().catch((error: unknown) => error)).to.be.instanceOf(NetworkError);
    expect(questions).to.equal(5);
  });

  it("ends quietly when it is told to in the middle of a question", async () => {
    const stop = new AbortController();
    const client = new ChainDouble([]).clientThrough(() => {
      stop.abort();
      throw new Error("socket hang up");
    });
    const watch = record.watchRecord(client, { deployment, retryDelay: 60_000, signal: stop.signal });
    expect(await watch.next()).to.deep.equal({ done: true, value: undefined });
  });
});

import { expect } from "chai";
import fc from "fast-check";
import { createClient, custom, decodeEventLog, encodeAbiParameters, encodeEventTopics, type Hex } from "viem";

import { emergencyPoolAbi, quadraticFundingAbi } from "../../sdk/abis/index.js";
import { round as rounds } from "../../sdk/index.js";
import type { PoolEntry, RoundNews } from "../../sdk/record/index.js";
import { ChainDouble, deployment } from "./utils/chainDouble.js";
import { clientInBadWeather } from "./utils/chaos.js";
import { LedgerBuilder, person } from "./utils/ledger.js";
import { Random } from "./utils/random.js";

type Client = ChainDouble["client"];
interface RawLog {
  readonly address: Hex;
  readonly topics: readonly Hex[];
  readonly data: Hex;
}

/** A gift to the first project of the first round, as the chain logs it. */
function giftOf(amount: bigint): Pick<RawLog, "topics" | "data"> {
  const values = { round: 1n, project: 1n, donor: person(1) };
  const uints = [{ type: "address" }, { type: "uint256" }, { type: "uint256" }] as const;
  return {
    topics: encodeEventTopics({ abi: quadraticFundingAbi, eventName: "Contributed", args: values }) as Hex[],
    data: encodeAbiParameters(uints, [person(1), amount, 10_000n]),
  };
}

/** Reads a chain of pledges to the pool as one of gifts to a round. */
const roundsOf = (inner: Client): Client =>
  createClient({
    transport: custom(
      {
        request: async ({ method, params }: { method: string; params: readonly object[] }) => {
          if (method !== "eth_getLogs") return inner.request({ method, params } as never);
          const asked = [{ ...params[0], address: [deployment.pool] }];
          const logs = (await inner.request({ method, params: asked } as never)) as RawLog[];
          const amountOf = ({ topics, data }: RawLog): bigint => {
            const log = { topics: topics as [Hex, ...Hex[]], data };
            const { args } = decodeEventLog({ abi: emergencyPoolAbi, ...log });
            return (args as { amount: bigint }).amount;
          };
          return logs.map((log) => ({ ...log, address: deployment.rounds, ...giftOf(amountOf(log)) }));
        },
      },
      { retryCount: 0 },
    ),
    cacheTime: 0,
    pollingInterval: 1,
  }) as Client;

const sumOf = (entries: readonly PoolEntry[]): bigint =>
  entries.reduce((sum, { args }) => sum + (args as { amount: bigint }).amount, 0n);
const heardOf = ({ replay }: RoundNews): bigint => replay.tally.projects.get("1")?.gifts ?? 0n;

/** Blocks of up to three gifts each, no two alike. */
function blocksOf(random: Random, from: bigint, to: bigint): PoolEntry[] {
  const entries: PoolEntry[] = [];
  for (let number = from; number <= to; number++)
    for (let logIndex = random.below(4) - 1; logIndex >= 0; logIndex--) {
      const [entry] = new LedgerBuilder().pledge(BigInt(1 + random.below(1_000))).entries as [PoolEntry];
      entries.push({ ...entry, blockNumber: number, logIndex });
    }
  return entries.sort((a, b) => Number(a.blockNumber - b.blockNumber) || a.logIndex - b.logIndex);
}

describe("watching a round over a bad line", () => {
  it("counts every gift once, through reorganisations, failures, limits and nodes that are behind", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), fc.bigInt({ min: 20n, max: 60n }), async (seed, length) => {
        const random = new Random(seed);
        const chain = new ChainDouble(blocksOf(random, 100n, 100n + length), { most: 7n });
        chain.tip = 100n + length;
        let left = 12;
        const before = (): void => {
          if (!random.chance(15)) return;
          if (left-- <= 0) return void (chain.tip += 1n);
          const from = random.chance(60) ? chain.tip + 1n : chain.tip - BigInt(random.below(6));
          const to = chain.tip + 2n;
          if (from > chain.tip) chain.entries = [...chain.entries, ...blocksOf(random, from, to)];
          else chain.reorganise(from, blocksOf(random, from, to));
          chain.tip = to;
        };
        const client = roundsOf(clientInBadWeather(chain, { seed, failing: 10, lagging: 20, before }));
        const stop = new AbortController();
        const watch = rounds.watchRound(client, {
          ...{ deployment, round: 1n, signal: stop.signal, pollingInterval: 0, retries: 60, retryDelay: 0 },
        });
        let heard = -1n;
        for await (const news of watch) {
          heard = heardOf(news);
          if (left <= 0 && heard === sumOf(chain.entries)) stop.abort();
        }
        expect(heard).to.equal(sumOf(chain.entries));
      }),
      { numRuns: 15 },
    );
  });

  it("does not take a node that is behind, or silent, for a reorganisation, nor count a gift again", async () => {
    for (let seed = 0; seed < 10; seed++) {
      const random = new Random(seed);
      const chain = new ChainDouble(blocksOf(random, 100n, 120n));
      chain.tip = 120n;
      let questions = 0;
      const stop = new AbortController();
      const before = (): void => {
        if (++questions > 200) stop.abort();
        if (questions % 9 === 0) chain.tip += 1n;
      };
      const client = roundsOf(clientInBadWeather(chain, { seed, failing: 30, lagging: 15, before }));
      const told: RoundNews[] = [];
      for await (const news of rounds.watchRound(client, {
        ...{ deployment, round: 1n, signal: stop.signal, pollingInterval: 0, retries: 60, retryDelay: 0 },
      }))
        told.push(news);
      expect(told.map(({ reorganised }) => reorganised)).to.not.include(true);
      expect(told.map(heardOf).at(-1)).to.equal(sumOf(chain.entries));
      for (const news of told) expect(heardOf(news) <= sumOf(chain.entries), "more than was given").to.equal(true);
    }
  });

  it("tells what is left when gifts are taken back, then what replaced them, and passes over other contracts", async () => {
    const chain = new ChainDouble(new LedgerBuilder().pledge(1n).pledge(2n).pledge(3n).pledge(40n).entries);
    const stop = new AbortController();
    const inner = roundsOf(chain.client);
    const client = createClient({
      transport: custom({
        request: async ({ method, params }: { method: string; params: never }) => {
          const answer: unknown = await inner.request({ method, params } as never);
          if (method !== "eth_getLogs") return answer;
          const logs = answer as object[];
          return [...logs, ...logs.map((log) => ({ ...log, address: person(9), logIndex: "0x99" }))];
        },
      }),
      pollingInterval: 1,
    });
    const told: [boolean, bigint, number][] = [];
    for await (const news of rounds.watchRound(client, { deployment, round: 1n, signal: stop.signal })) {
      told.push([news.reorganised, heardOf(news), news.fresh.length]);
      const [, , , , replaced] = new LedgerBuilder().pledge(0n).pledge(0n).pledge(0n).pledge(0n).pledge(5n).entries;
      if (told.length === 1) chain.reorganise(101n, [replaced as PoolEntry]);
      if (told.length === 3) stop.abort();
    }
    expect(told).to.deep.equal([
      [false, 46n, 4],
      [true, 0n, 0],
      [false, 11n, 4],
    ]);
  });
});

import { expect } from "chai";
import fc from "fast-check";
import { HttpRequestError, numberToHex } from "viem";

import {
  ForeignCursorError,
  MalformedDataError,
  NetworkError,
  OutOfRangeError,
  RecordMismatchError,
  RecordReorganisedError,
  WrongChainError,
} from "../../sdk/errors/index.js";
import { type Deployment, NATIVE, record, SolidarityError } from "../../sdk/index.js";
import type { PoolEntry, RecordEntry } from "../../sdk/record/index.js";
import { ChainDouble, deployment } from "./utils/chainDouble.js";
import { clientInBadWeather } from "./utils/chaos.js";
import { busyLedger, person, requests } from "./utils/ledger.js";

type Client = ChainDouble["client"];

const failureOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );
const argsOf = (entries: readonly { args: object }[]) => entries.map(({ args }) => args);

describe("pages of the record", () => {
  it("together are the whole record, each entry once, whatever is appended meanwhile", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ limit: fc.integer({ min: 1, max: 40 }), more: fc.nat(12) }), {
          minLength: 4,
          maxLength: 12,
        }),
        fc.bigInt({ min: 1n, max: 20n }),
        async (steps, chunk) => {
          const all = busyLedger(160);
          let length = 10;
          const chain = new ChainDouble(all.slice(0, length));
          const read: RecordEntry[] = [];
          let after: `0x${string}` | undefined;
          let more = true;
          const turn = async (limit: number): Promise<void> => {
            const page = await record.getRecord(chain.client, { deployment, limit, after, chunk });
            const again = await record.getRecord(chain.client, { deployment, limit, after, chunk });
            expect(again).to.deep.equal(page);
            expect(page.entries.length).to.be.at.most(limit);
            expect(page.more).to.equal(read.length + page.entries.length < length);
            if (page.more) expect(page.toBlock).to.equal(page.entries.at(-1)?.blockNumber);
            read.push(...page.entries);
            ({ cursor: after, more } = page);
          };
          for (const { limit, more: appended } of steps) {
            await turn(limit);
            // Whole blocks of three come, as on a chain.
            length += 3 * appended;
            chain.entries = all.slice(0, length);
            length = chain.entries.length;
            chain.tip = (chain.entries.at(-1) as PoolEntry).blockNumber;
          }
          do await turn(25);
          while (more);
          expect(argsOf(read)).to.deep.equal(argsOf(all.slice(0, length)));
        },
      ),
      { numRuns: 20 },
    );
  });

  it("are of use for their own community and chain only", async () => {
    const { client } = new ChainDouble(busyLedger(20));
    const { cursor: after } = await record.getRecord(client, { deployment, limit: 5 });
    const others: Deployment[] = [
      { ...deployment, chainId: 1 },
      { ...deployment, pool: requests },
    ];
    for (const other of others) {
      const failure = await failureOf(record.getRecord(client, { deployment: other, after }));
      expect(failure).to.be.instanceOf(ForeignCursorError);
      const watching = record.watchRecord(client, { deployment: other, after }).next();
      expect(await failureOf(watching)).to.be.instanceOf(ForeignCursorError);
    }
    // Checksummed or not, an address is an address.
    const lower = { ...deployment, pool: deployment.pool.toLowerCase() as `0x${string}` };
    expect((await record.getRecord(client, { deployment: lower, after })).entries).to.have.length(15);
  });

  it("cannot be cut, altered or made up", async () => {
    const { client } = new ChainDouble(busyLedger(20));
    const { cursor } = await record.getRecord(client, { deployment, limit: 5 });
    const digit = (at: number): string => (cursor[at] === "0" ? "1" : "0");
    const changed = fc
      .integer({ min: 2, max: cursor.length - 1 })
      .map((at) => cursor.slice(0, at) + digit(at) + cursor.slice(at + 1));
    const other = fc.oneof(
      changed,
      fc.string(),
      fc.nat(cursor.length - 1).map((length) => cursor.slice(0, length)),
    );
    await fc.assert(
      fc.asyncProperty(other, async (after) => {
        const failure = await failureOf(record.getRecord(client, { deployment, after: after as `0x${string}` }));
        expect(failure).to.be.instanceOf(MalformedDataError);
      }),
    );
  });

  it("tell when the chain has replaced the block in which the cursor stands", async () => {
    const chain = new ChainDouble(busyLedger(30));
    const { cursor: after } = await record.getRecord(chain.client, { deployment, limit: 20 });
    chain.reorganise(108n, []);
    expect((await record.getRecord(chain.client, { deployment, after })).entries).to.have.length(4);
    chain.reorganise(106n, busyLedger(30).slice(18, 24));
    const failure = await failureOf(record.getRecord(chain.client, { deployment, after }));
    expect(failure).to.be.instanceOf(RecordReorganisedError);
    expect(failure).to.include({ retryable: true });
  });

  it("refuse a limit that is none", async () => {
    const { client } = new ChainDouble(busyLedger(3));
    for (const limit of [0, -1, 1.5, NaN])
      expect(await failureOf(record.getRecord(client, { deployment, limit }))).to.be.instanceOf(OutOfRangeError);
  });
});

describe("reading over a bad line", () => {
  it("gives the whole record, each entry once, in order", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), fc.bigInt({ min: 1n, max: 50n }), async (seed, most) => {
        const entries = busyLedger(120);
        const chain = new ChainDouble(entries, { most });
        const client = clientInBadWeather(chain, { seed });
        const read = await record.getRecord(client, { deployment, retries: 30, retryDelay: 0 });
        expect(argsOf(read.entries)).to.deep.equal(argsOf(entries));
      }),
      { numRuns: 20 },
    );
  });

  it("does not take a busy node for a range too large, and asks again as often as told", async () => {
    for (const message of [
      "Too Many Requests",
      "exceeded its compute units per second capacity",
      "request rate limited",
    ]) {
      const chain = new ChainDouble(busyLedger(90), { broken: { code: 429, message } });
      const failure = await failureOf(record.getRecord(chain.client, { deployment, retries: 3, retryDelay: 0 }));
      expect(failure, message).to.be.instanceOf(NetworkError);
      expect(chain.asked, message).to.deep.equal(Array(4).fill({ from: 100n, to: 129n }));
    }
  });

  it("waits for a node that is behind its fellows, instead of making the range smaller", async () => {
    const chain = new ChainDouble(busyLedger(90));
    let behind = 3;
    const client = chain.clientThrough((method, answer) => {
      if (method === "eth_getLogs" && behind-- > 0)
        throw Object.assign(new Error("block range extends beyond current head block"), { code: -32602 });
      return answer();
    });
    const { entries } = await record.getRecord(client, { deployment, retryDelay: 0 });
    expect(entries).to.have.length(90);
    expect(chain.asked).to.deep.equal([{ from: 100n, to: 129n }]);
  });

  it("does not take words of the node's address for words of the node", async () => {
    const chain = new ChainDouble(busyLedger(90));
    let down = 3;
    const client = chain.clientThrough((method, answer) => {
      if (method !== "eth_getLogs" || down-- <= 0) return answer();
      throw new HttpRequestError({ status: 503, url: "https://orange-limit.example", details: "Unavailable" });
    });
    const { entries } = await record.getRecord(client, { deployment, retryDelay: 0 });
    expect(entries).to.have.length(90);
    expect(chain.asked).to.deep.equal([{ from: 100n, to: 129n }]);
  });

  it("asks few times too many where the limit is one of blocks", async () => {
    const chain = new ChainDouble(busyLedger(9), { most: 1_000n });
    chain.tip = 1_000_000n;
    await record.getRecord(chain.client, { deployment });
    const refused = chain.asked.filter(({ from, to }) => to - from >= 1_000n);
    expect(refused.length).to.be.lessThan(chain.asked.length / 5);
  });

  it("asks again when the answer is no list, and passes over what was not asked for", async () => {
    const chain = new ChainDouble(busyLedger(90));
    let asked = 0;
    const client = chain.clientThrough((method, answer) => {
      if (method !== "eth_getLogs") return answer();
      const logs = answer() as object[];
      return ++asked < 3 ? null : [...logs, ...logs.map((log) => ({ ...log, address: person(9), logIndex: "0x9" }))];
    });
    const { entries } = await record.getRecord(client, { deployment, retryDelay: 0 });
    expect(argsOf(entries)).to.deep.equal(argsOf(busyLedger(90)));
  });

  it("refuses another chain, which would know of nothing, and a block that is still to come", async () => {
    const chain = new ChainDouble(busyLedger(90));
    const elsewhere = chain.clientThrough((method, answer) => (method === "eth_chainId" ? "0x1" : answer()));
    expect(await failureOf(record.getRecord(elsewhere, { deployment }))).to.be.instanceOf(WrongChainError);
    expect(await failureOf(record.verifyRecord(elsewhere, { deployment }))).to.be.instanceOf(WrongChainError);
    const watch = record.watchRecord(elsewhere, { deployment });
    expect(await failureOf(watch.next())).to.be.instanceOf(WrongChainError);
    const early = record.getRecord(chain.client, { deployment, toBlock: chain.tip + 1_000n });
    expect(await failureOf(early)).to.be.instanceOf(OutOfRangeError);
    setTimeout(() => (chain.tip += 1n), 20);
    const soon = await record.getRecord(chain.client, { deployment, toBlock: chain.tip + 1n, retryDelay: 10 });
    expect(soon.entries).to.have.length(90);
  });

  it("does not mix what was read before a reorganisation with what was read after", async () => {
    const chain = new ChainDouble(busyLedger(90));
    const client = chain.clientThrough((method, answer) => {
      const answered = answer();
      if (method === "eth_getLogs" && chain.fork === 0) chain.reorganise(103n, busyLedger(96).slice(9));
      return answered;
    });
    const failure = await failureOf(record.getRecord(client, { deployment, chunk: 10n }));
    expect(failure).to.be.instanceOf(RecordReorganisedError);
  });

  it("stops at once when it is told to, though the node never answers", async () => {
    const silent = new ChainDouble([]).clientThrough(() => new Promise(() => undefined));
    const signal = AbortSignal.timeout(20);
    const began = Date.now();
    const failure = await failureOf(record.getRecord(silent, { deployment, signal }));
    expect(failure).to.have.property("name", "TimeoutError");
    const watch = record.watchRecord(silent, { deployment, signal: AbortSignal.timeout(20) });
    expect(await watch.next()).to.deep.equal({ done: true, value: undefined });
    expect(Date.now() - began).to.be.lessThan(1_000);
  });

  it("stops asking when it is told to", async () => {
    const chain = new ChainDouble(busyLedger(90), { broken: { code: 429, message: "Too Many Requests" } });
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 20);
    const reading = record.getRecord(chain.client, { deployment, retryDelay: 60_000, signal: stop.signal });
    expect(await failureOf(reading)).to.have.property("name", "AbortError");
  });
});

describe("verifying over a bad line, and against a node that lies", () => {
  const verify = (client: Client) => record.verifyRecord(client, { deployment, retries: 40, retryDelay: 0 });

  it("finds a true record true, whatever happens on the line", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const chain = new ChainDouble(busyLedger(30));
        expect((await verify(clientInBadWeather(chain, { seed }))).differences).to.deep.equal([]);
      }),
      { numRuns: 10 },
    );
  });

  it("catches one log that is dropped, doubled, moved or altered in any field, and an answer cut short", async () => {
    const entries = busyLedger(24);
    type Lie = (found: readonly PoolEntry[], at: number, field: number) => readonly PoolEntry[];
    const lies: Readonly<Record<string, Lie>> = {
      dropped: (found, at) => found.toSpliced(at, 1),
      doubled: (found, at) => found.toSpliced(at, 0, { ...(found[at] as PoolEntry), logIndex: 7 }),
      moved: (found, at) => {
        const [here, there] = [found[at], found[(at + 1) % found.length]] as [PoolEntry, PoolEntry];
        const swap = (entry: PoolEntry, other: PoolEntry) => ({
          ...other,
          blockNumber: entry.blockNumber,
          logIndex: entry.logIndex,
        });
        return found.with(at, swap(here, there)).with((at + 1) % found.length, swap(there, here));
      },
      altered: (found, at, field) => {
        const entry = found[at] as PoolEntry;
        const names = Object.keys(entry.args);
        const name = names[field % names.length] as string;
        const value: unknown = (entry.args as Record<string, unknown>)[name];
        return found.with(at, { ...entry, args: { ...entry.args, [name]: other(value) } } as PoolEntry);
      },
      "cut short": (found, at) => found.slice(0, at),
    };
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.keys(lies)), fc.nat(23), fc.nat(6), async (lie, at, field) => {
        const chain = new ChainDouble(entries, { lie: (found) => lies[lie]?.(found, at, field) ?? [] });
        const { verified, differences } = await verify(chain.client);
        expect(verified, lie).to.equal(false);
        expect(
          differences.map(({ what }) => what),
          lie,
        ).to.include("head");
      }),
      { numRuns: 80 },
    );
    expect((await verify(new ChainDouble(entries, { lie: (found) => found }).client)).verified).to.equal(true);
  });

  it("writes, traces and confirms nothing that a node tells by halves, unless the entries are given", async () => {
    const entries = busyLedger(24);
    const { client } = new ChainDouble(entries, { lie: (found) => found.slice(1) });
    const [pledge] = entries as [PoolEntry];
    const donor = person(1);
    const span = { donor, from: 0n, until: 1n << 50n, community: "Elm Street", signer: requests };
    for (const attempt of [
      record.exportRecord(client, { deployment, format: "csv" }),
      record.getMovements(client, { deployment }),
      record.traceGift(client, { deployment, pledge }),
      record.getReceipt(client, { deployment, ...span }),
    ])
      expect(await failureOf(attempt)).to.be.instanceOf(RecordMismatchError);
    const { entries: read } = await record.getRecord(client, { deployment });
    expect((await record.getMovements(client, { deployment, entries: read })).movements).to.have.length(23);
  });

  it("tells when the pool holds less than it must, or entries stand in an order that no chain has", async () => {
    const chain = new ChainDouble(busyLedger(24));
    const robbed = chain.clientThrough((method, answer) =>
      method === "eth_getBalance" ? numberToHex(BigInt(String(answer())) - 1n) : answer(),
    );
    const { differences } = await verify(robbed);
    expect(differences.map(({ what }) => what)).to.deep.equal([`balance of ${NATIVE}, at least`]);
    const { entries } = await record.getRecord(chain.client, { deployment });
    const moved = entries.with(5, { ...(entries[5] as RecordEntry), blockNumber: 1n });
    const told = await record.verifyRecord(chain.client, { deployment, entries: moved });
    expect(told.differences.map(({ what }) => what)).to.deep.equal(["order of entry 6"]);
  });

  it("does not compare across a reorganisation", async () => {
    const chain = new ChainDouble(busyLedger(24));
    const client = chain.clientThrough((method, answer) => {
      if (method === "eth_call" && chain.fork === 0) chain.reorganise(105n, busyLedger(24).slice(15, 23));
      return answer();
    });
    const failure = await failureOf(verify(client));
    expect(failure).to.be.instanceOf(RecordReorganisedError);
    expect(failure).to.be.instanceOf(SolidarityError);
  });
});

/** Another value of the same type. */
function other(value: unknown): unknown {
  if (typeof value === "bigint") return value + 1n;
  if (typeof value === "number") return value ^ 1;
  if (typeof value === "boolean") return !value;
  const text = String(value).toLowerCase();
  return text.slice(0, -1) + (text.endsWith("0") ? "1" : "0");
}

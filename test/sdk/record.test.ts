import { expect } from "chai";

import { NetworkError } from "../../sdk/errors/index.js";
import { record, SolidarityError } from "../../sdk/index.js";
import { type PoolEntry, type RecordEntry, type RecordNews, replayRecord, toCursor } from "../../sdk/record/index.js";
import { ChainDouble, deployment, dialects } from "./utils/chainDouble.js";
import { busyLedger, chainId, everyMovement, LedgerBuilder, pool } from "./utils/ledger.js";

const plain = (entries: readonly { event: string; args: object }[]) =>
  entries.map(({ event, args }) => ({ event, args }));

describe("record", () => {
  describe("reading (against a test double of a node)", () => {
    for (const complaint of dialects)
      it(`halves what the node finds too large: "${complaint.message}"`, async () => {
        const entries = busyLedger(900);
        const chain = new ChainDouble(entries, { most: 50n, complaint });
        const read = await record.getRecord(chain.client, { deployment });
        expect(plain(read.entries)).to.deep.equal(plain(entries));
        expect(read.toBlock).to.equal(chain.tip);
      });

    it("reads every block once at the end, whatever the limit", async () => {
      for (const most of [1n, 2n, 3n, 7n, 64n, 299n]) {
        const entries = busyLedger(300);
        const chain = new ChainDouble(entries, { most });
        const { entries: read } = await record.getRecord(chain.client, { deployment });
        expect(plain(read)).to.deep.equal(plain(entries));
        const answered = chain.asked.filter(({ from, to }) => to - from + 1n <= most);
        let next = deployment.startBlock;
        for (const { from, to } of answered) {
          expect(from).to.equal(next);
          next = to + 1n;
        }
        expect(next).to.equal(chain.tip + 1n);
      }
    });

    it("gives each entry once, in order, when the node repeats itself", async () => {
      const entries = busyLedger(90);
      const chain = new ChainDouble(entries, { sloppy: true });
      const { entries: read } = await record.getRecord(chain.client, { deployment });
      expect(plain(read)).to.deep.equal(plain(entries));
    });

    it("goes on where it stopped, within a block too", async () => {
      const chain = new ChainDouble(busyLedger(100));
      const { entries } = await record.getRecord(chain.client, { deployment });
      for (const at of [0, 1, 2, 49, 98]) {
        const after = toCursor(deployment, entries[at] as RecordEntry);
        const rest = await record.getRecord(chain.client, { deployment, after });
        expect(rest.entries).to.deep.equal(entries.slice(at + 1));
      }
      const { cursor } = await record.getRecord(chain.client, { deployment });
      const none = await record.getRecord(chain.client, { deployment, after: cursor });
      expect(none.entries).to.deep.equal([]);
      expect(none.cursor).to.equal(cursor);
    });

    it("does not look through again what it has looked through, but for the newest blocks", async () => {
      const chain = new ChainDouble(busyLedger(9));
      chain.tip = 100_000n;
      const { cursor } = await record.getRecord(chain.client, { deployment });
      chain.asked.length = 0;
      await record.getRecord(chain.client, { deployment, after: cursor });
      expect(chain.asked).to.deep.equal([{ from: 100_000n - 64n, to: 100_000n }]);
    });

    it("replays what it reads to the same head", async () => {
      const entries = everyMovement();
      const { entries: read } = await record.getRecord(new ChainDouble(entries).client, { deployment });
      const where = { chainId, pool };
      expect(replayRecord(read, where).head).to.equal(replayRecord(entries, where).head);
    });

    it("does not halve when the node fails for another reason", async () => {
      const chain = new ChainDouble(busyLedger(90), { broken: { code: -32000, message: "method handler crashed" } });
      const failure = await record.getRecord(chain.client, { deployment }).catch((error: unknown) => error);
      expect(failure).to.be.instanceOf(SolidarityError);
      expect(chain.asked).to.have.length(1);
    });

    it("gives up, typed, when one block is too large", async () => {
      const chain = new ChainDouble(busyLedger(9), { broken: dialects[0] });
      const failure = await record.getRecord(chain.client, { deployment }).catch((error: unknown) => error);
      expect(failure).to.be.instanceOf(NetworkError);
      expect(chain.asked.at(-1)).to.deep.equal({ from: 100n, to: 100n });
    });

    it("comes part by part for records too long for memory", async () => {
      const entries = busyLedger(300);
      const sizes: number[] = [];
      for await (const part of record.streamRecord(new ChainDouble(entries).client, { deployment, chunk: 10n }))
        sizes.push(part.entries.length);
      expect(sizes).to.have.length(10);
      expect(sizes.reduce((sum, size) => sum + size)).to.equal(300);
    });
  });

  describe("watching (against a test double of a node)", () => {
    const ledgerOf = (amounts: readonly bigint[]): PoolEntry[] => {
      const ledger = new LedgerBuilder();
      for (const amount of amounts) ledger.pledge(amount);
      return ledger.entries;
    };
    const amountsOf = (news: RecordNews): bigint[] =>
      (news.type === "entries" ? news.entries : news.dropped).map((entry) => (entry.args as { amount: bigint }).amount);

    it("tells what there is, what comes, and what a reorganisation took back", async () => {
      const before = ledgerOf([1n, 2n, 3n, 4n, 5n, 6n]);
      const chain = new ChainDouble(before.slice(0, 3));
      const stop = new AbortController();
      const told: [string, bigint[]][] = [];
      for await (const news of record.watchRecord(chain.client, { deployment, signal: stop.signal })) {
        told.push([news.type, amountsOf(news)]);
        if (told.length === 1) [chain.entries, chain.tip] = [before, 101n];
        if (told.length === 2) chain.reorganise(101n, ledgerOf([1n, 2n, 3n, 40n, 50n]).slice(3));
        if (told.length === 4) stop.abort();
      }
      expect(told).to.deep.equal([
        ["entries", [1n, 2n, 3n]],
        ["entries", [4n, 5n, 6n]],
        ["reorg", [4n, 5n, 6n]],
        ["entries", [40n, 50n]],
      ]);
    });

    it("tells of a reorganisation that leaves a shorter chain", async () => {
      const before = ledgerOf([1n, 2n, 3n, 4n, 5n, 6n, 7n]);
      const chain = new ChainDouble(before);
      const stop = new AbortController();
      const told: [string, bigint[]][] = [];
      for await (const news of record.watchRecord(chain.client, { deployment, signal: stop.signal })) {
        told.push([news.type, amountsOf(news)]);
        if (told.length === 1) chain.reorganise(100n, ledgerOf([9n]));
        if (told.length === 3) stop.abort();
      }
      expect(told).to.deep.equal([
        ["entries", [1n, 2n, 3n, 4n, 5n, 6n, 7n]],
        ["reorg", [1n, 2n, 3n, 4n, 5n, 6n, 7n]],
        ["entries", [9n]],
      ]);
    });

    it("ends when it is told to", async () => {
      const stop = new AbortController();
      const watch = record.watchRecord(new ChainDouble([]).client, {
        deployment,
        signal: stop.signal,
        pollingInterval: 60_000,
      });
      await watch.next();
      const next = watch.next();
      setTimeout(() => stop.abort(), 10);
      expect((await next).done).to.equal(true);
    });
  });
});

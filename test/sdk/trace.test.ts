import { expect } from "chai";
import fc from "fast-check";
import type { Address } from "viem";

import { NATIVE, record } from "../../sdk/index.js";
import { type PoolEntry, replayRecord, traceGifts } from "../../sdk/record/index.js";
import { RecordMismatchError, UnknownGiftError } from "../../sdk/errors/index.js";
import { ChainDouble, deployment } from "./utils/chainDouble.js";
import { chainId, LedgerBuilder, person, pool, requests, token } from "./utils/ledger.js";
import { randomLedger } from "./utils/randomLedger.js";

/** One unit of money. */
interface Coin {
  readonly gift: number;
  readonly asset: Address;
  place: string;
  /** The request that it reached. */
  reached?: bigint;
  category?: number;
  waiting?: string;
}

/** The same rule over again, unit by unit: slow, plain, and written apart from the SDK's. */
function coinByCoin(entries: readonly PoolEntry[]): Coin[] {
  const coins: Coin[] = [];
  const categories = new Map<bigint, number>();
  let gifts = 0;
  let last: Coin[] = [];
  const oldest = (asset: Address, place: string, amount: bigint): Coin[] => {
    const found = coins.filter((coin) => coin.asset === asset && coin.place === place);
    expect(BigInt(found.length) >= amount, place).to.equal(true);
    return found.sort((a, b) => a.gift - b.gift).slice(0, Number(amount));
  };
  const move = (moved: readonly Coin[], place: string): void => moved.forEach((coin) => (coin.place = place));
  const pay = (paid: Coin[], ref: bigint, category: number): void => {
    paid.forEach((coin) => Object.assign(coin, { place: "out", reached: ref, category }));
    last = paid;
  };
  for (const { event, args } of entries) {
    if (event === "Pledged" || event === "Absorbed") {
      const place = `free ${event === "Pledged" ? args.earmark : 0}`;
      for (let unit = 0n; unit < args.amount; unit++) coins.push({ gift: gifts, asset: args.asset, place });
      gifts++;
    } else if (event === "Committed") {
      categories.set(args.ref, args.category);
      move(oldest(args.asset, `free ${args.category}`, args.earmarked), `own ${args.ref}`);
      move(oldest(args.asset, "free 0", args.amount - args.earmarked), `general ${args.ref}`);
    } else if (event === "Uncommitted") {
      move(oldest(args.asset, `own ${args.ref}`, args.earmarked), `free ${args.category}`);
      move(oldest(args.asset, `general ${args.ref}`, args.amount - args.earmarked), "free 0");
    } else if (event === "Paid") {
      const own = coins.filter(({ place }) => place === `own ${args.ref}`).length;
      const first = BigInt(own) < args.amount ? BigInt(own) : args.amount;
      const general = oldest(args.asset, `general ${args.ref}`, args.amount - first);
      pay([...oldest(args.asset, `own ${args.ref}`, first), ...general], args.ref, categories.get(args.ref) ?? 0);
    } else if (event === "PaidAtOnce") {
      const general = oldest(args.asset, "free 0", args.amount - args.earmarked);
      pay([...oldest(args.asset, `free ${args.category}`, args.earmarked), ...general], args.ref, args.category);
    } else if (event === "Owed") {
      last.forEach((coin) => (coin.waiting = args.to));
    } else if (event === "Collected") {
      coins
        .filter((coin) => coin.asset === args.asset && coin.waiting === args.payee)
        .forEach((coin) => delete coin.waiting);
    } else if (event === "Allotted") {
      for (const coin of oldest(args.asset, `free ${args.earmark}`, args.amount))
        Object.assign(coin, { place: "successors", waiting: args.successor });
    }
  }
  return coins;
}

const count = (coins: readonly Coin[], wanted: (coin: Coin) => boolean): bigint => BigInt(coins.filter(wanted).length);

describe("traceGift", () => {
  it("takes the oldest gift first, the earmarked part before the general one", () => {
    const module = requests;
    const entries = new LedgerBuilder()
      .pledge(10n)
      .pledge(10n, { earmark: 7 })
      .pledge(10n)
      .add("Committed", { module, ref: 5n, asset: NATIVE, amount: 22n, earmarked: 10n, category: 7 })
      .add("Paid", { module, ref: 5n, to: person(3), asset: NATIVE, amount: 14n })
      .add("PaidAtOnce", { module, ref: 6n, to: person(4), asset: NATIVE, amount: 1n, earmarked: 0n, category: 2 })
      .add("Uncommitted", { module, ref: 5n, asset: NATIVE, amount: 8n, earmarked: 0n, category: 7 })
      .add("PaidAtOnce", { module, ref: 8n, to: person(4), asset: NATIVE, amount: 7n, earmarked: 0n, category: 2 })
      .add("Owed", { asset: NATIVE, to: person(4), amount: 7n }).entries;
    const [first, earmarked, second] = traceGifts(entries);
    const to = { module, waiting: 0n };
    // 14 paid: 10 of the category's own, 4 of the oldest general gift; its other 6 came back to the front of the queue.
    expect(earmarked?.reached).to.deep.equal([{ ...to, request: 5n, category: 7, amount: 10n }]);
    expect(first?.reached).to.deep.equal([
      { ...to, request: 5n, category: 7, amount: 4n },
      { ...to, request: 8n, category: 2, amount: 6n, waiting: 6n },
    ]);
    expect(second?.reached).to.deep.equal([
      { ...to, request: 6n, category: 2, amount: 1n },
      { ...to, request: 8n, category: 2, amount: 1n, waiting: 1n },
    ]);
    expect(second?.categories).to.deep.equal([{ category: 2, amount: 2n }]);
    expect([first?.free, earmarked?.free, second?.free]).to.deep.equal([0n, 0n, 8n]);
  });

  it("tells the categories of one reference apart", () => {
    const module = requests;
    const ledger = new LedgerBuilder().pledge(10n);
    for (const category of [1, 2])
      ledger
        .add("Committed", { module, ref: 5n, asset: NATIVE, amount: 3n, earmarked: 0n, category })
        .add("Paid", { module, ref: 5n, to: person(3), asset: NATIVE, amount: 3n });
    expect(traceGifts(ledger.entries)[0]?.categories).to.deep.equal([
      { category: 1, amount: 3n },
      { category: 2, amount: 3n },
    ]);
  });

  it("is what follows coin by coin, for any record", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const entries = randomLedger(seed, 60, 9n);
        const coins = coinByCoin(entries);
        for (const [gift, trace] of traceGifts(entries).entries()) {
          const own = coins.filter((coin) => coin.gift === gift);
          expect(trace.free).to.equal(count(own, ({ place }) => place.startsWith("free")));
          expect(trace.committed).to.equal(count(own, ({ place }) => /^(own|general)/.test(place)));
          expect(trace.inherited.amount).to.equal(count(own, ({ place }) => place === "successors"));
          expect(trace.reached.map(({ request }) => request).sort()).to.deep.equal(
            [...new Set(own.flatMap(({ reached }) => reached ?? []))].sort(),
          );
          for (const { request, category, amount, waiting } of trace.reached) {
            const there = own.filter(({ reached }) => reached === request);
            expect(amount).to.equal(BigInt(there.length));
            expect(waiting).to.equal(count(there, (coin) => coin.waiting !== undefined));
            expect(there.every((coin) => coin.category === category)).to.equal(true);
          }
        }
      }),
      { numRuns: 80 },
    );
  });

  it("adds up to the pool's books over all gifts, to the last unit (law 2, Conserved)", () => {
    fc.assert(
      fc.property(fc.integer(), fc.bigInt({ min: 1n, max: 1n << 90n }), (seed, most) => {
        const entries = randomLedger(seed, 300, most);
        const traces = traceGifts(entries);
        for (const { asset, ...books } of replayRecord(entries, { chainId, pool }).assets) {
          const own = traces.filter((trace) => trace.asset === asset);
          const sum = (part: (trace: (typeof own)[number]) => bigint) => own.reduce((all, one) => all + part(one), 0n);
          const reached = (trace: (typeof own)[number]) => trace.reached.reduce((all, { amount }) => all + amount, 0n);
          expect(sum(({ amount }) => amount)).to.equal(books.pledged);
          expect(sum(({ free }) => free)).to.equal(books.available + books.earmarked);
          expect(sum(({ committed }) => committed)).to.equal(books.committed);
          expect(sum((trace) => reached(trace) + trace.inherited.amount)).to.equal(books.paid + books.owed);
          const waiting = sum(
            (trace) => trace.inherited.waiting + trace.reached.reduce((all, one) => all + one.waiting, 0n),
          );
          expect(waiting).to.equal(books.owed);
          for (const trace of own)
            expect(reached(trace) + trace.inherited.amount + trace.committed + trace.free).to.equal(trace.amount);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("names no person", () => {
    const people = Array.from({ length: 30 }, (_, number) => person(number).toLowerCase());
    for (let seed = 0; seed < 20; seed++) {
      const traces = traceGifts(randomLedger(seed, 100, 50n));
      const text = JSON.stringify(traces, (_key, value: unknown) => (typeof value === "bigint" ? `${value}` : value));
      for (const address of people) expect(text.toLowerCase()).to.not.contain(address.slice(2));
    }
  });

  it("finds the gift by its transaction, and by its log where the transaction made several", async () => {
    const built = new LedgerBuilder().pledge(3n).pledge(4n, { asset: token }).pledge(5n).entries;
    const [one, two, three] = built as [PoolEntry, PoolEntry, PoolEntry];
    const entries = [one, two, { ...three, transactionHash: two.transactionHash }];
    const { client } = new ChainDouble(entries);
    expect((await record.traceGift(client, { deployment, pledge: one })).amount).to.equal(3n);
    const { transactionHash } = two;
    const second = await record.traceGift(client, { deployment, pledge: { transactionHash, logIndex: 2 } });
    expect(second.amount).to.equal(5n);
    for (const pledge of [{ transactionHash }, { transactionHash, logIndex: 9 }, { transactionHash: one.blockHash }]) {
      const failure = await record.traceGift(client, { deployment, pledge }).catch((error: unknown) => error);
      expect(failure).to.be.instanceOf(UnknownGiftError);
    }
  });

  it("refuses a record that takes more than there was", () => {
    const asset = NATIVE;
    const spent = { module: requests, ref: 1n, to: person(1), asset, amount: 5n, earmarked: 0n, category: 1 };
    expect(() => traceGifts(new LedgerBuilder().pledge(4n).add("PaidAtOnce", spent).entries)).to.throw(
      RecordMismatchError,
    );
    const owed = new LedgerBuilder()
      .pledge(9n)
      .add("PaidAtOnce", spent)
      .add("Owed", { asset, to: person(1), amount: 4n });
    expect(() => traceGifts(owed.entries)).to.throw(RecordMismatchError);
  });
});

import { expect } from "chai";
import fc from "fast-check";
import { type Address } from "viem";

import {
  MalformedDataError,
  RecordReorganisedError,
  UnknownWordError,
  UnsupportedTokenError,
} from "../../sdk/errors/index.js";
import { NATIVE, record } from "../../sdk/index.js";
import {
  type PoolEntry,
  type PriceSource,
  recordFromJsonLines,
  toBeancount,
  toCsv,
  toJsonLines,
  valueRoundedDown,
} from "../../sdk/record/index.js";
import { pool as poolActions } from "../../sdk/index.js";
import { ChainDouble, deployment } from "./utils/chainDouble.js";
import { busyLedger, LedgerBuilder, person, token } from "./utils/ledger.js";
import { parseBeancount, parseCsv, toUnits } from "./utils/parse.js";
import { randomLedger } from "./utils/randomLedger.js";

const decimals = (asset: string): number => (asset.toLowerCase() === token.toLowerCase() ? 6 : 18);
const places = ["available", "earmarked", "committed", "owed"] as const;
const failureOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

/** 3,000.50 dollars a coin, 0.99 a token, known from the fourth block on. */
const price: PriceSource = (asset, time) =>
  Promise.resolve(
    time < 104n * 12n ? undefined : { price: asset === NATIVE ? 300_050n : 99n, decimals: 2, currency: "USD" },
  );

const ledgers = fc
  .tuple(fc.integer(), fc.bigInt({ min: 1n, max: 1n << 85n }))
  .map(([seed, most]) => randomLedger(seed, 80, most));

/** Every asset's books, as the pool's contract says. */
const booksOf = async (chain: ChainDouble, asset: Address) =>
  poolActions.getBooks(chain.client, { deployment, asset, blockNumber: chain.tip });

describe("exports", () => {
  it("as CSV add up to the pool's balances in every column, to the last unit", async () => {
    await fc.assert(
      fc.asyncProperty(ledgers, async (entries) => {
        const chain = new ChainDouble(entries);
        const rows = parseCsv((await record.exportRecord(chain.client, { deployment, format: "csv" })).text);
        expect(rows).to.have.length(entries.length);
        const sum = (asset: string, column: string): bigint =>
          rows
            .filter((row) => row.asset === asset)
            .reduce((all, row) => all + toUnits(row[column] ?? "", decimals(asset)), 0n);
        for (const asset of new Set(rows.map((row) => row.asset as Address))) {
          const books = await booksOf(chain, asset);
          for (const place of places) expect(sum(asset, place), `${place} of ${asset}`).to.equal(books[place]);
          const held = places.reduce((all, place) => all + books[place], 0n);
          expect(sum(asset, "pledged") - sum(asset, "paid")).to.equal(held);
        }
        for (const row of rows) {
          const of = (column: string): bigint => toUnits(row[column] ?? "", decimals(row.asset ?? ""));
          expect(of("pledged")).to.equal(places.reduce((all, place) => all + of(place), of("paid")));
        }
      }),
      { numRuns: 20 },
    );
  });

  it("as JSON lines can be read back and verified against the chain", async () => {
    await fc.assert(
      fc.asyncProperty(ledgers, async (entries) => {
        const chain = new ChainDouble(entries);
        const { text } = await record.exportRecord(chain.client, { deployment, format: "jsonl", price });
        expect(text.endsWith("\n") || text === "").to.equal(true);
        const read = recordFromJsonLines(text);
        const { entries: known } = await record.getRecord(chain.client, { deployment });
        expect(read).to.deep.equal(known);
        expect((await record.verifyRecord(chain.client, { deployment, entries: read })).differences).to.deep.equal([]);
        const sums = new Map<string, bigint>();
        for (const line of text.split("\n").filter((row) => row !== "")) {
          const row = JSON.parse(line) as { args: { asset: string }; changes: Record<string, string> };
          for (const place of places) {
            const key = `${row.args.asset} ${place}`;
            sums.set(key, (sums.get(key) ?? 0n) + BigInt(row.changes[place] ?? "x"));
          }
        }
        for (const asset of new Set(entries.map(({ args }) => (args as { asset: Address }).asset)))
          for (const place of places)
            expect(sums.get(`${asset} ${place}`)).to.equal((await booksOf(chain, asset))[place]);
      }),
      { numRuns: 6 },
    );
    for (const bad of ["{", "[]", '{"contract":"pool"}'])
      expect(() => recordFromJsonLines(bad)).to.throw(MalformedDataError);
  });

  it("as beancount balance in every transaction, and assert the pool's balances without tolerance", async () => {
    await fc.assert(
      fc.asyncProperty(ledgers, async (entries) => {
        const chain = new ChainDouble(entries);
        const { text } = await record.exportRecord(chain.client, { deployment, format: "beancount", price });
        const ledger = parseBeancount(text);
        expect(ledger.postings).to.have.length(entries.length);
        const sums = new Map<string, bigint>();
        const assetOf = (commodity: string): Address => ledger.commodities.get(commodity) as Address;
        for (const postings of ledger.postings) {
          const totals = new Map<string, bigint>();
          for (const { account, number, commodity } of postings) {
            expect(ledger.opened.has(account), account).to.equal(true);
            const units = toUnits(number, decimals(assetOf(commodity)));
            totals.set(commodity, (totals.get(commodity) ?? 0n) + units);
            sums.set(`${account} ${commodity}`, (sums.get(`${account} ${commodity}`) ?? 0n) + units);
          }
          expect([...totals.values()]).to.deep.equal([0n]);
        }
        expect(ledger.balances.map(({ account, commodity }) => `${account} ${commodity}`).sort()).to.deep.equal(
          [...sums.keys()].sort(),
        );
        for (const { account, number, commodity } of ledger.balances)
          expect(toUnits(number, decimals(assetOf(commodity)))).to.equal(sums.get(`${account} ${commodity}`));
        for (const [commodity, asset] of ledger.commodities) {
          const books = await booksOf(chain, asset as Address);
          const sum = (prefix: string): bigint =>
            [...sums]
              .filter(([key]) => key.startsWith(prefix) && key.endsWith(` ${commodity}`))
              .reduce((all, [, one]) => all + one, 0n);
          expect(sum("Assets:Pool:General")).to.equal(books.available);
          expect(sum("Assets:Pool:Earmarked")).to.equal(books.earmarked);
          expect(sum("Assets:Pool:Committed")).to.equal(books.committed);
          expect(sum("Assets:Pool:Owed")).to.equal(books.owed);
          expect(sum("Liabilities:Owed")).to.equal(-books.owed);
          expect(sum("Assets")).to.equal(places.reduce((all, place) => all + books[place], 0n));
        }
      }),
      { numRuns: 20 },
    );
  });

  it("value each movement at its time, rounded down, where the source knows", async () => {
    const asked: string[] = [];
    const source: PriceSource = (asset, time) => {
      asked.push(`${asset} ${time}`);
      return price(asset, time);
    };
    const chain = new ChainDouble(busyLedger(40));
    const { movements } = await record.getMovements(chain.client, { deployment, price: source });
    expect(new Set(asked).size).to.equal(asked.length);
    for (const { entry, amount, time, price: found, value } of movements) {
      expect(time).to.equal(entry.blockNumber * 12n);
      expect(found === undefined).to.equal(entry.blockNumber < 104n);
      expect(value).to.equal(found && (amount * 300_050n) / 10n ** 18n);
    }
    const dollars = { price: 199n, decimals: 2, currency: "USD" };
    expect(valueRoundedDown(999_999n, 6, dollars)).to.equal(198n);
    expect(valueRoundedDown(1_000_000n, 6, dollars)).to.equal(199n);
    expect(valueRoundedDown(1n, 6, dollars)).to.equal(0n);
    const csv = parseCsv(toCsv(await record.getMovements(chain.client, { deployment, price: source })));
    expect(csv[12]).to.include({ price: "3000.5", currency: "USD", value: "0" });
    expect(csv[0]).to.include({ price: "", currency: "", value: "" });
  });

  it("refuse prices that are none", async () => {
    const { client } = new ChainDouble(busyLedger(3));
    const good = { price: 1n, decimals: 2, currency: "USD" };
    const bad: unknown[] = [
      { ...good, price: -1n },
      { ...good, price: 1.5 },
      { ...good, currency: 'USD"' },
      { ...good, currency: "usd" },
      { ...good, currency: "USD\n2026-01-01 open Assets:X" },
    ];
    for (const answer of bad) {
      const source = (() => Promise.resolve(answer)) as PriceSource;
      expect(await failureOf(record.getMovements(client, { deployment, price: source }))).to.be.instanceOf(
        MalformedDataError,
      );
    }
  });

  it("hold no formula and break no line or quote, whatever a token calls itself", async () => {
    const entries = new LedgerBuilder().pledge(5n, { asset: token }).pledge(7n).entries;
    const evil = [
      "=1+1",
      "+1",
      "-1",
      "@SUM(A1)",
      '=HYPERLINK("http://x","y")',
      "\t=1",
      "\tx",
      "\rx",
      " =1",
      "＝1",
      "\r\n=1",
      '","=1',
      "|calc",
      "a\nb",
      'a"b',
      "\\",
      '\\"',
      "USD",
      "ETH",
      "TRUE",
      "NULL",
      "",
      "é",
      "\u202e=1",
    ];
    const symbols = fc.oneof(fc.constantFrom(...evil), fc.string({ unit: "binary" }), fc.string());
    await fc.assert(
      fc.asyncProperty(symbols, async (symbol) => {
        const assets = [{ asset: token, symbol, decimals: 6 }];
        const source: PriceSource = (asset) => price(asset, 10_000n);
        const books = await record.getMovements(new ChainDouble(entries).client, { deployment, assets, price: source });
        const [row] = parseCsv(toCsv(books, { people: true }));
        expect(row?.symbol === symbol || row?.symbol === `'${symbol}`).to.equal(true);
        expect(row?.symbol ?? "").to.not.match(/^[\t\r\n]/);
        for (const cell of Object.values(row ?? {}))
          expect(/^-?\d+(\.\d+)?$/.test(cell) || !/^[\s\p{C}]*[=+\-@＝＋－＠|%]/u.test(cell), cell).to.equal(true);
        const ledger = parseBeancount(toBeancount(books, { title: symbol }));
        expect(ledger.postings).to.have.length(2);
        expect([...ledger.commodities.values()]).to.have.members([token, NATIVE]);
        // Money's name is taken; the others are values, and no names, to beancount.
        for (const name of ["USD", "TRUE", "FALSE", "NULL"]) expect(ledger.commodities.has(name)).to.equal(false);
        expect(recordFromJsonLines(toJsonLines(books))).to.deep.equal(books.entries);
      }),
      { numRuns: 200 },
    );
  });

  it("name people in CSV only when asked, in beancount never", async () => {
    const chain = new ChainDouble(randomLedger(7, 200, 1_000n));
    const books = await record.getMovements(chain.client, { deployment });
    const people = Array.from({ length: 30 }, (_, number) => person(number).toLowerCase().slice(2));
    const namedIn = (text: string): number => people.filter((name) => text.toLowerCase().includes(name)).length;
    expect(namedIn(toCsv(books))).to.equal(0);
    expect(namedIn(toBeancount(books))).to.equal(0);
    expect(namedIn(toCsv(books, { people: true }))).to.be.greaterThan(5);
    expect(namedIn(toJsonLines(books))).to.be.greaterThan(5);
  });

  it("of an empty record are empty, and valid", async () => {
    const books = await record.getMovements(new ChainDouble([]).client, { deployment });
    expect(parseCsv(toCsv(books))).to.deep.equal([]);
    expect(toJsonLines(books)).to.equal("");
    expect(parseBeancount(toBeancount(books)).postings).to.deep.equal([]);
  });

  it("do not date entries of blocks that the chain has replaced", async () => {
    const chain = new ChainDouble(busyLedger(9));
    const { entries } = await record.getRecord(chain.client, { deployment });
    chain.reorganise(101n, busyLedger(9).slice(3) as PoolEntry[]);
    const failure = await failureOf(record.exportRecord(chain.client, { deployment, format: "csv", entries }));
    expect(failure).to.be.instanceOf(RecordReorganisedError);
  });

  it("name a token that does not say its name by its address, and refuse one without decimals unless told", async () => {
    const chain = new ChainDouble(new LedgerBuilder().pledge(5n, { asset: token }).entries);
    const mute = (silent: string) =>
      chain.clientThrough((method, answer, params) => {
        const { data = "" } = (params[0] ?? {}) as { data?: string };
        if (method === "eth_call" && data.startsWith(silent))
          throw Object.assign(new Error("execution reverted"), { code: 3, data: "0x" });
        return answer();
      });
    const { text } = await record.exportRecord(mute("0x95d89b41"), { deployment, format: "beancount" });
    const [[commodity, address] = []] = parseBeancount(text).commodities;
    expect(address).to.equal(token);
    expect(commodity).to.equal(`T-${token.slice(-20).toUpperCase()}`);
    const without = record.exportRecord(mute("0x313ce567"), { deployment, format: "csv" });
    expect(await failureOf(without)).to.be.instanceOf(UnsupportedTokenError);
    const assets = [{ asset: token, symbol: "T", decimals: 2 }];
    const told = await record.exportRecord(mute("0x313ce567"), { deployment, format: "csv", assets });
    expect(parseCsv(told.text)[0]).to.include({ amount: "0.05" });
  });

  it("know three formats, and no other", async () => {
    const { client } = new ChainDouble([]);
    for (const format of ["xlsx", "toString", ""])
      expect(await failureOf(record.exportRecord(client, { deployment, format: format as "csv" }))).to.be.instanceOf(
        UnknownWordError,
      );
  });
});

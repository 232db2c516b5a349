import { expect } from "chai";
import fc from "fast-check";
import { type Hex } from "viem";

import { MalformedDataError } from "../../sdk/errors/index.js";
import { NATIVE } from "../../sdk/index.js";
import { plainKeccak } from "../../sdk/record/keccak.js";
import {
  loadKeccak,
  type PoolEntry,
  recordFromJson,
  type Replay,
  replayRecord,
  toJson,
} from "../../sdk/record/index.js";
import { busyLedger, chainId, everyMovement, headByTheBook, person, pool, requests, token } from "./utils/ledger.js";

const replay = (entries: readonly PoolEntry[]): Replay => replayRecord(entries, { chainId, pool });

describe("replay", () => {
  it("rebuilds every sum from one of each movement", () => {
    const result = replay(everyMovement());
    const [native, other] = result.assets;
    expect(native).to.deep.equal({
      asset: NATIVE,
      pledged: 1_311n,
      // 1,000 + 11 − 150 (committed from general money) + 100 (returned) − 10 (paid at once) − 500 (allotted)
      available: 451n,
      // 300 − 250 − 50
      earmarked: 0n,
      committed: 0n,
      // 60 to person 4, 500 to the successor
      owed: 560n,
      paid: 300n,
    });
    expect(other).to.deep.equal({
      asset: token,
      pledged: 500n,
      available: 480n,
      earmarked: 0n,
      committed: 0n,
      owed: 0n,
      paid: 20n,
    });
    expect(result.owed).to.deep.equal([
      { asset: NATIVE, payee: person(3), amount: 0n },
      { asset: NATIVE, payee: person(4), amount: 60n },
      { asset: NATIVE, payee: person(6), amount: 500n },
    ]);
    expect(result.commitments).to.deep.equal([{ module: requests, ref: 5n, asset: NATIVE, amount: 0n, earmarked: 0n }]);
    expect(result.countedGifts).to.deep.equal([
      { donor: person(1), worth: 1_000n },
      { donor: person(2), worth: 1_000n },
    ]);
    expect(result.impossible).to.deep.equal([]);
    expect(result.entries).to.equal(14);
  });

  it("leaves of what is set aside the earmarked part that a payment did not take", () => {
    const upTo = (event: string) =>
      everyMovement().slice(
        0,
        everyMovement().findIndex((entry) => entry.event === event),
      );
    const [promise] = replay([
      ...upTo("Paid"),
      ...everyMovement()
        .filter(({ event }) => event === "Paid")
        .slice(0, 1),
    ]).commitments;
    expect(promise).to.deep.include({ amount: 300n, earmarked: 150n });
  });

  it("arrives at the head that the specification gives, computed apart", () => {
    for (const entries of [[], everyMovement(), busyLedger(200)])
      expect(replay(entries).head).to.equal(headByTheBook(entries));
  });

  it("arrives at the same head by the faster hash, and does without it where none may run", async () => {
    const fast = await loadKeccak();
    expect(fast).not.to.equal(plainKeccak);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => {
        expect(fast(bytes)).to.deep.equal(plainKeccak(bytes));
      }),
    );
    const entries = busyLedger(200);
    expect(replayRecord(entries, { chainId, pool, keccak: fast }).head).to.equal(headByTheBook(entries));
    const assembly = Object.getOwnPropertyDescriptor(globalThis, "WebAssembly");
    try {
      Reflect.deleteProperty(globalThis, "WebAssembly");
      expect(await loadKeccak()).to.equal(plainKeccak);
    } finally {
      if (assembly) Object.defineProperty(globalThis, "WebAssembly", assembly);
    }
  });

  it("conserves: pledged = available + earmarked + committed + owed + paid", () => {
    for (const { pledged, available, earmarked, committed, owed, paid } of replay(busyLedger(5_000)).assets)
      expect(available + earmarked + committed + owed + paid).to.equal(pledged);
  });

  it("has another head for every chain and every pool", () => {
    const heads = [
      replayRecord([], { chainId, pool }).head,
      replayRecord([], { chainId: 1, pool }).head,
      replayRecord([], { chainId, pool: token }).head,
    ];
    expect(new Set(heads).size).to.equal(3);
  });

  it("catches every field of every entry when it is changed", () => {
    const entries = everyMovement();
    const { head } = replay(entries);
    let changes = 0;
    for (const [at, entry] of entries.entries()) {
      if (entry.event === "AssetAdmitted" || entry.event === "AssetDropped") continue;
      for (const [name, value] of Object.entries(entry.args as Record<string, unknown>)) {
        const changed = { ...entry, args: { ...entry.args, [name]: other(value) } } as PoolEntry;
        expect(replay(entries.with(at, changed)).head, `${entry.event}.${name}`).to.not.equal(head);
        changes++;
      }
    }
    expect(changes).to.be.greaterThan(60);
  });

  it("catches an entry that is dropped, doubled, moved, or renamed", () => {
    const entries = everyMovement().filter(({ event }) => event !== "AssetAdmitted" && event !== "AssetDropped");
    const { head } = replay(entries);
    for (const at of entries.keys()) {
      expect(replay(entries.toSpliced(at, 1)).head).to.not.equal(head);
      expect(replay(entries.toSpliced(at, 0, entries[at] as PoolEntry)).head).to.not.equal(head);
      const next = (at + 1) % entries.length;
      const swapped = entries.with(at, entries[next] as PoolEntry).with(next, entries[at] as PoolEntry);
      expect(replay(swapped).head).to.not.equal(head);
    }
    const renamed = entries.map((entry) =>
      entry.event === "Paid"
        ? ({ ...entry, event: "Collected", args: { ...entry.args, payee: entry.args.to } } as PoolEntry)
        : entry,
    );
    expect(replay(renamed).head).to.not.equal(head);
  });

  it("catches any flipped bit of any amount", () => {
    const entries = busyLedger(60);
    const { head } = replay(entries);
    fc.assert(
      fc.property(fc.nat(59), fc.nat(255), (at, bit) => {
        const entry = entries[at] as PoolEntry;
        const { amount } = entry.args as { amount: bigint };
        const changed = { ...entry, args: { ...entry.args, amount: amount ^ (1n << BigInt(bit)) } } as PoolEntry;
        expect(replay(entries.with(at, changed)).head).to.not.equal(head);
      }),
    );
  });

  it("names movements that cannot have happened", () => {
    const entries = everyMovement().filter(({ event }) => event !== "Committed");
    expect(replay(entries).impossible.join()).to.match(/committed for 5 would be -/);
  });

  it("refuses fields that are not what their type says", () => {
    const [entry] = busyLedger(1);
    const broken = { ...entry, args: { ...entry?.args, donor: "0x12" } } as PoolEntry;
    expect(() => replay([broken])).to.throw(MalformedDataError);
    expect(() => replay([{ ...entry, args: { ...entry?.args, amount: -1n } } as PoolEntry])).to.throw(
      MalformedDataError,
    );
    expect(() => replay([{ ...entry, args: { ...entry?.args, memo: `0x${"g0".repeat(32)}` } } as PoolEntry])).to.throw(
      MalformedDataError,
    );
  });

  it("survives the way through JSON", () => {
    const entries = everyMovement();
    const text = toJson(entries);
    expect(text).to.contain('"amount":"1000"');
    const read = recordFromJson(text) as PoolEntry[];
    expect(read).to.deep.equal(entries);
    expect(replay(read).head).to.equal(replay(entries).head);
    for (const bad of [
      "{",
      "{}",
      '[{"contract":"pool","event":"Nothing"}]',
      '[{"contract":"toString"}]',
      "[{}]",
      "[null]",
    ])
      expect(() => recordFromJson(bad)).to.throw(MalformedDataError);
    const spoilt: readonly [string, string][] = [
      ['"1000"', "1000"],
      ['"1000"', '"1e3"'],
      ['"1000"', '"01000"'],
      ['"1000"', `"1${"0".repeat(77)}"`.replace("1", "9")],
      ['"earmark":7', '"earmark":"7"'],
      ['"earmark":7', '"earmark":7.5'],
      ['"earmark":7', '"earmark":70000'],
      ['"counted":true', '"counted":1'],
      ['"logIndex":1', '"logIndex":"1"'],
      ['"blockNumber":"100"', '"blockNumber":100'],
      ['"blockHash":"0x', '"blockHash":"0'],
      ['"donor":"0x', '"donor":"0x0'],
    ];
    for (const [true_, false_] of spoilt) {
      expect(text).to.contain(true_);
      expect(() => recordFromJson(text.replace(true_, false_)), false_).to.throw(MalformedDataError);
    }
  });
});

/** Another value of the same type. */
function other(value: unknown): unknown {
  if (typeof value === "bigint") return value + 1n;
  if (typeof value === "number") return value ^ 1;
  if (typeof value === "boolean") return !value;
  const text = (value as Hex).toLowerCase();
  return text.slice(0, -1) + (text.endsWith("0") ? "1" : "0");
}

import { expect } from "chai";
import fc from "fast-check";

import { OutOfRangeError, UnknownWordError, WrongTypeError } from "../../sdk/errors/index.js";
import { matchesTerms, packRequestId, type Terms, toRequestId, toTerms, unpackRequestId } from "../../sdk/index.js";
import { preset } from "../../sdk/actions/community/index.js";
import { cadence, encodeTerms, NATIVE, proposalState, status, support, track } from "../../sdk/index.js";
import { address, hex, terms as anyTerms, uint } from "./utils/arbitrary.js";

describe("request id", () => {
  it("packs and unpacks without loss", () => {
    fc.assert(
      fc.property(uint(256), (id) => {
        expect(packRequestId(unpackRequestId(id))).to.equal(id);
      }),
    );
    const parts = fc.record({
      digest: hex(26),
      version: fc.integer({ min: 0, max: 65_535 }),
      number: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
    });
    fc.assert(
      fc.property(parts, (value) => {
        expect(unpackRequestId(packRequestId(value))).to.deep.equal(value);
      }),
    );
  });

  it("refuses parts that do not fit", () => {
    const good = { digest: `0x${"00".repeat(26)}`, version: 1, number: 1 } as const;
    expect(() => packRequestId({ ...good, version: 65_536 })).to.throw(OutOfRangeError);
    expect(() => packRequestId({ ...good, number: -1 })).to.throw(OutOfRangeError);
    expect(() => packRequestId({ ...good, number: 1.5 })).to.throw(OutOfRangeError);
    expect(() => packRequestId({ ...good, digest: `0x${"ff".repeat(27)}` })).to.throw(OutOfRangeError);
    expect(() => unpackRequestId(1n << 256n)).to.throw(OutOfRangeError);
  });

  it("holds version and number, and matches its own terms only", () => {
    const numbers = [fc.integer({ min: 1, max: 65_535 }), fc.integer({ min: 1, max: 2 ** 32 - 1 })] as const;
    fc.assert(
      fc.property(anyTerms, ...numbers, (terms, version, number) => {
        const id = toRequestId(terms, version, number);
        expect(unpackRequestId(id)).to.include({ version, number });
        expect(matchesTerms(id, terms)).to.equal(true);
        for (const changed of variants(terms)) expect(matchesTerms(id, changed)).to.equal(false);
      }),
      { numRuns: 40 },
    );
  });

  it("completes a draft, and refuses schedules that no contract takes", () => {
    const draft = { asset: NATIVE, amount: 5n, category: 1, track: "consent" } as const;
    const [requester, payee] = fc.sample(address, { numRuns: 2, seed: 7 });
    if (!requester || !payee) return expect.fail("no sample");
    expect(toTerms(draft, requester)).to.include({ payee: requester, requester, cadence: "lump", agreed: true });
    expect(toTerms({ ...draft, payee }, requester)).to.include({ payee, agreed: false });
    expect(toTerms({ ...draft, schedule: { parts: 3 } }, requester)).to.include({ cadence: "tranches", parts: 3 });
    expect(toTerms({ ...draft, schedule: { duration: 100, cliff: 10 } }, requester)).to.include({ cadence: "stream" });
    expect(() => toTerms({ ...draft, category: 0 }, requester)).to.throw(OutOfRangeError);
    expect(() => toTerms({ ...draft, schedule: { parts: 25 } }, requester)).to.throw(OutOfRangeError);
    expect(() => toTerms({ ...draft, schedule: { duration: 5, cliff: 6 } }, requester)).to.throw(OutOfRangeError);
    expect(() => toTerms({ ...draft, schedule: { parts: 2, duration: 5 } }, requester)).to.throw(OutOfRangeError);
    // A JavaScript number has lost digits before anybody looks.
    expect(() => toTerms({ ...draft, amount: 5 as unknown as bigint }, requester)).to.throw(WrongTypeError);
  });
});

describe("words", () => {
  for (const [name, codec] of Object.entries({ track, status, support, cadence, preset, proposalState }))
    it(`${name}: every word has its number, and nothing else has one`, () => {
      for (const [index, word] of codec.words.entries()) {
        expect((codec as { encode(word: string): number }).encode(word)).to.equal(index);
        expect(codec.decode(index)).to.equal(word);
      }
      expect(() => codec.decode(codec.words.length)).to.throw(UnknownWordError);
      expect(() => (codec as { encode(word: string): number }).encode("toString")).to.throw(UnknownWordError);
    });

  it("puts words into the contract's terms", () => {
    fc.assert(
      fc.property(anyTerms, (terms) => {
        expect(encodeTerms(terms)).to.include({
          track: track.encode(terms.track),
          cadence: cadence.encode(terms.cadence),
        });
      }),
    );
  });
});

/** The same terms with each field changed in turn. */
function variants(terms: Terms): Terms[] {
  const other = (value: unknown, words?: readonly string[]): unknown => {
    if (typeof value === "bigint") return value ^ 1n;
    // Not `^ 1`, which is signed and has 32 bits.
    if (typeof value === "number") return value % 2 === 0 ? value + 1 : value - 1;
    if (typeof value === "boolean") return !value;
    const text = value as string;
    if (words) return words[(words.indexOf(text) + 1) % words.length];
    return text.slice(0, -1) + (text.endsWith("0") ? "1" : "0");
  };
  const words = { track: track.words, cadence: cadence.words } as Readonly<Record<string, readonly string[]>>;
  return Object.entries(terms).map(([name, value]) => {
    const changed = other(value, words[name]);
    const isAddress = typeof changed === "string" && changed.length === 42;
    return { ...terms, [name]: isAddress ? changed.toLowerCase() : changed } as Terms;
  });
}

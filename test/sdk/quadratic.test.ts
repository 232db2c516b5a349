import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import fc from "fast-check";
import type { Address } from "viem";

import { readGifts } from "../../scripts/rounds.js";
import { OutOfRangeError, WrongTypeError } from "../../sdk/errors/index.js";
import { clusterMatch, pairwiseMatch } from "../../sdk/math/analysis.js";
import {
  type CountingTerms,
  estimateMatch,
  explain,
  match,
  multiplierOf,
  outlook,
  root,
  type RoundGift,
  type SharingTerms,
  tally,
  thresholdOf,
} from "../../sdk/math/quadratic.js";

import { replayRound, type RoundLog } from "../../sdk/record/index.js";

const dataOf = (name: string): string => fileURLToPath(new URL(`../data/rounds/${name}`, import.meta.url));

interface Expected {
  decimals: number;
  expected: {
    config: string;
    pool: string;
    cap: string | null;
    matched: Record<string, string>;
    total: string;
    cappedProjects: number[];
  }[];
}

/** As one would write it down: all pairs, caps one at a time. */
function naive(
  gifts: readonly RoundGift[],
  { decimals, minimum = 0n, donorCap }: CountingTerms,
  { fund, cap, multiplier }: SharingTerms,
): Map<string, bigint> {
  const sums = new Map<string, Map<string, { amount: bigint; counted: bigint }>>();
  for (const { donor, project, amount, weight = 10_000 } of gifts) {
    const donors = sums.get(project) ?? sums.set(project, new Map()).get(project)!;
    const sum = donors.get(donor) ?? { amount: 0n, counted: 0n };
    donors.set(donor, { amount: sum.amount + amount, counted: sum.counted + amount * BigInt(weight) });
  }
  const raws = new Map<string, bigint>();
  for (const [project, donors] of sums) {
    const roots = [...donors.values()].map(({ amount, counted }) => {
      if (amount < minimum) return 0n;
      const most = donorCap !== undefined && counted > donorCap * 10_000n ? donorCap * 10_000n : counted;
      return root((most * 10n ** BigInt(18 - decimals)) / 10_000n);
    });
    let raw = 0n;
    roots.forEach((a, i) => roots.forEach((b, j) => (raw += i === j ? 0n : a * b)));
    raws.set(project, raw);
  }
  const capped = new Set<string>();
  for (let again = true; again;) {
    again = false;
    const rest = fund - BigInt(capped.size) * (cap ?? 0n);
    const total = [...raws].reduce((sum, [project, raw]) => (capped.has(project) ? sum : sum + raw), 0n);
    for (const [project, raw] of raws) {
      if (again || cap === undefined || capped.has(project) || rest * raw <= cap * total) continue;
      if (multiplier && raw * multiplier.numerator <= cap * multiplier.denominator) continue;
      capped.add(project);
      again = true;
    }
  }
  const rest = fund - BigInt(capped.size) * (cap ?? 0n);
  const total = [...raws].reduce((sum, [project, raw]) => (capped.has(project) ? sum : sum + raw), 0n);
  return new Map(
    [...raws].map(([project, raw]) => {
      if (capped.has(project)) return [project, cap!];
      const share = raw === 0n ? 0n : (rest * raw) / total;
      const most = multiplier ? (raw * multiplier.numerator) / multiplier.denominator : share;
      return [project, share < most ? share : most];
    }),
  );
}

const amounts = fc.oneof(
  fc.constantFrom(1n, 2n, 10n ** 18n, 2n ** 128n - 1n),
  fc.bigInt({ min: 1n, max: 2n ** 128n - 1n }),
  fc.bigInt({ min: 1n, max: 10n ** 6n }),
);
const rounds = fc.record({
  gifts: fc.array(
    fc.record({
      donor: fc.constantFrom("a", "b", "c", "d", "e"),
      project: fc.constantFrom("1", "2", "3", "4", "5", "6"),
      amount: amounts,
      weight: fc.constantFrom(0, 1, 5_000, 10_000),
    }),
    { maxLength: 40 },
  ),
  decimals: fc.constantFrom(2, 6, 8, 18),
  fund: fc.oneof(fc.bigInt({ min: 0n, max: 100n }), fc.bigInt({ min: 0n, max: 2n ** 128n - 1n })),
  share: fc.option(fc.integer({ min: 1, max: 10_000 })),
  ceiling: fc.option(fc.bigInt({ min: 1n, max: 2n ** 32n })),
});
const limits = fc.option(fc.constantFrom(2n, 500_000n, 10n ** 18n, 2n ** 127n), { nil: undefined });
const countings = fc.record({ minimum: limits, donorCap: limits });
const countingOf = (
  decimals: number,
  { minimum, donorCap }: { minimum: bigint | undefined; donorCap: bigint | undefined },
): CountingTerms => ({
  decimals,
  ...(minimum === undefined ? {} : { minimum }),
  ...(donorCap === undefined ? {} : { donorCap }),
});
const termsOf = (r: {
  fund: bigint;
  share: number | null;
  ceiling: bigint | null;
  decimals: number;
}): SharingTerms => ({
  fund: r.fund,
  ...(r.share === null ? {} : { cap: (r.fund * BigInt(r.share)) / 10_000n }),
  ...(r.ceiling === null ? {} : { multiplier: multiplierOf(r.ceiling, r.decimals) }),
});

describe("the mathematics of a round", () => {
  for (const name of ["gr1", "tegr2"]) {
    it(`matches ${name} to the last unit, with every cap`, () => {
      const { decimals, expected } = JSON.parse(readFileSync(dataOf(`${name}.expected.json`), "utf8")) as Expected;
      const round = tally(readGifts(dataOf(`${name}.csv`)), { decimals });
      for (const { pool, cap, matched, total, cappedProjects } of expected) {
        const sharing = match(round, { fund: BigInt(pool), ...(cap === null ? {} : { cap: BigInt(cap) }) });
        const found = Object.fromEntries([...sharing.matches].map(([project, amount]) => [project, amount.toString()]));
        assert.deepEqual(found, matched);
        assert.equal(sharing.matched.toString(), total);
        assert.deepEqual(
          sharing.capped.map(Number).sort((a, b) => a - b),
          cappedProjects,
        );
      }
    });
  }

  it("agrees with the plainest way of writing it down", () => {
    fc.assert(
      fc.property(rounds, countings, (r, limited) => {
        const counting = countingOf(r.decimals, limited);
        const sharing = match(tally(r.gifts, counting), termsOf(r));
        assert.deepEqual(sharing.matches, naive(r.gifts, counting, termsOf(r)));
        assert.equal(sharing.matched + sharing.leftover + sharing.dust, r.fund);
        assert.ok(sharing.dust >= 0n && sharing.dust <= BigInt(sharing.matches.size), "dust below one unit a project");
      }),
      { numRuns: 400 },
    );
  });

  it("estimates exactly what one more gift does", () => {
    fc.assert(
      fc.property(
        rounds,
        countings,
        amounts,
        fc.constantFrom("a", "f"),
        fc.constantFrom("1", "7"),
        fc.constantFrom(0, 1, 5_000, 10_000),
        (r, limited, amount, donor, project, weight) => {
          const counting = countingOf(r.decimals, limited);
          const round = tally(r.gifts, counting);
          const gift = { donor, project, amount, weight };
          const estimate = estimateMatch(outlook(round, counting, termsOf(r)), gift);
          const later = match(tally([...r.gifts, gift], counting), termsOf(r));
          assert.equal(estimate.before, match(round, termsOf(r)).matches.get(project) ?? 0n);
          assert.equal(estimate.after, later.matches.get(project));
          assert.ok(estimate.lift >= 0n);
        },
      ),
      { numRuns: 400 },
    );
  });

  it("estimates for the same donor and project however they are written, and refuses what is no gift", () => {
    const [ada, eve] = ["0x52908400098527886E0F7030069857D2E4169EE7", "0x8617E340B3D01FA5F11F306F4090FD50E238070D"];
    const counting = { decimals: 18 };
    const gifts = [ada, eve].map((donor) => ({ donor, project: "1", amount: 10n ** 18n }));
    const ahead = outlook(tally(gifts, counting), counting, { fund: 10n ** 20n, multiplier: multiplierOf(1n, 18) });
    const gift = { donor: ada, project: "1", amount: 3n * 10n ** 18n };
    const estimate = estimateMatch(ahead, gift);
    assert.deepEqual(estimateMatch(ahead, { ...gift, donor: ada.toLowerCase(), project: 1n }), estimate);
    assert.notDeepEqual(estimateMatch(ahead, { ...gift, donor: "0x" + "11".repeat(20) }), estimate);
    const amount = 3 as unknown as bigint;
    assert.throws(() => estimateMatch(ahead, { ...gift, amount }), WrongTypeError);
    assert.throws(() => estimateMatch(ahead, { ...gift, amount: -1n }), OutOfRangeError);
    for (const weight of [-1, 0.5, 10_001])
      assert.throws(() => estimateMatch(ahead, { ...gift, weight }), OutOfRangeError);
  });

  it("lifts nothing of a project that was withdrawn", () => {
    const place = { blockNumber: 1n, logIndex: 0, blockHash: "0x", transactionHash: "0x" } as const;
    const about = { round: 1n, project: 1n };
    const gave = (donor: Address) => ({ ...about, donor, payer: donor, amount: 10n ** 18n, weight: 10_000n });
    const entries: RoundLog[] = [
      { ...place, event: "Contributed", args: gave("0x52908400098527886E0F7030069857D2E4169EE7") },
      { ...place, event: "Contributed", args: gave("0x8617E340B3D01FA5F11F306F4090FD50E238070D") },
      { ...place, event: "ProjectWithdrawn", args: { ...about, reason: "0x" } },
    ];
    const { tally: round, counting } = replayRound(entries, 1n);
    const terms = { fund: 10n ** 20n };
    const gift = { donor: "0x52908400098527886E0F7030069857D2E4169EE7", project: "1", amount: 1n };
    assert.deepEqual(estimateMatch(outlook(round, counting, terms), gift), { before: 0n, after: 0n, lift: 0n });
    assert.deepEqual(
      explain(round, terms, "1").lifts.map(({ raw }) => raw),
      [0n, 0n],
    );
  });

  it("caps nobody whom the multiplier's ceiling gives exactly the cap", () => {
    // The ceiling gives 5 of 10 to the first; what else the fund holds is shared out by the rule, not by the cap.
    const gifts = ["a", "b"].flatMap((donor) => [
      { donor, project: "1", amount: 25n },
      { donor, project: "2", amount: 4n },
    ]);
    const round = tally(gifts, { decimals: 18 });
    const terms = { fund: 30n, cap: 5n, multiplier: { numerator: 1n, denominator: 10n } };
    assert.equal(round.projects.get("1")?.raw, 50n);
    assert.deepEqual(match(round, terms).capped, []);
    assert.deepEqual(match(round, terms).matches, naive(gifts, { decimals: 18 }, terms));
  });

  it("does not care how a donor cuts up what they give, or in which order", () => {
    fc.assert(
      fc.property(rounds, fc.integer({ min: 1, max: 99 }), (r, cut) => {
        const parts = r.gifts.flatMap((gift) => {
          const first = (gift.amount * BigInt(cut)) / 100n;
          return [
            { ...gift, amount: gift.amount - first },
            { ...gift, amount: first },
          ];
        });
        const whole = tally(r.gifts, { decimals: r.decimals });
        const cutUp = tally(parts.reverse(), { decimals: r.decimals });
        for (const [project, { raw }] of whole.projects) assert.equal(cutUp.projects.get(project)!.raw, raw);
      }),
    );
  });

  it("explains a match: all lifts add up to it", () => {
    const gifts = readGifts(dataOf("tegr2.csv"));
    const round = tally(gifts, { decimals: 18 });
    const fund = 25_000n * 10n ** 18n;
    const why = explain(round, { fund, cap: fund / 5n }, "3");
    assert.equal(why.match, 5_000n * 10n ** 18n);
    assert.equal(why.beforeCap, 7220944121629159235246n);
    assert.ok(why.capped);
    const lifted = why.lifts.reduce((sum, { afterCap }) => sum + afterCap, 0n);
    assert.ok(why.match - lifted < BigInt(why.donors), "rounding alone is missing");
    assert.equal(
      why.lifts.reduce((sum, { raw }) => sum + raw, 0n),
      round.projects.get("3")!.raw,
    );
  });

  it("knows from which raw match on projects are capped", () => {
    assert.equal(thresholdOf([9n, 4n, 1n], { fund: 14n, cap: 14n }), undefined);
    assert.equal(thresholdOf([9n, 4n, 1n], { fund: 14n, cap: 5n }), 4n);
  });

  it("takes exact roots of any size", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 256n - 1n }), (n) => {
        const r = root(n);
        assert.ok(r * r <= n && (r + 1n) * (r + 1n) > n);
      }),
      { numRuns: 2_000 },
    );
    for (const power of [26n, 48n, 52n, 53n, 96n, 100n, 104n, 127n]) {
      const n = (1n << power) ** 2n;
      assert.equal(root(n - 1n), (1n << power) - 1n);
      assert.equal(root(n), 1n << power);
    }
  });
});

describe("analyses of a round", () => {
  const gift = (donor: string, project: string, amount: number): RoundGift => ({
    donor,
    project,
    amount: BigInt(amount) * 10n ** 18n,
  });

  it("share out the whole fund", () => {
    const round = tally(readGifts(dataOf("gr1.csv")), { decimals: 6 });
    for (const shares of [pairwiseMatch(round, { fund: 25_000, bound: 25 }), clusterMatch(round, { fund: 25_000 })]) {
      const sum = [...shares.values()].reduce((all, share) => all + share, 0);
      assert.ok(Math.abs(sum - 25_000) < 1e-6);
    }
  });

  it("give less to donors who always agree", () => {
    const colluding = ["1", "2", "3"].flatMap((project) => [gift("x", project, 100), gift("y", project, 100)]);
    const honest = [gift("a", "9", 100), gift("b", "9", 100), gift("a", "8", 1), gift("c", "8", 1)];
    const round = tally([...colluding, ...honest], { decimals: 18 });
    const plain = match(round, { fund: 1_000n }).matches;
    const bounded = pairwiseMatch(round, { fund: 1_000, bound: 10 });
    assert.ok(bounded.get("1")! / bounded.get("9")! < Number(plain.get("1")!) / Number(plain.get("9")!));
    const clustered = clusterMatch(round, { fund: 1_000 });
    assert.ok(clustered.get("9")! >= clustered.get("1")!);
  });
});

import assert from "node:assert/strict";

import fc from "fast-check";

import { root, tally } from "../../sdk/math/quadratic.js";
import { plainRoot, RootSums } from "../../sdk/math/root.js";

/** By bisection: nothing that the SDK does. */
function slowRoot(n: bigint): bigint {
  let [low, high] = [0n, 1n << BigInt((n.toString(2).length >> 1) + 1)];
  while (low < high) {
    const middle = (low + high + 1n) >> 1n;
    if (middle * middle <= n) low = middle;
    else high = middle - 1n;
  }
  return low;
}

describe("roots and their sums, where floats end", () => {
  const bits = fc.integer({ min: 1, max: 130 });
  const numberOf = (size: number, seed: bigint): bigint => (1n << BigInt(size - 1)) | (seed % (1n << BigInt(size - 1)));

  it("finds every root, and a float's root only where it cannot be wrong", () => {
    const property = fc.property(
      bits,
      fc.bigInt(0n, 2n ** 256n),
      fc.integer({ min: -3, max: 3 }),
      (size, seed, off) => {
        // Next to squares, where rounding would show.
        const square = numberOf(size, seed) ** 2n + BigInt(off);
        const n = square < 0n ? 0n : square;
        const exact = slowRoot(n);
        assert.equal(root(n), exact);
        const plain = plainRoot(n, 1, 1);
        if (plain !== undefined) assert.equal(BigInt(plain), exact);
      },
    );
    fc.assert(property, { numRuns: 5_000 });
  });

  it("scales amounts of any decimals the same way", () => {
    const property = fc.property(bits, fc.bigInt(0n, 2n ** 256n), fc.integer({ min: 0, max: 36 }), (size, seed, d) => {
      const n = numberOf(size, seed);
      const [up, down] = d <= 18 ? [10n ** BigInt(18 - d), 10n ** 4n] : [1n, 10n ** BigInt(d - 14)];
      const plain = plainRoot(n, Number(up), Number(down));
      if (plain !== undefined) assert.equal(BigInt(plain), slowRoot((n * up) / down));
    });
    fc.assert(property, { numRuns: 5_000 });
  });

  it("is in no doubt about most gifts", () => {
    const cents = Array.from({ length: 10_000 }, (_, i) => BigInt(100 + i) * 10n ** 16n);
    const plain = cents.filter((amount) => plainRoot(amount * 10_000n, 1, 10_000) !== undefined);
    // All but the squares among them, of which there are 91.
    assert.equal(plain.length, 10_000 - 91);
  });

  it("adds up without losing a unit, however many and however large", () => {
    for (const [f, count] of [
      [2 ** 42 - 1, 5_000],
      [2 ** 42, 3],
      [2 ** 44 - 1, 2_048],
      [2 ** 42 + 1, 3],
      [2 ** 53 - 1, 3],
      [2 ** 21 - 1, 2_048],
      [2 ** 21, 2_049],
      [0, 10],
    ] as const) {
      const sums = new RootSums();
      for (let i = 0; i < count; i++) sums.add(f);
      sums.addLarge(2n ** 94n);
      const { roots, squares } = sums.read();
      assert.equal(roots, BigInt(f) * BigInt(count) + 2n ** 94n, `S of ${count} × ${f}`);
      assert.equal(squares, BigInt(f) ** 2n * BigInt(count) + 2n ** 188n, `Q of ${count} × ${f}`);
    }
  });

  it("tallies rounds at the limits as written down", () => {
    const amount = fc.oneof(fc.bigInt(1n, 2n ** 20n), fc.bigInt(1n, 2n ** 70n), fc.bigInt(2n ** 127n, 2n ** 128n - 1n));
    const gift = fc.record({
      donor: fc.constantFrom("a", "b", "c", "d", "e"),
      project: fc.constantFrom("x", "y"),
      amount,
      weight: fc.constantFrom(0, 1, 9_999, 10_000),
    });
    const limits = fc.record({ minimum: fc.bigInt(1n, 2n ** 60n), donorCap: fc.bigInt(1n, 2n ** 128n) });
    const decimals = fc.integer({ min: 0, max: 36 });
    const property = fc.property(fc.array(gift, { minLength: 1 }), decimals, fc.option(limits), (gifts, d, limited) => {
      const { projects, total } = tally(gifts, { decimals: d, ...limited });
      let expected = 0n;
      for (const [project, { roots, squares, raw, pairs }] of projects) {
        let [sum, squared] = [0n, 0n];
        for (const [donor, pair] of pairs) {
          const own = gifts.filter((one) => one.donor === donor && one.project === project);
          const given = own.reduce((all, one) => all + one.amount, 0n);
          let counted = own.reduce((all, one) => all + one.amount * BigInt(one.weight), 0n);
          if (limited && counted > limited.donorCap * 10_000n) counted = limited.donorCap * 10_000n;
          const whole = d <= 18 ? counted * 10n ** BigInt(18 - d) : counted / 10n ** BigInt(d - 18);
          const f = limited && given < limited.minimum ? 0n : slowRoot(whole / 10_000n);
          assert.equal(pair.root, f);
          sum += f;
          squared += f * f;
        }
        assert.deepEqual([roots, squares, raw], [sum, squared, sum * sum - squared]);
        expected += raw;
      }
      assert.equal(total, expected);
    });
    fc.assert(property, { numRuns: 500 });
  });
});

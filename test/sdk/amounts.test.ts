import { expect } from "chai";
import fc from "fast-check";

import { InvalidAmountError, OutOfRangeError } from "../../sdk/errors/index.js";
import { formatAmount, parseAmount } from "../../sdk/index.js";

const uint256 = fc.bigInt({ min: 0n, max: 2n ** 256n - 1n });
const decimals = fc.integer({ min: 0, max: 77 });

describe("amounts", () => {
  it("reads back every amount that it writes", () => {
    fc.assert(
      fc.property(uint256, decimals, (amount, places) => {
        expect(parseAmount(formatAmount(amount, places), places)).to.equal(amount);
      }),
    );
  });

  it("writes what a person would: no trailing zeros, no bare point", () => {
    expect(formatAmount(0n, 18)).to.equal("0");
    expect(formatAmount(12_500_000n, 6)).to.equal("12.5");
    expect(formatAmount(1n, 6)).to.equal("0.000001");
    expect(formatAmount(10n ** 18n, 18)).to.equal("1");
    expect(formatAmount(7n, 0)).to.equal("7");
  });

  const refused = [
    "",
    ".",
    "1.",
    ".5",
    "-1",
    "+1",
    "1e3",
    "1,5",
    "1_000",
    " 1",
    "1 ",
    "0x10",
    "01",
    "1.2.3",
    "٣",
    "NaN",
  ];
  for (const text of refused)
    it(`refuses ${JSON.stringify(text)}`, () => {
      expect(() => parseAmount(text, 18)).to.throw(InvalidAmountError);
    });

  it("refuses more decimals than the asset has, and rounds nothing", () => {
    expect(() => parseAmount("1.005", 2)).to.throw(InvalidAmountError);
    expect(() => parseAmount("1.0", 0)).to.throw(InvalidAmountError);
    expect(parseAmount("1.00", 2)).to.equal(100n);
  });

  it("refuses what does not fit into 256 bits", () => {
    expect(parseAmount((2n ** 256n - 1n).toString(), 0)).to.equal(2n ** 256n - 1n);
    expect(() => parseAmount((2n ** 256n).toString(), 0)).to.throw(InvalidAmountError);
    expect(() => formatAmount(2n ** 256n, 0)).to.throw(OutOfRangeError);
    expect(() => formatAmount(-1n, 0)).to.throw(OutOfRangeError);
  });

  it("carries both sides of what failed, and the next step", () => {
    try {
      parseAmount("1.005", 2);
      expect.fail("nothing was thrown");
    } catch (error) {
      expect(error).to.be.instanceOf(InvalidAmountError);
      expect((error as InvalidAmountError).values).to.deep.equal({ given: "1.005", decimals: 2 });
      expect((error as InvalidAmountError).hint).to.match(/at most 2 more/);
    }
  });
});

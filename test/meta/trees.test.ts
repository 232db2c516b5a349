import { expect } from "chai";

import { functionsOf } from "../../scripts/lib/testSources.js";
import { check, compare, treeFiles } from "../../scripts/trees.js";

describe("Trees", () => {
  for (const files of treeFiles()) {
    it(`${files.tree}: is what its tests show`, () => {
      expect(check(files).join("\n")).to.equal("");
    });
  }

  describe("the comparison", () => {
    const TREE = `Till.put
├── when nothing is put
│   └── it reverts with TillZeroAmount
├── given a full till
│   ├── when one more is put
│   │   └── it reverts with TillFullOfCoins
│   └── when one is taken
│       ├── it makes room
│       └── it says so
└── when something is put
    └── it rings, once
`;
    const tests = (...functions: string[]) =>
      functionsOf(
        "Till.t.sol",
        functions
          .map((name) => `function ${name}() public { /* } */ vm.expectRevert(TillZeroAmount, TillFullOfCoins); }`)
          .join("\n"),
      );
    const differences = (...functions: string[]) => compare("Till.tree", TREE, tests(...functions));

    it("takes tests that are named after leaves", () => {
      expect(
        differences(
          "test_put_RevertWhen_nothingIsPut",
          "test_put_RevertWhen_oneMoreIsPut",
          "test_put_makesRoom",
          "test_put_saysSo",
          "testFuzz_put_ringsOnceWhenSomethingIsPut",
        ),
      ).to.deep.equal([]);
    });

    it("takes tests that are named after branches", () => {
      expect(
        differences(
          "test_RevertWhen_NothingIsPut",
          "test_RevertWhen_OneMoreIsPut",
          "test_WhenOneIsTaken",
          "test_WhenSomethingIsPut",
        ),
      ).to.deep.equal([]);
    });

    it("misses a leaf without a test", () => {
      expect(
        differences(
          "test_put_RevertWhen_nothingIsPut",
          "test_put_RevertWhen_oneMoreIsPut",
          "test_put_makesRoom",
          "test_put_ringsOnce",
        ),
      ).to.deep.equal(['Till.tree:9: no test, in this order, for "given a full till, when one is taken, it says so".']);
    });

    it("sees a test that is not in the tree, and another order", () => {
      expect(
        differences(
          "test_put_RevertWhen_nothingIsPut",
          "test_put_RevertWhen_oneMoreIsPut",
          "test_put_saysSo",
          "test_put_makesRoom",
          "test_put_ringsOnce",
        ),
      ).to.deep.equal([
        'Till.tree:8: no test, in this order, for "given a full till, when one is taken, it makes room".',
        "Till.t.sol: test_put_makesRoom is not in the tree, or not in its order.",
      ]);
    });

    it("sees a test that expects another error than its leaf", () => {
      const wrong = functionsOf(
        "Till.t.sol",
        "function test_put_RevertWhen_nothingIsPut() public { vm.expectRevert(TillTooHeavy); }",
      );
      expect(
        compare("Till.tree", "Till.put\n└── when nothing is put\n    └── it reverts with TillZeroAmount\n", wrong),
      ).to.deep.equal(["Till.t.sol: test_put_RevertWhen_nothingIsPut does not expect TillZeroAmount."]);
    });

    it("sees a branch that ends without a leaf", () => {
      expect(compare("Till.tree", "Till.put\n└── when nothing is put\n", [])).to.deep.equal([
        "Till.tree:2: ends without saying what happens: when nothing is put",
      ]);
    });
  });
});

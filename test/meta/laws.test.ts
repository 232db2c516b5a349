import { expect } from "chai";

import { attacks, laws } from "../../scripts/design.js";
import { excuseOf, generateLaws, survey } from "../../scripts/laws.js";

describe("Laws and attacks", () => {
  const found = survey();

  it("are called in the tests by the names that they have", () => {
    expect(found.mistakes).to.deep.equal([]);
  });

  for (const law of laws) {
    const excuse = excuseOf(law);
    if (excuse === undefined) {
      it(`Law ${law.number}, ${law.name}: is tested`, () => {
        const where = found.laws.get(law.number) ?? [];
        expect(where, `No test has a message "Law ${law.number}, ${law.name}: …".`).not.to.deep.equal([]);
      });
    }
  }

  for (const attack of attacks) {
    if (excuseOf(attack) === undefined) {
      it(`${attack.id}: is fended off in a test`, () => {
        const tests = found.attacks.get(attack.id) ?? [];
        expect(tests, `No test is tagged "@custom:finding ${attack.id}" (${attack.what}).`).not.to.deep.equal([]);
      });
    } else {
      it(`${attack.id}: is not excused while a test fends it off`, () => {
        expect(found.attacks.get(attack.id) ?? []).to.deep.equal([]);
      });
    }
  }

  it("stand in docs/LAWS.md and docs/ATTACKS.md as they are tested", () => {
    expect(generateLaws({ check: true }), "Run `npm run generate` and commit what it writes.").to.deep.equal([]);
  });
});

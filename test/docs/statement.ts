import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { expect } from "chai";

import { chainTime } from "../../scripts/lib/chain.js";
import { keyOfPerson, person } from "../../scripts/lib/people.js";
import { NATIVE } from "../../sdk/index.js";
import { agrees, carriedOut } from "./utils/pages.js";
import type { Project, Stage } from "./utils/stage.js";

/** The monthly statement: books and signed receipts of a month, and their check by whoever receives one. */
export function monthlyStatement(at: () => Stage): void {
  describe("the monthly statement", () => {
    let project: Project;
    const treasurer = person("treasurer").address;
    const receipts = (): string[] =>
      readdirSync(join(project.folder, "statement")).filter((file) => file.endsWith(".json"));
    before(() => {
      project = at().project("docs/recipes/monthly-statement.md");
    });

    it("writes the movements of the month, and a receipt for each donor", async () => {
      const { here, donor, node } = at();
      await here.pool.pledgeSync({ account: donor, asset: NATIVE, amount: 7n });
      const month = new Date(Number(await chainTime(node)) * 1_000).toISOString().slice(0, 7);
      const env = { TREASURER_KEY: `${keyOfPerson(treasurer)}` };
      const printed = await project.run("statement.js", env, [month]);
      const [told] = project.prints;
      const { assets } = await here.record.getMovements({});
      expect([...assets.keys()]).to.include(NATIVE.toLowerCase());
      const lines = told!.code
        .trim()
        .split("\n")
        .slice(0, 1 + assets.size);
      expect(agrees(printed, lines.join("\n")), printed).to.equal(true);
      carriedOut(told!);
      expect(receipts()).to.include(`${donor.address}.json`);
      const csv = readFileSync(join(project.folder, "statement/movements.csv"), "utf8");
      expect(csv).to.contain("0.000000000000000007").and.not.to.contain(donor.address);
    });

    it("writes nothing of another month", async () => {
      const env = { TREASURER_KEY: `${keyOfPerson(treasurer)}` };
      expect(await project.run("statement.js", env, ["1999-12"])).to.match(/^0 movements, 0 receipts\./);
    });

    it("holds for whoever receives one, and not if it was changed, or signed by somebody else", async () => {
      const file = `statement/${at().donor.address}.json`;
      const told = project.prints[1]!;
      expect(agrees(await project.run("check.js", {}, [file, treasurer]), told.code)).to.equal(true);
      carriedOut(told);
      expect(await project.run("check.js", {}, [file, at().donor.address])).to.match(/^NOT/);
      const altered = readFileSync(join(project.folder, file), "utf8").replaceAll('"7"', '"8"');
      project.write("altered.json", altered);
      expect(await project.run("check.js", {}, ["altered.json", treasurer])).to.match(/^NOT/);
    });
  });
}

import { resolveObjectURL } from "node:buffer";

import { expect } from "chai";

import { formatAmount, NATIVE } from "../../sdk/index.js";
import { closePage, openPage, type OpenPage } from "./utils/browser.js";
import { agrees, carriedOut } from "./utils/pages.js";
import type { Project, Stage } from "./utils/stage.js";

/** The treasury dashboard: read from a node by a browser without a wallet. */
export function treasury(at: () => Stage): void {
  describe("the treasury dashboard", () => {
    let project: Project;
    let page: OpenPage;
    before(async () => {
      const { here, donor } = at();
      project = at().project("docs/recipes/treasury-dashboard.md");
      await here.pool.pledgeSync({ account: donor, asset: NATIVE, amount: 123_450_000_000_000_000n });
    });
    after(closePage);

    it("shows the books, what happened lately without naming anybody, and that all of it is true", async () => {
      page = await openPage(project, "treasury.html");
      const { here, donor } = at();
      await page.until("#beancount", /./);
      const { head, verified } = await here.record.verifyRecord();
      expect(verified).to.equal(true);
      expect(page.read("#proof"))
        .to.match(/^\d+ movements, true to the last unit\./)
        .and.to.contain(head);
      const { available } = await here.pool.getBooks({ asset: NATIVE });
      expect(page.read("#books")).to.contain(`ETH${formatAmount(available, 18)}`);
      expect(page.read("#entries li:first-child")).to.match(/^Pledged 0\.12345 ETH, block \d+$/);
      expect(page.read("body")).not.to.contain(donor.address);
    });

    it("gives the books to take home, in three forms", async () => {
      const text = async (format: string): Promise<string> => {
        const link = page.window.document.querySelector(`#${format}`)!;
        expect(link.getAttribute("download")).to.equal(`elm-street.${format}`);
        return resolveObjectURL(link.getAttribute("href")!)!.text();
      };
      expect(await text("csv"))
        .to.contain("0.12345")
        .and.not.to.contain(at().donor.address);
      expect(await text("beancount")).to.contain("0.123450000000000000 ETH");
      const entries = (await text("jsonl")).trim().split("\n");
      expect(entries.join("")).to.contain("123450000000000000");
    });

    it("writes them by a program too", async () => {
      const printed = await project.run("books.js");
      const [told] = project.prints;
      expect(agrees(printed, told!.code), printed).to.equal(true);
      carriedOut(told!);
    });
  });
}

import { copyFileSync } from "node:fs";
import { join } from "node:path";

import { expect } from "chai";

import { keyOfPerson } from "../../scripts/lib/people.js";
import { NATIVE } from "../../sdk/index.js";
import { eth } from "../flow/utils/community.js";
import type { WalletDouble } from "../flow/utils/walletDouble.js";
import { closePage, openPage, type OpenPage } from "./utils/browser.js";
import { agrees, carriedOut } from "./utils/pages.js";
import type { Project, Stage } from "./utils/stage.js";

/** The donate button: with a bundler, with ethers, and with no build step, by one person with one wallet. */
export function donateButton(at: () => Stage): void {
  describe("the donate button", () => {
    let project: Project;
    let wallet: WalletDouble;
    let page: OpenPage;
    before(() => {
      project = at().project("docs/recipes/donate-button.md", "ethers");
    });
    beforeEach(() => {
      wallet = at().walletOf(at().donor);
    });
    afterEach(closePage);

    const given = async (): Promise<bigint> => (await at().here.pool.getBooks({ asset: NATIVE })).available;

    it("shows the sentence before anything is sent, gives, and says so", async () => {
      page = await openPage(project, "donate.html", { wallet });
      expect(page.read("#wallet")).to.equal("Test wallet");
      const before = await given();
      page.type("#amount", "0.75");
      page.click("#look");
      expect(await page.until("#sentence", /./)).to.match(/^Give 0\.75 ETH to the community's pool: 1 transaction, /);
      expect([wallet.transactions.length, await given()]).to.deep.equal([0, before]);
      page.click("#give");
      await page.until("#status", /^Thank you\. 0\.75 ETH arrived in transaction 0x[0-9a-f]{64}\.$/);
      expect(await given()).to.equal(before + eth("0.75"));
      expect(page.read("#plan"), "a plan is sent once").to.equal("");
    });

    it("tells what went wrong, with the next step, and gives nothing", async () => {
      page = await openPage(project, "donate.html", { wallet });
      const before = await given();
      page.type("#amount", "0.1234567890123456789");
      page.click("#look");
      expect(await page.until("#status", /decimals/)).to.contain("18");
      page.type("#amount", "1000");
      page.click("#look");
      expect(await page.until("#notices", /1000/)).to.match(/You have/);
      page.type("#amount", "0.5");
      page.click("#look");
      await page.until("#sentence", /0\.5 ETH/);
      wallet.declines = true;
      page.click("#give");
      await page.until("#status", /declined|rejected/i);
      expect(await given()).to.equal(before);
    });

    it("says so where there is no wallet", async () => {
      page = await openPage(project, "donate.html");
      await page.until("#status", /^There is no wallet in this browser\./);
    });

    it("gives through ethers, by code that does not mention viem", async () => {
      const html = "donate-ethers.html";
      const text = project.blocks.find(({ file }) => file === "donate.html")!.code;
      project.write(html, text.replace("donate.js", "donate-ethers.js"));
      const code = project.blocks.find(({ file }) => file === "donate-ethers.js")!.code;
      expect(code).not.to.contain('"viem');
      page = await openPage(project, html, { wallet });
      const before = await given();
      page.type("#amount", "0.25");
      page.click("#look");
      await page.until("#sentence", /^Give 0\.25 ETH /);
      page.click("#give");
      await page.until("#status", /^Thank you\. 0\.25 ETH arrived in transaction 0x/);
      expect(await given()).to.equal(before + eth("0.25"));
    });

    it("gives in TypeScript with viem", async () => {
      const before = await given();
      const printed = await project.run("give.ts", { DONOR_KEY: keyOfPerson(at().donor.address)! });
      const [told] = project.prints;
      expect(agrees(printed, told!.code), printed).to.equal(true);
      carriedOut(told!);
      expect(await given()).to.equal(before + eth("0.05"));
    });

    it("gives with no build step, from one file of the package", async () => {
      copyFileSync(
        join(project.folder, "node_modules/solidarity-dao/dist/browser.js"),
        join(project.folder, "browser.js"),
      );
      page = await openPage(project, "plain.html", { wallet, bundled: false });
      const asked: string[] = [];
      let yes = false;
      Object.assign(page.window, { confirm: (sentence: string) => (asked.push(sentence), yes) });
      const before = await given();
      page.click("#give");
      while (asked.length === 0) await new Promise((later) => setTimeout(later, 25));
      expect(asked[0]).to.match(/^Give 0\.05 ETH to the community's pool/);
      expect(wallet.transactions, "the person said no").to.have.length(0);
      yes = true;
      page.click("#give");
      await page.until("#status", /^Thank you\. Transaction 0x[0-9a-f]{64}\.$/);
      expect(await given()).to.equal(before + eth("0.05"));
    });
  });
}

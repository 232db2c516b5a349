import { expect } from "chai";

import type { RequestId } from "../../sdk/index.js";
import { keyOfPerson } from "../../scripts/lib/people.js";
import { fileRequest } from "../wallets/utils.js";
import { closePage, openPage, type OpenPage } from "./utils/browser.js";
import { agrees, carriedOut } from "./utils/pages.js";
import type { Project, Stage } from "./utils/stage.js";

/** The ballot: a member votes by a transaction, another by a signature that a relayer brings. */
export function ballot(at: () => Stage): void {
  describe("the ballot", () => {
    let project: Project;
    let id: RequestId;
    let page: OpenPage;
    before(async () => {
      project = at().project("docs/recipes/ballot.md");
      id = await fileRequest(at());
    });
    afterEach(closePage);

    const voices = async () => {
      const { forVoice, againstVoice, people } = await at().here.request.getRequest({ id });
      return { for: forVoice, against: againstVoice, people };
    };

    it("shows what is asked, and counts a vote", async () => {
      const { members, walletOf } = at();
      const wallet = walletOf(members[1]!);
      page = await openPage(project, "ballot.html", { wallet });
      const legend = await page.until("#requests legend", /./);
      expect(legend).to.match(/^Request \d+: 1 ETH for 0x[0-9a-fA-F]{40}, category 1$/);
      expect(legend).to.contain(members[0]!.address);
      page.click("#ballot");
      await page.until("#status", /^Choose something first\.$/);
      page.click("#requests input[value=for]");
      page.click("#ballot");
      expect(await page.until("#sentence", /./)).to.match(/^Vote .*request \d+/i);
      expect(wallet.transactions).to.have.length(0);
      page.click("#send");
      await page.until("#status", /^Your vote is counted\.$/);
      expect(await voices()).to.deep.equal({ for: 100n, against: 0n, people: 1n });

      page.click("#requests input[value=against]");
      page.click("#ballot");
      expect(await page.until("#notices", /voted/i), "one person, one vote").not.to.equal("");
    });

    it("tells of a vote that another tab has cast meanwhile, and asks the wallet for nothing", async () => {
      const { members, walletOf, here } = at();
      const member = members[4]!;
      const wallet = walletOf(member);
      page = await openPage(project, "ballot.html", { wallet });
      await page.until("#requests legend", /./);
      page.click("#requests input[value=abstain]");
      page.click("#ballot");
      await page.until("#sentence", /^Vote/);
      await here.request.voteSync({ account: member, id, support: "abstain" });
      page.click("#send");
      await page.until("#status", /^Something has changed since you looked/);
      expect(page.read("#notices")).to.match(/voted/i);
      expect(wallet.transactions).to.have.length(0);
    });

    it("shows what is asked to those who have no wallet", async () => {
      page = await openPage(project, "ballot.html");
      await page.until("#requests legend", /1 ETH/);
      page.click("#requests input[value=for]");
      page.click("#ballot");
      expect(page.read("#status")).to.match(/^There is no wallet in this browser\./);
    });

    it("signs for a member without coin, and the relayer's program brings it", async () => {
      const { members, walletOf, relayer } = at();
      const wallet = walletOf(members[2]!);
      page = await openPage(project, "ballot.html", { wallet });
      await page.until("#requests legend", /./);
      page.click("#sign");
      page.click("#requests input[value=against]");
      page.click("#ballot");
      await page.until("#status", /^Signed\./);
      expect(wallet.transactions, "nothing is sent").to.have.length(0);
      const href = page.window.document.querySelector("#ballots")!.getAttribute("href")!;
      project.write("ballots.json", decodeURIComponent(href.slice(href.indexOf(",") + 1)));

      const printed = await project.run("relay.js", { RELAYER_KEY: keyOfPerson(relayer.address)! });
      const [told] = project.prints;
      expect(agrees(printed, told!.code), printed).to.equal(true);
      expect(printed).to.contain(members[2]!.address);
      expect(await voices()).to.deep.equal({ for: 100n, against: 100n, people: 3n });
      carriedOut(told!);
    });
  });
}

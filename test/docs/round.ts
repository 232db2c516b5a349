import { readFileSync } from "node:fs";
import { join } from "node:path";

import { expect } from "chai";

import { person } from "../../scripts/lib/people.js";
import { fund } from "../../scripts/lib/chain.js";
import { formatAmount, NATIVE } from "../../sdk/index.js";
import { eth } from "../flow/utils/community.js";
import { openRound } from "../wallets/utils.js";
import { REACT } from "./donate.js";
import { closePage, openPage, type OpenPage } from "./utils/browser.js";
import type { Project, Stage } from "./utils/stage.js";

/** The round page: what it says beforehand is what the contract yields. */
export function roundPage(at: () => Stage): void {
  describe("the round page", () => {
    let project: Project;
    let page: OpenPage;
    let round: bigint;
    const neighbour = person("neighbour who gives");
    before(async () => {
      const { here, node, donor } = at();
      round = await openRound(at(), NATIVE);
      await fund(node, neighbour.address, eth("10"));
      await here.round.fundSync({ account: donor, round, amount: eth("10"), asset: NATIVE });
      for (const number of [1n, 2n]) await give(number, "0.5");
      await at().here.round.contributeSync({ account: donor, round, project: 2n, amount: eth("1"), asset: NATIVE });
      project = at().project("docs/recipes/round-page.md", ...REACT);
      for (const name of ["round.js", "round.tsx"]) {
        const text = readFileSync(join(project.folder, name), "utf8");
        expect(text).to.contain("const ROUND = 1n;");
        project.write(name, text.replace("const ROUND = 1n;", `const ROUND = ${round}n;`));
      }
    });
    after(closePage);

    const give = (project: bigint, amount: string) =>
      at().here.round.contributeSync({ account: neighbour, round, project, amount: eth(amount), asset: NATIVE });
    const matchOf = (project: bigint) => at().here.round.getMatch({ round, project });

    it("shows how the round stands, and follows it while others give", async () => {
      page = await openPage(project, "round.html", { wallet: at().walletOf(at().donor) });
      await page.until("#projects", /Project 2/);
      expect(page.read("#projects tr:first-child")).to.equal("Project 10.5 ETH0 ETH");
      expect(page.read("#projects tr:last-child")).to.equal(
        `Project 21.5 ETH${formatAmount(await matchOf(2n), 18)} ETH`,
      );
      await give(1n, "0.25");
      await page.until("#projects tr:first-child", /0\.75 ETH/);
    });

    it("tells what a gift would lift as it is typed, and the contract yields just that", async () => {
      const before = await matchOf(1n);
      page.type("#project", "1");
      page.type("#amount", "0.1");
      const first = await page.until("#lift", /adds [0-9.]+ ETH/);
      page.type("#amount", "0.2");
      const lift = /adds ([0-9.]+) ETH/.exec(page.read("#lift"))?.[1];
      expect(page.read("#lift"), "another amount, another lift").not.to.equal(first);
      page.click("#gift");
      expect(await page.until("#sentence", /./)).to.contain("0.2 ETH");
      page.click("#send");
      await page.until("#status", /^Thank you\. 0\.2 ETH are counted\.$/);
      const after = await matchOf(1n);
      expect(formatAmount(after - before, 18)).to.equal(lift);
      await page.until("#projects tr:first-child", new RegExp(`0\\.95 ETH${formatAmount(after, 18)} ETH`));
    });

    it("says in React too what it is waiting for, that there is no wallet, and that the node is dead", async () => {
      page = await openPage(project, "react.html");
      expect(await page.until("[role=status]", /./)).to.equal("Reading the round …");
      await page.until("section:first-of-type form", /There is no wallet in this browser\./);

      const wallet = at().walletOf(at().donor);
      page = await openPage(project, "react.html", { wallet });
      await page.until("section:first-of-type .wallet", /Test wallet/);
      wallet.declines = true;
      page.click("section:first-of-type .wallet");
      await page.until("section:first-of-type [role=alert]", /^The wallet was not connected\./);

      const text = readFileSync(join(project.folder, "round.tsx"), "utf8");
      project.write("dead.tsx", text.replace(/http\("[^"]+"\)/, 'http("http://127.0.0.1:9")'));
      const html = readFileSync(join(project.folder, "react.html"), "utf8");
      project.write("dead.html", html.replace("round.tsx", "dead.tsx"));
      page = await openPage(project, "dead.html");
      await page.until("[role=status]", /^The node did not answer\. Check the connection/);
    });

    it("does the same with React and wagmi, to one click and to two", async () => {
      const wallet = at().walletOf(at().donor);
      page = await openPage(project, "react.html", { wallet });
      const asked: string[] = [];
      Object.assign(page.window, { confirm: (sentence: string) => (asked.push(sentence), true) });
      const { gifts } = await at().here.round.getProject({ round, project: 1n });
      const given = (amount: bigint) => new RegExp(`^${formatAmount(amount, 18)} ETH given`);
      await page.until("section:first-of-type p", given(gifts));
      page.click("section:first-of-type .wallet");
      await page.until("section:first-of-type form button", /^Give$/);
      page.type("section:first-of-type input", "0.3");
      const told = await page.until("section:first-of-type output", /adds [0-9.]+ ETH/);
      const before = await matchOf(1n);
      page.click("section:first-of-type form");
      page.click("section:first-of-type form");
      await page.until("section:first-of-type [role=status]", /^0\.3 ETH are counted\.$/);
      expect(asked.join()).to.contain("0.3 ETH");
      expect(told).to.equal(`The fund adds ${formatAmount((await matchOf(1n)) - before, 18)} ETH.`);
      await page.until("section:first-of-type p", given(gifts + eth("0.3")));
      expect([wallet.transactions.length, asked.length]).to.deep.equal([1, 1]);
    });
  });
}

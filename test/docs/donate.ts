import { copyFileSync } from "node:fs";
import { join } from "node:path";

import { expect } from "chai";

import { fund } from "../../scripts/lib/chain.js";
import { keyOfPerson } from "../../scripts/lib/people.js";
import { NATIVE } from "../../sdk/index.js";
import { eth } from "../flow/utils/community.js";
import type { WalletDouble } from "../flow/utils/walletDouble.js";
import { bundleForNode, closePage, openPage, type OpenPage } from "./utils/browser.js";
import { agrees, carriedOut } from "./utils/pages.js";
import { ELSEWHERE, type Project, type Stage } from "./utils/stage.js";

export const REACT = ["react", "react-dom", "wagmi", "@tanstack/react-query", "@types/react", "@types/react-dom"];

/** The donate button: with a bundler, with no build step, with ethers, with React, and whatever the wallet does meanwhile. */
export function donateButton(at: () => Stage): void {
  describe("the donate button", () => {
    let project: Project;
    let wallet: WalletDouble;
    let page: OpenPage;
    before(() => {
      project = at().project("docs/recipes/donate-button.md", "ethers", ...REACT);
    });
    beforeEach(() => {
      wallet = at().walletOf(at().donor);
    });
    afterEach(closePage);

    const given = async (): Promise<bigint> => (await at().here.pool.getBooks({ asset: NATIVE })).available;

    const textOf = (name: string): string => project.blocks.find(({ file }) => file === name)!.code;
    const look = async (amount: string): Promise<string> => {
      page.type("#amount", amount);
      page.click("#look");
      return page.until("#sentence", new RegExp(`${amount.replace(".", "\\.")} ETH`));
    };
    const disabled = (selector: string): boolean =>
      page.window.document.querySelector(selector)!.hasAttribute("disabled");

    it("shows the sentence before anything is sent, gives, and says so", async () => {
      page = await openPage(project, "donate.html", { wallet });
      expect(page.read("#wallet")).to.equal("Test wallet");
      const before = await given();
      expect(await look("0.75")).to.match(/^Give 0\.75 ETH to the community's pool: 1 transaction, /);
      expect(page.window.document.activeElement?.id, "where the eye goes").to.equal("sentence");
      expect([wallet.transactions.length, await given()]).to.deep.equal([0, before]);
      page.click("#send");
      await page.until("#status", /^Thank you\. 0\.75 ETH arrived in transaction 0x[0-9a-f]{64}\.$/);
      expect(await given()).to.equal(before + eth("0.75"));
      expect(page.read("#plan"), "a plan is sent once").to.equal("");
      expect(page.window.document.activeElement?.id).to.equal("status");
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
      expect(disabled("#send")).to.equal(true);
      await look("0.5");
      wallet.declines = true;
      page.click("#send");
      await page.until("#status", /^It was declined in the wallet\. Nothing was sent/);
      expect([disabled("#send"), await given()], "they may change their mind").to.deep.equal([false, before]);
    });

    it("gives once to a double click, and disables the buttons while something is under way", async () => {
      page = await openPage(project, "donate.html", { wallet });
      const before = await given();
      await look("0.125");
      page.click("#send");
      expect(["#send", "#first", "#wallet"].map(disabled)).to.deep.equal([true, true, true]);
      page.click("#send");
      await page.until("#status", /^Thank you\./);
      expect(["#first", "#wallet"].map(disabled)).to.deep.equal([false, false]);
      expect([wallet.transactions.length, await given()]).to.deep.equal([1, before + eth("0.125")]);
    });

    it("brings the wallet to the community's chain, and back when it has left it since the plan was shown", async () => {
      wallet.choose({ chain: ELSEWHERE });
      page = await openPage(project, "donate.html", { wallet });
      await look("0.15");
      expect(wallet.chain).to.equal(at().node.chain.id);
      wallet.choose({ chain: ELSEWHERE });
      page.click("#send");
      await page.until("#status", /^Something has changed since you looked\. Nothing was sent/);
      expect([wallet.transactions.length, wallet.chain]).to.deep.equal([0, at().node.chain.id]);
      page.click("#send");
      await page.until("#status", /^Thank you\. 0\.15 ETH/);
    });

    it("shows what stands in the way when another tab has spent the money meanwhile", async () => {
      page = await openPage(project, "donate.html", { wallet });
      const { here, donor, node } = at();
      const { address } = donor;
      const left = (await node.getBalance({ address })) - eth("1");
      await look("2.5");
      await here.pool.pledgeSync({ account: donor, asset: NATIVE, amount: left });
      page.click("#send");
      await page.until("#status", /^Something has changed since you looked/);
      expect(page.read("#notices")).to.match(/You have/);
      expect([disabled("#send"), wallet.transactions.length]).to.deep.equal([true, 0]);
      await fund(node, address, eth("100"));
    });

    it("says that the wallet's node is dead, and gives when it is back", async () => {
      page = await openPage(project, "donate.html", { wallet });
      wallet.dead = true;
      page.type("#amount", "0.35");
      page.click("#look");
      await page.until("#status", /^The node did not answer\. Check the connection/);
      wallet.dead = false;
      await look("0.35");
      page.click("#send");
      await page.until("#status", /^Thank you\. 0\.35 ETH/);
    });

    it("lets the person choose among several wallets", async () => {
      const second = at().walletOf(at().relayer);
      page = await openPage(project, "donate.html", { wallet, second });
      const options = [...page.window.document.querySelectorAll("#wallet option")];
      expect(options.map(({ textContent }) => textContent)).to.deep.equal(["Test wallet", "Second wallet"]);
      page.type("#wallet", options[1]!.getAttribute("value")!);
      await look("0.45");
      page.click("#send");
      await page.until("#status", /^Thank you\. 0\.45 ETH/);
      expect([wallet.asked, second.transactions.length]).to.deep.equal([[], 1]);
    });

    it("takes a wallet from before EIP-6963 too", async () => {
      page = await openPage(project, "donate.html", { old: wallet });
      expect(page.read("#wallet")).to.equal("Browser wallet");
      await look("0.55");
      page.click("#send");
      await page.until("#status", /^Thank you\. 0\.55 ETH/);
    });

    it("says so where there is no wallet", async () => {
      page = await openPage(project, "donate.html");
      await page.until("#status", /^There is no wallet in this browser\./);
      page.type("#amount", "1");
      page.click("#look");
      expect(page.read("#status")).to.match(/^There is no wallet in this browser\./);
    });

    it("does the same with React and wagmi", async () => {
      page = await openPage(project, "react.html");
      await page.until("[role=status]", /^There is no wallet in this browser\./);
      page = await openPage(project, "react.html", { wallet, second: at().walletOf(at().relayer) });
      await page.until("main", /Second wallet/);
      wallet.declines = true;
      page.click(".wallet");
      await page.until("[role=status]", /^The wallet was not connected\. Nothing was sent\.$/);
      wallet.declines = false;
      page.click(".wallet");
      await page.until("#look", /Amount/);
      const before = await given();
      await look("0.65");
      expect(page.window.document.activeElement?.id, "where the eye goes").to.equal("sentence");
      wallet.declines = true;
      page.click("#send");
      await page.until("#status", /^It was declined in the wallet\./);
      wallet.declines = false;
      wallet.choose({ chain: ELSEWHERE });
      page.click("#send");
      await page.until("#status", /^Something has changed since you looked\. Nothing was sent/);
      expect([wallet.transactions.length, wallet.chain]).to.deep.equal([0, at().node.chain.id]);
      page.click("#send");
      page.click("#send");
      await page.until("#status", /^Thank you\. 0\.65 ETH arrived in transaction 0x[0-9a-f]{64}\.$/);
      expect([wallet.transactions.length, await given()]).to.deep.equal([1, before + eth("0.65")]);
    });

    it("renders on a server, where nobody has a wallet", async () => {
      project.write(
        "server.tsx",
        textOf("donate.tsx")
          .replace("react-dom/client", "react-dom/server")
          .replace("createRoot }", "renderToString }")
          .replace('createRoot(document.getElementById("root")!).render(', "const html = renderToString(")
          .replace("chains: [hardhat],", "chains: [hardhat], ssr: true,")
          .concat("console.log(html);"),
      );
      await bundleForNode(project.folder, "server.tsx");
      expect(await project.exec(process.execPath, ["server.tsx.mjs"])).to.match(
        /<h1>Give to Elm Street<\/h1>.*There is no wallet in this browser\./,
      );
    });

    it("gives through ethers, by code that does not mention viem", async () => {
      const html = "donate-ethers.html";
      project.write(html, textOf("donate.html").replace("donate.js", "donate-ethers.js"));
      expect(textOf("donate-ethers.js")).not.to.contain('"viem');
      wallet.choose({ chain: ELSEWHERE });
      page = await openPage(project, html, { wallet });
      const before = await given();
      await look("0.25");
      page.click("#send");
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
      const map = project.blocks.find(({ file }) => file === "plain.html")!.code;
      project.write(
        "plain.html",
        textOf("donate.html").replace(/^ *<script/m, (script) => `${map}${script}`),
      );
      page = await openPage(project, "plain.html", { wallet });
      const before = await given();
      await look("0.05");
      page.click("#send");
      await page.until("#status", /^Thank you\. 0\.05 ETH arrived in transaction 0x[0-9a-f]{64}\.$/);
      expect(await given()).to.equal(before + eth("0.05"));
    });
  });
}

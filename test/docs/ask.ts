import { resolveObjectURL } from "node:buffer";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect } from "chai";
import { sha256, stringToHex } from "viem";

import { unpackRequestId } from "../../sdk/index.js";
import { closePage, openPage, type OpenPage } from "./utils/browser.js";
import { agrees, carriedOut } from "./utils/pages.js";
import type { Project, Stage } from "./utils/stage.js";

const REASON = "My roof came down.";

/** The request form: what is asked becomes public, why does not. */
export function requestForm(at: () => Stage): void {
  describe("the request form", () => {
    let project: Project;
    let page: OpenPage;
    before(() => {
      project = at().project("docs/recipes/request-form.md");
    });
    after(closePage);

    const saved = async (selector: string): Promise<Uint8Array> => {
      const url = page.window.document.querySelector(selector)!.getAttribute("href")!;
      return new Uint8Array(await resolveObjectURL(url)!.arrayBuffer());
    };

    it("Plain-text reasons on chain: sends a digest of the encrypted letter, and nothing of the reason", async () => {
      const { members, walletOf, here, node } = at();
      const person = members[3]!;
      page = await openPage(project, "ask.html", { wallet: walletOf(person) });
      page.type("#amount", "0.3");
      page.type("#category", "2");
      page.type("#reason", REASON);
      page.click("#ask");
      expect(await page.until("#sentence", /./)).to.match(/0\.3 ETH/);
      const [letter, key] = [await saved("#letter"), await saved("#key")];
      page.click("#send");
      expect(page.read("#status"), "not before the letter is saved").to.equal("");
      page.click("#saved");
      page.click("#send");
      const said = await page.until("#status", /^Request \d+ is open\. Members vote on it now\.$/);

      const { entries } = await here.record.getRecord({ contracts: ["requests"] });
      const entry = entries.findLast(({ event }) => event === "Requested")!;
      if (entry.contract !== "requests" || entry.event !== "Requested") throw new Error("unreachable");
      const { id, terms } = entry.args;
      expect(said).to.contain(`Request ${unpackRequestId(id).number} `);
      expect(terms).to.include({ requester: person.address, payee: person.address, category: 2 });
      expect([terms.amount, terms.evidence]).to.deep.equal([300_000_000_000_000_000n, sha256(letter)]);
      const { input } = await node.getTransaction({ hash: entry.transactionHash });
      for (const word of REASON.split(" ").filter(({ length }) => length > 3))
        expect(input).not.to.contain(stringToHex(word).slice(2));
      expect(letter.length, "padded: the length tells nothing").to.equal(4096 + 12 + 16);

      writeFileSync(join(project.folder, "letter.enc"), letter);
      writeFileSync(join(project.folder, "letter.key"), key);
    });

    it("lets a reviewer who has letter and key read it, and find out another letter", async () => {
      const { entries } = await at().here.record.getRecord({ contracts: ["requests"] });
      const entry = entries.findLast(({ event }) => event === "Requested")!;
      if (entry.contract !== "requests" || entry.event !== "Requested") throw new Error("unreachable");
      const { number } = unpackRequestId(entry.args.id);
      const printed = await project.run("review.js", {}, [`${number}`]);
      const [told] = project.prints;
      expect(agrees(printed, told!.code), printed).to.equal(true);
      carriedOut(told!);
      const other = await project.run("review.js", {}, ["1"]);
      expect(other).to.match(/^This is ANOTHER letter\./);
    });
  });
}

import { readFileSync } from "node:fs";
import { join } from "node:path";

import { expect } from "chai";
import type { Hex } from "viem";

import { fund } from "../../scripts/lib/chain.js";
import { keyOfPerson } from "../../scripts/lib/people.js";
import { deploySafeLibraries } from "../../scripts/lib/realParts.js";
import { NATIVE } from "../../sdk/index.js";
import { eth } from "../flow/utils/community.js";
import { fileRequest } from "../wallets/utils.js";
import { agrees, carriedOut } from "./utils/pages.js";
import type { Project, Stage } from "./utils/stage.js";

/** The Safe of three friends, two of whom sign: donor and member, by the real contracts. */
export function safeApp(at: () => Stage): void {
  describe("the Safe", () => {
    let project: Project;
    before(async () => {
      const { node, safe } = at();
      project = at().project("docs/recipes/safe-app.md");
      await fund(node, safe.address, eth("10"));
      const { multiSendCallOnly } = await deploySafeLibraries(node);
      const example = project.blocks.find(({ code }) => code.startsWith("export const safe"))!;
      const [first, second] = [safe.address, multiSendCallOnly];
      project.write("safe.js", example.code.replace("0x…", first).replace("0x…", second));
      carriedOut(example);
    });

    const given = async () => (await at().here.pool.getBooks({ asset: NATIVE })).available;

    it("is proposed a gift by a file, whose call does just that when the owners sign it", async () => {
      const { safe } = at();
      const printed = await project.run("propose.js");
      const [told] = project.prints;
      expect(agrees(printed, told!.code), printed).to.equal(true);
      carriedOut(told!);
      const { transactions } = JSON.parse(readFileSync(join(project.folder, "gift.json"), "utf8")) as {
        transactions: { to: Hex; data: Hex; value: string }[];
      };
      const before = await given();
      const [{ to, data, value }] = transactions as [(typeof transactions)[number]];
      await safe.execute({ to, data, value: BigInt(value) });
      expect(await given()).to.equal(before + eth("0.5"));
    });

    it("gives and votes by a program", async () => {
      const { safe, relayer, here } = at();
      const id = await fileRequest(at());
      const before = await given();
      const keys = [...safe.owners.slice(0, 2), relayer].map(({ address }) => keyOfPerson(address));
      const printed = await project.run("act.js", { KEYS: keys.join(" "), REQUEST: `${id}` });
      const told = project.prints[1]!;
      expect(agrees(printed, told.code), printed).to.equal(true);
      carriedOut(told);
      expect(printed).to.contain(`Given by ${safe.address}`);
      expect(await given()).to.equal(before + eth("0.25"));
      const { forVoice, people } = await here.request.getRequest({ id });
      expect([forVoice, people]).to.deep.equal([100n, 1n]);
    });
  });
}

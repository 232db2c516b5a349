import { join } from "node:path";

import { expect } from "chai";
import type { Address } from "viem";

import { NATIVE, type Deployment } from "../../sdk/index.js";
import { agrees, carriedOut } from "./utils/pages.js";
import type { Project, Stage } from "./utils/stage.js";

/**
 * What the test has done in other words, because it would need the registry or minutes: the stage's node stands for that
 * of `npm start` (which start.test.ts runs), its package for what `npm pack` leaves, its project for an installed one.
 */
const PREPARING = [
  "npm start",
  "npm run build",
  "npm pack",
  "mkdir ../elm-street && cd ../elm-street",
  "npm init -y && npm pkg set type=module",
  'npm install "$OLDPWD"/solidarity-dao-*.tgz viem',
  'cp "$OLDPWD/cache/start/deployment.js" .',
];

export function quickstart(at: () => Stage): void {
  describe("the quick start", () => {
    let project: Project;
    before(() => {
      project = at().project("docs/quickstart.md");
    });

    it("names the package, the factory and the file that there are", () => {
      const { packed, shared } = at();
      const commands = project.blocks.filter(({ lang }) => lang === "sh");
      const lines = commands.flatMap(({ code }) => code.trim().split("\n"));
      expect(lines.filter((line) => !/^(node|npx) /.test(line))).to.deep.equal(PREPARING);
      expect(packed.tarball).to.match(/\/solidarity-dao-[^/]+\.tgz$/);
      const programs = project.blocks.map(({ code }) => code).join("");
      const factories = [...programs.matchAll(/factory(?::| =) "(.*)"/g)].map(([, address]) => address);
      expect(factories).to.deep.equal([shared.factory, shared.factory]);
      carriedOut(...commands.filter(({ code }) => PREPARING.includes(code.trim().split("\n")[0]!)));
    });

    it("looks at a community, and prints what the page says", async () => {
      const printed = await project.run("look.js");
      const [told] = project.prints;
      expect(agrees(printed, told!.code), printed).to.equal(true);
      carriedOut(told!, ...project.blocks.filter(({ code }) => code === "node look.js\n"));
    });

    it("pledges, requests, votes, releases and verifies, and prints what the page says", async () => {
      const printed = await project.run("elm.js");
      const told = project.prints[1]!;
      expect(agrees(printed, told.code), printed).to.equal(true);
      carriedOut(told, ...project.blocks.filter(({ code }) => code === "node elm.js\n"));

      const pool = /Pool: (0x.{40})/.exec(printed)?.[1] as Address;
      const deployment: Deployment = { ...at().deployment, pool };
      const books = await at().here.pool.getBooks({ asset: NATIVE, deployment } as never);
      expect(books).to.deep.include({ available: 1_500_000_000_000_000_000n, committed: 0n, owed: 0n });

      const found = await project.run("find.js");
      expect(agrees(found, project.prints[2]!.code), found).to.equal(true);
      carriedOut(project.prints[2]!, ...project.blocks.filter(({ code }) => code === "node find.js\n"));

      const shell = project.blocks.at(-1)!;
      for (const line of shell.code.trim().split("\n")) {
        const [, , ...words] = line.replace("http://127.0.0.1:8545", at().url).split(" ");
        const main = join(project.folder, "node_modules/solidarity-dao/dist/cli/main.js");
        expect(await project.exec(process.execPath, [main, ...words]), line).to.match(/verified|true|fine|ok/i);
      }
      carriedOut(shell);
    });

    it("does the same beside the oldest viem that the package takes", async () => {
      const printed = await at().project("docs/quickstart.md", "viem=viem-oldest").run("elm.js");
      const told = project.prints[1]!;
      expect(agrees(printed, told.code), printed).to.equal(true);
    });
  });
}

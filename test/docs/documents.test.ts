import { expect } from "chai";

import { blocksOf, done, PAGES, placeOf } from "./utils/pages.js";
import { openStage, type Stage } from "./utils/stage.js";
import { compile } from "../package/utils.js";
import { requestForm } from "./ask.js";
import { ballot } from "./ballot.js";
import { responderDesk } from "./desk.js";
import { donateButton } from "./donate.js";
import { quickstart } from "./quickstart.js";
import { readme } from "./readme.js";
import { roundPage } from "./round.js";
import { safeApp } from "./safe.js";
import { monthlyStatement } from "./statement.js";
import { treasury } from "./treasury.js";

/** What each page's blocks are carried out by, against the packed package and a node that answers over HTTP. */
describe("Documents", function () {
  this.timeout(240_000);
  let stage: Stage;
  before(async () => {
    stage = await openStage();
  });
  after(() => stage.close());

  quickstart(() => stage);
  readme(() => stage);
  donateButton(() => stage);
  ballot(() => stage);
  requestForm(() => stage);
  roundPage(() => stage);
  treasury(() => stage);
  safeApp(() => stage);
  responderDesk(() => stage);
  monthlyStatement(() => stage);

  describe("all of them", () => {
    it("agree with the compiler where they are TypeScript", () => {
      const told = blocksOf("docs/recipes/donate-button.md").find(({ file }) => file === "tsconfig.json");
      const { compilerOptions } = JSON.parse(told!.code) as { compilerOptions: object };
      const project = stage.project("docs/quickstart.md");
      project.write("tsconfig.json", JSON.stringify({ compilerOptions, files: stage.typed }));
      expect(stage.typed.length).to.be.greaterThan(1);
      expect(compile(project.folder)).to.deep.equal([]);
    });

    it("are pages that a phone shows readably, in a language that a screen reader knows", () => {
      const pages = PAGES.flatMap((page) => blocksOf(page)).filter(({ code }) => code.startsWith("<!doctype html>"));
      expect(pages.length).to.be.greaterThan(5);
      for (const { page, file, code } of pages)
        for (const part of [
          '<html lang="en">',
          '<meta name="viewport" content="width=device-width" />',
          '<link rel="stylesheet" href="page.css" />',
          "<title>",
        ])
          expect(code, `${page} ${file}`).to.contain(part);
    });

    it("leave no block that nothing carries out", () => {
      const left = PAGES.flatMap((page) => blocksOf(page)).filter((block) => !done.has(placeOf(block)));
      expect(left.map(placeOf)).to.deep.equal([]);
    });
  });
});

import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";

import { expect } from "chai";
import type { Address } from "viem";

import { keyOfPerson } from "../../scripts/lib/people.js";
import { NATIVE } from "../../sdk/index.js";
import { eth } from "../flow/utils/community.js";
import { agrees, carriedOut } from "./utils/pages.js";
import type { Project, Stage } from "./utils/stage.js";

/** The responder's desk: approvals signed as requests come, and brought by somebody else. */
export function responderDesk(at: () => Stage): void {
  describe("the responder's desk", () => {
    let project: Project;
    before(async () => {
      const { here, donor } = at();
      project = at().project("docs/recipes/responder-desk.md");
      await here.pool.pledgeSync({ account: donor, asset: NATIVE, amount: eth("1") });
    });

    async function ask(): Promise<void> {
      const asked = { asset: NATIVE, amount: eth("0.01"), category: 1, track: "rapid" } as const;
      await at().here.request.requestSync({ account: at().members[3]!, ...asked });
    }

    /** Sits at the desk, signs one approval while another request comes, and returns what was printed. */
    async function sit(responder: Address): Promise<string> {
      const env = { ...process.env, RESPONDER_KEY: keyOfPerson(responder) };
      const desk = spawn(process.execPath, ["desk.js"], { cwd: project.folder, env });
      let printed = "";
      desk.stdout.on("data", (data) => (printed += `${data}`));
      // The first question is answered; at the second, whoever sits there goes home.
      desk.stderr.once("data", () => {
        desk.stderr.once("data", () => desk.kill());
        desk.stdin.write("yes\n");
        void ask();
      });
      await once(desk, "close");
      return printed;
    }

    it("signs what the responder agrees to, and tells of what comes while they sit there", async () => {
      await ask();
      const [told] = project.prints;
      for (const { address } of at().responders) {
        const lines = (await sit(address)).trim().split("\n");
        expect(agrees(lines.slice(0, 2).join("\n"), told!.code), lines.join("\n")).to.equal(true);
        expect(lines[2], "another that came").to.match(/^Request \d+: 0\.01 ETH/);
      }
      carriedOut(told!, ...project.blocks.filter(({ file }) => file === "desk.js"));
    });

    it("has them brought by anybody, who is told when they do not suffice", async () => {
      const files = readdirSync(project.folder).filter((file) => /^approval-\d+-0x.{40}\.json$/.test(file));
      const { address } = at().relayer;
      const env = { SENDER_KEY: `${keyOfPerson(address)}` };
      const [one, two] = files as [string, string];
      expect(await project.run("bring.js", env, [one])).to.match(/2 are needed/);
      const printed = await project.run("bring.js", env, [one, two]);
      const told = project.prints[1]!;
      expect(agrees(printed, told.code), printed).to.equal(true);
      carriedOut(told);
    });
  });
}

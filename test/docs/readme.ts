import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";

import { expect } from "chai";
import { getAddress, type Address } from "viem";

import { chainTime, fund, passTime } from "../../scripts/lib/chain.js";
import { readJob } from "../../scripts/rounds.js";
import { keyOfPerson, person } from "../../scripts/lib/people.js";
import { NATIVE, parseAmount, unpackRequestId } from "../../sdk/index.js";
import { estimateMatch, explain, outlook } from "../../sdk/math/index.js";
import { DAY, eth, usd } from "../flow/utils/community.js";
import { fileRequest } from "../wallets/utils.js";
import { blocksOf, carriedOut, placeOf, type Block } from "./utils/pages.js";
import type { Stage } from "./utils/stage.js";

const root = resolve(import.meta.dirname, "../..");

/** The blocks that other tests carry out: each finds its own by these words after the fence. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  "ts runnable": "test/flow/start.test.ts",
  "js plan": "test/flow/plan.test.ts",
  "js governance": "test/flow/governance.test.ts",
  "js record": "test/flow/record.test.ts",
  "js personhood": "test/flow/personhood.test.ts",
};

const AsyncFunction = (async () => await Promise.resolve()).constructor as new (
  ...words: string[]
) => (...given: unknown[]) => Promise<Record<string, unknown>>;

/** README: each block here, or in the test that is named for it. */
export function readme(at: () => Stage): void {
  describe("the README", () => {
    const blocks = blocksOf("README.md");
    const shell = blocks.filter(({ lang }) => lang === "sh");

    it("has a test for each block that is not carried out here", () => {
      const others = blocks.filter(({ lang, how }) => `${lang} ${how}` in ELSEWHERE);
      expect(others).to.have.length(5);
      for (const { lang, how } of others)
        expect(readFileSync(join(root, ELSEWHERE[`${lang} ${how}`]!), "utf8")).to.contain(`\`\`\`${lang} ${how}`);
      carriedOut(...others);
    });

    it("shares out a fund by its own command, and replays by arguments that the other takes", async () => {
      const [start, commands] = shell as [Block, Block];
      expect(start.code).to.equal("npm start\n"); // start.test.ts
      const [match, replay] = commands.code.trim().split("\n");
      const words = (line = ""): string[] => line.split(" ").slice(5);
      expect([match, replay].map((line) => line?.split(" ").slice(0, 5).join(" "))).to.deep.equal([
        "npm run -s match --",
        "npm run -s replay --",
      ]);
      const script = ["--import", "tsx", "scripts/match.ts", ...words(match)];
      const { stdout } = await promisify(execFile)(process.execPath, script, { cwd: root });
      expect(stdout).to.match(/^3 +5000000000000000000000 .*capped$/m);
      const { fund: pool, cap, decimals } = readJob("replay", words(replay));
      expect([pool, cap, decimals]).to.deep.equal([eth("25000"), eth("5000"), 18]);
      carriedOut(start, commands);
    });

    it("funds projects together", async () => {
      const [block] = blocks.filter(({ lang, code }) => lang === "ts" && code.includes("createRoundSync"));
      const { here, node, usdc, steward, connection } = at();
      const accounts = (await connection.provider.request({ method: "eth_accounts" })) as Address[];
      const [donor, other] = accounts.map((account) => getAddress(account)) as [Address, Address];
      const bakery = person("bakery");
      await fund(node, bakery.address, eth("1"));
      const opensAt = Number(await chainTime(node)) + DAY;
      for (const account of [donor, other]) {
        await usdc.mint(account, usd("100"));
        await here.round.approveSync({ account, asset: usdc.address, amount: usd("100") });
      }
      const round = {
        ...here.round,
        // The round opens, and somebody else has given, and somebody has put something into the fund.
        async acceptSync(...given: Parameters<typeof here.round.acceptSync>) {
          const accepted = await here.round.acceptSync(...given);
          const [{ round }] = given;
          await here.round.fundSync({ account: other, round, amount: usd("50") });
          await passTime(node, DAY + 1);
          await here.round.contributeSync({ account: other, round, project: 1n, amount: usd("9") });
          return accepted;
        },
      };
      const scope = { client: { solidarity: { round } }, usdc: usdc.address, steward, bakery, donor, opensAt };
      const more = { closesAt: opensAt + DAY, parseAmount, explain, estimateMatch, outlook };
      const given = { ...scope, ...more };
      const body = block!.code.replace(/^estimateMatch/m, "const lift = estimateMatch");
      const run = new AsyncFunction(...Object.keys(given), `${body}\nreturn { number, verified, lift };`);
      const { number, verified, lift } = await run(...Object.values(given));
      expect(verified).to.equal(true);
      expect(lift, "one project has all that the cap allows").to.equal(0n);
      const { gifts } = await here.round.getProject({ round: number as bigint, project: 1n });
      expect(gifts, placeOf(block!)).to.equal(usd("34"));
      carriedOut(block!);
    });

    it("gives, asks, votes, releases and exports from the command line", async () => {
      const { deployment, members, node, url, here } = at();
      const [setting = "", ...lines] = shell[2]!.code.trim().split("\n");
      const [rpc, where, key] = setting.replace("export ", "").split(" ");
      expect([rpc, where, key]).to.deep.equal([
        "SOLIDARITY_RPC=http://127.0.0.1:8545",
        "SOLIDARITY_DEPLOYMENT=community.json",
        "SOLIDARITY_PRIVATE_KEY=0x…",
      ]);
      const project = at().project("README.md");
      project.write(
        "community.json",
        JSON.stringify(deployment, (_, part: unknown) => (typeof part === "bigint" ? `${part}` : part)),
      );
      project.write("reason.txt", "My roof came down.");
      const person = members[5]!;
      const env = { SOLIDARITY_RPC: url, SOLIDARITY_DEPLOYMENT: "community.json" };
      const secret = { ...env, SOLIDARITY_PRIVATE_KEY: keyOfPerson(person.address)! };
      const main = join(project.folder, "node_modules/solidarity-dao/dist/cli/main.js");

      const { donor } = at();
      await here.pool.pledgeSync({ account: donor, asset: NATIVE, amount: eth("1") });
      // The request that README calls number 12.
      const id = await fileRequest(at());
      const { number } = unpackRequestId(id);
      for (const account of members.slice(1, 4)) await here.request.voteSync({ account, id, support: "for" });
      for (const line of lines) {
        if (line.startsWith("solidarity release")) {
          const { deadline } = await here.request.getRequest({ id });
          await passTime(node, BigInt(deadline) - (await chainTime(node)) + 1n);
        }
        // Nobody is there to be asked.
        const writes = /^solidarity (pledge|request|vote|release|send) /.test(line);
        const words = [
          ...line
            .replace(/\b12\b/, `${number}`)
            .split(" ")
            .slice(1),
          ...(writes ? ["--yes"] : []),
        ];
        await project.exec(process.execPath, [main, ...words], secret);
      }
      expect(await here.request.getStatus({ id })).to.equal("released");
      expect((await here.request.getRequest({ id })).people).to.equal(4n);
      expect(readFileSync(join(project.folder, "books.beancount"), "utf8")).to.contain("0.500000000000000000 ETH");
      carriedOut(shell[2]!);
    });

    it("draws no picture that passes for code", () => {
      const pictures = blocks.filter(({ lang }) => lang === "");
      for (const { code } of pictures) expect(code).to.contain("──▶");
      carriedOut(...pictures);
    });
  });
}

import { spawnSync } from "node:child_process";
import { closeSync, existsSync, openSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";

import { expect } from "chai";
import { type Abi, keccak256, stringToHex, toEventSelector } from "viem";

import { NATIVE } from "../../sdk/index.js";
import { recordFromJsonLines, toJson } from "../../sdk/record/index.js";
import { emergencyPoolAbi, quadraticFundingAbi } from "../../sdk/abis/index.js";
import { chainTime, passTime } from "../../scripts/lib/chain.js";
import { serveRpc } from "../../scripts/lib/rpcServer.js";
import { DAY, eth, type Flow, usd } from "../flow/utils/community.js";
import { altered, spawned } from "./utils/cli.js";
import { cast, openStage, type Stage } from "./utils/stage.js";

/** What logs of these events begin with. */
const selectorsOf = (abi: Abi, names: readonly string[]): string[] =>
  abi.flatMap((item) => (item.type === "event" && names.includes(item.name) ? [toEventSelector(item)] : []));

/** What can be checked, and what happens when nodes lie, die or are not there, on a real deployment behind HTTP. */
describe("The command line, checking on l1 (Hardhat)", () => {
  let stage: Stage;
  let flow: Flow;
  const { donor, donorKey, folder, as, envOf } = cast(() => stage);
  const poolHolds = () => stage.poolHolds();

  before(async () => {
    stage = await openStage(18_645);
    ({ flow } = stage);
    for (const asset of ["native", flow.usdc.address])
      expect((await as(donorKey, `pledge --amount 2 --asset ${asset} --yes`)).code).to.equal(0);
  });
  after(() => stage.close());

  describe("record and rounds", () => {
    it("verifies the record, and exports it in three formats that reconcile and name nobody unasked", async () => {
      const { code, document } = await as(undefined, "record verify --json");
      expect([code, document.verified]).to.deep.equal([0, true]);
      expect(document.head).to.equal(await flow.here.pool.getHead());
      const name = donor.address.toLowerCase();
      for (const format of ["csv", "beancount", "jsonl"]) {
        const target = join(folder, `books.${format}`);
        const ended = await as(undefined, `record export --format ${format} --out ${target}`);
        expect([ended.code, ended.out])
          .to.deep.equal([0, ended.out])
          .and.to.match(/reconciles/);
        const text = readFileSync(target, "utf8").toLowerCase();
        expect(text.includes(name), format).to.equal(format === "jsonl");
        expect(readdirSync(folder).filter((entry) => entry.endsWith(".part"))).to.deep.equal([]);
        const piped = await as(undefined, `record export --format ${format} --out -`);
        expect(piped.out).to.equal(readFileSync(target, "utf8"));
      }
      const named = await as(undefined, "record export --format csv --out - --people");
      expect(named.out.toLowerCase()).to.contain(name);
      const exported = join(folder, "books.jsonl");
      expect((await as(undefined, `record verify --file ${exported}`)).code).to.equal(0);
      const lines = readFileSync(exported, "utf8").split("\n");
      const gift = recordFromJsonLines(lines.join("\n")).findIndex(({ event }) => event === "Pledged");
      writeFileSync(exported, lines.toSpliced(gift, 1).join("\n"));
      expect((await as(undefined, `record verify --file ${exported}`)).code).to.equal(4);
    });

    it("gives to a project of a round in its token, and verifies the round", async () => {
      const opensAt = Number(await chainTime(flow.node)) + 30 * DAY;
      const account = flow.steward;
      const about = keccak256(stringToHex("What the round is for"));
      const terms = { asset: flow.usdc.address, opensAt, closesAt: opensAt + 10 * DAY, about };
      const { round } = await flow.here.round.createRoundSync({ account, ...terms });
      await flow.here.round.registerSync({ account: flow.relayer, round });
      await flow.here.round.acceptSync({ account, round, projects: [1] });
      await passTime(flow.node, 30 * DAY);
      const given = await as(donorKey, `round contribute ${round} 1 --amount 5`, { typed: "y\ny\n" });
      expect(given.code, given.err).to.equal(0);
      expect(given.out).to.contain("Allowed: 5 USDC").and.contain(`Given: 5 USDC to project 1 of round ${round}`);
      // Planned elsewhere: first the allowance, then the gift.
      const kept = join(folder, "gift.json");
      for (const said of ["Allowed: 1 USDC", "Given: 1 USDC to project 1"]) {
        const plan = `plan round contribute ${round} 1 --amount 1 --from ${donor.address} --out ${kept}`;
        expect((await as(undefined, plan)).code).to.equal(0);
        expect((await as(donorKey, `send ${kept} --yes`)).out).to.contain(said);
      }
      const { code, document } = await as(undefined, `round verify ${round} --json`);
      expect([code, document.verified, document.held]).to.deep.equal([0, true, usd("6").toString()]);
      const german = await as(undefined, `round verify ${round} --lang de`);
      expect(german.out).to.contain("Spenden 6 USDC").and.contain("geprüft bis auf die kleinste Einheit.");
      for (const line of ["round verify 99", "round contribute 99 1 --amount 1"]) {
        const unknown = await as(donorKey, `${line} --json`);
        expect([unknown.code, unknown.document.error]).to.deep.equal([2, unknown.document.error]);
        expect(unknown.document.error).to.include({
          code: "UnknownRound",
          message: `There is no round 99 (rounds so far: ${round}).`,
        });
      }
    });

    it("catches a node that leaves out one event: exit 4, the difference named, and no books written", async () => {
      const gifts = [emergencyPoolAbi, quadraticFundingAbi].flatMap((abi) =>
        selectorsOf(abi, ["Pledged", "Contributed"]),
      );
      const lying = altered(flow.connection.provider, async (method, answer) => {
        if (method !== "eth_getLogs") return answer();
        const logs = (await answer()) as { topics: string[] }[];
        const gift = logs.findIndex(({ topics }) => gifts.includes(topics[0] ?? ""));
        return gift < 0 ? logs : logs.toSpliced(gift, 1);
      });
      const liar = await serveRpc(lying, 18_600);
      try {
        const env = { SOLIDARITY_RPC: liar.url };
        for (const line of ["record verify", "round verify 1"]) {
          const { code, out } = await as(undefined, line, { env });
          expect(code, line).to.equal(4);
          expect(out).to.match(/different {2}.+\n {2}the record says .+\n {2}the chain says/);
          expect((await as(undefined, `${line} --json`, { env })).document.differences).to.not.deep.equal([]);
        }
        const target = join(folder, "false.csv");
        expect((await as(undefined, `record export --format csv --out ${target}`, { env })).code).to.equal(4);
        expect(existsSync(target)).to.equal(false);
      } finally {
        await liar.close();
      }
    });
  });

  describe("when things go wrong", () => {
    it("never ends with 3 once something was sent, and names it: whoever tries again must not give twice", async () => {
      let silent = false;
      const dying = altered(flow.connection.provider, async (method, answer) => {
        if (silent) throw Object.assign(new Error("socket hang up"));
        silent = method === "eth_sendRawTransaction";
        const result = await answer();
        if (silent) throw Object.assign(new Error("socket hang up"));
        return result;
      });
      const dead = await serveRpc(dying, 18_700);
      try {
        const held = await poolHolds();
        const env = { SOLIDARITY_RPC: dead.url };
        const { code, document, journal } = await as(donorKey, "pledge --amount 0.5 --yes --json", { env });
        expect([code, document.error?.code]).to.deep.equal([1, "OutcomeUnknown"]);
        expect(document.sent).to.deep.equal(journal.sent);
        const [hash] = journal.sent;
        expect((await flow.node.getTransactionReceipt({ hash: hash as `0x${string}` })).status).to.equal("success");
        expect((await poolHolds()) - held).to.equal(eth("0.5"));
      } finally {
        await dead.close();
      }
    });

    it("as a process: one document on standard output; Ctrl-C leaves nothing unsaid", async () => {
      // A node that takes transactions, and never tells of their receipts.
      const slow = altered(flow.connection.provider, async (method, answer) => {
        const found = await answer();
        return method === "eth_getTransactionReceipt" ? null : found;
      });
      const silent = await serveRpc(slow, 18_800);
      try {
        const held = await poolHolds();
        const env = envOf(donorKey);
        const ended = await spawned(["pledge", "--amount", "0.25", "--yes", "--json"], { env });
        expect(ended.document).to.include({ command: "pledge", exit: 0, sent: true });
        expect((await poolHolds()) - held).to.equal(eth("0.25"));
        const [asked, sent] = await Promise.all([
          spawned(["pledge", "--amount", "0.1", "--json"], { env, interruptAt: "Send? [y/N]" }),
          spawned(["pledge", "--amount", "0.5", "--yes"], {
            env: { ...env, SOLIDARITY_RPC: silent.url },
            interruptAt: () => poolHolds().then((now) => now - held === eth("0.75")),
          }),
        ]);
        expect(asked.code, asked.err).to.equal(130);
        expect(asked.document.error?.message).to.equal("Interrupted. Nothing was sent.");
        expect(sent.code, sent.err).to.equal(130);
        const [, hash] = /Sent already: (0x[0-9a-f]{64})/.exec(sent.err) ?? [];
        const { to } = await flow.node.getTransaction({ hash: hash as `0x${string}` });
        expect(to).to.equal(flow.deployment.pool.toLowerCase());
      } finally {
        await silent.close();
      }
    });

    it("says so when its output meets a full disk", function () {
      if (!existsSync("/dev/full")) return this.skip();
      const main = join(import.meta.dirname, "../../sdk/cli/main.ts");
      const full = openSync("/dev/full", "w");
      const ended = spawnSync(process.execPath, ["--import", "tsx", main, "--help"], {
        stdio: ["ignore", full, "pipe"],
      });
      closeSync(full);
      expect([ended.status, ended.stderr.toString()]).to.deep.equal([
        1,
        "File: stdout: the disk is full.\nNext: Check the path, or choose another place.\n",
      ]);
    });

    it("says how a node was silent, and never what its address holds", async () => {
      const server = createServer(({ url = "" }, response) => {
        if (url.includes("busy")) response.statusCode = 503;
        const refusal = { jsonrpc: "2.0", id: 0, error: { code: -32000, message: `no: ${url} ${donorKey}` } };
        response.end(url.includes("busy") ? `busy: ${url}` : JSON.stringify(refusal));
      });
      await new Promise<void>((resolve) => server.listen(18_950, "127.0.0.1", resolve));
      try {
        for (const path of ["busy/s3cretPath", "refuse/s3cretPath", "refuse?key=s3cretQuery"]) {
          const env = { SOLIDARITY_RPC: `http://127.0.0.1:18950/${path}`, DEBUG: "1" };
          const { code, err } = await as(donorKey, "record verify", { env });
          expect([code, err.includes("s3cret"), err.includes(donorKey.slice(2))]).to.deep.equal([3, false, false]);
          expect(err).to.match(path.startsWith("busy") ? /did not answer \(HTTP 503\)\./ : /is no node \(no: .*… …\)/);
          const unset = { env: { SOLIDARITY_RPC: undefined } };
          const named = await as(donorKey, `record verify --json --rpc ${env.SOLIDARITY_RPC}`, unset);
          expect(named.out).to.contain('"exit":3').and.not.contain("s3cret").and.not.contain(donorKey.slice(2));
        }
      } finally {
        server.close();
      }
      const dead = { SOLIDARITY_RPC: "http://127.0.0.1:18951" };
      expect((await as(undefined, "record verify", { env: dead })).err).to.contain("(ECONNREFUSED)");
    });

    it("says that what answers is no node with 3", async () => {
      const bodies = [
        "<html></html>",
        "",
        '{"jsonrpc":"2.0","id":0,"result":"banana"}',
        '{"jsonrpc":"2.0","id":0,"result":null}',
      ];
      const server = createServer(({ url = "" }, response) => response.end(bodies[Number(url.slice(1))]));
      await new Promise<void>((resolve) => server.listen(18_900, "127.0.0.1", resolve));
      for (const index of bodies.keys()) {
        const env = { SOLIDARITY_RPC: `http://127.0.0.1:18900/${index}` };
        expect((await as(undefined, "record verify", { env })).code, bodies[index]).to.equal(3);
      }
      server.close();
    });

    it("doctor tells what is well, what is not, and what to do", async () => {
      const { code, out } = await as(donorKey, "doctor");
      expect(code, out).to.equal(0);
      for (const name of [
        "Node.js",
        "chain",
        "latency",
        "newest block",
        "eth_getLogs",
        "eth_simulateV1",
        "pool",
        "account",
      ])
        expect(out).to.match(new RegExp(`^(ok|warn) +${name}`, "m"));
      const wrong = join(folder, "wrong.json");
      writeFileSync(wrong, toJson({ ...flow.deployment, registry: NATIVE }));
      const ill = await as(donorKey, `doctor --deployment ${wrong}`);
      expect(ill.code).to.equal(1);
      expect(ill.out)
        .to.match(/^fail +registry .*not so: has code/m)
        .and.contain("Send nothing there");
    });
  });
});

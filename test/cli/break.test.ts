import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import { text } from "node:stream/consumers";

import { expect } from "chai";

import { cliErrors } from "../../sdk/cli/errors.js";
import { cliWords } from "../../sdk/cli/words/index.js";
import { eth, type Flow } from "../flow/utils/community.js";
import { cli } from "./utils/cli.js";
import { cast, openStage, type Stage } from "./utils/stage.js";

const main = join(import.meta.dirname, "../../sdk/cli/main.ts");

/** What people do to a command line without meaning to: pipes that close, terminals that are none, tongues. */
describe("The command line in rough hands, on l1 (Hardhat)", () => {
  let stage: Stage;
  let flow: Flow;
  const { donor, donorKey, as, envOf } = cast(() => stage);

  /** In a process of its own, whose output is closed after its first line. */
  async function headOf(line: string, stdin = ""): Promise<{ code: number; err: string; first: string }> {
    const child = spawn(process.execPath, ["--import", "tsx", main, ...line.split(" ")], {
      env: { ...process.env, ...envOf(donorKey) },
    });
    child.stdin.end(stdin);
    const err = text(child.stderr);
    const first = once(child.stdout, "data").then(([chunk]) => {
      child.stdout.destroy();
      return String(chunk).split("\n")[0] ?? "";
    });
    const [code] = (await once(child, "close")) as [number];
    return { code, err: await err, first: await first };
  }

  before(async () => {
    stage = await openStage(19_245);
    ({ flow } = stage);
  });
  after(() => stage.close());

  it("sends what was agreed to, and nothing else, when whoever reads leaves: `| head`", async () => {
    const yes = await headOf("pledge --amount 0.3 --yes");
    expect([yes.code, await stage.poolHolds()], yes.err).to.deep.equal([0, eth("0.3")]);
    expect(yes.first).to.contain("Give 0.3 ETH");
    const asked = await headOf("pledge --amount 0.3");
    expect([asked.code, await stage.poolHolds()], asked.err).to.deep.equal([1, eth("0.3")]);
    expect(asked.err).to.contain("Nothing was sent");
    const looked = await headOf("requests --all --lang de");
    expect([looked.code, looked.err]).to.deep.equal([0, ""]);
    expect((await headOf("--help")).code).to.equal(0);
  });

  it("takes silence for a no: empty input, closed input", async () => {
    const held = await stage.poolHolds();
    for (const typed of ["", undefined]) {
      const { code, err } = await as(donorKey, "pledge --amount 1", typed === undefined ? {} : { typed });
      expect(code).to.equal(1);
      expect(err).to.contain("Nobody answered").and.contain("UserRejected").and.contain("Nothing was sent");
    }
    expect(await stage.poolHolds()).to.equal(held);
  });

  it("speaks the language that is asked for: plan, question, result and failure; JSON stays the same", async () => {
    const held = await stage.poolHolds();
    const given = await as(donorKey, "pledge --amount 0.5", { typed: "ja\n", env: { SOLIDARITY_LANG: "de" } });
    expect(given.code, given.err).to.equal(0);
    expect(given.out).to.contain("Konto").and.contain("Guthaben").and.contain("Gegeben: 0,5 ETH");
    const declined = await as(donorKey, "pledge --amount 0.5 --lang es", { typed: "n\n" });
    expect(declined.err)
      .to.contain("¿Enviar? [s/N]")
      .and.contain("no se envió nada")
      .and.match(/\nAhora: /);
    const missing = await as(donorKey, "release 9 --lang es");
    expect(missing.err).to.contain("No hay ninguna solicitud");
    const keyless = await as(undefined, "pledge --amount 1 --lang de");
    expect(keyless.err).to.contain("Niemand kann unterschreiben");
    const [german, english] = [
      await as(donorKey, "release 9 --lang de --json"),
      await as(donorKey, "release 9 --json"),
    ];
    expect(german.document).to.deep.equal(english.document);
    expect((await as(donorKey, "pledge --amount 1", { env: { SOLIDARITY_LANG: "fr" } })).code).to.equal(2);
    expect((await stage.poolHolds()) - held).to.equal(eth("0.5"));
  });

  it("has words for each of its failures in each language, with the same values in them", () => {
    const values = (sentence: string) => [...sentence.matchAll(/{(\w+)/g)].map(([, name]) => name).sort();
    for (const { code, words } of cliErrors)
      for (const [locale, { errors }] of Object.entries(cliWords))
        for (const [index, sentence] of errors[code].entries()) {
          expect(values(sentence), `${locale} ${code}`).to.deep.equal(values(words[index] ?? ""));
          expect(sentence).to.match(/[.…]$|ADDRESS\.$/);
        }
  });

  it("paints only terminals that want colours, and draws no bars elsewhere", async () => {
    const env = { ...envOf(donorKey) };
    const line = ["pledge", "--amount", "1", "--dry-run"];
    // eslint-disable-next-line no-control-regex -- The escape that it is about.
    const escape = /\u001b/;
    expect((await cli(line, { env })).out).not.to.match(escape);
    for (const more of [{ NO_COLOR: "1" }, { TERM: "dumb" }]) {
      const { out, err } = await cli(line, { env: { ...env, ...more }, terminal: true });
      expect(out).not.to.match(escape);
      if (more.TERM) expect(err).not.to.match(escape);
    }
  });

  it("understands -h, -V and help, and says what a family of commands holds", async () => {
    expect((await cli(["-h"])).out).to.equal((await cli(["--help"])).out);
    expect((await cli(["-V"])).out).to.match(/^\d+\.\d+\.\d+\n$/);
    expect((await cli(["help", "pledge"])).out).to.equal((await cli(["pledge", "--help"])).out);
    expect((await cli(["record", "--help"])).out).to.contain("record verify");
    const typo = await cli(["relaese", "--help"]);
    expect([typo.code, typo.err])
      .to.deep.equal([2, typo.err])
      .and.to.match(/Did you mean release\?/);
  });

  it("gives up on a node that takes calls and never answers, with 3, before patience ends", async () => {
    const silent: Server = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(19_299, "127.0.0.1", resolve));
    try {
      const began = Date.now();
      const env = { SOLIDARITY_RPC: "http://127.0.0.1:19299" };
      const { code } = await as(donorKey, `pledge --amount 1 --from ${donor.address} --yes`, { env });
      expect([code, Date.now() - began < 30_000]).to.deep.equal([3, true]);
    } finally {
      silent.closeAllConnections();
      silent.close();
    }
  }).timeout(60_000);

  it("is refused on another chain than its files say, before anything is planned", async () => {
    const { code, document } = await as(donorKey, "requests --chain 10 --json");
    expect([code, document.error?.code]).to.deep.equal([2, "OtherChain"]);
    expect(flow.deployment.chainId).to.equal(31337);
  });
});

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect } from "chai";
import type { Address } from "viem";

import { fund, passTime } from "../../scripts/lib/chain.js";
import { person } from "../../scripts/lib/people.js";
import { DAY, eth, type Flow } from "../flow/utils/community.js";
import { keyOf } from "./utils/cli.js";
import { cast, openStage, resultOf, type Stage } from "./utils/stage.js";

/** Minutes count: what responders do by the command line alone, on a real deployment behind HTTP. */
describe("Responders on the command line, on l1 (Hardhat)", () => {
  let stage: Stage;
  let flow: Flow;
  const { donorKey, folder, as } = cast(() => stage);
  const [ana, ben] = [keyOf("responder", 0), keyOf("responder", 1)];
  const inNeed = person("in need");
  const held = (): Promise<bigint> => flow.node.getBalance({ address: inNeed.address });
  const at = (name: string): string => join(folder, name);

  /** Asks for 0.1 ETH, and returns the request's number. */
  const ask = async (more = ""): Promise<string> => {
    const line = `request --amount 0.1 --category 2 --track rapid --yes --json ${more}`.trim();
    const ended = await as(keyOf("in need"), line);
    expect(ended.code, ended.err).to.equal(0);
    return `${BigInt(resultOf(ended).id ?? 0) & 0xffffffffn}`;
  };
  const sign = async (key: string, number: string, file: string): Promise<string> => {
    const ended = await as(key, `approve ${number} --sign --yes --out ${at(file)}`);
    expect(ended.code, ended.err).to.equal(0);
    return at(file);
  };

  before(async () => {
    stage = await openStage(18_945);
    ({ flow } = stage);
    await fund(flow.node, inNeed.address, eth("10"));
    expect((await as(donorKey, "pledge --amount 10 --yes")).code).to.equal(0);
  });
  after(() => stage.close());

  it("approve by transactions, one after the other, until anybody can pay", async () => {
    const number = await ask();
    const early = await as(donorKey, `release ${number} --yes`);
    expect(early.code).to.equal(1);
    expect(early.err).to.contain(`Approved by 0 of 2 responders. Others: solidarity approve ${number}`);
    const first = await as(ana, `approve ${number}`, { typed: "y\n" });
    expect(first.code, first.err).to.equal(0);
    expect(first.out)
      .to.contain("0.1 ETH")
      .and.contain(inNeed.address)
      .and.contain(`Approve the rapid request ${number}`)
      .and.contain("Approved by 1 of 2 responders");
    const again = await as(ana, `approve ${number} --yes --json`);
    expect([again.code, again.document.error?.code]).to.deep.equal([1, "PlanNotReady"]);
    const stranger = await as(donorKey, `approve ${number} --yes`);
    expect([stranger.code, stranger.err]).to.deep.equal([1, stranger.err]);
    expect(stranger.out).to.contain("AidRequestsNotResponder");
    const second = await as(ben, `approve ${number} --yes`);
    expect(second.out).to.contain(`To pay: solidarity release ${number}`);
    const before = await held();
    expect((await as(donorKey, `release ${number} --yes`)).code).to.equal(0);
    expect((await held()) - before).to.equal(eth("0.1"));
  });

  it("sign without gas or a transaction; whoever has the files pays with them, in one transaction", async () => {
    const number = await ask();
    for (const { address } of flow.responders)
      await flow.connection.provider.request({ method: "hardhat_setBalance", params: [address, "0x0"] });
    const shown = await as(ana, `approve ${number} --sign`, { typed: "n\n" });
    expect(shown.code).to.equal(1);
    expect(shown.err).to.contain("no transaction, no fee").and.contain("Sign? [y/N]");
    expect(shown.out, "nothing is signed before the answer").to.equal("");
    const a = await sign(ana, number, "a.json");
    const b = await sign(ben, number, "b.json");
    const kept = JSON.parse(readFileSync(a, "utf8")) as Record<string, unknown>;
    expect(kept).to.include({ request: Number(number), chainId: 31337, responder: flow.responders[0]?.address });

    const few = await as(donorKey, `release ${number} --approvals ${a} --yes --json`);
    expect([few.code, few.document.error?.code]).to.deep.equal([1, "PlanNotReady"]);
    const before = await held();
    const paid = await as(donorKey, `release ${number} --approvals ${a} ${b} --yes --json`);
    expect(paid.code, paid.err).to.equal(0);
    expect(paid.document.transactions).to.have.length(1);
    expect((await held()) - before).to.equal(eth("0.1"));
    for (const { address } of flow.responders) await fund(flow.node, address, eth("10"));
  });

  it("print the signature where no file is named, alone on standard output", async () => {
    const number = await ask();
    const printed = await as(ana, `approve ${number} --sign --yes`);
    expect(JSON.parse(printed.out)).to.include({ kind: "solidarity-approval", request: Number(number) });
    const inDocument = await as(ana, `approve ${number} --sign --yes --json`);
    writeFileSync(at("document.json"), inDocument.out);
    const b = await sign(ben, number, "b2.json");
    const paid = await as(donorKey, `release ${number} --approvals ${at("document.json")} --approvals ${b} --yes`);
    expect(paid.code, paid.err).to.equal(0);
  });

  it("leave out, and name, the files that would spoil the others (attack: duplicates in one call)", async () => {
    const number = await ask();
    const a = await sign(ana, number, "a3.json");
    const b = await sign(ben, number, "b3.json");
    const { signature, ...rest } = JSON.parse(readFileSync(b, "utf8")) as { signature: string };
    writeFileSync(at("forged.json"), JSON.stringify({ ...rest, responder: inNeed.address, signature }));
    writeFileSync(at("late.json"), JSON.stringify({ ...rest, deadline: "1", signature }));
    const files = [a, at("forged.json"), a, at("late.json"), b].join(" ");
    const paid = await as(donorKey, `release ${number} --approvals ${files} --yes`);
    expect(paid.code, paid.err).to.equal(0);
    expect(paid.err)
      .to.contain(`Left out ${at("forged.json")}: the signature is not the responder's`)
      .and.contain(`Left out ${a}: this responder's signature is in another file already`)
      .and.contain(`Left out ${at("late.json")}: the signature is not the responder's`);

    const next = await ask();
    const [c, d] = [await sign(ana, next, "c.json"), await sign(ben, next, "d.json")];
    expect((await as(ana, `approve ${next} --yes`)).code).to.equal(0);
    const mixed = await as(donorKey, `release ${next} --approvals ${c} ${d} --yes`);
    expect(mixed.code, mixed.err).to.equal(0);
    expect(mixed.err).to.contain(`Left out ${c}: this responder has approved already`);
  });

  it("refuse files of another request, and files that are none, before anything is sent: exit 2", async () => {
    const [one, two] = [await ask(), await ask()];
    const file = await sign(ana, one, "one.json");
    const other = await as(donorKey, `release ${two} --approvals ${file} --yes --json`);
    expect([other.code, other.document.error?.code]).to.deep.equal([2, "ForeignApproval"]);
    expect(other.document.error?.message).to.contain(file);
    writeFileSync(at("none.json"), "{}");
    for (const wrong of [at("none.json"), at("missing.json")]) {
      const ended = await as(donorKey, `release ${two} --approvals ${wrong} --yes --json`);
      expect([ended.code, ended.journal.sent]).to.deep.equal([2, []]);
      expect(ended.document.error?.message).to.contain(wrong);
    }
  });

  it("cannot sign what they have no say on, or what is over (law 11); no file is written", async () => {
    const number = await ask();
    const file = at("unsigned.json");
    const own = await as(keyOf("in need"), `approve ${number} --sign --yes --out ${file} --json`);
    expect([own.code, own.document.error?.code, existsSync(file)]).to.deep.equal([1, "PlanNotReady", false]);
    const long = await as(ana, `approve ${number} --sign --yes --valid-for 86401 --json`);
    expect([long.code, long.document.error?.code]).to.deep.equal([2, "OutOfRange"]);
    const keyless = await as(
      undefined,
      `approve ${number} --sign --yes --from ${flow.responders[0]?.address as Address}`,
    );
    expect([keyless.code, keyless.err])
      .to.deep.equal([2, keyless.err])
      .and.to.match(/Nobody to sign/);
    await passTime(flow.node, 30 * DAY);
    const late = await as(ana, `approve ${number} --sign --yes --out ${file} --json`);
    expect([late.code, existsSync(file)]).to.deep.equal([1, false]);
  });
});

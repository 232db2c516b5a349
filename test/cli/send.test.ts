import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect } from "chai";

import { planFromJson, planToJson } from "../../sdk/plan/index.js";
import { sealed } from "../../sdk/plan/json.js";
import type { Plan, TransactionStep } from "../../sdk/plan/index.js";
import { passTime } from "../../scripts/lib/chain.js";
import { person } from "../../scripts/lib/people.js";
import { DAY, eth, type Flow, usd } from "../flow/utils/community.js";
import { keyOf } from "./utils/cli.js";
import { cast, openStage, type Stage } from "./utils/stage.js";

/** Planned on a machine without a key, sent from another: what crosses in between is a file that anybody may have had. */
describe("Plans that are kept, on the command line on l1 (Hardhat)", () => {
  let stage: Stage;
  let flow: Flow;
  const { donor, donorKey, folder, as } = cast(() => stage);
  const poolHolds = (): Promise<bigint> => stage.poolHolds();
  let count = 0;

  /** Plans without a key, and returns the file. */
  const keep = async (line: string, who: string = donor.address): Promise<string> => {
    const file = join(folder, `plan-${count++}.json`);
    const ended = await as(undefined, `plan ${line} --from ${who} --out ${file}`);
    expect(ended.code, ended.err + ended.out).to.equal(0);
    expect(ended.out).to.contain(`solidarity send ${file}`);
    return file;
  };
  const send = (file: string, key: string | undefined = donorKey, more = "--yes --json") =>
    as(key, `send ${file} ${more}`);
  /** What somebody who holds the file for a while can make of it: all of it, with a digest that fits. */
  const forge = async (change: (plan: Plan) => object): Promise<string> => {
    const file = await keep("pledge --amount 1");
    const { id: _, ...plan } = planFromJson(readFileSync(file, "utf8"));
    writeFileSync(file, planToJson(sealed({ ...plan, ...change(plan as Plan) })));
    return file;
  };
  const actOf = ({ steps }: Plan): TransactionStep => steps.at(-1) as TransactionStep;
  const attacker = person("somebody with the file").address;

  before(async () => {
    stage = await openStage(19_045);
    ({ flow } = stage);
  });
  after(() => stage.close());

  it("are looked at without a key, shown anew, asked about, and sent with the same steps", async () => {
    const file = await keep("pledge --amount 1");
    const looked = await send(file, undefined, "--dry-run");
    expect([looked.code, await poolHolds()]).to.deep.equal([0, 0n]);
    expect(looked.out).to.contain("Give 1 ETH to the community's pool").and.contain("worked out anew");
    const refused = await as(donorKey, `send ${file}`, { typed: "n\n" });
    expect([refused.code, await poolHolds()]).to.deep.equal([1, 0n]);
    const sent = await as(donorKey, `send ${file} --lang de`, { typed: "j\n" });
    expect([sent.code, await poolHolds()]).to.deep.equal([0, eth("1")]);
    expect(sent.out).to.contain("1 ETH in die Kasse").and.contain("Gegeben: 1 ETH");
    expect(sent.err).to.contain("Senden? [j/N]");
  });

  it("cost no more than they said", async () => {
    const file = await keep("pledge --amount 0.1");
    const { fee } = planFromJson(readFileSync(file, "utf8"));
    const { document } = await send(file);
    const [{ hash }] = document.transactions as [{ hash: `0x${string}` }];
    const { gasUsed, effectiveGasPrice } = await flow.node.getTransactionReceipt({ hash });
    expect(gasUsed * effectiveGasPrice <= fee.most).to.equal(true);
    const { gas, maxFeePerGas } = await flow.node.getTransaction({ hash });
    expect(gas * (maxFeePerGas ?? 0n) <= fee.most).to.equal(true);
  });

  it("of every kind that can be planned can be sent", async () => {
    const { address } = flow.usdc;
    const token = await send(await keep(`pledge --amount 10 --asset ${address} --counted`));
    expect(token.code, token.err + token.out).to.equal(0);
    expect((await flow.here.pool.getBooks({ asset: address })).available).to.equal(usd("10"));
    const friend = person("friend of the donor").address;
    const onBehalf = await send(await keep(`pledge --amount 0.2 --for ${friend} --earmark 3`));
    expect((onBehalf.document.result as { donor: string }).donor).to.equal(friend);

    const [asker, voter] = [flow.members[0]!, flow.members[1]!];
    const reason = join(folder, "reason.txt");
    writeFileSync(reason, "The well is dry.");
    const secret = join(folder, "secret.json");
    const wish = `request --amount 0.2 --category 1 --track deliberation --reason-file ${reason} --secret-file ${secret}`;
    const request = await keep(wish, asker.address);
    expect(existsSync(secret), "kept with the plan: the digest is already in it").to.equal(true);
    expect((await send(request, keyOf("member", 0))).code).to.equal(0);
    await passTime(flow.node, 60);
    for (const [index, { address: member }] of flow.members.slice(1, 5).entries()) {
      const vote = await send(await keep("vote 1 --support yes", member), keyOf("member", index + 1));
      expect(vote.code, vote.out).to.equal(0);
      expect((vote.document.request as { number: number }).number).to.equal(1);
    }
    expect((await send(await keep("pledge --amount 0.1", voter.address), keyOf("member", 1))).code).to.equal(0);
    await passTime(flow.node, 30 * DAY);
    expect((await send(await keep("release 1"))).code).to.equal(0);

    for (const schedule of ["--parts 3", "--duration 864000 --cliff 86400"]) {
      const parted = await keep(`request --amount 0.3 --category 1 --track deliberation ${schedule}`, asker.address);
      expect((await send(parted, keyOf("member", 0))).code, schedule).to.equal(0);
    }

    const wanted = "request --amount 0.1 --category 1 --track rapid";
    expect((await send(await keep(wanted, asker.address), keyOf("member", 0))).code).to.equal(0);
    await passTime(flow.node, 60);
    const file = join(folder, "ben.json");
    expect((await as(keyOf("responder", 1), `approve 4 --sign --yes --out ${file}`)).code).to.equal(0);
    const approval = await keep("approve 4", flow.responders[0]!.address);
    expect((await send(approval, keyOf("responder", 0))).code).to.equal(0);
    expect((await as(undefined, `plan release 4 --from ${donor.address} --json`)).document.ready).to.equal(false);
    const rapid = await send(await keep(`release 4 --approvals ${file}`));
    expect(rapid.code, rapid.out).to.equal(0);
  });

  it("are refused when altered, out of date, or another's: nothing is sent", async () => {
    const held = await poolHolds();
    const altered = await keep("pledge --amount 1");
    writeFileSync(altered, readFileSync(altered, "utf8").replace("1000000000000000000", "2000000000000000000"));
    const old = await keep("pledge --amount 1");
    const lasting = await keep("pledge --amount 1 --valid-for 86400");
    const none = join(folder, "none.json");
    writeFileSync(none, '{"steps":[],"id":"0x12"}');
    expect((await send(lasting, keyOf("member"))).document.error?.code).to.equal("WrongAccount");
    await passTime(flow.node, 700);
    const cases: readonly [string, string, number][] = [
      [altered, "AlteredPlan", 1],
      [old, "StalePlan", 1],
      [none, "AlteredPlan", 1],
      [join(folder, "nowhere.json"), "File", 2],
      [join(folder, "reason.txt"), "MalformedData", 2],
    ];
    for (const [file, error, exit] of cases) {
      const { code, document, journal } = await send(file);
      expect([code, document.error?.code, journal.sent], error).to.deep.equal([exit, error, []]);
      expect(document.error?.hint).to.match(/\.$/);
    }
    expect(await poolHolds()).to.equal(held);
    expect((await send(lasting)).code, "a day holds longer").to.equal(0);
  });

  it("that say one thing and do another are refused, whatever their digest (attack: terms changed after approval)", async () => {
    const held = await poolHolds();
    const before = await flow.node.getBalance({ address: attacker });
    const forgeries: readonly [string, (plan: Plan) => object][] = [
      ["the receiver", (plan) => ({ steps: [{ ...actOf(plan), to: attacker }] })],
      ["the value", (plan) => ({ steps: [{ ...actOf(plan), value: eth("9") }] })],
      ["the call", (plan) => ({ steps: [{ ...actOf(plan), data: "0x" }] })],
      ["one more step", (plan) => ({ steps: [{ ...actOf(plan), to: attacker, data: "0x" }, actOf(plan)] })],
      [
        "all of it, to another pool",
        (plan) => ({
          steps: [{ ...actOf(plan), to: attacker }],
          rehearsal: plan.rehearsal.map((call) => ({ ...call, to: attacker })),
          depends: [],
        }),
      ],
    ];
    for (const [what, change] of forgeries) {
      const { code, document, journal } = await send(await forge(change));
      expect([code, document.error?.code, journal.sent], what).to.deep.equal([1, "ForgedPlan", []]);
    }
    const foreign = await send(await forge(() => ({ action: "pool.absorb" })));
    expect([foreign.code, foreign.document.error?.code]).to.deep.equal([2, "ForeignPlan"]);
    const shapeless = await send(await forge(() => ({ depends: [{ what: "status", to: "somewhere" }] })));
    expect([shapeless.code, shapeless.document.error?.code]).to.deep.equal([2, "MalformedData"]);
    expect([await poolHolds(), await flow.node.getBalance({ address: attacker })]).to.deep.equal([held, before]);
  });

  it("cannot lie about what they do, nor raise what gas may cost", async () => {
    const file = await forge((plan) => ({
      sentence: "Give 0 ETH to the community's pool: nothing at all.",
      notices: ["All is well."],
      fee: { ...plan.fee, most: eth("50"), maxFeePerGas: eth("0.001"), maxPriorityFeePerGas: eth("0.001") },
      expiresAt: plan.expiresAt + 10n ** 9n,
      depends: [],
    }));
    const { out, code } = await as(donorKey, `send ${file}`, { typed: "y\n" });
    expect(code, out).to.equal(0);
    expect(out).to.contain("Give 1 ETH").and.not.contain("nothing at all").and.not.contain("All is well");
    const [, hash] = /(0x[0-9a-f]{64}) in block/.exec(out) ?? [];
    const { maxFeePerGas } = await flow.node.getTransaction({ hash: hash as `0x${string}` });
    expect((maxFeePerGas ?? 0n) < 10n ** 12n).to.equal(true);
    const cheap = await send(await forge((plan) => ({ fee: { ...plan.fee, most: 1n } })));
    expect([cheap.code, cheap.document.error?.code, cheap.journal.sent]).to.deep.equal([1, "StalePlan", []]);
  });

  it("are not kept when they cannot be sent, and go to standard output alone when asked", async () => {
    const file = join(folder, "never.json");
    const beyond = await as(undefined, `plan pledge --amount 5000 --from ${donor.address} --out ${file}`);
    expect([beyond.code, existsSync(file)]).to.deep.equal([1, false]);
    const { out, err } = await as(undefined, `plan pledge --amount 1 --from ${donor.address} --out -`);
    expect(planFromJson(out).action).to.equal("pool.pledge");
    expect(err).to.contain("Give 1 ETH");
  });
});

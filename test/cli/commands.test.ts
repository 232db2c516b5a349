import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect } from "chai";
import { concatHex, encodeAbiParameters, numberToHex, parseAbiParameters, size } from "viem";

import { aidRequestsAbi } from "../../sdk/abis/index.js";
import * as community from "../../sdk/actions/community/index.js";
import { planFromJson } from "../../sdk/plan/index.js";
import { toJson } from "../../sdk/record/index.js";
import { actingFor, chainTime, fund, passTime } from "../../scripts/lib/chain.js";
import { person } from "../../scripts/lib/people.js";
import { DAY, eth, type Flow, usd } from "../flow/utils/community.js";
import { keyOf } from "./utils/cli.js";
import { cast, openStage, resultOf, type Stage } from "./utils/stage.js";

/** The whole story by the command line alone, on a real deployment behind HTTP. */
describe("The command line on l1 (Hardhat)", () => {
  let stage: Stage;
  let flow: Flow;
  const { donor, donorKey, folder, as } = cast(() => stage);
  const poolHolds = () => stage.poolHolds();

  before(async () => {
    stage = await openStage(18_545);
    ({ flow } = stage);
  });
  after(() => stage.close());

  describe("pledge", () => {
    it("shows the plan, asks, and sends only when the answer is yes", async () => {
      for (const typed of ["n\n", "\n", "yess\n", undefined]) {
        const { code, out, err } = await as(donorKey, "pledge --amount 1", typed === undefined ? {} : { typed });
        expect(out).to.contain("Give 1 ETH to the community's pool").and.contain(donor.address);
        expect(err).to.contain("Send? [y/N]").and.contain("UserRejected");
        expect([code, await poolHolds()]).to.deep.equal([1, 0n]);
      }
      const { code, out } = await as(donorKey, "pledge --amount 1", { typed: "y\n" });
      expect([code, await poolHolds()]).to.deep.equal([0, eth("1")]);
      expect(out)
        .to.match(/mined {4}0x[0-9a-f]{64} in block/)
        .and.contain(`Given: 1 ETH by ${donor.address}`);
    });

    it("plans without a key, in three languages, keeps the plan, and sends nothing", async () => {
      const held = await poolHolds();
      const sayings = {
        en: /^Give 0\.5 ETH[^]* you {2}\d[^]* the pool {2}/,
        de: / du {2}\d[^]* die Kasse {2}/,
        es: / tú {2}\d[^]* el fondo {2}/,
      };
      for (const [lang, saying] of Object.entries(sayings)) {
        const { code, out } = await as(undefined, `plan pledge --amount 0.5 --from ${donor.address} --lang ${lang}`);
        expect(out).to.match(saying);
        expect(code).to.equal(0);
      }
      const kept = join(folder, "plan.json");
      const line = `plan pledge --amount 0.5 --from ${donor.address} --out ${kept} --json`;
      const { document } = await as(undefined, line);
      expect(document).to.include({ sent: false, ready: true, exit: 0 });
      expect((document.plan as { fee: { most: string } }).fee.most).to.match(/^\d+$/);
      expect(planFromJson(readFileSync(kept, "utf8")).account).to.equal(donor.address);
      expect(await poolHolds()).to.equal(held);
    });

    it("pays a token by a signature, and in somebody else's name", async () => {
      const gift = `--amount 25 --asset ${flow.usdc.address} --yes --json`;
      const signed = await as(donorKey, `pledge ${gift}`);
      expect(resultOf(signed)).to.include({ amount: "25000000", donor: donor.address });
      expect(signed.document.transactions).to.have.length(1);
      const friend = person("friend of the donor").address;
      const onBehalf = await as(donorKey, `pledge ${gift} --for ${friend}`);
      expect(resultOf(onBehalf)).to.include({ donor: friend, payer: donor.address });
      expect((await flow.here.pool.getBooks({ asset: flow.usdc.address })).available).to.equal(usd("50"));
    });

    it("refuses with the check that failed and its next step: exit 1, nothing sent", async () => {
      const held = await poolHolds();
      const beyond = await as(donorKey, "pledge --amount 5000 --yes --json");
      expect([beyond.code, beyond.document.error?.code]).to.deep.equal([1, "PlanNotReady"]);
      expect(beyond.document.error?.hint).to.match(/\.$/);
      const unasked = await as(donorKey, "pledge --amount 5000", { typed: "y\n" });
      expect([unasked.code, unasked.err])
        .to.deep.equal([1, unasked.err])
        .and.not.match(/Send\?/);
      const finer = await as(donorKey, `pledge --amount 0.0000001 --asset ${flow.usdc.address} --yes --json`);
      expect([finer.code, finer.document.error?.code]).to.deep.equal([2, "InvalidAmount"]);
      const elsewhere = await as(donorKey, "pledge --amount 1 --yes --chain 1 --json");
      expect([elsewhere.code, elsewhere.document.error?.code]).to.deep.equal([2, "OtherChain"]);
      const other = await as(donorKey, `pledge --amount 1 --yes --json --from ${flow.steward.address}`);
      expect([other.code, other.document.error?.code]).to.deep.equal([2, "WrongAccount"]);
      expect(await poolHolds()).to.equal(held);
      for (const { journal } of [beyond, finer, elsewhere, other]) expect(journal.sent).to.deep.equal([]);
    });
  });

  describe("finds the community", () => {
    const wrong = join(folder, "wrong.json");
    const where = (deployment: string) =>
      as(donorKey, `pledge --amount 0.1 --dry-run --json --deployment ${deployment}`);

    it("by its pool's address, by its factory's, and in what `npm start -- --json` and `doctor --json` print", async () => {
      const { pool, chainId, startBlock: _, ...rest } = flow.deployment;
      writeFileSync(wrong, JSON.stringify({ chainId, community: { name: "x", addresses: { pool, ...rest } } }));
      for (const deployment of [pool, flow.shared.factory, wrong]) {
        const { code, document } = await where(deployment);
        expect([code, document.ready], deployment).to.deep.equal([0, true]);
      }
      const { document, code } = await as(donorKey, `doctor --json --deployment ${pool}`);
      expect(code).to.equal(0);
      expect(document.deployment).to.deep.equal(JSON.parse(toJson(flow.deployment)));
      writeFileSync(wrong, JSON.stringify(document));
      expect((await where(wrong)).code).to.equal(0);
    });

    it("and sends nothing to addresses that are not one community's", async () => {
      const { deployment } = flow;
      const nobody = person("nobody").address;
      for (const contract of ["pool", "requests", "rounds", "registry", "token", "governor", "timelock", "access"]) {
        for (const address of [nobody, contract === "rounds" ? deployment.pool : deployment.rounds]) {
          writeFileSync(wrong, toJson({ ...deployment, [contract]: address }));
          const { code, document } = await as(donorKey, `pledge --amount 0.1 --yes --json --deployment ${wrong}`);
          expect([code, document.error?.code], contract).to.deep.equal([1, "NotOneCommunity"]);
          expect(document.error?.message).to.contain(contract);
        }
      }
      writeFileSync(wrong, toJson({ ...deployment, pool: undefined }));
      expect((await where(wrong)).code).to.equal(2);
      writeFileSync(wrong, toJson({ ...deployment, chainId: 1 }));
      expect((await where(wrong)).document.error?.code).to.equal("OtherChain");
      for (const address of [nobody, deployment.token])
        expect((await where(address)).document.error).to.include({
          code: "CommunityNotFound",
          message: `Which community ${address} stands for cannot be told: 0 were opened with it.`,
        });
      const german = await as(donorKey, `pledge --amount 0.1 --yes --lang de --deployment ${nobody}`);
      expect(german.err).to.contain("damit wurden 0 gegründet");
    });

    it("nor to a forgery that names the true contracts, but that they do not name", async () => {
      // A clone of the true code, with the true pool, registry, token and access manager, and an attacker's policy.
      const { node, deployment, here } = flow;
      const { pool, registry, token, access, requests } = deployment;
      const [code, policy] = [
        await community.getImplementations(node, { factory: flow.shared.factory }),
        await here.request.getPolicy({}),
      ];
      const attacker = actingFor(node, flow.relayer);
      const args = encodeAbiParameters(parseAbiParameters("address, address, address"), [pool, registry, token]);
      const creation = concatHex([
        "0x61",
        numberToHex(size(args) + 0x2d, { size: 2 }),
        "0x3d81600a3d39f3363d3d373d3d3d363d73",
        code.requests,
        "0x5af43d82803e903d91602b57fd5bf3",
        args,
      ]);
      const hash = await attacker.sendTransaction({ data: creation });
      const { contractAddress } = await attacker.waitForTransactionReceipt({ hash });
      const forgery = { abi: aidRequestsAbi, address: contractAddress as `0x${string}` };
      const floor = await node.readContract({ ...forgery, address: requests, functionName: "consentFloor" });
      const responders = [flow.relayer.address];
      await attacker.writeContract({
        ...forgery,
        functionName: "initialize",
        args: [access, floor, policy, responders],
      });
      writeFileSync(wrong, toJson({ ...deployment, requests: contractAddress }));
      const { code: exit, document } = await as(donorKey, `pledge --amount 0.1 --yes --json --deployment ${wrong}`);
      expect([exit, document.error?.code]).to.deep.equal([1, "NotOneCommunity"]);
      expect((document.error as { values?: object }).values).to.deep.equal({
        wrong: ["not so: requests is known to the access manager"],
      });
    });
  });

  describe("request, vote, release", () => {
    const reason = "My roof leaks above the children's beds.";
    const reasonFile = join(folder, "reason.txt");
    const secretFile = join(folder, "secret.json");
    const member = keyOf("member", 0);
    writeFileSync(reasonFile, reason);

    it("asks for help; the reason stays in a file that only its owner reads, and never leaves", async () => {
      const line = `request --amount 0.2 --category 2 --track deliberation --reason-file ${reasonFile} --secret-file ${secretFile}`;
      const dry = await as(member, `${line} --dry-run`);
      expect([dry.code, existsSync(secretFile)]).to.deep.equal([0, false]);
      const ended = await as(member, `${line} --yes --json`);
      expect(ended.code, ended.err).to.equal(0);
      const kept = readFileSync(secretFile, "utf8");
      expect((JSON.parse(kept) as { reason: string }).reason).to.equal(reason);
      expect(statSync(secretFile).mode & 0o077).to.equal(0);
      const { terms } = ended.document.result as { terms: { evidence: string; category: number } };
      expect(terms.evidence).to.equal(`0x${createHash("sha256").update(kept).digest("hex")}`);
      expect(ended.document.secretFile).to.equal(secretFile);
      expect(ended.out + ended.err)
        .not.to.contain("roof")
        .and.not.to.contain((JSON.parse(kept) as { salt: string }).salt);
      const { entries } = await flow.here.record.getRecord();
      expect(toJson(entries)).not.to.contain(Buffer.from("roof").toString("hex"));
      // What was kept is never overwritten: without it the first reason could not be proven.
      const again = await as(member, `${line} --yes --json`);
      expect([again.code, again.document.error?.code, again.journal.sent.length]).to.deep.equal([2, "File", 0]);
    });

    it("shows what is asked before a vote, by number and by full id, and refuses what is not decided", async () => {
      await passTime(flow.node, 60);
      const early = await as(undefined, `plan release 1 --from ${donor.address} --json`);
      expect([early.code, early.document.ready]).to.deep.equal([1, false]);
      const first = await as(member, "vote 1 --support yes", { typed: "y\n" });
      expect(first.code, "requesters have no voice on their own").to.equal(1);
      const { id } = (await as(undefined, `plan release 1 --from ${donor.address} --json`)).document.request as {
        id: string;
      };
      for (const [index, request] of ["1", id, `0x${BigInt(id).toString(16)}`, "1"].entries()) {
        const { code, out, err } = await as(keyOf("member", index + 1), `vote ${request} --support yes`, {
          typed: "y\n",
        });
        expect(code, err).to.equal(0);
        expect(out)
          .to.contain(`Request 1, version 1: 0.2 ETH for ${flow.members[0]?.address}`)
          .and.contain("Vote YES on request 1");
      }
      expect((await as(member, "vote 99 --support yes --json")).document.error?.code).to.equal(
        "AidRequestsUnknownRequest",
      );
    });

    it("pays what was approved, once", async () => {
      const { deadline } = await flow.here.request.getRequest({ id: await idOf() });
      await passTime(flow.node, Number(deadline) - Number(await chainTime(flow.node)) + DAY);
      const before = await flow.node.getBalance({ address: flow.members[0]?.address as `0x${string}` });
      const released = await as(donorKey, "release 1 --yes --json");
      expect(released.code, released.err).to.equal(0);
      expect(resultOf(released)).to.include({ paid: eth("0.2").toString(), complete: true });
      const after = await flow.node.getBalance({ address: flow.members[0]?.address as `0x${string}` });
      expect(after - before).to.equal(eth("0.2"));
      expect((await as(donorKey, "release 1 --yes")).code).to.equal(1);
    });

    const idOf = async () => {
      const { document } = await as(undefined, `plan release 1 --from ${donor.address} --json`);
      return BigInt((document.request as { id: string }).id);
    };

    it("sends on what waits for a payee who did not ask, and takes a request back", async () => {
      const payee = person("somebody cared for").address;
      const elsewhere = person("somebody's bank").address;
      const line = `request --amount 0.1 --category 1 --track consent --yes --json`;
      const asked = await as(keyOf("member"), `${line} --payee ${payee}`);
      expect(asked.code, asked.err + asked.out).to.equal(0);
      const number = Number(BigInt(resultOf(asked).id as string) & 0xffffffffn);
      await passTime(flow.node, 30 * DAY);
      const released = await as(donorKey, `release ${number} --yes`);
      expect(released.out)
        .to.contain(`Paid, but not received: 0.1 ETH wait in the pool for ${payee}`)
        .and.contain(`solidarity collect --payee ${payee}`);
      await fund(flow.node, payee, eth("1"));
      const [away, redirected] = [`collect --to ${elsewhere}`, join(folder, "redirect.json")];
      expect((await as(undefined, `plan ${away} --from ${donor.address}`)).code, "the payee alone").to.equal(1);
      expect((await as(undefined, `plan ${away} --from ${payee} --out ${redirected}`)).out).to.contain(elsewhere);
      const looked = await as(undefined, `send ${redirected} --dry-run`);
      expect([looked.code, looked.out], looked.err).to.deep.equal([0, looked.out]);
      expect(looked.out).to.contain(`Send the 0.1 ETH that wait for you to ${elsewhere}`);
      const holds = () => flow.node.getBalance({ address: payee });
      const [before, plan] = [await holds(), join(folder, "collect.json")];
      expect(
        (await as(undefined, `plan collect --payee ${payee} --from ${donor.address} --out ${plan}`)).code,
      ).to.equal(0);
      const sent = await as(donorKey, `send ${plan} --yes`);
      expect([sent.code, (await holds()) - before], sent.err).to.deep.equal([0, eth("0.1")]);
      expect(sent.out).to.contain(`Paid: 0.1 ETH to ${payee}.`);
      const twice = await as(donorKey, `collect --payee ${payee} --yes --json`);
      expect([twice.code, twice.journal.sent]).to.deep.equal([1, []]);
      const both = await as(donorKey, `collect --payee ${payee} --to ${elsewhere} --yes --json`);
      expect([both.code, both.document.error?.code]).to.deep.equal([2, "Usage"]);

      const second = await as(keyOf("member"), line);
      const next = number + 1;
      expect(second.code, second.err + second.out).to.equal(0);
      const stranger = await as(donorKey, `withdraw ${next} --yes --json`);
      expect([stranger.code, stranger.journal.sent]).to.deep.equal([1, []]);
      const taken = await as(keyOf("member"), `withdraw ${next} --yes`);
      expect([taken.code, taken.out], taken.err).to.deep.equal([0, taken.out]);
      expect(taken.out).to.contain(`Withdrawn: request ${next}.`);
    });
  });
});

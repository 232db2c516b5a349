import { expect } from "chai";
import { encodeFunctionData, keccak256, stringToHex, zeroHash, type Address, type LocalAccount } from "viem";

import { EmergencyPoolNothingOwedError, TokenSignatureError } from "../../sdk/errors/index.js";
import { NATIVE, PERMIT2, SolidarityError, type Terms } from "../../sdk/index.js";
import {
  receiptFromJson,
  recordFromJson,
  recordFromJsonLines,
  replayRecord,
  toJson,
  traceGifts,
} from "../../sdk/record/index.js";
import { emergencyPoolAbi } from "../../sdk/abis/index.js";
import { actingFor, fund, passTime } from "../../scripts/lib/chain.js";
import { person } from "../../scripts/lib/people.js";
import { usdcAbi } from "../../scripts/lib/realParts.js";
import { DAY, eth, openFlow, usd, type Flow } from "./utils/community.js";
import { throughEthers, throughViem } from "./utils/clients.js";
import { NODES } from "./utils/nodes.js";
import { rejected } from "./utils/rejected.js";
import { parseBeancount, parseCsv, toUnits } from "../sdk/utils/parse.js";

/** On every node through viem, and once more through ethers. */
const MAKES = [
  ...NODES.map((on) => ({ name: on.name, on, through: throughViem })),
  ...NODES.slice(0, 1).map((on) => ({ name: `${on.name}, through ethers`, on, through: throughEthers })),
];

for (const make of MAKES) {
  describe(`From pledge to record on ${make.name}`, () => {
    let flow: Flow;
    /** What the pool should hold now, general money only; every step keeps it up to date. */
    const held: Record<string, bigint> = {};

    before(async () => {
      flow = await openFlow(await make.on.open(), make.through);
      held[flow.usdc.address] = 0n;
      held[NATIVE] = 0n;
    });
    after(() => flow.close());

    const balanceOf = (asset: Address, account: Address): Promise<bigint> =>
      asset === NATIVE
        ? flow.node.getBalance({ address: account })
        : flow.node.readContract({ address: asset, abi: usdcAbi, functionName: "balanceOf", args: [account] });

    /** The pool holds what its books say, and both are what this test expects. */
    async function expectHeld(asset: Address, change: bigint): Promise<void> {
      const expected = (held[asset] = (held[asset] ?? 0n) + change);
      const { available, earmarked, committed, owed } = await flow.here.pool.getBooks({ asset });
      expect(available + earmarked + committed + owed, "the books").to.equal(expected);
      expect(await balanceOf(asset, flow.deployment.pool), "the balance").to.equal(expected);
    }

    /** Somebody with coin for gas and some USDC. */
    async function donor(name: string, dollars = usd("100")): Promise<LocalAccount> {
      const account = person(name);
      await fund(flow.node, account.address, eth("10"));
      if (dollars > 0n) await flow.usdc.mint(account.address, dollars);
      return account;
    }

    describe("pledge", () => {
      it("takes native coin, and says who gave what", async () => {
        const account = await donor("donor of coin", 0n);
        const memo = keccak256(stringToHex("a message"));
        const amount = eth("3");
        const { receipt, ...event } = await flow.here.pool.pledgeSync({ account, asset: NATIVE, amount, memo });
        expect(event).to.deep.equal({
          asset: NATIVE,
          donor: account.address,
          payer: account.address,
          amount,
          earmark: 0,
          counted: false,
          memo,
        });
        expect(receipt.logs).to.have.length(1);
        await expectHeld(NATIVE, amount);
      });

      it("takes a plain transfer of native coin as a general pledge by its sender", async () => {
        const account = await donor("passer-by", 0n);
        const client = actingFor(flow.node, account);
        const hash = await client.sendTransaction({ to: flow.deployment.pool, value: eth("1") });
        const { logs } = await client.waitForTransactionReceipt({ hash });
        const { pledge } = flow.here.pool;
        expect(pledge.extractEvent(logs)).to.include({ donor: account.address, amount: eth("1"), earmark: 0 });
        await expectHeld(NATIVE, eth("1"));
      });

      it("takes USDC by allowance, in another's name too", async () => {
        const account = await donor("donor by allowance");
        const honoured = person("honoured").address;
        const asset = flow.usdc.address;
        await flow.here.pool.approveSync({ account, asset, amount: usd("30") });
        const own = await flow.here.pool.pledgeSync({ account, asset, amount: usd("20") });
        expect(own).to.include({ donor: account.address, payer: account.address, amount: usd("20") });
        const other = await flow.here.pool.pledgeForSync({ account, asset, amount: usd("10"), donor: honoured });
        expect(other).to.include({ donor: honoured, payer: account.address, amount: usd("10") });
        expect(await balanceOf(asset, account.address)).to.equal(usd("70"));
        await expectHeld(asset, usd("30"));
      });

      it("takes USDC by a permit (ERC-2612) in one transaction, even if somebody else brought the permit first", async () => {
        const account = await donor("donor by permit");
        const asset = flow.usdc.address;
        const first = await flow.here.pool.pledgeWithPermitSync({ account, asset, amount: usd("15") });
        expect(first).to.include({ donor: account.address, amount: usd("15"), counted: false });

        const permit = await flow.here.pool.signPermit({ account, asset, amount: usd("5") });
        const stranger = actingFor(flow.node, await donor("front-runner", 0n));
        const hash = await stranger.writeContract({
          address: asset,
          abi: [
            {
              type: "function",
              name: "permit",
              stateMutability: "nonpayable",
              inputs: ["address", "address", "uint256", "uint256", "uint8", "bytes32", "bytes32"].map((type) => ({
                type,
              })),
              outputs: [],
            },
          ] as const,
          functionName: "permit",
          args: [account.address, flow.deployment.pool, usd("5"), permit.deadline, permit.v, permit.r, permit.s],
        });
        await stranger.waitForTransactionReceipt({ hash });
        await flow.here.pool.pledgeWithPermitSync({ account, asset, amount: usd("5"), permit });
        await expectHeld(asset, usd("20"));
      });

      it("takes USDC by an authorization (ERC-3009) that somebody else brings: the donor needs no coin", async () => {
        const account = person("donor without coin");
        await flow.usdc.mint(account.address, usd("40"));
        const asset = flow.usdc.address;
        const memo = keccak256(stringToHex("for the flood"));
        const signed = await flow.here.pool.signAuthorization({ account, asset, amount: usd("40"), memo, earmark: 2 });
        const event = await flow.here.pool.pledgeWithAuthorizationSync({ account: flow.relayer, ...signed });
        expect(event).to.include({
          donor: account.address,
          payer: account.address,
          amount: usd("40"),
          earmark: 2,
          memo,
        });
        expect(await flow.here.pool.getEarmarked({ asset, earmark: 2 })).to.equal(usd("40"));
        expect(await balanceOf(asset, account.address)).to.equal(0n);
        await expectHeld(asset, usd("40"));
      });

      it("takes USDC through Permit2, brought by somebody else", async () => {
        const account = await donor("donor by Permit2");
        const asset = flow.usdc.address;
        const client = actingFor(flow.node, account);
        const approval = {
          address: asset,
          abi: usdcAbi,
          functionName: "approve",
          args: [PERMIT2, usd("100")],
        } as const;
        await client.waitForTransactionReceipt({ hash: await client.writeContract(approval) });
        const signed = await flow.here.pool.signPermit2({ account, asset, amount: usd("25"), counted: true });
        const event = await flow.here.pool.pledgeWithPermit2Sync({ account: flow.relayer, ...signed });
        expect(event).to.include({ donor: account.address, amount: usd("25"), counted: true });
        await expectHeld(asset, usd("25"));
      });

      it("takes a Safe's gifts: USDC by two owners' signatures, native coin by its own transaction", async () => {
        const { safe, usdc, deployment } = flow;
        await usdc.mint(safe.address, usd("500"));
        const signed = await flow.here.pool.signAuthorization({
          account: safe.account,
          asset: usdc.address,
          amount: usd("500"),
        });
        const event = await flow.here.pool.pledgeWithAuthorizationSync({ account: flow.relayer, ...signed });
        expect(event).to.include({ donor: safe.address, amount: usd("500") });
        await expectHeld(usdc.address, usd("500"));

        await fund(flow.node, safe.address, eth("2"));
        const gift = { asset: NATIVE, amount: eth("2"), earmark: 0, counted: false, memo: zeroHash } as const;
        const data = encodeFunctionData({ abi: emergencyPoolAbi, functionName: "pledge", args: [gift] });
        await safe.execute({ to: deployment.pool, data, value: eth("2") });
        await expectHeld(NATIVE, eth("2"));
      });

      it("refuses a relayer who changes the memo, the earmark or the counting", async () => {
        const account = await donor("donor with a memo");
        const asset = flow.usdc.address;
        const memo = keccak256(stringToHex("mine"));
        const signed = await flow.here.pool.signAuthorization({ account, asset, amount: usd("10"), memo });
        const changes = [{ memo: keccak256(stringToHex("theirs")) }, { earmark: 3 }, { counted: true }];
        for (const change of changes) {
          const brought = { account: flow.relayer, ...signed, ...change };
          await rejected(flow.here.pool.pledgeWithAuthorizationSync(brought), TokenSignatureError);
        }
        const client = actingFor(flow.node, account);
        const approval = { address: asset, abi: usdcAbi, functionName: "approve", args: [PERMIT2, usd("10")] } as const;
        await client.waitForTransactionReceipt({ hash: await client.writeContract(approval) });
        const through = await flow.here.pool.signPermit2({ account, asset, amount: usd("10"), memo });
        for (const change of changes) {
          const brought = { account: flow.relayer, ...through, ...change };
          await rejected(flow.here.pool.pledgeWithPermit2Sync(brought), SolidarityError);
        }
        expect(await balanceOf(asset, account.address)).to.equal(usd("100"));
        await expectHeld(asset, 0n);
      });

      it("gives credits for counted gifts, which raise a voice and can at most double it", async () => {
        const [account] = flow.members as [LocalAccount];
        await flow.here.pool.pledgeSync({ account, asset: NATIVE, amount: eth("1"), counted: true });
        await expectHeld(NATIVE, eth("1"));
        const { credited } = await flow.here.token.creditSync({ account });
        // A coin counts for 3,000; credits are its root: ⌊√(3000 · 10¹⁸ · 10¹⁸)⌋.
        expect(credited).to.equal(54_772_255_750_516_611_345n);
        expect(await flow.here.token.getBalance({ member: account.address })).to.be.at.most(credited);
      });
    });

    describe("request, vote, release", () => {
      /** Files a request and lets a second pass, so that its snapshot is in the past for everybody. */
      const file = async (
        account: LocalAccount,
        draft: Parameters<Flow["here"]["request"]["requestSync"]>[0],
      ): Promise<{ id: bigint; terms: Terms }> => {
        const { id, terms } = await flow.here.request.requestSync({ ...draft, account });
        return { id, terms };
      };

      /** Everybody named votes for it, and the time of voting passes. */
      const decide = async ({ id }: { id: bigint }, voters: readonly LocalAccount[]): Promise<void> => {
        for (const account of voters) await flow.here.request.voteSync({ account, id, support: "for" });
        const { deadline } = await flow.here.request.getRequest({ id });
        const { timestamp } = await flow.node.getBlock();
        await passTime(flow.node, BigInt(deadline) - timestamp + 1n);
        expect(await flow.here.request.getStatus({ id })).to.equal("approved");
      };

      it("pays a rapid request on two responders' signatures, in one transaction", async () => {
        const asker = await donor("somebody in need", 0n);
        const asset = flow.usdc.address;
        const asked = await file(asker, { asset, amount: usd("60"), category: 1, track: "rapid" });
        const approvals = await Promise.all(
          flow.responders.map((account) => flow.here.request.signApproval({ account, id: asked.id })),
        );
        const before = await flow.here.pool.getHead();
        const { paid, complete } = await flow.here.request.releaseRapidSync({
          account: flow.relayer,
          ...asked,
          approvals,
        });
        expect({ paid, complete }).to.deep.equal({ paid: usd("60"), complete: true });
        expect(await balanceOf(asset, asker.address)).to.equal(usd("60"));
        expect(await flow.here.pool.getHead()).not.to.equal(before);
        expect(await flow.here.request.getStatus({ id: asked.id })).to.equal("released");
        await expectHeld(asset, -usd("60"));
      });

      it("pays what nobody objected to, to a payee who agreed by signature", async () => {
        const [, requester] = flow.members as [LocalAccount, LocalAccount];
        const payee = person("payee who signed");
        const signed = await flow.here.request.signPayeeAgreement({
          account: payee,
          requester: requester.address,
          asset: NATIVE,
          amount: eth("0.7"),
          category: 3,
          track: "consent",
        });
        const { id, terms } = await flow.here.request.requestForSync({ account: requester, ...signed });
        expect(terms).to.include({ payee: payee.address, requester: requester.address, agreed: true });
        await decide({ id }, []);
        const { paid } = await flow.here.request.releaseSync({ account: flow.relayer, id, terms });
        expect(paid).to.equal(eth("0.7"));
        expect(await balanceOf(NATIVE, payee.address)).to.equal(eth("0.7"));
        await expectHeld(NATIVE, -eth("0.7"));
      });

      it("takes a request that members object to into deliberation, where a new vote decides", async () => {
        const [requester, ...others] = flow.members as [LocalAccount, ...LocalAccount[]];
        const asked = await file(requester, {
          asset: flow.usdc.address,
          amount: usd("35"),
          category: 1,
          track: "consent",
        });
        const [objector] = others as [LocalAccount];
        const reason = keccak256(stringToHex("encrypted"));
        const objection = await flow.here.request.voteSync({
          account: objector,
          id: asked.id,
          support: "against",
          reason,
        });
        expect(objection).to.include({ voter: objector.address, support: "against", people: 1n, reason });
        expect(await flow.here.request.getStatus({ id: asked.id })).to.equal("escalated");

        await decide(asked, [objector, others[1] as LocalAccount, others[2] as LocalAccount]);
        const { paid } = await flow.here.request.releaseSync({ account: flow.relayer, ...asked });
        expect(paid).to.equal(usd("35"));
        await expectHeld(flow.usdc.address, -usd("35"));
      });

      it("counts signed votes, among them a Safe's, in one transaction; later ones are refused", async () => {
        const asker = await donor("kitchen", 0n);
        const asset = flow.usdc.address;
        const asked = await file(asker, {
          asset,
          amount: usd("100"),
          category: 2,
          track: "deliberation",
          schedule: { parts: 3 },
        });
        const voters = [...flow.members.slice(0, 3), flow.safe.account];
        const ballots = await Promise.all(
          voters.map((account) => flow.here.request.signBallot({ account, id: asked.id, support: "for" })),
        );
        const { votes } = await flow.here.request.voteBySigSync({ account: flow.relayer, ballots });
        expect(votes.map(({ voter }) => voter)).to.deep.equal(voters.map(({ address }) => address));
        // The first member has credits of 54.77: √54 is 7.
        expect(votes.map(({ voice }) => voice)).to.deep.equal([107n, 100n, 100n, 100n]);
        expect(await flow.here.request.hasVoted({ id: asked.id, voter: flow.safe.address })).to.equal(true);

        await decide(asked, []);
        // Tranches: 33, 33 and the rest, each after its proof.
        const { release } = flow.here.request;
        const first = await release.sync({ account: flow.relayer, ...asked });
        expect(first).to.include({ paid: usd("100") / 3n, complete: false });
        const proof = keccak256(stringToHex("photographs"));
        for (const part of [1, 2]) {
          await flow.here.request.proveTrancheSync({ account: flow.steward, ...asked, part, proof });
          await release.sync({ account: flow.relayer, ...asked });
        }
        expect(await balanceOf(asset, asker.address), "the parts sum to the whole").to.equal(usd("100"));
        expect(await flow.here.request.getStatus({ id: asked.id })).to.equal("released");
        await expectHeld(asset, -usd("100"));
      });

      it("pays a stream as time passes, to the last unit", async () => {
        const asker = await donor("nurse", 0n);
        const schedule = { duration: 30 * DAY, cliff: 10 * DAY };
        const asked = await file(asker, {
          asset: NATIVE,
          amount: eth("1"),
          category: 1,
          track: "deliberation",
          schedule,
        });
        await decide(asked, flow.members.slice(0, 3));
        const before = await balanceOf(NATIVE, asker.address);
        const { release } = flow.here.request;
        await release.sync({ account: flow.relayer, ...asked });
        expect(await balanceOf(NATIVE, asker.address), "nothing before the cliff").to.equal(before);
        await passTime(flow.node, 15 * DAY);
        const half = await release.sync({ account: flow.relayer, ...asked });
        expect(half.paid >= eth("0.5") && half.paid < eth("0.501"), "half of it").to.equal(true);
        await passTime(flow.node, 15 * DAY);
        const rest = await release.sync({ account: flow.relayer, ...asked });
        expect(half.paid + rest.paid).to.equal(eth("1"));
        expect(rest.complete).to.equal(true);
        expect(await balanceOf(NATIVE, asker.address)).to.equal(before + eth("1"));
        await expectHeld(NATIVE, -eth("1"));
      });

      it("lets a payee whom USDC blocks wait for their money, and nobody else", async () => {
        const [requester, neighbour] = flow.members as [LocalAccount, LocalAccount];
        const asset = flow.usdc.address;
        const draft = { asset, amount: usd("45"), category: 1, track: "consent" } as const;
        const blocked = await file(requester, draft);
        const other = await file(neighbour, draft);
        await flow.usdc.block(requester.address);
        await decide(blocked, []);

        await flow.here.request.releaseSync({ account: flow.relayer, ...blocked });
        expect(await flow.here.pool.getOwed({ asset, payee: requester.address })).to.equal(usd("45"));
        await expectHeld(asset, 0n);
        await flow.here.request.releaseSync({ account: flow.relayer, ...other });
        await expectHeld(asset, -usd("45"));

        await rejected(
          flow.here.pool.collectSync({ account: flow.relayer, asset, payee: requester.address }),
          SolidarityError,
        );
        await flow.usdc.unblock(requester.address);
        const before = await balanceOf(asset, requester.address);
        const collected = await flow.here.pool.collectSync({ account: flow.relayer, asset, payee: requester.address });
        expect(collected).to.include({ payee: requester.address, to: requester.address, amount: usd("45") });
        expect(await balanceOf(asset, requester.address)).to.equal(before + usd("45"));
        await expectHeld(asset, -usd("45"));
        const again = flow.here.pool.collectSync({ account: flow.relayer, asset, payee: requester.address });
        await rejected(again, EmergencyPoolNothingOwedError);
      });
    });

    describe("record", () => {
      it("is recomputed from the events alone, through a file, and agrees with the chain", async () => {
        const { entries } = await flow.here.record.getRecord();
        const result = await flow.here.record.verifyRecord({ entries: recordFromJson(toJson(entries)) });
        expect(result.differences).to.deep.equal([]);
        expect(result.verified).to.equal(true);
        expect(result.head).to.equal(await flow.here.pool.getHead());
        for (const { asset, pledged, paid } of result.replay.assets) expect(pledged - paid).to.equal(held[asset]);
      });

      it("is written as tables and books that add up to what the pool holds, to the last unit", async () => {
        const { text } = await flow.here.record.exportRecord({ format: "csv" });
        const rows = parseCsv(text);
        const books = parseBeancount((await flow.here.record.exportRecord({ format: "beancount" })).text);
        for (const asset of [NATIVE, flow.usdc.address]) {
          const decimals = asset === NATIVE ? 18 : 6;
          const own = rows.filter((row) => row.asset === asset);
          const sum = (column: string): bigint =>
            own.reduce((all, row) => all + toUnits(row[column] ?? "", decimals), 0n);
          const expected: Readonly<Record<string, bigint>> = { ...(await flow.here.pool.getBooks({ asset })) };
          for (const [place, amount] of Object.entries(expected)) expect(sum(place), place).to.equal(amount);
          expect(sum("pledged") - sum("paid")).to.equal(await balanceOf(asset, flow.deployment.pool));

          const commodity = [...books.commodities].find(([, address]) => address === asset)?.[0];
          const assertions = books.balances.filter(
            ({ account, commodity: of }) => account.startsWith("Assets:Pool:") && of === commodity,
          );
          const held = assertions.reduce((all, { number }) => all + toUnits(number, decimals), 0n);
          expect(held).to.equal(await balanceOf(asset, flow.deployment.pool));
        }
        const { text: lines } = await flow.here.record.exportRecord({ format: "jsonl" });
        expect((await flow.here.record.verifyRecord({ entries: recordFromJsonLines(lines) })).verified).to.equal(true);
      });

      it("says which requests each gift reached; all gifts together reached what was paid", async () => {
        const { entries } = await flow.here.record.getRecord({ contracts: ["pool"] });
        const traces = traceGifts(entries);
        for (const { asset, pledged, paid, owed } of replayRecord(entries, flow.deployment).assets) {
          const own = traces.filter((trace) => trace.asset === asset);
          const reached = own.flatMap((trace) => trace.reached).reduce((all, { amount }) => all + amount, 0n);
          expect(reached).to.equal(paid + owed);
          expect(own.reduce((all, { amount }) => all + amount, 0n)).to.equal(pledged);
        }
        const gift = entries.find(({ event }) => event === "Pledged");
        if (!gift) throw new Error("There is a gift in the record.");
        const { transactionHash } = gift;
        const receipt = await flow.node.getTransactionReceipt({ hash: transactionHash });
        const trace = await flow.here.record.traceGift({ pledge: receipt });
        expect(trace).to.deep.equal(traces[0]);
        for (const { request, category } of trace.reached)
          expect((await flow.here.request.getTerms({ id: request })).category).to.equal(category);
      });

      it("gives a donor a receipt that a wallet signs and anybody can check", async () => {
        const { entries } = await flow.here.record.getRecord({ contracts: ["pool"] });
        const gift = entries.find(({ event }) => event === "Pledged");
        if (gift?.contract !== "pool" || gift.event !== "Pledged") throw new Error("There is a gift in the record.");
        const signer = flow.steward;
        const span = { from: 0n, until: 10n ** 12n };
        const donor = { donor: gift.args.donor, signer: signer.address, community: "Elm Street" };
        const receipt = await flow.here.record.getReceipt({ ...donor, ...span });
        expect(receipt.recordHead).to.equal(await flow.here.pool.getHead());
        const signed = await flow.here.record.signReceipt({ account: signer, receipt });
        const read = receiptFromJson(toJson(signed));
        const verify = (document: typeof signed) =>
          flow.here.record.verifyReceipt({ receipt: document, signer: signer.address });
        expect(await verify(read)).to.deep.equal({ verified: true, differences: [] });
        expect((await verify({ ...read, community: "Oak Street" })).verified).to.equal(false);
      });

      it("shows when an entry is dropped, doubled, changed or moved", async () => {
        const { entries } = await flow.here.record.getRecord();
        const at = entries.findIndex(({ event }) => event === "Pledged");
        const gift = entries[at];
        if (gift?.contract !== "pool" || gift.event !== "Pledged") throw new Error("There is a gift in the record.");
        const changed = { ...gift, args: { ...gift.args, amount: gift.args.amount + 1n } };
        const last = entries.findLastIndex(({ event }) => event === "Pledged");
        const forgeries = {
          dropped: entries.toSpliced(at, 1),
          doubled: entries.toSpliced(at, 0, gift),
          changed: entries.with(at, changed),
          moved: entries.toSpliced(at, 1).toSpliced(last, 0, gift),
        };
        for (const [name, forged] of Object.entries(forgeries)) {
          const { verified, differences } = await flow.here.record.verifyRecord({ entries: forged });
          expect(verified, name).to.equal(false);
          expect(
            differences.map(({ what }) => what),
            name,
          ).to.include("head");
        }
      });
    });
  });
}

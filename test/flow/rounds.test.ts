import { expect } from "chai";
import {
  createClient,
  createWalletClient,
  custom,
  keccak256,
  type LocalAccount,
  parseEventLogs,
  stringToHex,
} from "viem";

import * as community from "../../sdk/actions/community/index.js";
import {
  InsufficientAllowanceError,
  QuadraticFundingNotSettledError,
  QuadraticFundingUnexpectedPhaseError,
} from "../../sdk/errors/index.js";
import { NATIVE, PERMIT2, round as rounds } from "../../sdk/index.js";
import { estimateMatch, explain, outlook } from "../../sdk/math/index.js";
import { replayRound } from "../../sdk/record/index.js";
import { quadraticFundingAbi } from "../../sdk/abis/index.js";
import { actingFor, chainTime, fund, passTime } from "../../scripts/lib/chain.js";
import { person } from "../../scripts/lib/people.js";
import { DAY, eth, type Flow, openFlow, usd } from "./utils/community.js";
import { openHardhat } from "./utils/nodes.js";
import { rejected } from "./utils/rejected.js";

/** A funding round in real USDC, through the SDK alone, from its creation to the last claim. */
describe("Funding rounds on l1 (Hardhat)", () => {
  let flow: Flow;
  let round: bigint;
  let opensAt: number;
  let closesAt: number;
  const payees = [1, 2, 3].map((number) => person("project of the flow", number));
  const donors = ["allowance", "permit", "authorization", "permit2"].map((way) => person(`donor by ${way}`));
  const [byAllowance, byPermit, byAuthorization, byPermit2] = donors as [
    LocalAccount,
    LocalAccount,
    LocalAccount,
    LocalAccount,
  ];
  const funder = person("funder of the flow");

  before(async () => {
    flow = await openFlow(await openHardhat("hardhatL1"));
    for (const { address } of [...donors, funder, ...payees]) await fund(flow.node, address, eth("10"));
    for (const { address } of donors) await flow.usdc.mint(address, usd("1000"));
    await flow.usdc.mint(funder.address, usd("5000"));
  });
  after(() => flow.close());

  const here = () => flow.here.round;
  const desk = () => flow.shared.giftDesk as `0x${string}`;
  const until = async (time: number) => passTime(flow.node, time - Number(await chainTime(flow.node)));
  const balanceOf = (account: `0x${string}`) =>
    flow.node.readContract({
      address: flow.usdc.address,
      abi: flow.usdc.abi,
      functionName: "balanceOf",
      args: [account],
    });

  it("is created by a steward, with projects that register and are accepted in one transaction", async () => {
    opensAt = Number(await chainTime(flow.node)) + 40 * DAY;
    closesAt = opensAt + 10 * DAY;
    const created = await here().createRoundSync({
      account: flow.steward,
      asset: flow.usdc.address,
      opensAt,
      closesAt,
      challengePeriod: 3 * DAY,
      capBps: 6_000,
      about: keccak256(stringToHex("What the round is for")),
    });
    ({ round } = created);
    expect(created.decimals).to.equal(6);
    for (const account of payees) await here().registerSync({ account, round });
    await here().acceptSync({ account: flow.steward, round, projects: [1, 2, 3] });
    expect(await here().getProject({ round, project: 3n })).to.include({
      payee: payees[2]?.address,
      status: "accepted",
    });
    expect(await here().getRound({ round })).to.include({ phase: "registration", projects: 3n });
  });

  it("is funded by anybody, and by the pool as a module, when the members vote for it", async () => {
    await here().approveSync({ account: funder, asset: flow.usdc.address, amount: usd("900") });
    await here().fundSync({ account: funder, round, amount: usd("900") });

    const [proposer] = flow.members;
    const { usdc, deployment } = flow;
    await flow.usdc.mint(flow.relayer.address, usd("100"));
    await flow.here.pool.approveSync({ account: flow.relayer, asset: usdc.address, amount: usd("100") });
    await flow.here.pool.pledgeSync({ account: flow.relayer, asset: usdc.address, amount: usd("100") });
    const budget = { limit: usd("200"), window: 30 * DAY };
    const proposal = {
      calls: [
        flow.here.governance.setBudget.call({ asset: usdc.address, budget, module: deployment.rounds }),
        here().fundFromPool.call({ round, amount: usd("100") }),
      ],
      description: "A hundred dollars for the round",
    };
    const { governance } = await community.getPreset(flow.node, { factory: flow.shared.factory, preset: "group" });
    const { proposalId } = await flow.here.governance.proposeSync({ account: proposer, ...proposal });
    await passTime(flow.node, governance.votingDelay + 60);
    for (const account of flow.members)
      await flow.here.governance.castVoteSync({ account, proposalId, support: "for" });
    await passTime(flow.node, governance.votingPeriod + governance.lateExtension + 60);
    await flow.here.governance.queueSync({ account: proposer, ...proposal });
    await passTime(flow.node, governance.timelockDelay + 60);
    await flow.here.governance.executeSync({ account: proposer, ...proposal });

    expect((await here().getRound({ round })).fund).to.equal(usd("1000"));
    expect(await here().getFundedBy({ round, funder: deployment.pool })).to.equal(usd("100"));
    expect(await flow.here.record.verifyRecord()).to.include({ verified: true });
  });

  it("refuses gifts before it opens, and says so", async () => {
    await here().approveSync({ account: byAllowance, asset: flow.usdc.address, amount: usd("500") });
    const gift = { account: byAllowance, round, project: 1n, amount: usd("1") };
    await rejected(here().contribute(gift), QuadraticFundingUnexpectedPhaseError);
    await until(opensAt);
  });

  it("takes gifts by allowance, permit, authorization and Permit2, one or a cart", async () => {
    await here().contributeSync({ account: byAllowance, round, project: 1n, amount: usd("25") });
    const permitted = await here().contributeWithPermitSync({
      account: byPermit,
      desk: desk(),
      round,
      items: [
        { project: 1, amount: usd("16") },
        { project: 2, amount: usd("9") },
      ],
    });
    expect(permitted).to.include({ donor: byPermit.address, payer: desk() });

    const signed = await here().signAuthorization({
      account: byAuthorization,
      desk: desk(),
      round,
      items: [
        { project: 2, amount: usd("4") },
        { project: 3, amount: usd("1") },
      ],
    });
    const relayed = await here().contributeWithAuthorizationSync({ account: flow.relayer, ...signed });
    expect(relayed).to.include({ donor: byAuthorization.address, payer: desk() });

    const donor = actingFor(flow.node, byPermit2);
    const approval = { address: flow.usdc.address, abi: flow.usdc.abi, functionName: "approve" } as const;
    await donor.waitForTransactionReceipt({
      hash: await donor.writeContract({ ...approval, args: [PERMIT2, usd("50")] }),
    });
    const witnessed = await here().signPermit2({
      account: byPermit2,
      desk: desk(),
      round,
      items: [{ project: 1, amount: usd("36") }],
    });
    await here().contributeWithPermit2Sync({ account: flow.relayer, ...witnessed });
    expect(await here().getGifts({ round, donor: byPermit2.address, project: 1n })).to.deep.equal({
      amount: usd("36"),
      counted: usd("36") * 10_000n,
    });
    expect(await balanceOf(desk())).to.equal(0n);
    const short = { account: byAuthorization, round, project: 1n, amount: usd("1") };
    await rejected(here().contribute(short), InsufficientAllowanceError);
  });

  it("Law 14, Exact match: estimates beforehand what the contract then yields, to the last unit", async () => {
    const { replay } = await here().verifyRound({ round });
    const ahead = outlook(replay.tally, replay.counting, replay.sharing);
    const gift = { donor: byAllowance.address, project: "3", amount: usd("64") };
    const { before, after } = estimateMatch(ahead, gift);
    expect(after > before).to.equal(true);
    await here().contributeCartSync({
      account: byAllowance,
      round,
      items: [
        { project: 3, amount: usd("60") },
        { project: 3, amount: usd("4") },
      ],
    });
    const later = await here().verifyRound({ round });
    expect(later.replay.matches.matches.get("3")).to.equal(after);
    expect(later.differences).to.deep.equal([]);
  });

  it("is watched: how it stands, and then what is new", async () => {
    const stop = new AbortController();
    const seen: string[][] = [];
    for await (const news of here().watchRound({ round, signal: stop.signal })) {
      seen.push(news.fresh.map(({ event }) => event));
      if (seen.length > 1) stop.abort();
      else await here().contributeSync({ account: byAllowance, round, project: 2n, amount: usd("1") });
    }
    expect(seen[0]?.[0]).to.equal("RoundCreated");
    expect(seen[1]).to.deep.equal(["Contributed"]);
  });

  it("Law 16, Replayable: verifyRound catches a log that was changed, left out, or put in another's name", async () => {
    const honest = await here().verifyRound({ round });
    expect(honest.verified).to.equal(true);
    expect(honest.replay.held).to.equal(await balanceOf(flow.deployment.rounds));
    const reading = (tamper: (logs: RawLog[]) => RawLog[]) =>
      createClient({
        chain: flow.node.chain,
        transport: custom({
          request: async ({ method, params }: { method: string; params: never }) => {
            const answer: unknown = await flow.node.request({ method, params } as never);
            return method === "eth_getLogs" ? tamper(answer as RawLog[]) : answer;
          },
        }),
      });
    const gift = stringToTopic("Contributed(uint256,uint256,address,address,uint256,uint256)");
    const isGift = ({ topics }: RawLog) => topics[0] === gift;
    const forgeries: Record<string, (logs: RawLog[]) => RawLog[]> = {
      "a gift one unit smaller": (logs) =>
        logs.map((log) =>
          isGift(log) ? { ...log, data: log.data.replace(/.(?=.{64}$)/, "7") as `0x${string}` } : log,
        ),
      "a gift less": (logs) => logs.toSpliced(logs.findIndex(isGift), 1),
      "a gift in another's name": (logs) =>
        logs.map((log) =>
          isGift(log) ? { ...log, topics: log.topics.with(3, `0x${"11".repeat(20).padStart(64, "0")}`) } : log,
        ),
    };
    for (const [name, tamper] of Object.entries(forgeries)) {
      const { verified, differences } = await rounds.verifyRound(reading(tamper), {
        deployment: flow.deployment,
        round,
      });
      expect(verified, name).to.equal(false);
      expect(
        differences.map(({ what }) => what),
        name,
      ).to.include("head");
    }
  });

  it("is settled by anybody where the cap binds, and pays every project gifts and match", async () => {
    await until(closesAt + 3 * DAY);
    await rejected(here().claim({ account: flow.relayer, round, project: 1n }), QuadraticFundingNotSettledError);
    await here().settleSync({ account: flow.relayer, round });
    const { replay } = await here().verifyRound({ round });
    let matched = 0n;
    for (const [index, { address }] of payees.entries()) {
      const project = BigInt(index + 1);
      const claim = await here().claimSync({ account: flow.relayer, round, project });
      expect(claim.matched).to.equal(replay.matches.matches.get(String(project)));
      expect(await balanceOf(address)).to.equal(claim.gifts + claim.matched);
      matched += claim.matched;
    }
    expect(replay.matches.capped).to.deep.equal(["1"]);
    expect(usd("1000") - matched < 3n, "Law 14, Exact match: dust below one unit a project").to.equal(true);
    expect(explain(replay.tally, replay.sharing, "1").lifts[0]?.donor).to.equal(byPermit2.address);
    const after = await here().verifyRound({ round });
    expect(after.differences).to.deep.equal([]);
    expect(after.replay.held).to.equal(await balanceOf(flow.deployment.rounds));
  });

  it("Law 6, Everything ends: gives everybody everything back when the members cancel", async () => {
    const now = Number(await chainTime(flow.node));
    const { round: second } = await here().createRoundSync({
      account: flow.steward,
      asset: NATIVE,
      opensAt: now + DAY,
      closesAt: now + 60 * DAY,
    });
    await here().registerSync({ account: payees[0], round: second });
    await here().acceptSync({ account: flow.steward, round: second, projects: [1] });
    await here().fundSync({ account: funder, round: second, amount: eth("2") });
    await until(now + DAY);
    await here().contributeSync({ account: byPermit, round: second, project: 1n, amount: eth("1") });

    // By the timelock's own account: how a proposal gets there is told above.
    const { address: to, data } = here().cancel.call({ round: second });
    await flow.node.impersonateAccount({ address: flow.deployment.timelock });
    await fund(flow.node, flow.deployment.timelock, eth("1"));
    const timelock = createWalletClient({
      account: flow.deployment.timelock,
      chain: flow.node.chain,
      transport: flow.node.dial,
    });
    const hash = await timelock.sendTransaction({ to, data });
    const { logs } = await flow.node.waitForTransactionReceipt({ hash });
    expect(parseEventLogs({ abi: quadraticFundingAbi, eventName: "Cancelled", logs })).to.have.length(1);

    const refunded = await here().refundSync({ account: flow.relayer, round: second, donor: byPermit.address });
    expect(refunded.events.map(({ amount }) => amount)).to.deep.equal([eth("1")]);
    const returned = await here().returnFundSync({ account: flow.relayer, round: second, funder: funder.address });
    expect(returned.amount).to.equal(eth("2"));
    const { differences, replay } = await here().verifyRound({ round: second });
    expect(differences).to.deep.equal([]);
    expect(replay.held).to.equal(0n);
    expect(await flow.node.getBalance({ address: flow.deployment.rounds })).to.equal(0n);
    expect(replayRound([], second).tally.total).to.equal(0n);
  });
});

interface RawLog {
  readonly topics: `0x${string}`[];
  readonly data: `0x${string}`;
}

const stringToTopic = (signature: string) => keccak256(stringToHex(signature));

import { expect } from "chai";
import type { Address, LocalAccount } from "viem";

import { PlanNotReadyError, StalePlanError } from "../../sdk/errors/index.js";
import { NATIVE, type Solidarity, type Terms } from "../../sdk/index.js";
import type { CheckName, Plan } from "../../sdk/plan/index.js";
import { fund, passTime } from "../../scripts/lib/chain.js";
import { person } from "../../scripts/lib/people.js";
import { DAY, eth, openFlow, usd, type Flow } from "./utils/community.js";
import { openHardhat } from "./utils/nodes.js";
import { rejected } from "./utils/rejected.js";

const check = ({ checks }: Plan, name: CheckName) => checks.find((entry) => entry.name === name);
const failing = ({ checks }: Plan) => checks.filter(({ ok }) => !ok).map(({ name }) => name);

interface Asked {
  readonly id: bigint;
  readonly terms: Terms;
}

describe("Plans of votes and releases", () => {
  let flow: Flow;
  let here: Solidarity;
  let members: [LocalAccount, LocalAccount, LocalAccount, LocalAccount];
  let state: `0x${string}`;

  before(async () => {
    flow = await openFlow(await openHardhat("hardhatL1"));
    ({ here } = flow);
    members = flow.members.slice(0, 4) as typeof members;
    await here.pool.pledgeSync({ account: flow.relayer, asset: NATIVE, amount: eth("5") });
  });
  after(() => flow.close());
  // Each test begins with the same community.
  beforeEach(async () => {
    state = await flow.node.snapshot();
  });
  afterEach(() => flow.node.revert({ id: state }));

  async function ask(draft: Partial<Parameters<typeof here.request.requestSync>[0]> = {}): Promise<Asked> {
    const account = person("asker");
    await fund(flow.node, account.address, eth("1"));
    const whole = {
      account,
      asset: NATIVE as Address,
      amount: eth("1"),
      category: 1,
      track: "deliberation",
      ...draft,
    } as const;
    const { id, terms } = await here.request.requestSync(whole);
    return { id, terms };
  }
  async function decide({ id }: Asked, voters: readonly LocalAccount[] = members): Promise<void> {
    for (const account of voters) await here.request.voteSync({ account, id, support: "for" });
    const { deadline } = await here.request.getRequest({ id });
    await passTime(flow.node, BigInt(deadline) - (await flow.node.getBlock()).timestamp + 1n);
  }

  describe("a vote", () => {
    it("says what is voted on, and counts as shown", async () => {
      const asked = await ask();
      const [account] = members;
      const plan = await here.request.vote.plan({ account, id: asked.id, support: "for" });
      expect(failing(plan)).to.deep.equal([]);
      expect(plan.sentence).to.match(/^Vote YES on request 1: 1 transaction, at most 0\.\d+ ETH in fees\.$/);
      const { deadline } = await here.request.getRequest({ id: asked.id });
      expect(plan.expiresAt <= BigInt(deadline)).to.equal(true);
      const voted = await here.request.vote.send(plan, { account });
      expect(voted).to.include({ id: asked.id, voter: account.address, support: "for", voice: 100n });
    });

    it("checks the status, the deadline, the voice, and that it is the first", async () => {
      const asked = await ask();
      const [account] = members;
      const vote = (voter: LocalAccount, id = asked.id) =>
        here.request.vote.plan({ account: voter, id, support: "for" });

      expect(failing(await vote(account, asked.id ^ 1n))).to.include("status");
      const stranger = person("asker");
      const unknown = await here.request.vote.plan({ account, id: asked.id ^ 1n, support: "for", locale: "de" });
      expect(check(unknown, "status")?.fix).to.contain("„unbekannt“");
      expect(failing(await vote(stranger))).to.deep.equal(["eligibility"]);

      const first = await vote(account);
      await here.request.vote.send(first, { account });
      const second = await vote(account);
      expect(failing(second)).to.deep.equal(["voted"]);
      await rejected(here.request.vote.send(second, { account }), PlanNotReadyError);
      const again = await rejected(here.request.vote.send(first, { account }), StalePlanError);
      expect(again.values.changes.map(({ what }) => what)).to.deep.equal(["voted"]);

      const other = await vote(members[1]);
      await decide(asked, []);
      const late = await vote(members[1]);
      expect(failing(late)).to.include("deadline");
      expect(check(late, "deadline")?.fix).to.match(/^The time for this ended at \d{4}-/);
      const error = await rejected(here.request.vote.send(other, { account: members[1] }), StalePlanError);
      expect(error.values.changes.map(({ what }) => what)).to.include.members(["status", "time"]);
    });

    it("stays fresh while others vote", async () => {
      const asked = await ask();
      const [account, other] = members;
      const plan = await here.request.vote.plan({ account, id: asked.id, support: "against" });
      await here.request.voteSync({ account: other, id: asked.id, support: "for" });
      expect((await here.request.vote.preview(plan)).ready).to.equal(true);
      expect(await here.request.vote.send(plan, { account })).to.include({ support: "against" });
    });

    it("and an amendment says what the request becomes, not what it was", async () => {
      const asked = await ask();
      const account = person("asker");
      const next = { ...asked.terms, amount: eth("0.25") };
      const plan = await here.request.amend.plan({ account, ...asked, next });
      expect(failing(plan)).to.deep.equal([]);
      expect(plan.sentence).to.contain(`Change request 1 to 0.25 ETH for ${asked.terms.payee}`);
      const { terms } = await here.request.amend.send(plan, { account });
      expect(terms).to.include({ amount: eth("0.25") });
    });

    it("asks the contract about the rest: consent takes objections only", async () => {
      const asked = await ask({ account: members[0], track: "consent" });
      const plan = await here.request.vote.plan({ account: members[1], id: asked.id, support: "for", locale: "de" });
      expect(failing(plan)).to.deep.equal(["accepted"]);
      expect(check(plan, "accepted")?.fix).to.match(/^Der Vertrag würde dies ablehnen: Silence is assent here/);
    });
  });

  describe("a release", () => {
    const release = (asked: Asked) => here.request.release.plan({ account: flow.relayer, ...asked });

    it("foresees the payment, and pays it", async () => {
      const asked = await ask();
      await decide(asked);
      const plan = await release(asked);
      expect(failing(plan)).to.deep.equal([]);
      expect(plan.sentence).to.match(/^Release up to 1 ETH to 0x\S+ for request 1: 1 transaction/);
      const { payee } = asked.terms;
      const before = await flow.node.getBalance({ address: payee });
      const mine = { account: payee, asset: NATIVE, before, after: before + eth("1") };
      expect(plan.effects.balances).to.deep.include(mine);
      const { paid } = await here.request.release.send(plan, { account: flow.relayer });
      expect(paid).to.equal(eth("1"));
      expect(await flow.node.getBalance({ address: payee })).to.equal(mine.after);
    });

    it("checks terms, status and pause; a plan from before the pause is refused", async () => {
      const asked = await ask();
      const early = await release(asked);
      expect(failing(early)).to.deep.equal(["status"]);
      expect(check(early, "status")?.fix).to.equal(
        'The request is "open", which does not allow this: look at it again.',
      );
      await decide(asked);
      const other = { ...asked.terms, amount: eth("2") };
      const forged = await here.request.release.plan({ account: flow.relayer, id: asked.id, terms: other });
      expect(failing(forged)).to.include("terms");

      const plan = await release(asked);
      expect(check(plan, "pause")?.ok).to.equal(true);
      await here.pool.pausePayoutsSync({ account: flow.guardian, duration: DAY });
      const error = await rejected(here.request.release.send(plan, { account: flow.relayer }), StalePlanError);
      expect(error.values.changes.map(({ what }) => what)).to.include("pause");
      const paused = await release(asked);
      expect(failing(paused)).to.deep.equal(["pause"]);
      expect(check(paused, "pause")?.fix).to.match(/until \d{4}-\d\d-\d\d \d\d:\d\d UTC: try again then\.$/);
    });

    it("says when money is short and that the request then waits; refuses to turn a payment into waiting", async () => {
      const [one, two] = [await ask({ amount: eth("4") }), await ask({ amount: eth("4") })];
      for (const account of members) await here.request.voteSync({ account, id: two.id, support: "for" });
      await decide(one);
      const [first, second] = [await release(one), await release(two)];
      expect([...failing(first), ...failing(second)], "each by itself").to.deep.equal([]);
      await here.request.release.send(first, { account: flow.relayer });
      const error = await rejected(here.request.release.send(second, { account: flow.relayer }), StalePlanError);
      expect(error.values.changes.map(({ what }) => what)).to.deep.equal(["money"]);

      const waiting = await release(two);
      expect(check(waiting, "money")).to.deep.include({ ok: false, blocks: false, have: eth("1"), need: eth("4") });
      expect(check(waiting, "money")?.fix).to.contain("the request takes its place in line");
      expect(waiting).to.include({ ready: true });
      expect(waiting.effects.balances).to.deep.equal([]);
      const { paid, funded } = await here.request.release.send(waiting, { account: flow.relayer });
      expect({ paid, funded }).to.deep.equal({ paid: 0n, funded: { amount: eth("1"), missing: eth("3") } });
    });

    it("checks the rapid budget, which must hold all of it", async () => {
      const approved = async (name: string): Promise<Parameters<typeof here.request.releaseRapid.plan>[0]> => {
        const asked = await ask({ amount: eth("0.8"), track: "rapid", payee: person(name).address });
        const approvals = await Promise.all(
          flow.responders.map((account) => here.request.signApproval({ account, id: asked.id })),
        );
        return { account: flow.relayer, ...asked, approvals };
      };
      const [one, two, three] = [await approved("payee 1"), await approved("payee 2"), await approved("payee 3")];
      const plans = [one, two, three].map((asked) => here.request.releaseRapid.plan(asked));
      const [first, second, third] = (await Promise.all(plans)) as [Plan, Plan, Plan];
      expect([first, second, third].flatMap(failing), "each by itself").to.deep.equal([]);
      await here.request.releaseRapid.send(first, { account: flow.relayer });
      await here.request.releaseRapid.send(second, { account: flow.relayer });
      const error = await rejected(here.request.releaseRapid.send(third, { account: flow.relayer }), StalePlanError);
      expect(error.values.changes.map(({ what }) => what)).to.include("budget");
      const short = await here.request.releaseRapid.plan(three);
      expect(failing(short)).to.deep.equal(["budget"]);
      expect(check(short, "budget")?.fix).to.match(/^The budget has 0\.4\d* ETH left now and needs 0\.8 ETH/);
      await rejected(here.request.releaseRapid.send(short, { account: flow.relayer }), PlanNotReadyError);
    });

    it("tells that an issuer blocks the payee", async () => {
      await flow.usdc.mint(flow.relayer.address, usd("100"));
      await here.pool.approveSync({ account: flow.relayer, asset: flow.usdc.address, amount: usd("100") });
      await here.pool.pledgeSync({ account: flow.relayer, asset: flow.usdc.address, amount: usd("100") });
      const asked = await ask({ asset: flow.usdc.address, amount: usd("40") });
      await decide(asked);
      await flow.usdc.block(asked.terms.payee);
      const plan = await release(asked);
      expect(plan.notices.join()).to.contain("the money will wait in the pool until it can be collected");
      await flow.usdc.unblock(asked.terms.payee);
      expect((await release(asked)).notices).to.deep.equal([]);
    });

    it("by responders' signatures, until members suspend the track", async () => {
      const asked = await ask({ amount: eth("1"), track: "rapid" });
      const approvals = await Promise.all(
        flow.responders.map((account) => here.request.signApproval({ account, id: asked.id })),
      );
      const plan = await here.request.releaseRapid.plan({ account: flow.relayer, ...asked, approvals });
      expect(failing(plan)).to.deep.equal([]);
      expect(plan.sentence).to.match(/^Release 1 ETH to 0x\S+ for the rapid request 1/);
      for (const account of members)
        if (!(await here.request.isRapidSuspended()))
          await here.request.voteSync({ account, id: asked.id, support: "against" });
      const error = await rejected(here.request.releaseRapid.send(plan, { account: flow.relayer }), StalePlanError);
      expect(error.values.changes.map(({ what }) => what)).to.include.members(["suspension", "status"]);
      const after = await here.request.releaseRapid.plan({ account: flow.relayer, ...asked, approvals });
      expect(failing(after)).to.include.members(["suspension", "status"]);
    });
  });
});

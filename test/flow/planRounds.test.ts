import { expect } from "chai";
import { type Address, erc20Abi, type LocalAccount, toHex } from "viem";

import { actingFor, chainTime, fund, passTime } from "../../scripts/lib/chain.js";
import { person } from "../../scripts/lib/people.js";
import { PERMIT2 } from "../../sdk/index.js";
import { type CheckName, type Plan, planFromJson, planToJson, type RouteName, send } from "../../sdk/plan/index.js";
import { DAY, eth, type Flow, openFlow, usd } from "./utils/community.js";
import { openHardhat } from "./utils/nodes.js";

const failing = ({ checks }: Plan): CheckName[] => checks.filter(({ ok }) => !ok).map(({ name }) => name);

describe("Plans of gifts to projects, in real USDC", () => {
  let flow: Flow;
  let usdc: Address;
  let desk: Address;
  let round: bigint;
  let opensAt: number;

  before(async () => {
    flow = await openFlow(await openHardhat("hardhatL1"));
    usdc = flow.usdc.address;
    desk = flow.shared.giftDesk as Address;
    opensAt = Number(await chainTime(flow.node)) + 2 * DAY;
    const terms = { account: flow.steward, asset: usdc, opensAt, closesAt: opensAt + 10 * DAY };
    ({ round } = await here().createRoundSync(terms));
    for (const number of [1, 2, 3]) {
      const account = person("project of the plans", number);
      await fund(flow.node, account.address, eth("1"));
      await here().registerSync({ account, round, about: toHex(number, { size: 32 }) });
    }
    await here().acceptSync({ account: flow.steward, round, projects: [1, 2] });
  });
  after(() => flow.close());

  const here = () => flow.here.round;
  const read = (functionName: "balanceOf" | "allowance", args: readonly Address[]) =>
    flow.node.readContract({ address: usdc, abi: erc20Abi, functionName, args } as never) as Promise<bigint>;
  async function donor(name: string): Promise<LocalAccount> {
    const account = person(name);
    await fund(flow.node, account.address, eth("1"));
    await flow.usdc.mint(account.address, usd("100"));
    return account;
  }
  async function allow(account: LocalAccount, spender: Address, amount: bigint): Promise<void> {
    const client = actingFor(flow.node, account);
    const call = { address: usdc, abi: erc20Abi, functionName: "approve", args: [spender, amount] } as const;
    await client.waitForTransactionReceipt({ hash: await client.writeContract(call) });
  }

  it("say that the round is not open yet, and how to go on", async () => {
    const account = await donor("early donor");
    const plan = await here().contribute.plan({ account, round, project: 1n, amount: usd("5"), desk });
    expect(plan.ready).to.equal(false);
    expect(failing(plan)).to.include("phase");
    expect(plan.checks.find(({ name }) => name === "phase")).to.deep.include({
      have: "registration",
      need: "contribution",
      fix: "The funding round is open for projects: gifts are taken only between its opening and its closing.",
    });
    await passTime(flow.node, opensAt - Number(await chainTime(flow.node)) + 60);
  });

  const routes: readonly [RouteName, Address | undefined][] = [
    ["allowance", undefined],
    ["authorization", undefined],
    ["permit", undefined],
    ["permit2", PERMIT2],
    ["approve", undefined],
  ];
  for (const [route, spender] of routes)
    it(`are paid by ${route}: what is told happens, and nothing more is allowed`, async () => {
      const account = await donor(`donor by ${route}`);
      if (route === "allowance") await allow(account, flow.deployment.rounds, usd("12"));
      if (spender) await allow(account, spender, usd("12"));
      const items = [
        { project: 1, amount: usd("5") },
        { project: 2, amount: usd("7") },
      ];
      const plan = await here().contributeCart.plan({ account, round, items, desk, route });
      expect(failing(plan)).to.deep.equal([]);
      expect(plan.route.name).to.equal(route);
      expect(plan.sentence).to.match(/^Give 12 USDC to 2 projects in funding round \d+: /);
      const sent = await here().contributeCart.send(planFromJson(planToJson(plan)), { account });
      expect(sent).to.deep.include({ donor: account.address, round, items });
      expect(await read("balanceOf", [account.address])).to.equal(usd("88"));
      for (const { account: who, after } of plan.effects.balances)
        expect(await read("balanceOf", [who]), "foreseen").to.equal(after);
      const spent = sent.receipts.reduce((sum, each) => sum + each.gasUsed * each.effectiveGasPrice, 0n);
      expect(spent <= plan.fee.most, "the fee is a bound").to.equal(true);
      for (const taker of [flow.deployment.rounds, desk, PERMIT2])
        expect(await read("allowance", [account.address, taker])).to.equal(0n);
    });

  it("choose one signature for a single gift, and tell the gift as the record has it", async () => {
    const account = await donor("donor of one gift");
    const plan = await here().contribute.plan({ account, round, project: 2n, amount: usd("3"), desk, locale: "de" });
    expect(plan.route).to.include({ name: "authorization", signatures: 1, transactions: 1 });
    expect(plan.sentence).to.contain("Vorhaben 2");
    const gift = await here().contribute.send(plan, { account });
    expect(gift).to.include({ project: 2n, amount: usd("3"), donor: account.address });
    expect((await here().verifyRound({ round })).verified).to.equal(true);
  });

  it("offer no signature where no desk is known, nor in another's name", async () => {
    const account = await donor("donor without a desk");
    const amount = usd("1");
    expect((await here().contribute.plan({ account, round, project: 1n, amount })).route.name).to.equal("approve");
    const named = { account, round, items: [{ project: 1, amount }], donor: person("godchild").address };
    const plan = await here().contributeFor.plan(named);
    expect(plan.route.name).to.equal("approve");
    expect(plan.sentence).to.contain(named.donor);
    expect(await here().contributeFor.send(plan, { account })).to.include({ donor: named.donor });
  });

  it("refuse a project that takes no gifts, nothing, and more than there is", async () => {
    const account = await donor("mistaken donor");
    const of = async (items: { project: number; amount: bigint }[]) =>
      failing(await here().contributeCart.plan({ account, round, items, desk }));
    expect(await of([{ project: 3, amount: 1n }])).to.include("project");
    expect(await of([{ project: 9, amount: 1n }])).to.include("project");
    expect(await of([{ project: 1, amount: 0n }])).to.include("amount");
    expect(await of([{ project: 1, amount: usd("101") }])).to.include("balance");
    const unknown = await here().contribute.plan({ account, round: 99n, project: 1n, amount: 1n, desk });
    expect(failing(unknown)).to.include("phase");
  });

  it("are not made stale by others' gifts, but by the end of the round", async () => {
    const [account, other] = [await donor("patient donor"), await donor("other donor")];
    const plan = await here().contribute.plan({ account, round, project: 1n, amount: usd("2"), desk });
    const theirs = await here().contribute.plan({ account: other, round, project: 1n, amount: usd("2"), desk });
    await send(actingFor(flow.node, other), theirs);
    expect(await here().contribute.preview(plan)).to.include({ ready: true });
    const { closesAt } = await here().getRound({ round });
    await passTime(flow.node, Number(closesAt) - Number(await chainTime(flow.node)) - 60);
    const last = await here().contribute.plan({ account, round, project: 1n, amount: usd("2"), desk });
    expect(last.expiresAt).to.equal(closesAt);
    await passTime(flow.node, 120);
    const { ready, changes } = await here().contribute.preview(last);
    expect(ready).to.equal(false);
    expect(changes.map(({ what }) => what)).to.include("time");
  });
});

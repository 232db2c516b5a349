import { readFile } from "node:fs/promises";
import { resolve } from "node:path";

import { expect } from "chai";
import {
  createWalletClient,
  custom,
  keccak256,
  maxUint256,
  numberToHex,
  parseAbi,
  publicActions,
  toHex,
  type Address,
  type Hex,
  type LocalAccount,
} from "viem";

import {
  AlteredPlanError,
  MalformedDataError,
  NotSeenYetError,
  OutOfRangeError,
  PlanInterruptedError,
  PlanNotReadyError,
  SignatureNeededError,
  StalePlanError,
  WrongTypeError,
} from "../../sdk/errors/index.js";
import { NATIVE, parseAmount, PERMIT2, pool, solidarity, type Solidarity } from "../../sdk/index.js";
import { planFromJson, planToJson, send, type CheckName, type Plan, type RouteName } from "../../sdk/plan/index.js";
import { collect } from "../../sdk/abis/items/emergencyPool.js";
import { defineWrite } from "../../sdk/internal/write.js";
import { actingFor, fund, passTime, type TestNode } from "../../scripts/lib/chain.js";
import { parseAccount } from "viem/accounts";

import { person } from "../../scripts/lib/people.js";
import { usdcAbi } from "../../scripts/lib/realParts.js";
import { DAY, eth, openFlow, usd, type Flow } from "./utils/community.js";
import { openHardhat } from "./utils/nodes.js";
import { rejected } from "./utils/rejected.js";

/** The check of that name. */
const check = ({ checks }: Plan, name: CheckName) => {
  const found = checks.find((entry) => entry.name === name);
  if (!found) throw new Error(`No check "${name}" among ${checks.map((entry) => entry.name).join(", ")}.`);
  return found;
};

/** The names of what stands in the way. */
const failing = ({ checks }: Plan) => checks.filter(({ ok }) => !ok).map(({ name }) => name);

describe("Plans", () => {
  let flow: Flow;
  let usdc: Address;
  let here: Solidarity;

  before(async () => {
    flow = await openFlow(await openHardhat("hardhatL1"));
    ({ here } = flow);
    usdc = flow.usdc.address;
  });
  after(() => flow.close());

  const held = (account: Address, asset = usdc) =>
    asset === NATIVE
      ? flow.node.getBalance({ address: account })
      : flow.node.readContract({ address: asset, abi: usdcAbi, functionName: "balanceOf", args: [account] });
  const allowance = (owner: Address, spender = flow.deployment.pool) =>
    flow.node.readContract({ address: usdc, abi: usdcAbi, functionName: "allowance", args: [owner, spender] });

  async function donor(name: string, dollars = usd("100"), coin = eth("10")): Promise<LocalAccount> {
    const account = person(name);
    await fund(flow.node, account.address, coin);
    if (dollars > 0n) await flow.usdc.mint(account.address, dollars);
    return account;
  }
  async function approve(account: LocalAccount, spender: Address, amount: bigint): Promise<void> {
    const client = actingFor(flow.node, account);
    const hash = await client.writeContract({
      address: usdc,
      abi: usdcAbi,
      functionName: "approve",
      args: [spender, amount],
    });
    await client.waitForTransactionReceipt({ hash });
  }

  describe("of a pledge", () => {
    it("tell cost, effects and sentence beforehand, freeze it, and what is sent is that", async () => {
      const account = await donor("planner of coin", 0n);
      const plan = await here.pool.pledge.plan({ account, asset: NATIVE, amount: eth("2") });
      expect(failing(plan)).to.deep.equal([]);
      expect(plan).to.include({ ready: true, action: "pool.pledge", account: account.address, chainId: 31_337 });
      expect(plan.route).to.deep.equal({ name: "direct", signatures: 0, transactions: 1 });
      expect(plan.sentence).to.match(
        /^Give 2 ETH to the community's pool: 1 transaction, at most 0\.\d+ ETH in fees\.$/,
      );
      expect(() => Object.assign(plan.steps[0] as object, { value: 1n })).to.throw(TypeError);

      const before = await held(account.address, NATIVE);
      const { amount, receipt, receipts } = await here.pool.pledge.send(plan, { account });
      expect(amount).to.equal(eth("2"));
      expect(receipts).to.have.length(1);
      const spent = receipt.gasUsed * receipt.effectiveGasPrice;
      expect(spent <= plan.fee.most, "the fee is a bound").to.equal(true);
      expect(plan.fee.measured).to.equal(true);
      const { baseFeePerGas } = await flow.node.getBlock({ blockNumber: plan.block });
      const { maxFeePerGas, maxPriorityFeePerGas } = plan.fee;
      expect(maxFeePerGas, "room for the base fee to double").to.equal(
        2n * (baseFeePerGas ?? 0n) + maxPriorityFeePerGas,
      );
      expect(await held(account.address, NATIVE)).to.equal(before - eth("2") - spent);
      for (const { account: who, asset, after } of plan.effects.balances)
        if (who === flow.deployment.pool) expect(await held(who, asset)).to.equal(after);
    });

    it("survive JSON with every bigint, and are refused when altered or not a plan", async () => {
      const account = await donor("carrier", 0n);
      const plan = await here.pool.pledge.plan({
        account,
        asset: NATIVE,
        amount: eth("1"),
        memo: keccak256(toHex("thanks")),
      });
      const text = planToJson(plan);
      expect(planFromJson(text)).to.deep.equal(plan);
      await rejected(
        Promise.resolve().then(() => planFromJson("{}")),
        MalformedDataError,
      );
      await rejected(
        Promise.resolve().then(() => planFromJson("no")),
        MalformedDataError,
      );
      const dearer = text.replaceAll(eth("1").toString(), eth("9").toString());
      await rejected(
        Promise.resolve().then(() => planFromJson(dearer)),
        AlteredPlanError,
      );
      await rejected(send(actingFor(flow.node, account), { ...plan, sentence: "Give nothing." }), AlteredPlanError);
      const sent = await send(actingFor(flow.node, account), planFromJson(text));
      expect(here.pool.pledge.extractEvent(sent.receipt.logs)).to.include({ amount: eth("1") });
    });

    it("sign nothing while planning, whatever the write does to prepare itself", async () => {
      const key = await donor("silent");
      let signatures = 0;
      const account: LocalAccount = { ...key, signTypedData: (typed) => (signatures++, key.signTypedData(typed)) };
      const gift = { account, asset: usdc, amount: usd("1") };
      for (const route of ["authorization", "permit"] as const) await here.pool.pledge.plan({ ...gift, route });
      await here.pool.pledgeWithPermit.plan({ ...gift, permit: undefined });
      const greedy = defineWrite({
        abi: collect,
        args: (a: { deployment: typeof flow.deployment }) => [usdc, a.deployment.pool],
        prepare: async (input: { deployment: typeof flow.deployment }, { client, account }) => {
          await pool.signPermit(client, { ...input, asset: usdc, amount: 1n, account });
          return input;
        },
        extractEvent: () => ({}),
      });
      await rejected(greedy.plan(flow.node, { account, deployment: flow.deployment }), SignatureNeededError);
      expect(signatures).to.equal(0);
    });

    it("freeze nothing of the caller's", async () => {
      const account = await donor("carrier", 0n);
      const deployment = { ...flow.deployment };
      await solidarity(flow.node, { deployment }).pool.pledge.plan({ account, asset: usdc, amount: 1n });
      expect(Object.isFrozen(deployment)).to.equal(false);
    });

    describe("by each route, end to end, with an exact allowance at most", () => {
      /** Plans, sends, and compares what was told with what happened. */
      async function give(account: LocalAccount, route: RouteName, client?: Parameters<typeof send>[0]) {
        const bound = client ? solidarity(client, { deployment: flow.deployment }) : here;
        const who = client ? {} : { account };
        const amount = usd("12.5");
        const [mine, pools] = [await held(account.address), await held(flow.deployment.pool)];
        const plan = await bound.pool.pledge.plan({ ...who, asset: usdc, amount });
        expect(plan.route.name).to.equal(route);
        expect(failing(plan)).to.deep.equal([]);
        const steps: string[] = [];
        const sent = await bound.pool.pledge.send(plan, {
          ...who,
          onStep: (step) => steps.push(step.type === "transaction" ? step.what : step.type),
        });
        expect(sent).to.include({ donor: account.address, amount });
        expect(await held(account.address)).to.equal(mine - amount);
        expect(await held(flow.deployment.pool)).to.equal(pools + amount);
        for (const { account: who, after } of plan.effects.balances)
          expect(await held(who), "foreseen").to.equal(after);
        expect(sent.receipts).to.have.length(
          steps.filter((step) => step !== "signature" && step !== "batch").length || 2,
        );
        const spent = sent.receipts.reduce(
          (sum, { gasUsed, effectiveGasPrice }) => sum + gasUsed * effectiveGasPrice,
          0n,
        );
        expect(spent <= plan.fee.most, "the fee is a bound").to.equal(true);
        return { plan, steps };
      }

      it("an allowance that exists, and what is left of it", async () => {
        const account = await donor("by allowance");
        await approve(account, flow.deployment.pool, usd("20"));
        const { plan, steps } = await give(account, "allowance");
        expect(steps).to.deep.equal(["act"]);
        expect(plan.route.leftover).to.deep.equal({ spender: flow.deployment.pool, amount: usd("7.5") });
        expect(plan.notices.join()).to.match(/may still take 7\.5 USDC from you: approve 0 to end that/);
        expect(await allowance(account.address)).to.equal(usd("7.5"));
      });

      it("an authorization (ERC-3009): one signature, one transaction", async () => {
        const { plan, steps } = await give(await donor("by authorization"), "authorization");
        expect(steps).to.deep.equal(["signature", "act"]);
        expect(plan.steps[0]).to.include({ standard: "ERC-3009", contract: usdc, amount: usd("12.5") });
        expect(plan.steps[0], "time to be mined in").to.include({ deadline: plan.expiresAt + 3_600n });
        expect(plan.route).to.include({ signatures: 1, transactions: 1 });
        expect(plan.sentence).to.contain("12.5 USDC").and.to.contain("1 signature, 1 transaction");
        expect(await allowance(plan.account)).to.equal(0n);
      });

      it("a permit (ERC-2612)", async () => {
        const account = await donor("by permit");
        const plan = await here.pool.pledge.plan({ account, asset: usdc, amount: usd("3"), route: "permit" });
        expect(plan.steps[0]).to.include({ standard: "ERC-2612", spender: flow.deployment.pool, amount: usd("3") });
        await here.pool.pledge.send(plan, { account });
        expect(await allowance(account.address), "nothing is left").to.equal(0n);
        const other = await here.pool.pledgeWithPermit.plan({ account, asset: usdc, amount: usd("3") });
        expect(other.route.name).to.equal("permit");
        const { timestamp } = await flow.node.getBlock();
        const late = await here.pool.pledgeWithPermit.plan({ account, asset: usdc, amount: 1n, deadline: timestamp });
        expect(failing(late)).to.deep.equal(["deadline"]);
        const until = await here.pool.pledgeWithPermit.plan({
          account,
          asset: usdc,
          amount: 1n,
          deadline: timestamp + 99n,
        });
        expect(until).to.deep.include({ ready: true, expiresAt: timestamp + 99n });
        expect(until.steps[0]).to.include({ deadline: timestamp + 99n });
        const endless = { account, asset: usdc, amount: 1n, deadline: maxUint256 };
        expect((await here.pool.pledgeWithPermit.plan(endless)).steps[0]).to.include({ deadline: maxUint256 });
        const event = await here.pool.pledgeWithPermit.send(other, { account });
        expect(event).to.include({ donor: account.address, amount: usd("3") });
      });

      it("Permit2, which the donor allowed before", async () => {
        const account = await donor("by Permit2");
        await approve(account, PERMIT2, maxUint256);
        const plan = await here.pool.pledge.plan({ account, asset: usdc, amount: usd("4"), route: "permit2" });
        expect(plan.steps[0]).to.include({ standard: "Permit2", contract: PERMIT2 });
        expect(plan.notices.join()).to.contain("an unlimited amount");
        const event = await here.pool.pledge.send(plan, { account });
        expect(event).to.include({ donor: account.address, amount: usd("4") });
        expect(await allowance(account.address), "the pool may take nothing more").to.equal(0n);
      });

      it("approve and pledge, where the account cannot sign for itself", async () => {
        // An account that delegates to code (EIP-7702): tokens ask that code, not the key.
        const account = await donor("by approval");
        await flow.node.setCode({ address: account.address, bytecode: `0xef0100${usdc.slice(2)}` });
        const { plan, steps } = await give(account, "approve");
        expect(plan.route).to.include({ signatures: 0, transactions: 2 });
        expect(steps).to.deep.equal(["approve", "act"]);
        expect(await allowance(account.address), "nothing is left").to.equal(0n);
      });

      it("one batch (EIP-5792), when the wallet says that it can", async () => {
        const account = await donor("by batch");
        const { client, asked } = await batchingWallet(flow.node, account.address);
        const { plan } = await give(account, "batch", client);
        expect(plan.route).to.deep.equal({ name: "batch", signatures: 0, transactions: 1 });
        expect(asked).to.deep.equal(["wallet_sendCalls of 2 calls, atomic"]);
        expect(await allowance(account.address)).to.equal(0n);
      });

      it("one batch whose wallet falls silent is never told as a failure: it may be on its way", async () => {
        const account = await donor("by a batch nobody hears of");
        const { client, fallSilent } = await batchingWallet(flow.node, account.address);
        const plan = await pool.pledge.plan(client, { deployment: flow.deployment, asset: usdc, amount: usd("2") });
        expect(plan.route.name).to.equal("batch");
        fallSilent();
        const { values, hint } = await rejected(pool.pledge.send(client, plan), NotSeenYetError);
        expect([values, hint.slice(0, 20)]).to.deep.equal([
          { sent: numberToHex(0, { size: 32 }) },
          "Do not send it again",
        ]);
        expect(await held(account.address, usdc), "and it did arrive").to.equal(usd("98"));
      }).timeout(40_000);

      it("in another's name: only by ways that can say so", async () => {
        const account = await donor("for a friend");
        const friend = person("friend").address;
        const plan = await here.pool.pledgeFor.plan({ account, asset: usdc, amount: usd("6"), donor: friend });
        expect(plan.route.name).to.equal("approve");
        const event = await here.pool.pledgeFor.send(plan, { account });
        expect(event).to.include({ donor: friend, payer: account.address, amount: usd("6") });
        const signed = await here.pool.pledgeFor.plan({
          account,
          asset: usdc,
          amount: 1n,
          donor: friend,
          route: "permit",
        });
        expect(failing(signed)).to.include("route");
      });
    });

    it("give everything, and keep gas back", async () => {
      const account = await donor("all of it", usd("7"), eth("1"));
      const plan = await here.pool.pledge.plan({ account, asset: NATIVE, amount: "max" });
      expect(failing(plan)).to.deep.equal([]);
      expect(plan.notices.join()).to.match(/0\.\d+ ETH stay with you to pay for gas\./);
      const { amount, receipt } = await here.pool.pledge.send(plan, { account });
      const kept = eth("1") - amount;
      expect(kept).to.equal(plan.fee.most);
      expect(await held(account.address, NATIVE)).to.equal(kept - receipt.gasUsed * receipt.effectiveGasPrice);
      expect(amount > eth("0.99")).to.equal(true);

      await fund(flow.node, account.address, eth("1"));
      const tokens = await here.pool.pledge.plan({ account, asset: usdc, amount: "max" });
      await here.pool.pledge.send(tokens, { account });
      expect(await held(account.address)).to.equal(0n);

      await fund(flow.node, account.address, 1_000n);
      const nothing = await here.pool.pledge.plan({ account, asset: NATIVE, amount: "max" });
      expect(failing(nothing)).to.deep.equal(["balance", "gas"]);
      expect(nothing.notices, "nothing is there to be kept").to.deep.equal([]);
      const { most } = plan.fee;
      for (const [coin, given] of [
        [most, 0n],
        [most + 1n, 1n],
      ] as const) {
        await fund(flow.node, account.address, coin);
        const fees = { maxFeePerGas: plan.fee.maxFeePerGas, maxPriorityFeePerGas: plan.fee.maxPriorityFeePerGas };
        const dust = await here.pool.pledge.plan({ account, asset: NATIVE, amount: "max", gas: plan.fee.gas, ...fees });
        expect(failing(dust)).to.deep.equal(given === 0n ? ["balance"] : []);
        expect(dust.moves[0]).to.include({ amount: given });
      }
    });

    it("say once that there is too little: of the gift, or of the gift with its gas", async () => {
      const account = await donor("a little short", 0n, eth("1"));
      const far = await here.pool.pledge.plan({ account, asset: NATIVE, amount: eth("2") });
      expect(failing(far)).to.deep.equal(["balance"]);
      const near = await here.pool.pledge.plan({ account, asset: NATIVE, amount: eth("1") });
      expect(failing(near)).to.deep.equal(["gas"]);
    });

    it("never ask for more than the gift, whatever the route and the amount", async () => {
      const account = await donor("careful");
      for (const route of ["approve", "permit", "authorization"] as const)
        for (const amount of [1n, usd("33"), usd("100")]) {
          const plan = await here.pool.pledge.plan({ account, asset: usdc, amount, route });
          const allowed = plan.rehearsal.slice(0, -1).map(({ data }) => BigInt(`0x${data.slice(-64)}`));
          expect(allowed, route).to.deep.equal([amount]);
          for (const step of plan.steps) if (step.type === "signature") expect(step.amount).to.equal(amount);
        }
    });

    it("nor let anybody approve more than they have", async () => {
      const account = await donor("careless");
      const plan = (amount: bigint) => here.pool.approve.plan({ account, asset: usdc, amount });
      const endless = await plan(maxUint256);
      expect(failing(endless)).to.deep.equal(["balance"]);
      expect(check(endless, "balance").fix).to.contain("need an unlimited amount");
      await rejected(here.pool.approve.send(endless, { account }), PlanNotReadyError);
      const exact = await plan(usd("100"));
      expect(exact.sentence).to.contain(`Allow ${flow.deployment.pool} to take 100 USDC from you`);
      expect(await here.pool.approve.send(exact, { account })).to.include({ value: usd("100") });
    });

    it("say what a gift is for, and speak to whoever speaks another language in English", async () => {
      const account = await donor("with a purpose", 0n);
      const gift = { account, asset: NATIVE, amount: 1n, earmark: 7 };
      const said = async (locale?: string) => (await here.pool.pledge.plan({ ...gift, locale })).sentence;
      expect(await said("de-AT")).to.contain("geben (nur für Kategorie 7): 1 Transaktion");
      for (const locale of ["zh", "pt-BR", "EN_us", "x", "constructor"])
        expect(await said(locale), locale).to.contain("pool (for category 7 alone): 1 transaction");
      const asked = { account, asset: NATIVE, amount: 1n, category: 3, track: "consent", locale: "es-MX" } as const;
      expect((await here.request.request.plan(asked)).sentence).to.contain("(categoría 3, por consentimiento): ");
    });

    it("take no number for a price", async () => {
      const account = await donor("with a float for a price", 0n);
      const gift = { account, asset: NATIVE, amount: 1n };
      const plan = (part: object) =>
        here.pool.pledge.plan({ ...gift, price: { currency: "EUR", decimals: 2, perCoin: 1n, ...part } });
      expect((await rejected(plan({ perCoin: 3_100.05 }), WrongTypeError)).values).to.include({ name: "perCoin" });
      for (const part of [{ perCoin: -1n }, { decimals: 1.5 }, { decimals: 200 }])
        expect((await rejected(plan(part), OutOfRangeError)).values).to.include({ name: Object.keys(part)[0] });
    });

    it("tell the fee in the user's currency, rounded up", async () => {
      const account = await donor("with a price", 0n);
      const price = { currency: "EUR", decimals: 2, perCoin: 310_005n };
      const plan = await here.pool.pledge.plan({ account, asset: NATIVE, amount: 1n, price, locale: "de" });
      const { most, inCurrency } = plan.fee;
      const exact = most * price.perCoin;
      expect(inCurrency?.mostRoundedUp).to.equal((exact + 10n ** 18n - 1n) / 10n ** 18n);
      expect((inCurrency?.mostRoundedUp ?? 0n) * 10n ** 18n >= exact).to.equal(true);
      expect(plan.sentence).to.match(/höchstens 0,\d+ ETH \(\d+,\d+ EUR\) Gebühren\.$/);
    });
  });

  describe("check before anybody signs", () => {
    it("the chain", async () => {
      const account = await donor("elsewhere", 0n);
      const deployment = { ...flow.deployment, chainId: 10 };
      const plan = await solidarity(flow.node, { deployment }).pool.pledge.plan({ account, asset: NATIVE, amount: 1n });
      expect(plan).to.include({ ready: false, sentence: "Switch the wallet from chain 31337 to chain 10." });
      expect(failing(plan)).to.deep.equal(["chain"]);
      const error = await rejected(send(actingFor(flow.node, account), plan), PlanNotReadyError);
      expect(error.hint).to.equal(plan.sentence);
    });

    it("amount, balance, asset and gas", async () => {
      const account = await donor("poor", usd("5"), eth("0.5"));
      const zero = await here.pool.pledge.plan({ account, asset: NATIVE, amount: 0n });
      expect(failing(zero)).to.deep.equal(["amount"]);
      const dear = await here.pool.pledge.plan({ account, asset: usdc, amount: usd("1250.5") });
      expect(check(dear, "balance")).to.deep.include({ ok: false, have: usd("5"), need: usd("1250.5") });
      expect(check(dear, "balance").fix).to.equal(
        "You have 5 USDC and need 1250.5 USDC: choose a smaller amount, or top up.",
      );
      expect(check(await here.pool.pledge.plan({ account, asset: usdc, amount: usd("5") }), "balance").ok).to.equal(
        true,
      );
      const unknown = await here.pool.pledge.plan({ account, asset: flow.deployment.token, amount: 1n });
      expect(failing(unknown)).to.include("asset");
      const all = await here.pool.pledge.plan({ account, asset: NATIVE, amount: eth("0.5") });
      expect(failing(all)).to.deep.equal(["gas"]);
      expect(check(all, "gas").fix).to.match(/^You have 0\.5 ETH and need up to 0\.50\d+ ETH with fees/);
    });

    it("an allowance that is too small, if that is the way wanted", async () => {
      const account = await donor("timid");
      const plan = await here.pool.pledge.plan({ account, asset: usdc, amount: usd("2"), route: "allowance" });
      expect(failing(plan)).to.deep.equal(["allowance"]);
      expect(check(plan, "allowance")).to.deep.include({ have: 0n, need: usd("2") });
      expect(check(plan, "allowance").fix).to.equal(
        "You have allowed 0 USDC and it takes 2 USDC: allow exactly that much.",
      );
      const error = await rejected(here.pool.pledge.send(plan, { account }), PlanNotReadyError);
      expect(error.values).to.deep.equal({ failed: ["allowance"] });
      await approve(account, flow.deployment.pool, usd("2"));
      const now = await here.pool.pledge.plan({ account, asset: usdc, amount: usd("2"), route: "allowance" });
      expect(check(now, "allowance").ok).to.equal(true);
    });

    it("USDC's blocklist and its pause", async () => {
      const account = await donor("blocked");
      expect(check(await here.pool.pledge.plan({ account, asset: usdc, amount: 1n }), "blocklist").ok).to.equal(true);
      await flow.usdc.block(account.address);
      const plan = await here.pool.pledge.plan({ account, asset: usdc, amount: 1n });
      expect(failing(plan)).to.deep.equal(["blocklist"]);
      expect(check(plan, "blocklist").fix).to.contain(account.address);
      await flow.usdc.unblock(account.address);
      await flow.usdc.block(flow.deployment.pool);
      const unpayable = await here.pool.pledge.plan({ account, asset: usdc, amount: 1n });
      expect(check(unpayable, "blocklist")).to.include({ ok: false, have: flow.deployment.pool });
      await flow.usdc.unblock(flow.deployment.pool);
      expect(check(await here.pool.pledge.plan({ account, asset: usdc, amount: 1n }), "tokenPause").ok).to.equal(true);

      const pauser = person("usdc pauser");
      await fund(flow.node, pauser.address, eth("1"));
      const issuer = actingFor(flow.node, pauser);
      const say = async (functionName: "pause" | "unpause") =>
        issuer.waitForTransactionReceipt({
          hash: await issuer.writeContract({
            address: usdc,
            abi: parseAbi([`function ${functionName}()`]),
            functionName,
          } as never),
        });
      await say("pause");
      expect(failing(await here.pool.pledge.plan({ account, asset: usdc, amount: 1n }))).to.deep.equal(["tokenPause"]);
      await say("unpause");
    });

    it("a dissolution that is in effect", async () => {
      const account = await donor("late giver", 0n);
      const { timestamp } = await flow.node.getBlock();
      const state = await flow.node.snapshot();
      await fund(flow.node, flow.deployment.timelock, eth("1"));
      await flow.node.impersonateAccount({ address: flow.deployment.timelock });
      const successors = [{ to: account.address, basisPoints: 10_000 }];
      const effectiveAt = Number(timestamp) + 31 * DAY;
      const { to, data } = here.governance.announceDissolution.call({ effectiveAt, successors });
      await actingFor(flow.node, parseAccount(flow.deployment.timelock)).sendTransaction({ to, data });
      const gift = { account, asset: NATIVE, amount: 1n } as const;
      expect(check(await here.pool.pledge.plan(gift), "dissolution").ok, "announced only").to.equal(true);
      await passTime(flow.node, 32 * DAY);
      const plan = await here.pool.pledge.plan(gift);
      expect(failing(plan)).to.deep.equal(["dissolution"]);
      expect(check(plan, "dissolution").fix).to.match(/^The community dissolved on \d{4}-\d\d-\d\d \d\d:\d\d UTC/);
      await flow.node.revert({ id: state });
    });

    it("what a request asks: cap, payee, membership", async () => {
      const [member] = flow.members as [LocalAccount];
      const asked = { asset: NATIVE, category: 1 };
      const ask = (given: { amount: bigint; track: "consent" | "rapid"; account?: LocalAccount; payee?: Address }) =>
        here.request.request.plan({ account: member, ...asked, ...given });
      const fine = await ask({ amount: eth("2"), track: "consent" });
      expect(failing(fine)).to.deep.equal([]);
      expect(fine.sentence).to.match(/^Ask for 2 ETH for 0x/);
      const dear = await ask({ amount: eth("2") + 1n, track: "consent" });
      expect(check(dear, "cap").fix).to.equal(
        "At most 2 ETH can be asked for this way, not 2.000000000000000001 ETH: ask for less, or choose deliberation.",
      );
      expect(failing(await ask({ amount: eth("1"), track: "rapid" })), "half of the cap per payee").to.deep.equal([]);
      expect(failing(await ask({ amount: eth("1") + 1n, track: "rapid" }))).to.deep.equal(["cap"]);
      expect(failing(await ask({ amount: 0n, track: "rapid" }))).to.include("amount");
      expect(failing(await ask({ amount: 1n, track: "consent", payee: flow.deployment.pool }))).to.include("payee");
      const stranger = await donor("stranger to the community", 0n);
      expect(failing(await ask({ account: stranger, amount: 1n, track: "consent" }))).to.deep.equal(["eligibility"]);
    });

    it("a write without checks of its own, by trying it: with the contract's reason", async () => {
      const account = await donor("nobody's payee", 0n);
      const plan = await here.pool.collect.plan({ account, asset: NATIVE });
      expect(failing(plan)).to.deep.equal(["accepted"]);
      expect(check(plan, "accepted")).to.include({ have: "EmergencyPoolNothingOwed" });
      expect(check(plan, "accepted").fix).to.match(
        /No native coin waits in the pool for 0x\w{40}\. .* \(EmergencyPoolNothingOwed\)$/,
      );
      const member = flow.members[2] as LocalAccount;
      const { address } = account;
      const generic = [
        await here.member.vouch.plan({ account: member, candidate: address, locale: "de" }),
        await here.member.delegate.plan({ account: member, delegatee: flow.relayer.address }),
        await here.governance.propose.plan({
          account: member,
          calls: [here.governance.setResponder.call({ responder: address, serves: true })],
          description: "Seat a responder",
        }),
      ];
      expect(generic.map(failing), "only members vote for others").to.deep.equal([[], ["accepted"], []]);
      expect(generic.map(({ sentence }) => sentence.replace(/:.*/, ""))).to.deep.equal([
        `Für ${address} bürgen`,
        `Let ${flow.relayer.address} vote for you`,
        "Propose a decision to the members",
      ]);
      const vouched = await here.member.vouch.send(generic[0] as Plan, { account: member });
      expect(vouched).to.include({ voucher: member.address, candidate: address });
      const leave = await here.member.leave.plan({ account: member, locale: "es" });
      expect(failing(leave)).to.deep.equal([]);
      expect(leave.sentence).to.match(/^Dejar la comunidad: 1 transacción, como máximo 0,\d+ ETH de comisión\.$/);
    });
  });

  describe("are refused when stale, before anybody signs", () => {
    /** Is refused, names what changed, and has neither signed nor sent. */
    async function refused(account: LocalAccount, plan: Plan, what: string): Promise<StalePlanError> {
      const { changes, ready } = await here.pool.pledge.preview(plan);
      expect(
        changes.map((change) => change.what),
        "the preview says so too",
      ).to.include(what);
      expect(ready).to.equal(false);
      let asked = 0;
      const before = await flow.node.getTransactionCount({ address: account.address });
      const error = await rejected(
        send(actingFor(flow.node, account), plan, { onStep: () => asked++ }),
        StalePlanError,
      );
      expect(error.values.changes.map((change) => change.what)).to.include(what);
      expect(error.hint).to.equal("Plan anew, show the new plan, and send that.");
      expect(asked).to.equal(0);
      expect(await flow.node.getTransactionCount({ address: account.address })).to.equal(before);
      return error;
    }

    it("fresh ones are ready in the preview", async () => {
      const account = await donor("fresh");
      const plan = await here.pool.pledge.plan({ account, asset: usdc, amount: usd("1") });
      const { ready, changes, refusal } = await here.pool.pledge.preview(plan);
      expect({ ready, changes, refusal }).to.deep.equal({ ready: true, changes: [], refusal: undefined });
    });

    it("the allowance changed", async () => {
      const account = await donor("changed allowance");
      const plan = await here.pool.pledge.plan({ account, asset: usdc, amount: usd("1"), route: "approve" });
      await approve(account, flow.deployment.pool, usd("50"));
      await refused(account, plan, "allowance");
    });

    it("the balance fell below the gift; not when it only moved", async () => {
      const account = await donor("changed balance", usd("10"));
      const client = actingFor(flow.node, flow.relayer);
      await approve(account, flow.relayer.address, usd("5"));
      const plan = await here.pool.pledge.plan({ account, asset: usdc, amount: usd("6") });
      const pay = async (amount: bigint) =>
        client.waitForTransactionReceipt({
          hash: await client.writeContract({
            address: usdc,
            abi: parseAbi(["function transferFrom(address from, address to, uint256 amount) returns (bool)"]),
            functionName: "transferFrom",
            args: [account.address, flow.relayer.address, amount],
          }),
        });
      await pay(usd("1"));
      expect((await here.pool.pledge.preview(plan)).changes).to.deep.equal([]);
      await pay(usd("4"));
      await refused(account, plan, "balance");
    });

    it("the coin for gas is gone, or gas has become dearer than the fee shown", async () => {
      const account = await donor("changed gas", 0n);
      const gift = { account, asset: NATIVE, amount: eth("5") } as const;
      const plan = await here.pool.pledge.plan(gift);
      await fund(flow.node, account.address, eth("5"));
      await refused(account, plan, "gas");
      await fund(flow.node, account.address, eth("10"));
      const cheap = await here.pool.pledge.plan(gift);
      await flow.node.setNextBlockBaseFeePerGas({ baseFeePerGas: cheap.fee.maxFeePerGas + 1n });
      await flow.node.mine({ blocks: 1 });
      await refused(account, cheap, "fee");
    });

    it("the account has sent something else since: it may have been the same gift, from another tab", async () => {
      const account = await donor("in two tabs");
      const plan = await here.pool.pledge.plan({ account, asset: usdc, amount: usd("1") });
      const client = actingFor(flow.node, account);
      await client.waitForTransactionReceipt({ hash: await client.sendTransaction({ to: account.address }) });
      await refused(account, plan, "sent");
      const [voter] = flow.members as [LocalAccount];
      const ask = { account: voter, asset: NATIVE, amount: 1n, category: 1, track: "deliberation" } as const;
      expect(
        await here.request.request.plan(ask),
        "where nothing is given, nothing is given twice",
      ).not.to.have.property("transactionCount");
    });

    it("the chain has gone back behind it", async () => {
      const account = await donor("on a branch", 0n);
      const id = await flow.node.snapshot();
      await flow.node.mine({ blocks: 3 });
      const plan = await here.pool.pledge.plan({ account, asset: NATIVE, amount: 1n });
      await flow.node.revert({ id });
      await refused(account, plan, "block");
    });

    it("it takes more gas than was planned: found out before the wallet is asked", async () => {
      const account = await donor("short of gas", 0n);
      const plan = await here.pool.pledge.plan({ account, asset: NATIVE, amount: 1n, gas: 30_000n });
      let asked = 0;
      const sending = send(actingFor(flow.node, account), plan, { onStep: () => asked++ });
      const { values } = await rejected(sending, StalePlanError);
      expect(values.changes.map(({ what, planned }) => [what, planned])).to.deep.equal([["gas", "30000"]]);
      expect([asked, await flow.node.getTransactionCount({ address: account.address })]).to.deep.equal([0, 0]);
    });

    it("its time is over", async () => {
      const account = await donor("slow", 0n);
      const plan = await here.pool.pledge.plan({ account, asset: NATIVE, amount: 1n, validFor: 60 });
      await passTime(flow.node, 30);
      expect((await here.pool.pledge.preview(plan)).ready).to.equal(true);
      await passTime(flow.node, 31);
      await refused(account, plan, "time");
    });

    it("the issuer blocked the donor, or the wallet holds another account", async () => {
      const account = await donor("blocked meanwhile");
      const plan = await here.pool.pledge.plan({ account, asset: usdc, amount: 1n });
      await flow.usdc.block(account.address);
      await refused(account, plan, "blocklist");
      await flow.usdc.unblock(account.address);
      const error = await rejected(here.pool.pledge.send(plan, { account: flow.relayer }), StalePlanError);
      expect(error.values.changes).to.deep.equal([
        { what: "account", planned: account.address, found: flow.relayer.address },
      ]);
    });

    it("the wallet moved to another chain", async () => {
      const account = await donor("changed chain", 0n);
      const plan = await here.pool.pledge.plan({ account, asset: NATIVE, amount: 1n });
      const request = ({ method, params }: { method: string; params?: unknown }): Promise<unknown> =>
        method === "eth_chainId" ? Promise.resolve("0xa") : flow.node.request({ method, params } as never);
      const elsewhere = createWalletClient({ account, transport: custom({ request }) });
      const error = await rejected(send(elsewhere, plan), StalePlanError);
      expect(error.values.changes).to.deep.equal([{ what: "chain", planned: "31337", found: "10" }]);
    });
  });

  it("do what the README says", async () => {
    const account = await donor("reader");
    const readme = await readFile(resolve(import.meta.dirname, "../../README.md"), "utf8");
    const [, block = ""] = /^```js plan\n([\s\S]*?)^```$/m.exec(readme) ?? [];
    const wallet = actingFor(flow.node, account);
    const shown: unknown[] = [];
    const scope = {
      ...{ pool: solidarity(wallet, { deployment: flow.deployment }).pool, wallet, usdc, parseAmount, NATIVE },
      ...{ planToJson, planFromJson, send, show: (...what: unknown[]) => void shown.push(...what) },
    };
    const AsyncFunction = (async () => await Promise.resolve()).constructor as new (
      ...args: string[]
    ) => (...given: unknown[]) => Promise<unknown>;
    const run = new AsyncFunction(...Object.keys(scope), `${block}\nreturn { ready, changes, amount };`);
    expect(await run(...Object.values(scope))).to.deep.equal({ ready: true, changes: [], amount: usd("25") });
    const [, comment = ""] = /show\(plan\.sentence\); \/\/ (.*?)…/.exec(block) ?? [];
    expect(String(shown[0]).startsWith(comment.trim()), String(shown[0])).to.equal(true);
    expect(await held(account.address, NATIVE), "everything, but for the gas").to.be.lessThan(eth("0.01"));
  });

  it("say what was sent when a later step fails", async () => {
    const account = await donor("interrupted");
    const plan = await here.pool.pledge.plan({ account, asset: usdc, amount: usd("2"), route: "approve" });
    const acting = actingFor(flow.node, account);
    let spent = false;
    // The donor spends everything between the two steps: while the first one's receipt is asked for.
    const getTransactionReceipt: typeof acting.getTransactionReceipt = async (parameters) => {
      const [to, all] = [flow.relayer.address, usd("100")];
      const transfer = { address: usdc, abi: usdcAbi, functionName: "transfer", args: [to, all] } as const;
      if (!spent) spent = Boolean(await acting.writeContract(transfer));
      return acting.getTransactionReceipt(parameters);
    };
    const client: typeof acting = { ...acting, getTransactionReceipt };
    const error = await rejected(send(client, plan), PlanInterruptedError);
    expect(error.values).to.deep.include({ step: 1, steps: 2 });
    expect(error.values.sent).to.have.length(1);
    expect(await allowance(account.address), "exact, and named in the hint").to.equal(usd("2"));
    expect(error.hint).to.contain("approve 0 to take it back");
  });
});

/**
 * Test double of a wallet that batches (EIP-5792): both calls in one block, from an account that the node signs for.
 * A real one makes them in one transaction.
 */
async function batchingWallet(node: TestNode, address: Address) {
  await node.impersonateAccount({ address });
  const asked: string[] = [];
  const batches = new Map<string, Hex[]>();
  let silent = false;
  const inner = node.dial({ chain: node.chain, retryCount: 0 });
  const request = async ({ method, params }: { method: string; params?: unknown }): Promise<unknown> => {
    if (method === "wallet_getCapabilities")
      return { [numberToHex(node.chain.id)]: { atomic: { status: "supported" } } };
    if (method === "wallet_sendCalls") {
      const [{ calls, atomicRequired }] = params as [
        { calls: { to: Address; data: Hex; value?: Hex }[]; atomicRequired: boolean },
      ];
      asked.push(`wallet_sendCalls of ${calls.length} calls${atomicRequired ? ", atomic" : ""}`);
      const hashes: Hex[] = [];
      for (const { to, data, value } of calls)
        hashes.push(
          (await inner.request({ method: "eth_sendTransaction", params: [{ from: address, to, data, value }] })) as Hex,
        );
      batches.set(numberToHex(batches.size, { size: 32 }), hashes);
      return { id: [...batches.keys()].at(-1) };
    }
    if (method === "wallet_getCallsStatus") {
      if (silent) throw new TypeError("Failed to fetch");
      const [id] = params as [string];
      const receipts = await Promise.all(
        (batches.get(id) ?? []).map((hash) => inner.request({ method: "eth_getTransactionReceipt", params: [hash] })),
      );
      return { version: "2.0.0", id, chainId: numberToHex(node.chain.id), atomic: true, status: 200, receipts };
    }
    return inner.request({ method, params } as never);
  };
  const transport = custom({ request }, { retryCount: 0 });
  const client = createWalletClient({
    account: address,
    chain: node.chain,
    transport,
    pollingInterval: 20,
    cacheTime: 0,
  });
  return { client: client.extend(publicActions), asked, fallSilent: () => (silent = true) };
}

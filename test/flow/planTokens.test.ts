import { expect } from "chai";
import hre from "hardhat";
import { parseAccount } from "viem/accounts";
import { erc20Abi, parseAbi, stringToHex, type Abi, type Address, type Hex, type LocalAccount } from "viem";

import { actingFor, fund } from "../../scripts/lib/chain.js";
import { person } from "../../scripts/lib/people.js";
import type { Plan, RouteName } from "../../sdk/plan/index.js";
import { unitOf } from "../../sdk/plan/money.js";
import type { Sheet } from "../../sdk/plan/sheet.js";
import { eth, openFlow, type Flow } from "./utils/community.js";
import { NODES } from "./utils/nodes.js";

const mintAbi = parseAbi(["function mint(address to, uint256 amount)"]);

for (const make of NODES.filter(({ name }) => !name.startsWith("op")))
  describe(`Plans of gifts in all kinds of tokens, on ${make.name}`, () => {
    const simulates = make.name === "anvil";
    let flow: Flow;

    before(async () => (flow = await openFlow(await make.open())));
    after(() => flow.close());

    const mined = async (hash: Hex) => flow.node.waitForTransactionReceipt({ hash });
    const held = (token: Address, owner: Address) =>
      flow.node.readContract({ address: token, abi: erc20Abi, functionName: "balanceOf", args: [owner] });
    const allowed = (token: Address, owner: Address) =>
      flow.node.readContract({
        address: token,
        abi: erc20Abi,
        functionName: "allowance",
        args: [owner, flow.deployment.pool],
      });

    /** A token that the pool has been made to take. */
    async function admitted(name: string, args: readonly unknown[] = []): Promise<Address> {
      const { abi, bytecode } = await hre.artifacts.readArtifact(name);
      const deployer = actingFor(flow.node, flow.relayer);
      const hash = await deployer.deployContract({ abi: abi as Abi, bytecode: bytecode as Hex, args });
      const { contractAddress } = await mined(hash);
      const { timelock } = flow.deployment;
      await fund(flow.node, timelock, eth("1"));
      await flow.node.impersonateAccount({ address: timelock });
      const { to, data } = flow.here.governance.admitAsset.call({ asset: contractAddress as Address });
      await mined(await actingFor(flow.node, parseAccount(timelock)).sendTransaction({ to, data }));
      return contractAddress as Address;
    }

    async function donor(token: Address, amount: bigint, name = "donor"): Promise<LocalAccount> {
      const account = person(`${name} of ${token} on ${make.name}`);
      await fund(flow.node, account.address, eth("1"));
      const mint = { address: token, abi: mintAbi, functionName: "mint", args: [account.address, amount] } as const;
      await mined(await actingFor(flow.node, flow.relayer).writeContract(mint));
      return account;
    }

    async function approve(account: LocalAccount, token: Address, amount: bigint): Promise<void> {
      // USDT's answer is empty: no ABI with one reads it.
      const abi = parseAbi(["function approve(address spender, uint256 amount)"]);
      const args = [flow.deployment.pool, amount] as const;
      const write = { address: token, abi, functionName: "approve", args } as const;
      await mined(await actingFor(flow.node, account).writeContract(write));
    }

    const failing = ({ checks }: Plan) => checks.filter(({ ok }) => !ok).map(({ name }) => name);

    for (const [name, args, route, sentence] of [
      ["PlainToken", [], "permit", /^Give 0\.0000000000000005 PLAIN to/],
      // It takes signatures (ERC-3009), but does not say so.
      ["AuthorizationToken", [], "approve", /^Give 0\.0000000000000005 AUTH to/],
      ["SilentToken", [], "approve", /^Give 500 0x\w{40} to/],
      ["SwallowingToken", [], "approve", /^Give 0\.0000000000000005 GULP to/],
      ["DecimalsToken", [0], "approve", /^Give 500 DEC to/],
      ["DecimalsToken", [27], "approve", /^Give 0\.0000000000000000000000005 DEC to/],
    ] as const)
      it(`${name}${args.length > 0 ? ` (${args.join()} decimals)` : ""}: ${route}, as told, and no allowance is left`, async () => {
        const token = await admitted(name, args);
        const account = await donor(token, 1_000n);
        const plan = await flow.here.pool.pledge.plan({ account, asset: token, amount: 500n });
        expect([failing(plan), plan.route.name]).to.deep.equal([[], route satisfies RouteName]);
        expect(plan.sentence).to.match(sentence);
        const { amount } = await flow.here.pool.pledge.send(plan, { account });
        const pool = flow.deployment.pool;
        expect([amount, await held(token, account.address), await held(token, pool)]).to.deep.equal([500n, 500n, 500n]);
        expect(plan.effects.balances.map(({ after }) => after)).to.deep.equal([500n, 500n]);
        expect(await allowed(token, account.address)).to.equal(0n);
      });

    it("ResettingToken (like USDT): takes an old allowance back first, and says so in the count", async () => {
      const token = await admitted("ResettingToken");
      const account = await donor(token, 1_000n);
      await approve(account, token, 7n);
      const plan = await flow.here.pool.pledge.plan({ account, asset: token, amount: 500n });
      expect(plan.route).to.deep.equal({ name: "approve", signatures: 0, transactions: 3 });
      expect(plan.steps.map((step) => (step.type === "transaction" ? step.what : step.type))).to.deep.equal([
        ...["reset", "approve", "act"],
      ]);
      expect(plan.sentence).to.contain(": 3 transactions, at most ");
      const { receipts } = await flow.here.pool.pledge.send(plan, { account });
      expect([receipts.length, await held(token, flow.deployment.pool)]).to.deep.equal([3, 500n]);
      expect(await allowed(token, account.address), "nothing is left").to.equal(0n);
      await approve(account, token, 500n);
      const direct = await flow.here.pool.pledge.plan({ account, asset: token, amount: 500n });
      expect(direct.route).to.deep.equal({ name: "allowance", signatures: 0, transactions: 1 });
    });

    it("a token that others use as well: changes what is allowed without a reset where it can", async () => {
      const token = await admitted("DecimalsToken", [6]);
      const account = await donor(token, 1_000n);
      await approve(account, token, 7n);
      const plan = await flow.here.pool.pledge.plan({ account, asset: token, amount: 500n });
      expect(plan.route).to.deep.equal({ name: "approve", signatures: 0, transactions: 2 });
      await flow.here.pool.pledge.send(plan, { account });
      expect(await allowed(token, account.address)).to.equal(0n);
    });

    it("FeeToken: tells how much arrives, as soon as it can be tried", async () => {
      const token = await admitted("FeeToken");
      const account = await donor(token, 2_000n);
      const first = await flow.here.pool.pledge.plan({ account, asset: token, amount: 1_000n });
      const said =
        "The token keeps a part of every transfer: of 0.000000000000001 FEE, 0.000000000000000975 FEE arrive.";
      expect(first.notices).to.deep.equal(simulates ? [said] : []);
      await approve(account, token, 1_000n);
      const plan = await flow.here.pool.pledge.plan({ account, asset: token, amount: 1_000n });
      expect(plan.notices).to.deep.equal([said]);
      expect(plan.effects.balances.map(({ before, after }) => after - before)).to.deep.equal([-1_000n, 975n]);
      expect((await flow.here.pool.pledge.preview(plan)).effects).to.deep.equal(plan.effects);
      expect(plan.effects.events.find(({ name }) => name === "Pledged")?.args).to.include({ amount: 975n });
      expect(await flow.here.pool.pledge.send(plan, { account })).to.include({ amount: 975n });
    });

    it("FalseToken: one that never reverts is found out before anybody signs, when it refuses", async () => {
      const token = await admitted("FalseToken");
      const account = await donor(token, 1_000n);
      await approve(account, token, 1_000n);
      const refuse = parseAbi(["function setRefusing(bool)"]);
      const write = { address: token, abi: refuse, functionName: "setRefusing", args: [true] } as const;
      await mined(await actingFor(flow.node, flow.relayer).writeContract(write));
      const plan = await flow.here.pool.pledge.plan({ account, asset: token, amount: 1_000n });
      expect(failing(plan)).to.deep.equal(["accepted"]);
    });
  });

describe("The name of a token in a sentence", () => {
  const asset: Address = "0x52908400098527886E0F7030069857D2E4169EE7";
  /** The unit of a token that says so of itself. */
  const unit = (says: { symbol?: string | Error; decimals?: number | Error }) => {
    const answers = [says.symbol ?? "TOK", says.decimals ?? 18];
    const read = () => {
      const answer = answers.shift();
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    };
    return unitOf({ read } as unknown as Sheet, asset);
  };

  for (const symbol of ["USDC", "USDC.e", "1INCH", "3Crv", "S", "$PIZZA", "stETH", "LP-A+B"])
    it(`is its own, when it is short and plain: ${symbol}`, async () => {
      expect(await unit({ symbol })).to.deep.equal({ asset, symbol, decimals: 18 });
    });

  for (const symbol of [
    "000",
    ".5",
    "-1",
    "1e5",
    "$5",
    "",
    "USDC now: 5",
    "USDC\u202e",
    "ＵＳＤＣ",
    "US\u200bDC",
    "x".repeat(13),
    "<b>",
  ])
    it(`is its address, when it reads as a number or as anything else: ${JSON.stringify(symbol)}`, async () => {
      expect((await unit({ symbol })).symbol).to.equal(asset);
    });

  it("is its address, when it has none, or one that is no text (bytes32, as MKR's)", async () => {
    const unreadable = new Error(`Bytes value "${stringToHex("MKR", { size: 32 })}" is not a valid string.`);
    expect(await unit({ symbol: unreadable })).to.deep.equal({ asset, symbol: asset, decimals: 18 });
    expect((await unit({ decimals: 255 })).decimals, "none that could be written").to.equal(0);
    expect((await unit({ decimals: new Error("none") })).decimals).to.equal(0);
  });
});

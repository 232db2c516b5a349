import { expect } from "chai";
import { concat, numberToHex, pad, parseAbi, type Address, type Hex } from "viem";

import { NATIVE } from "../../sdk/index.js";
import type { Plan } from "../../sdk/plan/index.js";
import { fund } from "../../scripts/lib/chain.js";
import { person } from "../../scripts/lib/people.js";
import { eth, openFlow, usd, type Flow } from "./utils/community.js";
import { NODES } from "./utils/nodes.js";

const ORACLE = "0x420000000000000000000000000000000000000F";
const oracleAbi = parseAbi([
  "function getL1FeeUpperBound(uint256 size) view returns (uint256)",
  "function getOperatorFee(uint256 gas) view returns (uint256)",
]);

/**
 * Has an OP chain charge what a real one does besides gas: for data (the scalars of OP Mainnet) and for its operator. Its
 * L1Block and its oracle are the real ones, and so is what the simulator takes by them.
 */
async function charge({ node }: Flow): Promise<void> {
  const l1Block = "0x4200000000000000000000000000000000000015";
  const [baseFeeScalar, blobBaseFeeScalar] = [5_227, 1_014_213];
  const [operatorScalar, operatorConstant] = [4_000_000_000, 10n ** 13n];
  const word = (...parts: readonly Hex[]): Hex => pad(concat(parts), { size: 32 });
  const four = (value: number): Hex => numberToHex(value, { size: 4 });
  const none = numberToHex(0, { size: 8 });
  await node.setStorageAt({
    address: l1Block,
    index: 3,
    value: word(four(baseFeeScalar), four(blobBaseFeeScalar), none),
  });
  const operator = word(four(operatorScalar), numberToHex(operatorConstant, { size: 8 }));
  await node.setStorageAt({ address: l1Block, index: 8, value: operator });
}

// Anvil simulates whole transactions (eth_simulateV1), Hardhat does not; an OP chain takes a fee for data besides.
for (const make of NODES.filter(({ name }) => !name.startsWith("l1"))) {
  describe(`Plans on ${make.name}`, () => {
    let flow: Flow;
    let usdc: Address;
    const simulates = make.name === "anvil";

    before(async () => {
      flow = await openFlow(await make.open());
      usdc = flow.usdc.address;
      if (make.name.startsWith("op")) await charge(flow);
    });
    after(() => flow.close());

    const eventsOf = ({ effects }: Plan) => effects.events.map(({ name }) => name);

    it("foresee what a pledge of coin changes, and give everything without running out of gas", async () => {
      const account = person(`donor on ${make.name}`);
      await fund(flow.node, account.address, eth("1"));
      const plan = await flow.here.pool.pledge.plan({ account, asset: NATIVE, amount: "max" });
      expect(plan.effects.by).to.equal(simulates ? "eth_simulateV1" : "eth_call");
      expect(eventsOf(plan)).to.deep.equal(["Pledged"]);
      const { amount, receipt } = await flow.here.pool.pledge.send(plan, { account });
      expect(plan.effects.events[0]?.args).to.deep.include({ donor: account.address, amount, earmark: 0 });
      expect(plan.effects.balances).to.deep.equal([
        { account: account.address, asset: NATIVE, before: eth("1"), after: eth("1") - amount },
        { account: flow.deployment.pool, asset: NATIVE, before: 0n, after: amount },
      ]);
      expect(await flow.node.getBalance({ address: flow.deployment.pool })).to.equal(amount);
      expect(receipt.gasUsed <= plan.fee.gas).to.equal(true);
      const left = await flow.node.getBalance({ address: account.address });
      const besides = eth("1") - amount - left - receipt.gasUsed * receipt.effectiveGasPrice;
      expect(eth("1") - amount).to.equal(plan.fee.most);
      const { gas, maxFeePerGas, most } = plan.fee;
      if (!make.name.startsWith("op")) {
        expect([besides, most]).to.deep.equal([0n, gas * maxFeePerGas]);
        return;
      }
      expect(besides > 10n ** 13n, "data and operator were paid for").to.equal(true);
      const ask = (functionName: "getL1FeeUpperBound" | "getOperatorFee", of: bigint) =>
        flow.node.readContract({ address: ORACLE, abi: oracleAbi, functionName, args: [of] });
      const told = (await ask("getL1FeeUpperBound", 1_500n)) + (await ask("getOperatorFee", gas));
      const rounding = most - gas * maxFeePerGas - 2n * told;
      expect(rounding >= 0n && rounding <= 2n, `twice what the oracle tells, and ${rounding}`).to.equal(true);
    });

    it("foresee a signed gift of USDC before it is signed", async () => {
      const account = person(`signer on ${make.name}`);
      await fund(flow.node, account.address, eth("1"));
      await flow.usdc.mint(account.address, usd("20"));
      const plan = await flow.here.pool.pledge.plan({ account, asset: usdc, amount: usd("15") });
      expect(plan.route.name).to.equal("authorization");
      expect(plan.effects.by).to.equal(simulates ? "eth_simulateV1" : "none");
      expect(eventsOf(plan)).to.include("Pledged");
      if (simulates) expect(eventsOf(plan)).to.include("Transfer");
      const { account: who, asset, before, after } = plan.effects.balances[0] ?? {};
      expect({ who, asset, before, after }).to.deep.equal({
        who: account.address,
        asset: usdc,
        before: usd("20"),
        after: usd("5"),
      });
      await flow.here.pool.pledge.send(plan, { account });
      expect((await flow.here.pool.getBooks({ asset: usdc })).available).to.equal(usd("15"));
    });

    it("measure the second of two steps where the node can, and never exceed the fee", async () => {
      const account = person(`approver on ${make.name}`);
      await fund(flow.node, account.address, eth("1"));
      await flow.usdc.mint(account.address, usd("20"));
      const plan = await flow.here.pool.pledge.plan({ account, asset: usdc, amount: usd("20"), route: "approve" });
      expect(plan.fee.measured).to.equal(simulates);
      const { receipts } = await flow.here.pool.pledge.send(plan, { account });
      const spent = eth("1") - (await flow.node.getBalance({ address: account.address }));
      expect(receipts).to.have.length(2);
      expect(spent <= plan.fee.most, "all that was spent, the data fee of an OP chain included").to.equal(true);
    });

    it("tell why a simulated call would be refused", async () => {
      const account = person(`nobody on ${make.name}`);
      await fund(flow.node, account.address, eth("1"));
      const { checks } = await flow.here.pool.absorb.plan({ account, asset: NATIVE });
      expect(checks.find(({ name }) => name === "accepted")).to.include({
        ok: false,
        have: "EmergencyPoolNothingToAbsorb",
      });
    });
  });
}

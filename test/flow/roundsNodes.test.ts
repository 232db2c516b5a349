import { expect } from "chai";
import { concatHex, encodeAbiParameters, type LocalAccount, toFunctionSelector } from "viem";

import { PERMIT2 } from "../../sdk/index.js";
import { actingFor, chainTime, fund, passTime } from "../../scripts/lib/chain.js";
import { person } from "../../scripts/lib/people.js";
import { DAY, eth, type Flow, openFlow, usd } from "./utils/community.js";
import { NODES } from "./utils/nodes.js";

/** The whole of a round in real USDC, by every road, on every kind of chain that we say it runs on. */
for (const make of NODES) {
  describe(`A funding round on ${make.name}`, () => {
    let flow: Flow;
    let round: bigint;
    let claimsFrom: number;
    const payees = [1, 2].map((number) => person(`project on ${make.name}`, number));
    const ways = ["plain", "cart", "for", "permit", "authorization", "Permit2", "odd"] as const;
    const donors = Object.fromEntries(ways.map((way) => [way, person(`${way} on ${make.name}`)])) as Record<
      (typeof ways)[number],
      LocalAccount
    >;

    before(async () => {
      flow = await openFlow(await make.open());
      for (const { address } of [...Object.values(donors), ...payees]) await fund(flow.node, address, eth("1"));
      for (const { address } of Object.values(donors)) await flow.usdc.mint(address, usd("100"));
    });
    after(() => flow.close());

    const here = () => flow.here.round;
    const asset = () => flow.usdc.address;
    const desk = () => flow.shared.giftDesk as `0x${string}`;
    const until = async (time: number) => passTime(flow.node, time - Number(await chainTime(flow.node)));
    const balanceOf = (account: `0x${string}`) =>
      flow.node.readContract({ address: asset(), abi: flow.usdc.abi, functionName: "balanceOf", args: [account] });
    const approve = (account: LocalAccount) => here().approveSync({ account, asset: asset(), amount: usd("100") });

    it("opens with the projects that a steward accepted", async () => {
      const opensAt = Number(await chainTime(flow.node)) + 2 * DAY;
      const terms = { opensAt, closesAt: opensAt + 9 * DAY, challengePeriod: DAY, capBps: 6_000 };
      claimsFrom = terms.closesAt + DAY;
      ({ round } = await here().createRoundSync({ account: flow.steward, asset: asset(), ...terms }));
      for (const account of payees) await here().registerSync({ account, round });
      const accepted = await here().acceptSync({ account: flow.steward, round, projects: [1, 2] });
      expect(accepted.projects, "a bit each").to.equal(0b11n);
      await approve(donors.plain);
      await here().fundSync({ account: donors.plain, round, amount: usd("50") });
      await until(opensAt);
      expect(await here().getRound({ round })).to.include({ phase: "contribution", fund: usd("50"), projects: 2n });
    });

    it("takes the caller's own gift, a cart, and a gift in another's name", async () => {
      await here().contributeSync({ account: donors.plain, round, project: 1n, amount: usd("9") });
      await approve(donors.cart);
      const items = [
        { project: 1, amount: usd("4") },
        { project: 2, amount: usd("1") },
      ];
      await here().contributeCartSync({ account: donors.cart, round, items });
      const named = { round, items: items.slice(0, 1), donor: donors.for.address };
      const given = await here().contributeForSync({ account: donors.cart, ...named });
      expect(given).to.include({ donor: donors.for.address, payer: donors.cart.address });
    });

    it("takes gifts by permit, by authorization and by Permit2", async () => {
      const cart = { desk: desk(), round, items: [{ project: 1, amount: usd("16") }] };
      await here().contributeWithPermitSync({ account: donors.permit, ...cart });
      const signed = await here().signAuthorization({ account: donors.authorization, ...cart });
      await here().contributeWithAuthorizationSync({ account: flow.relayer, ...signed });
      const wallet = actingFor(flow.node, donors.Permit2);
      const approval = { address: asset(), abi: flow.usdc.abi, functionName: "approve" } as const;
      const hash = await wallet.writeContract({ ...approval, args: [PERMIT2, usd("50")] });
      await wallet.waitForTransactionReceipt({ hash });
      const witnessed = await here().signPermit2({ account: donors.Permit2, ...cart });
      await here().contributeWithPermit2Sync({ account: flow.relayer, ...witnessed });
      for (const way of ["permit", "authorization", "Permit2"] as const) {
        const { amount } = await here().getGifts({ round, donor: donors[way].address, project: 1n });
        expect(amount, way).to.equal(usd("16"));
      }
      expect(await balanceOf(desk()), "Nothing stays at the desk").to.equal(0n);
    });

    it("Law 16, Replayable: records a cart as it counts, however its call is written", async () => {
      await approve(donors.odd);
      // The list starts at an odd place, behind a decoy where it usually is, and is followed by noise.
      const words = (...values: bigint[]) =>
        encodeAbiParameters(
          values.map(() => ({ type: "uint256" })),
          values,
        );
      const decoy = words(1n, 1n, usd("99"));
      const call = [
        toFunctionSelector("contributeCart(uint256,(uint16,uint128)[])"),
        words(round, 64n + 96n + 5n),
        decoy,
        "0xdeadbeef00",
        words(2n, 2n, usd("4"), 1n, usd("1")),
        "0xc0ffee",
      ] as const;
      const wallet = actingFor(flow.node, donors.odd);
      const hash = await wallet.sendTransaction({ to: flow.deployment.rounds, data: concatHex(call) });
      expect((await wallet.waitForTransactionReceipt({ hash })).status).to.equal("success");
      expect(await balanceOf(donors.odd.address)).to.equal(usd("95"));
      const { differences, verified } = await here().verifyRound({ round });
      expect(differences).to.deep.equal([]);
      expect(verified).to.equal(true);
    });

    it("is settled where the cap binds, and pays gifts and match to the last unit", async () => {
      await until(claimsFrom);
      const { replay } = await here().verifyRound({ round });
      expect(replay.matches.capped).to.deep.equal(["1"]);
      await here().settleSync({ account: flow.relayer, round });
      for (const [index, { address }] of payees.entries()) {
        const claim = await here().claimSync({ account: flow.relayer, round, project: BigInt(index + 1) });
        expect(claim.matched, "Law 14, Exact match: contract = SDK").to.equal(
          replay.matches.matches.get(String(index + 1)),
        );
        expect(await balanceOf(address)).to.equal(claim.gifts + claim.matched);
      }
      const after = await here().verifyRound({ round });
      expect(after.differences).to.deep.equal([]);
      expect(after.replay.held, "Law 1, Solvent: what is left is there").to.equal(
        await balanceOf(flow.deployment.rounds),
      );
    });
  });
}

import { expect } from "chai";
import { type HDNodeWallet, Wallet, ZeroHash } from "ethers";
import type { Address } from "viem";

import { fund, passTime } from "../../scripts/lib/chain.js";
import { decodeError, EmergencyPoolZeroAmountError } from "../../sdk/errors/index.js";
import { cadence, NATIVE, support, track } from "../../sdk/index.js";
import { AidRequests__factory } from "../../types/ethers-contracts/factories/contracts/AidRequests__factory.js";
import { EmergencyPool__factory } from "../../types/ethers-contracts/factories/contracts/EmergencyPool__factory.js";
import { DAY, eth, openFlow, type Flow } from "./utils/community.js";
import { openHardhat } from "./utils/nodes.js";

/** Somebody whose app is written with ethers and typechain meets somebody whose app is written with this SDK. */
describe("ethers beside the SDK", () => {
  let flow: Flow;
  let ethers: Flow["connection"]["ethers"];
  let donor: HDNodeWallet;

  before(async () => {
    flow = await openFlow(await openHardhat("hardhatL1"));
    ({ ethers } = flow.connection);
    donor = Wallet.createRandom(ethers.provider);
    await fund(flow.node, donor.address as Address, eth("10"));
  });
  after(() => flow.close());

  it("pledges through typechain, and the SDK's record tells of it", async () => {
    const pool = EmergencyPool__factory.connect(flow.deployment.pool, donor);
    const gift = { asset: NATIVE, amount: eth("2"), earmark: 0, counted: false, memo: ZeroHash };
    const pledge = await pool.pledge(gift, { value: gift.amount });
    await expect(pledge)
      .to.emit(pool, "Pledged")
      .withArgs(NATIVE, donor.address, donor.address, gift.amount, 0, false, ZeroHash);
    await expect(pledge).to.changeEtherBalances(ethers, [donor, pool], [-gift.amount, gift.amount]);

    const { entries } = await flow.here.record.getRecord({});
    const told = entries
      .filter((entry) => entry.event === "Pledged")
      .find((entry) => entry.args.donor === donor.address);
    expect(told?.args).to.include({ asset: NATIVE, amount: gift.amount });
    expect(await flow.here.record.verifyRecord({})).to.include({ verified: true });
  });

  it("gets an error which the SDK reads out of what ethers throws", async () => {
    const pool = EmergencyPool__factory.connect(flow.deployment.pool, donor);
    const nothing = { asset: NATIVE, amount: 0n, earmark: 0, counted: false, memo: ZeroHash };
    await expect(pool.pledge(nothing)).to.be.revertedWithCustomError(pool, "EmergencyPoolZeroAmount").withArgs(NATIVE);
    const thrown = await pool.pledge.staticCall(nothing).then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(decodeError(thrown)).to.be.instanceOf(EmergencyPoolZeroAmountError);
  });

  it("votes and releases through typechain what the SDK filed", async () => {
    const [requester, ...voters] = flow.members;
    const { id, terms } = await flow.here.request.requestSync({
      account: requester!,
      asset: NATIVE,
      amount: eth("1"),
      category: 1,
      track: "deliberation",
    });
    for (const { address } of voters) {
      const voter = await ethers.getImpersonatedSigner(address);
      await AidRequests__factory.connect(flow.deployment.requests, voter).vote(id, support.encode("for"), ZeroHash);
    }
    await passTime(flow.node, 8 * DAY);
    expect(await flow.here.request.getRequest({ id })).to.include({ status: "approved" });

    const requests = AidRequests__factory.connect(flow.deployment.requests, donor);
    const plain = { ...terms, track: track.encode(terms.track), cadence: cadence.encode(terms.cadence) };
    await expect(requests.release(id, plain)).to.changeEtherBalance(ethers, requester!.address, eth("1"));
  });
});

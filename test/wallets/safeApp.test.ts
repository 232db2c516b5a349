import { expect } from "chai";
import { getAddress } from "viem";

import { fund } from "../../scripts/lib/chain.js";
import { deploySafeLibraries } from "../../scripts/lib/realParts.js";
import { createSolidarityClient, type SolidarityClient } from "../../sdk/createSolidarityClient.js";
import * as errors from "../../sdk/errors/index.js";
import { NATIVE, type RequestId } from "../../sdk/index.js";
import { createWrite } from "../../sdk/wallets/index.js";
import { eth, openFlow, usd, type Flow } from "../flow/utils/community.js";
import { openHardhat } from "../flow/utils/nodes.js";
import { rejected } from "../flow/utils/rejected.js";
import { SafeAppDouble } from "./safeApp.js";
import { fileRequest } from "./utils.js";

const chain = {
  name: "Elm Chain",
  nativeCurrency: { name: "Ether", symbol: "ETH", decimals: 18 },
  rpcUrls: ["http://127.0.0.1:1"],
};

/** A page that Safe{Wallet} shows: what it sends is proposed to the owners, and may be executed at once, later, or never. */
describe("Wallets: a page inside Safe{Wallet}", () => {
  let flow: Flow;
  let app: SafeAppDouble;
  let client: SolidarityClient;

  before(async () => {
    flow = await openFlow(await openHardhat("hardhatL1"));
    await fund(flow.node, flow.safe.address, eth("50"));
    await flow.usdc.mint(flow.safe.address, usd("1000"));
    app = new SafeAppDouble(flow, (await deploySafeLibraries(flow.node)).multiSendCallOnly);
  });
  after(() => flow.close());
  beforeEach(() => {
    app.willing = true;
    app.meanwhile = () => Promise.resolve();
    app.proposals.length = 0;
    client = createSolidarityClient({ provider: app, chain, deployment: flow.deployment, pollingInterval: 20 });
  });
  afterEach(() => client.close());

  it("needs no connecting: who is there is known at once", async () => {
    expect(await client.connect()).to.equal(getAddress(flow.safe.address));
  });

  it("approves and pledges by one proposal, which leaves no allowance", async () => {
    const plan = await client.pool.pledge.plan({ asset: flow.usdc.address, amount: usd("25") });
    expect(plan.route).to.include({ name: "batch", signatures: 0, transactions: 1 });
    const { donor, amount, receipts } = await client.pool.pledge.send(plan);
    expect([getAddress(donor), amount, receipts.length]).to.deep.equal([getAddress(flow.safe.address), usd("25"), 1]);
    expect(app.proposals.map(({ calls }) => calls.length)).to.deep.equal([2]);
  });

  it("goes through a page's write, and votes", async () => {
    const gift = createWrite(client, client.pool.pledge);
    await gift.look({ asset: NATIVE, amount: eth("0.5") });
    await gift.send();
    expect([gift.state.error, gift.state.result?.amount]).to.deep.equal([undefined, eth("0.5")]);
    const id = await fileRequest(flow);
    expect(await client.request.voteSync({ id, support: "for" })).to.include({ support: "for" });
  });

  /** Viem waits for minutes; here, for a moment. */
  async function impatiently<result>(run: () => Promise<result>): Promise<result> {
    const { setTimeout: wait } = globalThis;
    const quick = (then: () => void, milliseconds = 0) => wait(then, milliseconds > 10_000 ? 300 : milliseconds);
    globalThis.setTimeout = quick as typeof setTimeout;
    try {
      return await run();
    } finally {
      globalThis.setTimeout = wait;
    }
  }

  it("never says “try again” of what the owners have not executed yet, by whichever way it was sent", async () => {
    app.willing = false;
    const [coin, token] = [
      { asset: NATIVE, amount: eth("1") },
      { asset: flow.usdc.address, amount: usd("1") },
    ];
    const ways = [
      () => client.pool.pledgeSync(coin),
      async () => client.pool.pledge.send(await client.pool.pledge.plan(coin)),
      async () => client.pool.pledge.send(await client.pool.pledge.plan(token)),
    ];
    for (const way of ways) {
      const error = await impatiently(() => rejected(way(), errors.NotSeenYetError));
      expect([error.retryable, error.hint]).to.deep.equal([
        false,
        "Do not send it again: look it up first, in the wallet or by this number.",
      ]);
    }
    const gift = createWrite(client, client.pool.pledge);
    await gift.look(coin);
    await impatiently(gift.send);
    expect([gift.state.error?.code, gift.state.sendable, gift.state.plan]).to.deep.equal([
      "NotSeenYet",
      false,
      undefined,
    ]);
    expect(app.proposals.length, "each was proposed once").to.equal(4);
  });

  it("says why what was executed did nothing: a Safe's transaction may go through without its call", async () => {
    const sent = [
      async (id: RequestId) => client.request.vote.send(await client.request.vote.plan({ id, support: "for" })),
      async (id: RequestId) => client.request.voteSync({ id, support: "for" }),
    ];
    for (const send of sent) {
      const id = await fileRequest(flow);
      app.meanwhile = async () => {
        app.meanwhile = () => Promise.resolve();
        // The owners have voted by another proposal in the meantime.
        await client.request.vote({ id, support: "against" });
      };
      await rejected(send(id), errors.AidRequestsAlreadyVotedError);
    }
    expect(app.proposals.at(-2)?.safeTxGas, "which is why its failure is none of the transaction").to.not.equal(0n);
  });

  it("passes no empty signature off as one, while the owners have not signed", async () => {
    const id = await fileRequest(flow, "rapid");
    const { values } = await rejected(client.request.signApproval({ id }), errors.SafeMessageNotSignedError);
    expect(getAddress(values.safe)).to.equal(getAddress(flow.safe.address));
  });
});

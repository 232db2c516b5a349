import { expect } from "chai";
import {
  BrowserProvider,
  getAddress,
  type HDNodeWallet,
  isCallException,
  JsonRpcProvider,
  Wallet,
  ZeroHash,
} from "ethers";
import type { Address } from "viem";
import { toAccount } from "viem/accounts";
import { sendTransaction } from "viem/actions";

import { actingFor, fund, passTime } from "../../scripts/lib/chain.js";
import { serveRpc } from "../../scripts/lib/rpcServer.js";
import { AidRequests__factory, contractsOf, EmergencyPool__factory } from "../../sdk/ethers/contracts.js";
import {
  accountFromSigner,
  fromEthers,
  solidarityFromEthers,
  toEthersProvider,
  toEthersSigner,
} from "../../sdk/ethers/index.js";
import {
  decodeError,
  EmergencyPoolNothingOwedError,
  EmergencyPoolZeroAmountError,
  InsufficientBalanceError,
  InsufficientGasMoneyError,
  TransactionRevertedError,
  UserRejectedError,
} from "../../sdk/errors/index.js";
import { cadence, NATIVE, support, track } from "../../sdk/index.js";
import { DAY, eth, openFlow, type Flow } from "./utils/community.js";
import { openHardhat } from "./utils/nodes.js";
import { rejected } from "./utils/rejected.js";
import { WalletDouble } from "./utils/walletDouble.js";

const gift = { asset: NATIVE, amount: eth("1") };
const contractGift = { ...gift, earmark: 0, counted: false, memo: ZeroHash };

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

  describe("from a signer to our client", () => {
    it("pledges with a wallet's signer, which sends for its account", async () => {
      const wallet = new WalletDouble(new Map([[31_337, flow.connection.provider]]), 31_337, [await unlocked()]);
      const signer = await new BrowserProvider(wallet).getSigner();
      const { pool } = await solidarityFromEthers(signer, { deployment: flow.deployment, pollingInterval: 20 });
      const plan = await pool.pledge.plan(gift);
      const sent = await pool.pledge.send(plan);
      expect([sent.donor, sent.amount, wallet.transactions.length]).to.deep.equal([signer.address, gift.amount, 1]);
    });

    it("says in the SDK's own words what a wallet, a node or a contract refused", async () => {
      const wallet = new WalletDouble(new Map([[31_337, flow.connection.provider]]), 31_337, [await unlocked()]);
      const signer = await new BrowserProvider(wallet).getSigner();
      const here = await solidarityFromEthers(signer, { deployment: flow.deployment });
      wallet.declines = true;
      await rejected(here.pool.pledge(gift), UserRejectedError);
      const nobody = { asset: NATIVE, payee: signer.address as Address };
      const refusal = await rejected(here.pool.collect(nobody), EmergencyPoolNothingOwedError);
      expect(refusal.values).to.deep.equal(nobody);
      const poor = Wallet.createRandom(ethers.provider);
      const theirs = await solidarityFromEthers(poor, { deployment: flow.deployment });
      await rejected(theirs.pool.pledge({ ...gift, preflight: false, gas: 100_000n }), InsufficientGasMoneyError);
      await rejected(theirs.pool.pledge(gift), InsufficientBalanceError);
    });

    it("pledges with a wallet of ethers over HTTP", async () => {
      const server = await serveRpc(flow.connection.provider, 28_645);
      const provider = new JsonRpcProvider(server.url);
      const { pool } = await solidarityFromEthers(donor.connect(provider), {
        deployment: flow.deployment,
        pollingInterval: 20,
      });
      expect((await pool.pledgeSync(gift)).donor).to.equal(donor.address);
      provider.destroy();
      await server.close();
    });

    it("lets an account become a smart one (EIP-7702), by a wallet of ethers", async () => {
      const smart = Wallet.createRandom(ethers.provider);
      await fund(flow.node, smart.address as Address, eth("1"));
      const client = await fromEthers(smart, { chain: flow.node.chain, pollingInterval: 20 });
      const account = await accountFromSigner(smart);
      const { pool } = flow.deployment;
      const authorization = await account.signAuthorization?.({ address: pool, chainId: 31_337, nonce: 1 });
      if (!authorization) throw new Error("A wallet of ethers can sign authorizations.");
      const hash = await sendTransaction(client, {
        account,
        chain: flow.node.chain,
        to: donor.address as Address,
        authorizationList: [authorization],
      });
      await flow.node.waitForTransactionReceipt({ hash });
      const code = await flow.node.getCode({ address: account.address });
      expect(code).to.equal(`0xef0100${pool.slice(2).toLowerCase()}`);
    });
  });

  describe("from our client to a signer", () => {
    it("pledges through typechain with an account of viem, and with one that the node holds", async () => {
      const [member] = flow.members;
      const account = await unlocked();
      for (const client of [actingFor(flow.node, member!), actingFor(flow.node, toAccount(account))]) {
        const { pool } = contractsOf(flow.deployment, toEthersSigner(client));
        const before = await flow.here.pool.getBooks({ asset: NATIVE });
        const sent = await pool.pledge(contractGift, { value: gift.amount });
        const receipt = await sent.wait();
        expect(receipt?.from).to.equal(client.account.address);
        const after = await flow.here.pool.getBooks({ asset: NATIVE });
        expect(after.available - before.available).to.equal(gift.amount);
      }
    });

    it("reads every contract of a community with typechain's types", async () => {
      const contracts = contractsOf(flow.deployment, toEthersProvider(flow.node));
      const books = await contracts.pool.books(NATIVE);
      expect(books.available).to.equal((await flow.here.pool.getBooks({ asset: NATIVE })).available);
      expect(await contracts.requests.requestCount()).to.be.a("bigint");
      expect((await contracts.registry.memberOf(flow.members[0]!.address)).number).to.equal(1n);
      expect(Number(await contracts.governor.votingPeriod()) > 0).to.equal(true);
      expect(await contracts.timelock.getMinDelay()).to.be.a("bigint");
      expect(await contracts.token.totalSupply()).to.be.a("bigint");
      expect(await contracts.rounds.roundCount()).to.equal(0n);
      expect(await contracts.access.expiration()).to.be.a("bigint");
    });

    it("brings a contract's refusal to ethers with its data, as from its own provider", async () => {
      const pool = EmergencyPool__factory.connect(flow.deployment.pool, toEthersProvider(flow.node));
      const thrown = await failureOf(pool.pledge.staticCall({ ...contractGift, amount: 0n }));
      expect(isCallException(thrown) && thrown.revert?.name).to.equal("EmergencyPoolZeroAmount");
      expect(decodeError(thrown)).to.be.instanceOf(EmergencyPoolZeroAmountError);
    });

    it("says so when a transaction was mined and had no effect", async () => {
      const { pool } = contractsOf(flow.deployment, donor);
      await flow.node.setAutomine(false);
      const sent = await pool.pledge({ ...contractGift, amount: 0n }, { gasLimit: 200_000n });
      await flow.node.mine({ blocks: 1 });
      await flow.node.setAutomine(true);
      const error = decodeError(await failureOf(sent.wait()));
      expect(error).to.be.instanceOf(TransactionRevertedError);
      expect(error.values).to.deep.equal({ hash: sent.hash, blockNumber: await flow.node.getBlockNumber() });
    });
  });

  /** An account that the node itself holds. */
  async function unlocked(): Promise<Address> {
    const [account] = (await flow.connection.provider.request({ method: "eth_accounts" })) as Address[];
    return getAddress(account!) as Address;
  }
});

const failureOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

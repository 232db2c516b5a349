import { expect } from "chai";
import hre from "hardhat";
import { getAddress, publicActions, type Address } from "viem";

import { createSolidarityClient, type SolidarityClient } from "../../sdk/createSolidarityClient.js";
import {
  ChainNotAddedError,
  DeploymentChainError,
  NoAccountError,
  StalePlanError,
  UserRejectedError,
  WrongChainError,
  WrongTypeError,
} from "../../sdk/errors/index.js";
import { NATIVE, parseAmount } from "../../sdk/index.js";
import { fund } from "../../scripts/lib/chain.js";
import { person } from "../../scripts/lib/people.js";
import { serveRpc } from "../../scripts/lib/rpcServer.js";
import { eth, openFlow, usd, type Flow } from "./utils/community.js";
import { openHardhat } from "./utils/nodes.js";
import { rejected } from "./utils/rejected.js";
import { WalletDouble } from "./utils/walletDouble.js";

/** The chain of the community, and another one. */
const [HERE, ELSEWHERE] = [31_337, 10_101];
const details = {
  name: "Elm Chain",
  nativeCurrency: { name: "Elm", symbol: "ELM", decimals: 18 },
  rpcUrls: ["http://127.0.0.1:1"],
};
const gift = { asset: NATIVE, amount: eth("1") };

describe("createSolidarityClient", () => {
  let flow: Flow;
  let elsewhere: Awaited<ReturnType<typeof hre.network.create>>;
  let alice: Address;
  let bob: Address;
  let wallet: WalletDouble;
  let client: SolidarityClient;

  before(async () => {
    flow = await openFlow(await openHardhat("hardhatL1"));
    elsewhere = await hre.network.create({ network: "hardhatL1", override: { chainId: ELSEWHERE } });
    const accounts = (await flow.connection.provider.request({ method: "eth_accounts" })) as Address[];
    [alice, bob] = accounts.map((account) => getAddress(account)) as [Address, Address];
  });
  after(async () => {
    await elsewhere.close();
    await flow.close();
  });

  const chains = () =>
    new Map([
      [HERE, flow.connection.provider],
      [ELSEWHERE, elsewhere.provider],
    ]);
  beforeEach(() => {
    wallet = new WalletDouble(chains(), HERE, [alice]);
    client = createSolidarityClient({
      provider: wallet,
      chainId: HERE,
      deployment: flow.deployment,
      pollingInterval: 20,
    });
  });
  afterEach(() => client.close());

  const books = () => flow.here.pool.getBooks({ asset: NATIVE });

  it("asks nothing when it is made, and reads without opening the wallet", async () => {
    expect(wallet.asked).to.deep.equal([]);
    expect(await client.pool.getBooks({ asset: NATIVE })).to.deep.equal(await books());
    const { entries } = await client.record.getRecord({});
    expect(entries).to.deep.equal((await flow.here.record.getRecord({})).entries);
    expect(wallet.count("eth_requestAccounts")).to.equal(0);
    expect(client.account).to.equal(undefined);
    expect(await client.viem.extend(publicActions).getChainId()).to.equal(HERE);
  });

  it("gives in the wallet's name, asking for the account once, and names the chain to the wallet", async () => {
    const before = await books();
    const [first, second] = await Promise.all([client.pool.pledge.plan(gift), client.pool.pledge.simulate(gift)]);
    expect([first.account, second]).to.deep.equal([alice, gift.amount]);
    const { donor, amount } = await client.pool.pledgeSync(gift);
    expect([donor, amount, client.account]).to.deep.equal([alice, gift.amount, alice]);
    expect((await books()).available).to.equal(before.available + gift.amount);
    expect(wallet.count("eth_requestAccounts"), "one question, though three writes needed the account").to.equal(1);
    expect(wallet.transactions.map(({ chainId, from }) => [Number(chainId), getAddress(from!)])).to.deep.equal([
      [HERE, alice],
    ]);
  });

  it("plans, previews and sends without a word of viem", async () => {
    const plan = await client.pool.pledge.plan(gift);
    expect((await client.pool.pledge.preview(plan)).ready).to.equal(true);
    const { donor, receipt } = await client.pool.pledge.send(plan);
    expect([donor, receipt.status]).to.deep.equal([alice, "success"]);
  });

  it("has the wallet sign what is signed", async () => {
    const asset = flow.usdc.address;
    await flow.usdc.mint(alice, usd("7"));
    const { donor, amount } = await client.pool.pledgeWithPermitSync({ asset, amount: usd("7") });
    expect([donor, amount, wallet.count("eth_signTypedData_v4")]).to.deep.equal([alice, usd("7"), 1]);
  });

  it("follows the wallet to another account, and refuses a plan that was made for the first", async () => {
    expect(await client.connect()).to.equal(alice);
    const plan = await client.pool.pledge.plan(gift);
    wallet.choose({ accounts: [bob] });
    expect(client.account).to.equal(bob);
    const { values } = await rejected(client.pool.pledge.send(plan), StalePlanError);
    expect(values.changes).to.deep.equal([{ what: "account", planned: alice, found: bob }]);
    expect(wallet.transactions).to.have.length(0);
    expect((await client.pool.pledgeSync(gift)).donor).to.equal(bob);
    wallet.choose({ accounts: [] });
    expect(client.account, "locked").to.equal(undefined);
  });

  it("says so when the owner declines, and asks again the next time", async () => {
    wallet.declines = true;
    await rejected(client.pool.pledge(gift), UserRejectedError);
    expect(wallet.transactions).to.have.length(0);
    wallet.declines = false;
    expect((await client.pool.pledgeSync(gift)).donor).to.equal(alice);
  });

  it("keeps to the account that it was given", async () => {
    const own = createSolidarityClient({
      provider: wallet,
      deployment: flow.deployment,
      account: bob,
      pollingInterval: 20,
    });
    wallet.choose({ accounts: [alice] });
    expect((await own.pool.pledgeSync(gift)).donor).to.equal(bob);
    expect(wallet.count("eth_requestAccounts")).to.equal(0);
    own.close();
  });

  describe("with a wallet on another chain", () => {
    const values = { actual: ELSEWHERE, expected: HERE };

    it("neither reads nor writes, and says both chains", async () => {
      wallet.choose({ chain: ELSEWHERE });
      for (const attempt of [
        () => client.pool.getBooks({ asset: NATIVE }),
        () => client.record.getRecord({}),
        () => client.pool.pledge.plan(gift),
        () => client.pool.pledge(gift),
        () => client.pool.pledge({ ...gift, preflight: false, gas: 100_000n }),
      ])
        expect((await rejected<WrongChainError>(attempt(), WrongChainError)).values).to.deep.equal(values);
      expect(wallet.transactions).to.have.length(0);
    });

    it("refuses a write after the chain changed, even if nobody told, and even unchecked", async () => {
      const plan = await client.pool.pledge.plan(gift);
      await client.pool.getBooks({ asset: NATIVE });
      wallet.choose({ chain: ELSEWHERE }, true);
      await rejected(client.pool.pledge({ ...gift, preflight: false, gas: 100_000n }), WrongChainError);
      const stale = await rejected(client.pool.pledge.send(plan), StalePlanError);
      expect(stale.values.changes).to.deep.equal([{ what: "chain", planned: `${HERE}`, found: `${ELSEWHERE}` }]);
      expect(wallet.transactions).to.have.length(0);
    });

    it("asks a wallet without events every time", async () => {
      const mute = { request: wallet.request.bind(wallet) };
      const own = createSolidarityClient({ provider: mute, deployment: flow.deployment });
      await own.pool.getBooks({ asset: NATIVE });
      wallet.choose({ chain: ELSEWHERE });
      await rejected(own.pool.getBooks({ asset: NATIVE }), WrongChainError);
    });

    it("brings it back", async () => {
      wallet.choose({ chain: ELSEWHERE });
      await client.switchChain();
      expect(await client.pool.getBooks({ asset: NATIVE })).to.deep.equal(await books());
      const asked = wallet.count("wallet_switchEthereumChain");
      await client.switchChain();
      expect(wallet.count("wallet_switchEthereumChain"), "it is there already").to.equal(asked);
    });

    it("adds a chain that the wallet does not know, only when it was described", async () => {
      wallet.choose({ chain: ELSEWHERE });
      wallet.known.delete(HERE);
      await rejected(client.switchChain(), ChainNotAddedError);
      expect(wallet.added).to.deep.equal([]);
      const told = createSolidarityClient({ provider: wallet, deployment: flow.deployment, chain: details });
      await told.switchChain();
      expect(wallet.added).to.deep.equal([
        {
          chainId: "0x7a69",
          chainName: "Elm Chain",
          nativeCurrency: details.nativeCurrency,
          rpcUrls: details.rpcUrls,
        },
      ]);
      expect(wallet.chain).to.equal(HERE);
      const { sentence } = await told.pool.pledge.plan(gift);
      expect(sentence, "in the coin's own name").to.match(/^Give 1 ELM /);
      told.close();
    });

    it("says so when the owner declines to go", async () => {
      wallet.choose({ chain: ELSEWHERE });
      wallet.declines = true;
      await rejected(client.switchChain(), UserRejectedError);
    });
  });

  describe("from plain JavaScript", () => {
    it("takes no number and no text for an amount, and says what to use", async () => {
      for (const amount of [1, 0.5, "1.5", "1", null]) {
        const wrong = { asset: NATIVE, amount } as unknown as typeof gift;
        for (const attempt of [
          () => client.pool.pledge(wrong),
          () => client.pool.pledgeSync(wrong),
          () => client.pool.pledge.plan(wrong),
          () => client.pool.pledge.simulate(wrong),
          () => client.pool.signPermit(wrong),
        ]) {
          const error = await rejected<WrongTypeError>(attempt(), WrongTypeError);
          expect(error.values).to.include({ name: "amount", expected: "bigint" });
          expect(error.hint).to.contain("parseAmount");
        }
        expect(() => client.pool.pledge.call(wrong)).to.throw(WrongTypeError);
      }
      expect(wallet.asked).to.deep.equal([]);
    });

    it("takes no number for what else has many digits, however deep it lies", async () => {
      const id = 5 as unknown as bigint;
      expect((await rejected(client.request.getStatus({ id: id as never }), WrongTypeError)).values.given).to.equal(
        "number 5",
      );
      const items = [{ project: 1, amount: 7 }] as never;
      const cart = { round: 1n, items, asset: NATIVE };
      await rejected(client.round.contributeCart({ ...cart, preflight: false }), WrongTypeError);
      const late = { asset: flow.usdc.address, amount: 1n, deadline: 4_000_000_000 as unknown as bigint };
      const { values } = await rejected(client.pool.signPermit(late), WrongTypeError);
      expect([values.name, wallet.count("eth_signTypedData_v4")]).to.deep.equal(["deadline", 0]);
    });

    it("refuses what is no provider, no account, or another chain's community", () => {
      const { deployment } = flow;
      for (const provider of [undefined, null, {}, 5])
        expect(() => createSolidarityClient({ provider: provider as never, deployment })).to.throw(WrongTypeError);
      expect(() => createSolidarityClient({ provider: wallet, deployment, account: "0x12" })).to.throw(WrongTypeError);
      expect(() => createSolidarityClient({ provider: wallet, deployment, chainId: 1 }))
        .to.throw(DeploymentChainError)
        .with.deep.property("values", { pool: deployment.pool, actual: HERE, expected: 1 });
    });
  });

  it("listens from the first question on, and stops when it is closed", async () => {
    expect(wallet.listening()).to.equal(0);
    await client.pool.getBooks({ asset: NATIVE });
    expect(wallet.listening()).to.equal(2);
    client.close();
    expect(wallet.listening()).to.equal(0);
  });

  it("never begins to listen once it is closed", async () => {
    const asking = client.pool.getBooks({ asset: NATIVE });
    client.close();
    await asking;
    await client.pool.getBooks({ asset: NATIVE });
    expect(wallet.listening()).to.equal(0);
  });

  it("works on the address of a node, with an account that signs here", async () => {
    const server = await serveRpc(flow.connection.provider, 28_545);
    const account = person("signer without a wallet");
    await fund(flow.node, account.address, eth("3"));
    const { deployment } = flow;
    const reader = createSolidarityClient({ provider: server.url, deployment });
    expect(await reader.pool.getBooks({ asset: NATIVE })).to.deep.equal(await books());
    await rejected(reader.pool.pledge(gift), NoAccountError);
    const own = createSolidarityClient({ provider: server.url, deployment, account, pollingInterval: 20 });
    const { donor } = await own.pool.pledgeSync({ asset: NATIVE, amount: parseAmount("0.25", 18) });
    expect(donor).to.equal(account.address);
    await server.close();
  });
});

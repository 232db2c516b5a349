import { expect } from "chai";
import hre from "hardhat";
import { getAddress, type Address } from "viem";

import { createSolidarityClient, type SolidarityClient } from "../../sdk/createSolidarityClient.js";
import { formatAmount, NATIVE, parseAmount } from "../../sdk/index.js";
import { createWrite, type Write, type WriteState } from "../../sdk/wallets/index.js";
import { actingFor } from "../../scripts/lib/chain.js";
import { eth, openFlow, type Flow } from "../flow/utils/community.js";
import { openHardhat } from "../flow/utils/nodes.js";
import { WalletDouble } from "../flow/utils/walletDouble.js";
import { fileRequest } from "./utils.js";

const [HERE, ELSEWHERE] = [31_337, 10_101];

const chain = {
  name: "Elm Chain",
  nativeCurrency: { name: "Ether", symbol: "ETH", decimals: 18 },
  rpcUrls: ["http://127.0.0.1:1"],
};

/** What can go wrong between a page, a wallet and a node; each told in words, and nothing given twice. */
describe("A write in a page (createWrite)", () => {
  type Gift = Parameters<SolidarityClient["pool"]["pledge"]["plan"]>[0];
  type Given = Awaited<ReturnType<SolidarityClient["pool"]["pledge"]["send"]>>;
  let flow: Flow;
  let elsewhere: Awaited<ReturnType<typeof hre.network.create>>;
  let [alice, bob]: Address[] = [];
  let wallet: WalletDouble;
  let client: SolidarityClient;
  let gift: Write<Gift, Given>;
  let told: WriteState<Given>[];
  /** When the wallet's node stops to answer. */
  let dead: (method: string) => boolean;

  before(async () => {
    flow = await openFlow(await openHardhat("hardhatL1"));
    elsewhere = await hre.network.create({ network: "hardhatL1", override: { chainId: ELSEWHERE } });
    const accounts = (await flow.connection.provider.request({ method: "eth_accounts" })) as Address[];
    [alice, bob] = accounts.map((account) => getAddress(account));
  });
  after(async () => {
    await elsewhere.close();
    await flow.close();
  });
  const line = {
    async request({ method, params }: { method: string; params?: unknown }): Promise<unknown> {
      if (dead(method)) throw Object.assign(new Error("Failed to fetch"), { code: -32603 });
      return flow.connection.provider.request({ method, params: params as unknown[] });
    },
  };
  beforeEach(() => {
    dead = () => false;
    const chains = new Map([[HERE, line] as const, [ELSEWHERE, elsewhere.provider] as const]);
    wallet = new WalletDouble(chains, HERE, [alice!]);
    client = createSolidarityClient({ provider: wallet, chain, deployment: flow.deployment, pollingInterval: 20 });
    told = [];
    gift = giftIn("en");
  });
  afterEach(() => client.close());

  const giftIn = (locale: string): Write<Gift, Given> =>
    createWrite(client, client.pool.pledge, {
      locale,
      amounts: { decimals: 18, symbol: "ETH" },
      onChange: (state) => void told.push(state),
    });
  const given = async (): Promise<bigint> => (await flow.here.pool.getBooks({ asset: NATIVE })).available;
  const of = (amount: string): Gift => ({ asset: NATIVE, amount: eth(amount) });

  it("asks nothing until somebody looks; then shows the plan, and sends just that, saying what is under way", async () => {
    expect([wallet.asked, gift.state.busy, gift.state.sendable]).to.deep.equal([[], false, false]);
    const before = await given();
    await gift.look(of("0.5"));
    expect(gift.state.plan?.sentence).to.match(/^Give 0\.5 ETH /);
    expect([gift.state.sendable, gift.state.said, await given()]).to.deep.equal([true, "", before]);
    await gift.send();
    const { result, plan, hash, said } = gift.state;
    expect([plan, said, result?.amount, result?.donor]).to.deep.equal([undefined, "", eth("0.5"), alice]);
    expect(hash).to.equal(result?.receipt.transactionHash);
    expect(await given()).to.equal(before + eth("0.5"));
    const words = told.map(({ said }) => said).filter((said, at, all) => said !== "" && said !== all[at - 1]);
    expect(words.map((said) => said.slice(0, 17))).to.deep.equal([
      "One moment … If y",
      "One moment … If y",
      "Your wallet has a",
      "On its way: waiti",
    ]);
    expect(told.find(({ said }) => said.startsWith("On its way"))?.hash).to.equal(hash);
    expect(told.every((state) => Object.isFrozen(state))).to.equal(true);
  });

  it("A click too many gives once: nothing can be sent from the first click on, nor looked at meanwhile", async () => {
    const before = await given();
    await gift.look(of("0.25"));
    const sending = gift.send();
    expect([gift.state.busy, gift.state.sendable]).to.deep.equal([true, false]);
    await Promise.all([gift.send(), gift.send(), gift.look(of("9")), sending]);
    expect(wallet.transactions).to.have.length(1);
    await gift.send();
    expect([wallet.transactions.length, await given()]).to.deep.equal([1, before + eth("0.25")]);
  });

  it("shows the later of two looks, whichever is answered first", async () => {
    await Promise.all([gift.look(of("0.1")), gift.look(of("0.2"))]);
    expect(gift.state.plan?.sentence).to.match(/^Give 0\.2 ETH /);
  });

  it("tells what was typed wrongly, and asks the wallet for nothing", async () => {
    await gift.look(() => ({ asset: NATIVE, amount: parseAmount("1,5", 18) }));
    expect(gift.state.said).to.contain("1,5");
    expect([gift.state.error?.code, gift.state.sendable, wallet.asked]).to.deep.equal(["InvalidAmount", false, []]);
  });

  it("tells what stands in the way of a plan, and does not send it", async () => {
    await gift.look(of("1000000"));
    expect([gift.state.plan?.ready, gift.state.sendable]).to.deep.equal([false, false]);
    expect(gift.state.problems.join(" ")).to.match(/^You have [0-9.]+ ETH/);
    await gift.send();
    expect(wallet.transactions).to.have.length(0);
  });

  it("keeps the plan of who declines, to be sent after all", async () => {
    wallet.declines = true;
    await gift.look(of("0.1"));
    expect([gift.state.error?.code, gift.state.plan]).to.deep.equal(["UserRejected", undefined]);
    wallet.declines = false;
    await gift.look(of("0.1"));
    wallet.declines = true;
    await gift.send();
    expect(gift.state.said).to.equal(
      "It was declined in the wallet. Nothing was sent: try again if that was not meant.",
    );
    expect([gift.state.busy, gift.state.sendable, wallet.transactions.length]).to.deep.equal([false, true, 0]);
    wallet.declines = false;
    await gift.send();
    expect(gift.state.result?.amount).to.equal(eth("0.1"));
  });

  it("brings the wallet to the community's chain, and says so when its owner does not want to", async () => {
    wallet.choose({ chain: ELSEWHERE });
    wallet.declines = true;
    await gift.look(of("0.1"));
    expect(gift.state.error?.code).to.equal("UserRejected");
    wallet.declines = false;
    await gift.look(of("0.1"));
    expect([wallet.chain, gift.state.sendable]).to.deep.equal([HERE, true]);
  });

  for (const [what, change] of [
    ["the chain", () => wallet.choose({ chain: ELSEWHERE })],
    ["the chain, unheard", () => wallet.choose({ chain: ELSEWHERE }, true)],
    ["the account", () => wallet.choose({ accounts: [bob!] })],
  ] as const)
    it(`sends nothing when ${what} changed since somebody looked: shows the new plan, and waits`, async () => {
      const before = await given();
      await gift.look(of("0.3"));
      change();
      await gift.send();
      expect(gift.state.said).to.match(/^Something has changed since you looked\. Nothing was sent/);
      expect([wallet.transactions.length, await given()]).to.deep.equal([0, before]);
      expect([gift.state.plan?.account, gift.state.sendable]).to.deep.equal([wallet.accounts[0], true]);
      await gift.send();
      expect([gift.state.result?.donor, await given()]).to.deep.equal([wallet.accounts[0], before + eth("0.3")]);
    });

  it("One person, one voice: of two tabs the second learns that the vote was cast, before it asks the wallet", async () => {
    const id = await fileRequest(flow);
    const [, , member] = flow.members;
    await flow.node.request({ method: "hardhat_impersonateAccount", params: [member!.address] } as never);
    wallet.choose({ accounts: [member!.address] });
    const [tab, other] = [0, 1].map(() => createWrite(client, client.request.vote)) as [
      Write<Parameters<typeof client.request.vote.plan>[0], never>,
      Write<Parameters<typeof client.request.vote.plan>[0], never>,
    ];
    for (const each of [tab, other]) await each.look({ id, support: "for" });
    expect(other.state.sendable).to.equal(true);
    await tab.send();
    expect(tab.state.result).not.to.equal(undefined);
    await other.send();
    expect(other.state.said).to.match(/^Something has changed/);
    expect([other.state.sendable, wallet.transactions.length]).to.deep.equal([false, 1]);
    expect(other.state.problems.join(" ")).to.match(/voted/i);
  });

  it("Of two tabs the second does not give again what the first gave, before it asks the wallet: it shows it anew", async () => {
    const before = await given();
    const [tab, other] = [giftIn("en"), giftIn("en")];
    for (const each of [tab, other]) await each.look(of("0.2"));
    await tab.send();
    await other.send();
    expect(other.state.said).to.match(/^Something has changed since you looked\. Nothing was sent/);
    expect([wallet.transactions.length, await given()]).to.deep.equal([1, before + eth("0.2")]);
    await other.send();
    expect(await given(), "who means it gives it").to.equal(before + eth("0.4"));
  });

  it("says that the node is dead, whether one looks or sends, and goes on when it is back", async () => {
    dead = () => true;
    await gift.look(of("0.1"));
    expect(gift.state.said).to.match(/^The node did not answer\./);
    expect([gift.state.busy, gift.state.error?.code]).to.deep.equal([false, "Network"]);
    dead = () => false;
    await gift.look(of("0.1"));
    dead = () => true;
    await gift.send();
    expect(gift.state.said).to.match(/^The node did not answer\.[^]*try again\.$/);
    expect([gift.state.plan, wallet.transactions.length]).to.deep.equal([undefined, 0]);
  });

  it("warns whoever might give twice: the wallet was asked, and the node died before it could tell", async () => {
    await gift.look(of("0.1"));
    dead = (method) => method === "eth_sendTransaction";
    await gift.send();
    expect(gift.state.said).to.match(
      /It may have been sent all the same: look into your wallet before you try again\.$/,
    );
    expect(gift.state.sendable).to.equal(false);
  });

  it("warns whoever might give twice: it was sent, and the node died before it was seen", async () => {
    const before = await given();
    await gift.look(of("0.1"));
    dead = (method) => method === "eth_getTransactionReceipt";
    await gift.send();
    const { error, hash, said, sendable, plan } = gift.state;
    expect([error?.code, sendable, plan]).to.deep.equal(["NotSeenYet", false, undefined]);
    expect(said).to.contain("Do not send it again").and.to.contain(hash!);
    expect(await given(), "and it did arrive").to.equal(before + eth("0.1"));
  }).timeout(40_000);

  it("bears with a node that stumbles while the transaction is on its way", async () => {
    await gift.look(of("0.1"));
    let stumbles = 2;
    dead = (method) => method === "eth_getTransactionReceipt" && stumbles-- > 0;
    await gift.send();
    expect(gift.state.result?.amount).to.equal(eth("0.1"));
  });

  it("speaks the page's language", async () => {
    for (const [locale, sentence, declined] of [
      ["de-AT", /^0,1 ETH in die Kasse/, /abgelehnt/],
      ["es", /0,1 ETH/, /rechazó/],
      ["fr", /^Give 0\.1 ETH/, /declined/],
    ] as const) {
      const write = giftIn(locale);
      wallet.declines = false;
      await write.look(of("0.1"));
      expect(write.state.plan?.sentence).to.match(sentence);
      wallet.declines = true;
      await write.send();
      expect(write.state.said).to.match(declined);
    }
  });

  it("says no more once it is closed, and lets what was sent be", async () => {
    const before = await given();
    await gift.look(of("0.1"));
    const sending = gift.send();
    gift.close();
    const count = told.length;
    await sending;
    expect([told.length, await given()]).to.deep.equal([count, before + eth("0.1")]);
  });

  it("goes through writes of clients that need neither connecting nor switching", async () => {
    const { pool } = flow.here;
    const account = actingFor(flow.node, flow.relayer).account;
    const write = createWrite(
      {},
      { plan: (asked: Gift) => pool.pledge.plan({ account, ...asked }), send: pool.pledge.send.bind(pool) },
    );
    await write.look(of("0.1"));
    expect(write.state.plan?.sentence).to.contain(formatAmount(eth("0.1"), 18));
  });
});

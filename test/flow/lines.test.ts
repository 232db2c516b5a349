import { expect } from "chai";
import { HDNodeWallet, NonceManager, Wallet, WebSocketProvider } from "ethers";
import {
  type Account,
  type Address,
  createWalletClient,
  fallback,
  http,
  nonceManager,
  publicActions,
  type Transport,
  webSocket,
  type WebSocketTransport,
} from "viem";
import { privateKeyToAccount } from "viem/accounts";

import { fund } from "../../scripts/lib/chain.js";
import { accountFromSigner, solidarityFromEthers } from "../../sdk/ethers/index.js";
import { NATIVE, type Solidarity, solidarity } from "../../sdk/index.js";
import { eth, type Flow, openFlow } from "./utils/community.js";
import { openAnvil } from "./utils/nodes.js";

const phrase = "test test test test test test test test test test test junk";
const gift = { asset: NATIVE, amount: eth("0.25") };

/** What people make their clients of: each carries gifts and answers, to a node of its own over HTTP and WebSocket. */
describe("Lines and signers", () => {
  let flow: Flow;
  let url: string;
  let sockets: string;

  before(async () => {
    flow = await openFlow(await openAnvil());
    ({ url } = flow.node.transport as unknown as { url: string });
    sockets = url.replace("http:", "ws:");
  });
  after(() => flow.close());

  /** The n-th key of a phrase, with coin of its own. */
  async function keyed(index: number): Promise<HDNodeWallet> {
    const wallet = HDNodeWallet.fromPhrase(phrase, undefined, `m/44'/60'/0'/0/${index}`);
    await fund(flow.node, wallet.address as Address, eth("5"));
    return wallet;
  }

  /** Gives, and finds what was given in the books and under the donor's name. */
  async function carries(here: Solidarity, donor: string, account?: Account): Promise<void> {
    const before = await here.pool.getBooks(gift);
    const given = await here.pool.pledgeSync({ ...(account && { account }), ...gift });
    expect(given).to.include({ donor, amount: gift.amount });
    expect((await here.pool.getBooks(gift)).available).to.equal(before.available + gift.amount);
    const plan = await here.pool.pledge.plan({ ...(account && { account }), ...gift });
    expect(plan.checks.filter(({ ok }) => !ok)).to.deep.equal([]);
    expect(await here.pool.pledge.send(plan, account && { account })).to.include({ donor, amount: gift.amount });
  }

  const client = (account: Account, transport: Transport, more: object = {}) =>
    createWalletClient({
      account,
      chain: flow.node.chain,
      transport,
      pollingInterval: 20,
      cacheTime: 0,
      ...more,
    }).extend(publicActions);

  it("viem's nonce manager: gifts at once, each in a place of its own", async () => {
    const wallet = await keyed(20);
    const account = privateKeyToAccount(wallet.privateKey as Address, { nonceManager });
    const here = solidarity(client(account, http(url)), { deployment: flow.deployment });
    const given = await Promise.all([1n, 2n, 3n].map((amount) => here.pool.pledgeSync({ ...gift, amount })));
    expect(given.map(({ amount }) => amount)).to.deep.equal([1n, 2n, 3n]);
    await carries(here, wallet.address);
  });

  it("viem's data suffix: a tag behind the call, which the pool does not mind", async () => {
    const wallet = await keyed(21);
    const account = privateKeyToAccount(wallet.privateKey as Address);
    const tagged = client(account, http(url), { dataSuffix: "0xc0ffee" });
    const here = solidarity(tagged, { deployment: flow.deployment });
    const { receipt } = await here.pool.pledgeSync(gift);
    const { input } = await flow.node.getTransaction({ hash: receipt.transactionHash });
    expect(input.endsWith("c0ffee")).to.equal(true);
    await carries(here, wallet.address);
  });

  it("viem's fallback: past a node that is not there", async () => {
    const wallet = await keyed(22);
    const account = privateKeyToAccount(wallet.privateKey as Address);
    const dead = http("http://127.0.0.1:9", { retryCount: 0 });
    const here = solidarity(client(account, fallback([dead, http(url)])), { deployment: flow.deployment });
    await carries(here, wallet.address);
  });

  it("viem's batches: of reads, with a multicall contract and without, and of questions", async () => {
    for (const [index, multicall] of [true, { deployless: true }].entries()) {
      const wallet = await keyed(23 + index);
      const account = privateKeyToAccount(wallet.privateKey as Address);
      const batched = client(account, http(url, { batch: true }), { batch: { multicall } });
      const here = solidarity(batched, { deployment: flow.deployment });
      await carries(here, wallet.address);
      const [books, count, member] = await Promise.all([
        here.pool.getBooks(gift),
        here.request.getRequestCount(),
        here.member.isMember({ member: flow.members[0]!.address }),
      ]);
      expect([books.available > 0n, count, member]).to.deep.equal([true, 0n, true]);
    }
  });

  it("viem's WebSocket", async () => {
    const wallet = await keyed(25);
    const transport = webSocket(sockets, { reconnect: false });
    const account = privateKeyToAccount(wallet.privateKey as Address);
    const over = client(account, transport);
    await carries(solidarity(over, { deployment: flow.deployment }), wallet.address);
    (await (over.transport as unknown as NonNullable<ReturnType<WebSocketTransport>["value"]>).getRpcClient()).close();
  });

  it("ethers' wallet of a phrase, its nonce manager and its WebSocket", async () => {
    const provider = new WebSocketProvider(sockets);
    const wallet = await keyed(26);
    const signers = [wallet.connect(provider), new NonceManager(new Wallet((await keyed(27)).privateKey, provider))];
    const here = await solidarityFromEthers(provider, {
      deployment: flow.deployment,
      chain: flow.node.chain,
      pollingInterval: 20,
    });
    for (const signer of signers) {
      const account = await accountFromSigner(signer);
      await carries(here, await signer.getAddress(), account);
      const own = await solidarityFromEthers(signer, {
        deployment: flow.deployment,
        chain: flow.node.chain,
        pollingInterval: 20,
      });
      await carries(own, await signer.getAddress());
    }
    await provider.destroy();
  });
});

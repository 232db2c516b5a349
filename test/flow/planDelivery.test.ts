import { expect } from "chai";
import {
  createWalletClient,
  custom,
  numberToHex,
  publicActions,
  type Account,
  type Address,
  type Hash,
  type Hex,
  type LocalAccount,
} from "viem";

import {
  decodeError,
  MalformedDataError,
  MaybeSentError,
  NetworkError,
  NotSeenYetError,
  PlanInterruptedError,
  StalePlanError,
  TransactionRejectedError,
  TransactionReplacedError,
  TransactionRevertedError,
  WrongChainError,
  WrongTypeError,
} from "../../sdk/errors/index.js";
import { NATIVE, pool, type Deployment } from "../../sdk/index.js";
import { preview, send, type Plan, type RouteName } from "../../sdk/plan/index.js";
import { sealed } from "../../sdk/plan/json.js";
import { actingFor, fund } from "../../scripts/lib/chain.js";
import { person } from "../../scripts/lib/people.js";
import { usdcAbi } from "../../scripts/lib/realParts.js";
import { eth, openFlow, usd, type Flow } from "./utils/community.js";
import { openHardhat } from "./utils/nodes.js";
import { rejected } from "./utils/rejected.js";

/** When the line to the node is cut at a question: before it is put, or before its answer is back. */
type Cut = "before" | "after" | undefined;

/** A plan with another content, whose digest is right. */
const forged = ({ id: _, ...plan }: Plan, change: Partial<Plan>): Plan => sealed({ ...plan, ...change });

// Whoever is told that a gift failed will give again.
describe("Sending a plan", () => {
  let flow: Flow;
  let usdc: Address;
  let deployment: Deployment;

  before(async () => {
    flow = await openFlow(await openHardhat("hardhatL1"));
    ({ deployment } = flow);
    usdc = flow.usdc.address;
  });
  after(() => flow.close());

  /** Somebody with a client whose line to the node can be cut, and whose wallet can be made to answer otherwise. */
  async function donor(name: string, wallet: "key" | "wallet" | "batches" = "key") {
    const key = person(name);
    const { address } = key;
    await fund(flow.node, address, eth("10"));
    await flow.usdc.mint(address, usd("100"));
    if (wallet !== "key") await flow.node.impersonateAccount({ address });
    const asked: string[] = [];
    const signed: Hex[] = [];
    const line = {
      asked,
      cut: (_method: string, _index: number): Cut => undefined,
      /** Answers in the node's place. */
      answer: (_method: string, _params: unknown): unknown => undefined,
    };
    const inner = flow.node.dial({ chain: flow.node.chain, retryCount: 0 });
    const batches = new Map<string, Hash[]>();
    const own = async (method: string, params: unknown): Promise<unknown> => {
      if (wallet === "batches" && method === "wallet_getCapabilities")
        return { [numberToHex(flow.node.chain.id)]: { atomic: { status: "supported" } } };
      if (method === "wallet_sendCalls") {
        const [{ calls }] = params as [{ calls: { to: Address; data: Hex; value?: Hex }[] }];
        const hashes: Hash[] = [];
        for (const { to, data, value } of calls)
          hashes.push(
            (await inner.request({
              method: "eth_sendTransaction",
              params: [{ from: address, to, data, value }],
            })) as Hash,
          );
        const id = numberToHex(batches.size + 1, { size: 32 });
        batches.set(id, hashes);
        return { id };
      }
      if (method === "wallet_getCallsStatus") {
        const [id] = params as [string];
        const receipts = await Promise.all(
          (batches.get(id) ?? []).map((hash) => inner.request({ method: "eth_getTransactionReceipt", params: [hash] })),
        );
        return { version: "2.0.0", id, chainId: numberToHex(flow.node.chain.id), atomic: true, status: 200, receipts };
      }
      if (method === "eth_sendRawTransaction") signed.push((params as [Hex])[0]);
      return inner.request({ method, params } as never);
    };
    const request = async ({ method, params }: { method: string; params?: unknown }): Promise<unknown> => {
      const cut = line.cut(method, asked.push(method) - 1);
      const lost = (): never => {
        throw new TypeError("Failed to fetch");
      };
      if (cut === "before") lost();
      const answer = line.answer(method, params) ?? (await own(method, params));
      return cut === "after" ? lost() : answer;
    };
    const account: Account | Address = wallet === "key" ? key : address;
    const client = createWalletClient({
      account,
      chain: flow.node.chain,
      transport: custom({ request }, { retryCount: 0 }),
      pollingInterval: 20,
      cacheTime: 0,
    }).extend(publicActions);
    const held = (): Promise<bigint> =>
      flow.node.readContract({ address: usdc, abi: usdcAbi, functionName: "balanceOf", args: [address] });
    const plan = (route?: RouteName, amount = usd("10")): Promise<Plan> =>
      pool.pledge.plan(client, { deployment, asset: usdc, amount, route });
    return { ...{ key, address, client, line, signed, held, plan } };
  }

  for (const [wallet, route, cuts] of [
    ["key", "authorization", ["before", "after"]],
    ["key", "approve", ["before", "after"]],
    ["wallet", "approve", ["before", "after"]],
    ["batches", "batch", ["before", "after"]],
  ] as const)
    it(`by ${wallet} (${route}), tells of no failure what was given, wherever the line is cut`, async () => {
      const { client, line, signed, held, plan } = await donor(`cut off, ${wallet} and ${route}`, wallet);
      const ends = new Map<string, number>();
      for (const cut of cuts)
        for (let at = 0, reached = true; reached; at++) {
          const made = await plan(route);
          const before = await held();
          const from = line.asked.length;
          reached = false;
          line.cut = (_, index) => ((reached ||= index === from + at), index === from + at ? cut : undefined);
          const end = await pool.pledge.send(client, made).then(
            ({ amount }) => (expect(amount).to.equal(usd("10")), "given"),
            (caught: unknown) => decodeError(caught).code,
          );
          line.cut = () => undefined;
          const given = before - (await held());
          if (end === "given") expect(given, `${cut} ${at}`).to.equal(usd("10"));
          else if (!["MaybeSent", "NotSeenYet"].includes(end)) expect(given, `${cut} ${at}: ${end}`).to.equal(0n);
          expect(given <= usd("10"), "never twice").to.equal(true);
          ends.set(end, (ends.get(end) ?? 0) + 1);
          if (given > 0n) await flow.usdc.mint(client.account.address, given);
        }
      expect(ends.get("given"), "the last of each, at least").to.be.greaterThan(1);
      expect(new Set(signed).size, "no transaction is passed on twice").to.equal(signed.length);
      expect(
        [...ends.keys()].filter((end) => !["given", "Network", "MaybeSent", "NotSeenYet"].includes(end)),
      ).to.deep.equal(route === "approve" ? ["PlanInterrupted"] : []);
    }).timeout(120_000);

  it("finds what a key has signed by its hash, when only the answer was lost", async () => {
    const { client, line, held, plan } = await donor("answered by nobody");
    const made = await plan();
    const hashes: Hash[] = [];
    line.cut = (method) => (method === "eth_sendRawTransaction" ? "after" : undefined);
    const { receipt } = await send(client, made, { onSent: (hash) => hashes.push(hash) });
    expect(hashes).to.deep.equal([receipt.transactionHash]);
    expect(await held()).to.equal(usd("90"));
    const again = await plan();
    line.cut = (method) => (method === "eth_sendRawTransaction" ? "before" : undefined);
    await rejected(send(client, again), NetworkError);
    expect(await held(), "it never arrived").to.equal(usd("90"));
  });

  it("does not know what a wallet did, when the answer was lost, and says so", async () => {
    const { address, client, line, held } = await donor("asked and unheard", "wallet");
    const made = await pool.pledge.plan(client, { deployment, asset: NATIVE, amount: eth("1") });
    line.cut = (method) => (method === "eth_sendTransaction" ? "after" : undefined);
    const error = await rejected(send(client, made), MaybeSentError);
    expect(error.values).to.deep.equal({ account: address, code: "Network" });
    expect([error.retryable, error.hint]).to.deep.equal([
      false,
      "It may have been sent all the same: look into your wallet before you try again.",
    ]);
    line.cut = () => undefined;
    const { values } = await rejected(send(client, made), StalePlanError);
    expect(values.changes, "and whoever tries again does not give twice").to.deep.include({
      ...{ what: "sent", planned: "0", found: "1" },
    });
    const alike = await donor("asked and unheard, by an action", "wallet");
    alike.line.cut = (method) => (method === "eth_sendTransaction" ? "after" : undefined);
    const gift = { deployment, asset: NATIVE, amount: eth("1") };
    await rejected(pool.pledge(alike.client, gift), MaybeSentError);
    expect(await held()).to.equal(usd("100"));
  });

  it("gives once by one plan: it is stale once its account has sent another transaction", async () => {
    const { client, held, plan } = await donor("of one plan");
    const made = await plan();
    await send(client, made);
    const { values } = await rejected(send(client, made), StalePlanError);
    expect(values.changes.map(({ what }) => what)).to.include("sent");
    expect((await preview(client, made)).ready).to.equal(false);
    const other = await plan();
    const both = await Promise.allSettled([send(client, other), send(client, other), send(client, other)]);
    expect(both.filter(({ status }) => status === "fulfilled").length).to.be.greaterThan(0);
    expect(await held(), "however many send it at once").to.equal(usd("80"));
  });

  describe("whose transaction its owner takes into their own hands", () => {
    /** Sends a plan while nothing is mined, and puts another transaction in its place. */
    async function replaced(name: string, by: (sent: { to: Address; data: Hex; value: bigint }) => object) {
      const { address, client, key } = await donor(name);
      const made = await pool.pledge.plan(client, { deployment, asset: NATIVE, amount: eth("1") });
      await flow.node.setAutomine(false);
      try {
        let instead: Promise<Hash> | undefined;
        const sending = send(client, made, {
          onSent(hash) {
            instead = flow.node
              .getTransaction({ hash })
              .then(async ({ nonce, to, input, value, maxFeePerGas = 0n }) => {
                const fees = { maxFeePerGas: maxFeePerGas * 2n, maxPriorityFeePerGas: maxFeePerGas * 2n };
                const mine = actingFor(flow.node, key);
                // The wait has looked at the first one by then.
                await new Promise((done) => setTimeout(done, 300));
                const next = await mine.sendTransaction({
                  ...{ nonce, ...fees, gas: 500_000n },
                  ...by({ to: to as Address, data: input, value }),
                });
                await flow.node.mine({ blocks: 1 });
                return next;
              });
          },
        });
        const end = await sending.then(
          ({ receipt }) => receipt,
          (caught: unknown) => caught,
        );
        return { end, by: await instead, address };
      } finally {
        await flow.node.setAutomine(true);
      }
    }

    it("is not given when it was cancelled, and says what came instead", async () => {
      const { end, by } = await replaced("who cancels", () => ({ to: person("who cancels").address, value: 0n }));
      expect(end).to.be.instanceOf(TransactionReplacedError);
      expect((end as TransactionReplacedError).values.by).to.equal(by);
    });

    it("nor when something else was sent in its place", async () => {
      const { end } = await replaced("who changes their mind", ({ to }) => ({ to, value: 5n }));
      expect(end).to.be.instanceOf(TransactionReplacedError);
    });

    it("is given when it was only made dearer, to be faster", async () => {
      const { end, by } = await replaced("who is in a hurry", (same) => same);
      expect(end).to.include({ status: "success", transactionHash: by });
    });
  });

  it("stops when the wallet moves to another chain between two steps", async () => {
    const { client, line, plan } = await donor("on the move", "wallet");
    const made = await plan("approve");
    let moved = false;
    line.answer = (method) => (moved && method === "eth_chainId" ? "0xa" : undefined);
    const { values, cause } = await rejected(
      send(client, made, { onSent: () => (moved = true) }),
      PlanInterruptedError,
    );
    expect(values).to.deep.include({ step: 1, steps: 2 });
    expect(cause).to.be.instanceOf(WrongChainError);
    expect(line.asked.filter((method) => method === "eth_sendTransaction")).to.have.length(1);
  });

  it("tells the hash, though whoever was told it fails", async () => {
    const { client, plan, held } = await donor("heard by a faulty page");
    const made = await plan();
    let told: Hash | undefined;
    const error = await rejected(
      send(client, made, {
        onSent(hash) {
          told = hash;
          throw new RangeError("A mistake in the page.");
        },
      }),
      NotSeenYetError,
    );
    expect(error.values).to.deep.equal({ sent: told });
    expect(await held(), "and it did arrive").to.equal(usd("90"));
  });

  describe("as a batch", () => {
    const answering = async (name: string, status: object) => {
      const made = await donor(name, "batches");
      const { line } = made;
      const ids: Hash[] = [];
      line.answer = (method) =>
        method === "wallet_getCallsStatus"
          ? { version: "2.0.0", id: "0x1", chainId: numberToHex(31_337), atomic: true, ...status }
          : undefined;
      const sending = send(made.client, await made.plan(), { onSent: (id) => ids.push(id) });
      return { ...made, sending, ids };
    };

    it("tells its id at once, and is not told as refused when the wallet says that it was made and not where", async () => {
      const { sending, ids, held } = await answering("whose wallet keeps it to itself", { status: 200, receipts: [] });
      const { values } = await rejected(sending, NotSeenYetError);
      expect([values.sent]).to.deep.equal(ids);
      expect(await held()).to.equal(usd("90"));
    });

    it("says that nothing was sent when the wallet gave up", async () => {
      const { sending } = await answering("whose wallet gives up", { status: 400, receipts: [] });
      await rejected(sending, TransactionRejectedError);
    });

    it("says which transactions took effect, when the wallet did not keep its word", async () => {
      const { client, plan, line, address } = await donor("whose wallet did half", "batches");
      const made = await plan();
      const mine = actingFor(flow.node, person("whose wallet did half"));
      const [call] = made.steps.flatMap((step) => (step.type === "batch" ? step.calls : []));
      const half = await mine.sendTransaction({ ...call });
      const { logs: _, ...receipt } = await flow.node.getTransactionReceipt({ hash: half });
      expect(receipt.from).to.equal(address.toLowerCase());
      const raw = await flow.node.request({ method: "eth_getTransactionReceipt", params: [half] });
      line.answer = (method) => {
        if (method === "eth_getTransactionCount") return "0x0";
        if (method === "wallet_sendCalls") return { id: "0x1" };
        if (method !== "wallet_getCallsStatus") return undefined;
        return { version: "2.0.0", id: "0x1", chainId: "0x7a69", atomic: false, status: 600, receipts: [raw] };
      };
      // The allowance is there by now: that the plan is stale is another matter.
      const stale = await rejected(send(client, made), StalePlanError);
      expect(stale.values.changes.map(({ what }) => what)).to.deep.equal(["allowance"]);
      const loose = forged(made, { depends: [] });
      const { values, cause } = await rejected(send(client, loose), PlanInterruptedError);
      expect(values.sent).to.deep.equal([half]);
      expect(cause).to.be.instanceOf(TransactionRevertedError);
    });
  });

  describe("that is not what it seems", () => {
    it("is not carried out by another action, nor previewed", async () => {
      const { client, held, plan, line } = await donor("with a plan for something else");
      const made = await plan();
      const from = line.asked.length;
      const { values } = await rejected(pool.collect.send(client, made), WrongTypeError);
      expect(values).to.include({ given: "a plan of pool.pledge", expected: "one of pool.collect" });
      await rejected(pool.collect.preview(client, made), WrongTypeError);
      expect([line.asked.length - from, await held()]).to.deep.equal([0, usd("100")]);
    });

    it("is previewed by what would be sent, not by what it says was tried", async () => {
      const { client, plan } = await donor("with a forged plan");
      const made = await plan("approve");
      const { to, data, value } = pool.collect.call({ deployment, asset: NATIVE, payee: usdc });
      const other = forged(made, { steps: [{ ...made.steps[0], to, data, value }] as Plan["steps"] });
      const { ready, refusal } = await preview(client, other);
      expect([ready, refusal?.code]).to.deep.equal([false, "EmergencyPoolNothingOwed"]);
    });

    it("signs for nobody and for no amount but those that it shows", async () => {
      const { key, client, plan } = await donor("asked to sign for more");
      const made = await plan("authorization");
      let signatures = 0;
      const account: LocalAccount = { ...key, signTypedData: (typed) => (signatures++, key.signTypedData(typed)) };
      const { signs } = made;
      if (signs?.to !== "pool") throw new Error("A gift to the pool.");
      const thief = person("thief").address;
      for (const other of [
        { ...signs, gift: { ...signs.gift, amount: usd("99") } },
        { ...signs, deployment: { ...signs.deployment, pool: thief } },
      ])
        await rejected(send(client, forged(made, { signs: other }), { account }), MalformedDataError);
      expect(signatures).to.equal(0);
    });
  });

  it("is planned and sent on a node that tells neither fee history nor tips", async () => {
    const { client, line, plan, held } = await donor("on an old node");
    line.answer = (method) => {
      if (/feeHistory|maxPriorityFee|simulateV1/.test(method))
        throw Object.assign(new Error(`the method ${method} does not exist`), { code: -32601 });
      return undefined;
    };
    const made = await plan();
    expect(made.fee.maxFeePerGas > 0n).to.equal(true);
    await send(client, made);
    expect(await held()).to.equal(usd("90"));
  });

  it("is planned from answers alone: a node that stumbles is no token without decimals, nor one that blocks nobody", async () => {
    const { line, plan } = await donor("with a bad line");
    const { steps } = await plan();
    expect(steps).to.have.length(2);
    const questions = {
      decimals: "0x313ce567",
      symbol: "0x95d89b41",
      isBlacklisted: "0xfe575a87",
      paused: "0x5c975abb",
    };
    for (const [name, selector] of Object.entries(questions)) {
      line.answer = (method, params) => {
        if (method === "eth_call" && (params as [{ data?: Hex }])[0].data?.startsWith(selector))
          throw new TypeError("Failed to fetch");
        return undefined;
      };
      await rejected(plan(), NetworkError).catch((caught: unknown) => {
        throw new Error(name, { cause: caught });
      });
    }
  });
});

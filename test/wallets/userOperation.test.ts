import { expect } from "chai";
import { stringToHex, type LocalAccount } from "viem";
import {
  toSimple7702SmartAccount,
  type BundlerClient,
  type SmartAccount,
  type UserOperation,
} from "viem/account-abstraction";
import type { PrivateKeyAccount } from "viem/accounts";

import { fund } from "../../scripts/lib/chain.js";
import { person } from "../../scripts/lib/people.js";
import { deployAccountAbstraction, usdcAbi, type AccountAbstraction } from "../../scripts/lib/realParts.js";
import * as errors from "../../sdk/errors/index.js";
import type * as sdk from "../../sdk/index.js";
import { NATIVE } from "../../sdk/index.js";
import { eth, openFlow, usd, type Flow } from "../flow/utils/community.js";
import { openHardhat } from "../flow/utils/nodes.js";
import { rejected } from "../flow/utils/rejected.js";
import { openBundler } from "./bundler.js";
import { fileRequest, openRound } from "./utils.js";

/** User operations (ERC-4337) through the real EntryPoint 0.8, of members whose keys run Simple7702Account. */
describe("Wallets: user operations", () => {
  let flow: Flow;
  let parts: AccountAbstraction;
  let member: PrivateKeyAccount;
  let account: SmartAccount;
  let bundler: BundlerClient;

  before(async () => {
    flow = await openFlow(await openHardhat("hardhatL1"));
    parts = await deployAccountAbstraction(flow.node);
    member = flow.members[1] as PrivateKeyAccount;
    account = await smart(member);
    bundler = openBundler(flow.node, flow.relayer, account);
    await flow.usdc.mint(member.address, usd("1000"));
  });
  after(() => flow.close());

  const smart = (owner: PrivateKeyAccount) =>
    toSimple7702SmartAccount({
      client: flow.node,
      owner,
      implementation: parts.simple7702Account,
    }) as Promise<SmartAccount>;
  const send = async (calls: readonly sdk.AnyCall[]) => {
    const authorization = (await account.isDeployed()) ? undefined : await delegation();
    const hash = await bundler.sendUserOperation({ account, calls, ...(authorization && { authorization }) });
    return bundler.waitForUserOperationReceipt({ hash });
  };
  const delegation = async () =>
    member.signAuthorization({
      address: parts.simple7702Account,
      chainId: flow.node.chain.id,
      nonce: await flow.node.getTransactionCount({ address: member.address }),
    });
  const coin = (address: LocalAccount["address"]) => flow.node.getBalance({ address });
  const allowance = () =>
    flow.node.readContract({
      address: flow.usdc.address,
      abi: usdcAbi,
      functionName: "allowance",
      args: [member.address, flow.deployment.pool],
    });

  it("delegate, approve and pledge at once, from actions' `.call`, and pay their own gas", async () => {
    const gift = { asset: flow.usdc.address, amount: usd("50") };
    const before = await coin(member.address);
    const { logs, success, actualGasCost } = await send([
      flow.here.pool.approve.call(gift),
      flow.here.pool.pledge.call(gift),
    ]);
    expect(success).to.equal(true);
    const event = flow.here.pool.pledge.extractEvent(logs);
    expect(event).to.include({ donor: member.address, payer: member.address, amount: usd("50") });
    expect(await allowance()).to.equal(0n);
    const deposit = await flow.node.readContract({
      address: parts.entryPoint,
      abi: [depositAbi],
      functionName: "balanceOf",
      args: [member.address],
    });
    expect(before - (await coin(member.address)) - deposit, "what the EntryPoint took").to.equal(actualGasCost);
  });

  it("vote and contribute at once", async () => {
    const [id, round] = [await fileRequest(flow), await openRound(flow, NATIVE)];
    const { logs } = await send([
      flow.here.request.vote.call({ id, support: "for" }),
      flow.here.round.contribute.call({ round, project: 2n, amount: eth("1"), asset: NATIVE }),
    ]);
    expect(flow.here.request.vote.extractEvent(logs)).to.include({ voter: member.address, support: "for" });
    expect(flow.here.round.contribute.extractEvent(logs)).to.include({ donor: member.address });
  });

  it("are planned and sent like anything else: one batch, one exact allowance, through the bundler named", async () => {
    const plan = await flow.here.pool.pledge.plan({ account, asset: flow.usdc.address, amount: usd("30") });
    expect(plan.checks.filter(({ ok }) => !ok)).to.deep.equal([]);
    expect(plan.route).to.include({ name: "batch", signatures: 0, transactions: 1 });
    const options = { account, bundler };
    const event = await flow.here.pool.pledge.send(plan, options);
    expect(event).to.include({ donor: member.address, amount: usd("30") });
    expect(event.receipt.to?.toLowerCase()).to.equal(parts.entryPoint.toLowerCase());
    expect(await allowance()).to.equal(0n);

    const id = await fileRequest(flow);
    const vote = await flow.here.request.vote.plan({ account, id, support: "against" });
    expect(vote.steps.map(({ type }) => type)).to.deep.equal(["batch"]);
    expect(await flow.here.request.vote.send(vote, options)).to.include({ voter: member.address, support: "against" });
  });

  it("are planned and sent by a key that has not delegated yet, which signs that along", async () => {
    const owner = flow.members[2] as PrivateKeyAccount;
    const fresh = await smart(owner);
    const id = await fileRequest(flow);
    const plan = await flow.here.request.vote.plan({ account: fresh, id, support: "for" });
    const signed = await flow.here.pool.pledge.plan({
      account: fresh,
      asset: flow.usdc.address,
      amount: 1n,
      route: "permit",
    });
    const failed = signed.checks.filter(({ ok }) => !ok).map(({ name }) => name);
    expect(failed, "no token takes the signature of an account to be").to.include("route");
    const through = openBundler(flow.node, flow.relayer, fresh);
    const sent = await flow.here.request.vote.send(plan, { account: fresh, bundler: through });
    expect(sent).to.include({ voter: owner.address, support: "for" });
    expect(await flow.node.getCode({ address: owner.address })).to.equal(
      `0xef0100${parts.simple7702Account.slice(2).toLowerCase()}`,
    );
  });

  it("are told apart from others' in the same transaction, by the chain and not by the bundler's word", async () => {
    const neighbour = await smart(flow.members[2] as PrivateKeyAccount);
    const id = await fileRequest(flow);
    const calls = [flow.here.request.vote.call({ id, support: "against" })];
    const prepared = await openBundler(flow.node, flow.relayer, neighbour).prepareUserOperation({
      account: neighbour,
      calls,
    });
    const signature = await neighbour.signUserOperation(prepared as never);
    const ahead = [{ ...prepared, signature } as UserOperation<"0.8">];
    const shared = openBundler(flow.node, flow.relayer, account, ahead);
    const plan = await flow.here.request.vote.plan({ account, id, support: "for" });
    const sent = await flow.here.request.vote.send(plan, { account, bundler: shared });
    expect(sent).to.include({ voter: member.address, support: "for" });
    const again = flow.here.request.voteSync({ account: flow.members[2]!, id, support: "for" });
    await rejected(again, errors.AidRequestsAlreadyVotedError);
  });

  /** The bundler, with something that happens between the last look of the SDK and the block. */
  const overtakenBy = (happens: () => Promise<unknown>) => {
    const request = async (question: { method: string }) => {
      if (question.method === "eth_sendUserOperation") await happens();
      return bundler.request(question as never);
    };
    return { ...bundler, request } as never;
  };

  it("say why they failed, in the community's words", async () => {
    const id = await fileRequest(flow);
    const plan = await flow.here.request.vote.plan({ account, id, support: "for" });
    const vote = flow.here.request.vote.call({ id, support: "against" });
    const late = { account, bundler: overtakenBy(() => send([vote])) };
    await rejected(flow.here.request.vote.send(plan, late), errors.AidRequestsAlreadyVotedError);
  });

  it("do all or nothing, and say why though the account wraps the reason", async () => {
    const gift = { account, asset: flow.usdc.address, amount: usd("1") };
    const plan = await flow.here.pool.pledge.plan(gift);
    const late = { account, bundler: overtakenBy(() => flow.usdc.block(flow.deployment.pool)) };
    await rejected(flow.here.pool.pledge.send(plan, late), errors.TokenBlockedAccountError);
    await flow.usdc.unblock(flow.deployment.pool);
    expect(await allowance(), "the approval ahead of it did not happen either").to.equal(0n);
  });

  it("are refused when anybody but the key signed them", async () => {
    const stranger = await smart(person("a stranger with a key") as PrivateKeyAccount);
    await fund(flow.node, stranger.address, eth("1"));
    const forged = { ...account, signUserOperation: stranger.signUserOperation.bind(stranger) } as SmartAccount;
    const through = openBundler(flow.node, flow.relayer, forged);
    const calls = [flow.here.pool.pledge.call({ asset: NATIVE, amount: 1n })];
    const thrown: unknown = await through
      .sendUserOperation({ account: forged, calls })
      .catch((error: unknown) => error);
    expect(String(thrown), "what the EntryPoint says").to.contain(stringToHex("AA24 signature error").slice(2));
  });
});

const depositAbi = {
  type: "function",
  name: "balanceOf",
  stateMutability: "view",
  inputs: [{ name: "account", type: "address" }],
  outputs: [{ name: "", type: "uint256" }],
} as const;

import { expect } from "chai";
import { encodeFunctionData, type Address, type Hex } from "viem";
import type { PrivateKeyAccount } from "viem/accounts";

import { actingFor } from "../../scripts/lib/chain.js";
import { person } from "../../scripts/lib/people.js";
import { deployAccountAbstraction, simpleAccountAbi, usdcAbi } from "../../scripts/lib/realParts.js";
import * as errors from "../../sdk/errors/index.js";
import type * as sdk from "../../sdk/index.js";
import { NATIVE } from "../../sdk/index.js";
import type { Ballot } from "../../sdk/actions/request/index.js";
import { eth, openFlow, usd, type Flow } from "../flow/utils/community.js";
import { openHardhat } from "../flow/utils/nodes.js";
import { rejected } from "../flow/utils/rejected.js";
import { fileRequest, openRound } from "./utils.js";

/** Keys that delegate to code (EIP-7702): the real Simple7702Account, and code that means harm. */
describe("Wallets: a key that delegates to code", () => {
  let flow: Flow;
  let implementation: Address;
  let member: PrivateKeyAccount;

  before(async () => {
    flow = await openFlow(await openHardhat("hardhatL1"));
    ({ simple7702Account: implementation } = await deployAccountAbstraction(flow.node));
    member = flow.members[1] as PrivateKeyAccount;
    for (const { address } of flow.members) await flow.usdc.mint(address, usd("1000"));
  });
  after(() => flow.close());

  /** Makes all calls in one transaction from the account to itself; the first time it delegates along with it. */
  async function batch(account: PrivateKeyAccount, calls: readonly sdk.AnyCall[]) {
    const client = actingFor(flow.node, account);
    const delegated = (await flow.node.getCode({ address: account.address })) !== undefined;
    const data = encodeFunctionData({
      abi: simpleAccountAbi,
      functionName: "executeBatch",
      args: [calls.map(({ to: target, value, data: input }) => ({ target, value, data: input }))],
    });
    const authorization = { contractAddress: implementation, executor: "self" } as const;
    const authorizationList = delegated ? undefined : [await client.signAuthorization(authorization)];
    const hash = await client.sendTransaction({
      to: account.address,
      data,
      ...(authorizationList && { authorizationList }),
    } as Parameters<typeof client.sendTransaction>[0]);
    const receipt = await client.waitForTransactionReceipt({ hash });
    expect(receipt.status).to.equal("success");
    return receipt;
  }

  /** Delegates to any code. */
  async function delegate(account: PrivateKeyAccount, contractAddress: Address) {
    const client = actingFor(flow.node, account);
    const authorization = await client.signAuthorization({ contractAddress, executor: "self" });
    const hash = await client.sendTransaction({ to: flow.relayer.address, authorizationList: [authorization] });
    await client.waitForTransactionReceipt({ hash });
    expect(await flow.node.getCode({ address: account.address })).to.equal(
      `0xef0100${contractAddress.slice(2).toLowerCase()}`,
    );
  }

  it("approves and pledges in one transaction, in its own name, and leaves no allowance", async () => {
    const gift = { asset: flow.usdc.address, amount: usd("25") };
    const { logs, type } = await batch(member, [flow.here.pool.approve.call(gift), flow.here.pool.pledge.call(gift)]);
    expect(type).to.equal("eip7702");
    const event = flow.here.pool.pledge.extractEvent(logs);
    expect(event).to.include({ donor: member.address, payer: member.address, amount: usd("25") });
    const args = [member.address, flow.deployment.pool] as const;
    const contract = { address: flow.usdc.address, abi: usdcAbi } as const;
    expect(await flow.node.readContract({ ...contract, functionName: "allowance", args })).to.equal(0n);
  });

  it("votes and contributes in one transaction", async () => {
    const [id, round] = [await fileRequest(flow), await openRound(flow, NATIVE)];
    const { logs } = await batch(member, [
      flow.here.request.vote.call({ id, support: "for" }),
      flow.here.round.contribute.call({ round, project: 1n, amount: eth("1"), asset: NATIVE }),
    ]);
    expect(flow.here.request.vote.extractEvent(logs)).to.include({ voter: member.address, support: "for" });
    expect(flow.here.round.contribute.extractEvent(logs)).to.include({ donor: member.address, amount: eth("1") });
  });

  it("signs as before: votes, vouches, gives (ERC-3009), entrusts", async () => {
    const id = await fileRequest(flow);
    const ballot = await flow.here.request.signBallot({ account: member, id, support: "for" });
    const { votes } = await flow.here.request.voteBySigSync({ account: flow.relayer, ballots: [ballot] });
    expect(votes[0]).to.include({ voter: member.address, support: "for" });

    const asset = flow.usdc.address;
    const gift = await flow.here.pool.signAuthorization({ account: member, asset, amount: usd("3") });
    const event = await flow.here.pool.pledgeWithAuthorizationSync({ account: flow.relayer, ...gift });
    expect(event).to.include({ donor: member.address, amount: usd("3") });

    const invitee = person("invited by delegated keys").address;
    const invited = await flow.here.member.signInvitation({ account: member, invitee });
    const others = await Promise.all(
      flow.members.slice(2, 4).map((account) => flow.here.member.signInvitation({ account, invitee })),
    );
    const { invitation } = invited;
    await flow.here.member.joinSync({ account: flow.relayer, invitation, signatures: [invited, ...others] });
    expect(await flow.here.member.isMember({ member: invitee })).to.equal(true);

    const delegatee = flow.members[2]!.address;
    const entrusted = await flow.here.member.signDelegation({ account: member, delegatee });
    await flow.here.member.delegateBySigSync({ account: flow.relayer, delegation: entrusted });
    expect(await flow.here.member.getDelegate({ member: member.address })).to.equal(delegatee);
  });

  it("law 7 (one person, one voice): its batch, its signature and its key count once together", async () => {
    const id = await fileRequest(flow);
    const [, , voter] = flow.members as [unknown, unknown, PrivateKeyAccount];
    const ballot = await flow.here.request.signBallot({ account: voter, id, support: "for" });
    await batch(voter, [flow.here.request.vote.call({ id, support: "for" })]);
    const again = [
      () => flow.here.request.voteBySigSync({ account: flow.relayer, ballots: [ballot] }),
      () => flow.here.request.voteSync({ account: voter, id, support: "for" }),
    ];
    for (const attempt of again) await rejected(attempt(), errors.AidRequestsAlreadyVotedError);
  });

  it("keeps its voice by key when the code cannot answer for it (no ERC-1271): votes, and invites", async () => {
    const account = flow.members[3] as PrivateKeyAccount;
    await delegate(account, flow.shared.giftDesk as Address);
    const id = await fileRequest(flow);
    const ballot = await flow.here.request.signBallot({ account, id, support: "against" });
    const { votes } = await flow.here.request.voteBySigSync({ account: flow.relayer, ballots: [ballot] });
    expect(votes[0]).to.include({ voter: account.address, support: "against" });

    const invitee = person("invited beside odd code").address;
    const signatures = await Promise.all(
      flow.members.slice(1, 4).map((voucher) => flow.here.member.signInvitation({ account: voucher, invitee })),
    );
    const { invitation } = signatures[0]!;
    await flow.here.member.joinSync({ account: flow.relayer, invitation, signatures });
    expect(await flow.here.member.isMember({ member: invitee })).to.equal(true);
  });

  it("lets nobody else sign in its name, whatever the code", async () => {
    const id = await fileRequest(flow);
    const stranger = person("a stranger");
    const forged = await flow.here.request.signBallot({ account: stranger, id, support: "for" });
    for (const voter of [flow.members[1]!.address, flow.members[3]!.address])
      for (const signature of [forged.signature, "0x", `0x${"00".repeat(65)}`] as Hex[]) {
        const ballots = [{ ...forged, voter, signature }];
        const attempt = flow.here.request.voteBySigSync({ account: flow.relayer, ballots });
        await rejected(attempt, errors.AidRequestsInvalidSignatureError);
      }
  });

  it("gives away its own voice, and no more, to code that says yes to everybody; until its key takes that back", async () => {
    const account = flow.members[4] as PrivateKeyAccount;
    const gullible = person("gullible code").address;
    // Returns the magic value of ERC-1271, whatever it is asked.
    await flow.node.setCode({ address: gullible, bytecode: "0x631626ba7e60e01b5f5260205ff3" });
    await delegate(account, gullible);
    const forge = async (id: sdk.RequestId) => {
      const ballot = await flow.here.request.signBallot({ account: person("a forger"), id, support: "for" });
      return { ...ballot, voter: account.address };
    };
    const bring = (ballots: readonly Ballot[]) => flow.here.request.voteBySigSync({ account: flow.relayer, ballots });
    const [first, second] = [await fileRequest(flow), await fileRequest(flow)];
    const { votes } = await bring([await forge(first)]);
    expect(votes[0]).to.include({ voter: account.address });
    await rejected(bring([await forge(first)]), errors.AidRequestsAlreadyVotedError);

    const client = actingFor(flow.node, account);
    const none = "0x0000000000000000000000000000000000000000";
    const authorization = await client.signAuthorization({ contractAddress: none, executor: "self" });
    const hash = await client.sendTransaction({ to: flow.relayer.address, authorizationList: [authorization] });
    await client.waitForTransactionReceipt({ hash });
    await rejected(bring([await forge(second)]), errors.AidRequestsInvalidSignatureError);
  });

  it("still receives what it is paid, though its code takes no coin", async () => {
    const account = flow.members[3] as PrivateKeyAccount;
    const asked = { asset: NATIVE, amount: eth("0.1"), category: 1, track: "rapid" } as const;
    await flow.here.pool.pledgeSync({ account: flow.members[1]!, asset: NATIVE, amount: eth("1") });
    const { id, terms } = await flow.here.request.requestSync({ account, ...asked });
    const approvals = await Promise.all(
      flow.responders.map((responder) => flow.here.request.signApproval({ account: responder, id })),
    );
    const before = await flow.node.getBalance({ address: account.address });
    await flow.here.request.releaseRapidSync({ account: flow.relayer, id, terms, approvals });
    const arrived = (await flow.node.getBalance({ address: account.address })) - before;
    const owed = await flow.here.pool.getOwed({ asset: NATIVE, payee: account.address });
    expect(arrived + owed, "arrived, or waits until it is collected").to.equal(eth("0.1"));
  });
});

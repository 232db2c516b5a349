import { readFile } from "node:fs/promises";
import { resolve } from "node:path";

import { expect } from "chai";
import { encodeFunctionData, erc20Abi, zeroAddress } from "viem";

import * as community from "../../sdk/actions/community/index.js";
import {
  AccessManagedUnauthorizedError,
  EventNotFoundError,
  GovernorInvalidSignatureError,
  GovernorUnableToCancelError,
} from "../../sdk/errors/index.js";
import { communityGovernorAbi } from "../../sdk/abis/index.js";
import { type AnyCall, NATIVE, parseAmount, solidarity, toProposalId } from "../../sdk/index.js";
import { actingFor, passTime } from "../../scripts/lib/chain.js";
import { person } from "../../scripts/lib/people.js";
import { eth, type Flow, openFlow, usd } from "./utils/community.js";
import { openHardhat } from "./utils/nodes.js";
import { rejected } from "./utils/rejected.js";

/** How a community decides about itself, through the SDK alone. */
describe("Governance on l1 (Hardhat)", () => {
  let flow: Flow;
  let settings: Awaited<ReturnType<typeof flow.here.governance.getSettings>>;
  before(async () => {
    flow = await openFlow(await openHardhat("hardhatL1"));
    settings = await flow.here.governance.getSettings();
  });
  after(() => flow.close());

  const here = () => flow.here.governance;

  /** Passes a proposal by signed votes that somebody else brings, and carries it out. */
  async function decide(proposal: { calls: readonly AnyCall[]; description: string }) {
    const [proposer, ...others] = flow.members;
    const { proposalId } = await here().proposeSync({ account: proposer, ...proposal });
    await passTime(flow.node, settings.votingDelay + 60);
    for (const account of [proposer, ...others]) {
      const ballot = await here().signBallot({ account, proposalId, support: "for" });
      const { voter, support, weight } = await here().castVoteBySigSync({ account: flow.relayer, ballot });
      expect({ voter, support, weight }).to.deep.equal({ voter: account!.address, support: "for", weight: 1n });
    }
    await passTime(flow.node, settings.votingPeriod + settings.lateExtension + 60);
    await here().queueSync({ account: flow.relayer, ...proposal });
    await passTime(flow.node, settings.timelockDelay + 60);
    await here().executeSync({ account: flow.relayer, ...proposal });
    return proposalId;
  }

  it("has the settings that its preset says", async () => {
    const { governance: preset } = await community.getPreset(flow.node, {
      factory: flow.shared.factory,
      preset: "group",
    });
    expect(settings).to.deep.equal({ ...preset });
  });

  it("says where a proposal stands before the vote, and after its proposer took it back", async () => {
    const [account, other] = flow.members;
    const proposal = {
      calls: [here().setResponder.call({ responder: flow.relayer.address, serves: true })],
      description: "Seat the relayer",
    };
    const { proposalId } = await here().proposeSync({ account, ...proposal });
    expect(proposalId).to.equal(toProposalId(proposal));
    expect(await here().getProposal({ proposalId })).to.include({ state: "pending", quorum: undefined });
    await rejected(here().cancel({ account: other, ...proposal }), GovernorUnableToCancelError);
    await here().cancelSync({ account, ...proposal });
    expect(await here().getProposal({ proposalId })).to.include({ state: "canceled", quorum: undefined, forVotes: 0n });
  });

  it("counts signed votes once, and only as they were signed", async () => {
    const [account, voter] = flow.members;
    const proposal = { calls: [here().resumeRapid.call()], description: "Let responders pay again" };
    const { proposalId } = await here().proposeSync({ account, ...proposal });
    await passTime(flow.node, settings.votingDelay + 60);
    const ballot = await here().signBallot({ account: voter, proposalId, support: "against" });
    const turned = { ...ballot, support: "for" as const };
    const refused = await rejected(
      here().castVoteBySig({ account: flow.relayer, ballot: turned }),
      GovernorInvalidSignatureError,
    );
    expect(refused.values).to.deep.equal({ voter: voter!.address });
    await here().castVoteBySigSync({ account: flow.relayer, ballot });
    await rejected(here().castVoteBySig({ account: flow.relayer, ballot }), GovernorInvalidSignatureError);
    expect(await here().hasVoted({ proposalId, voter: voter!.address })).to.equal(true);
    const { state, quorum, againstVotes, forVotes } = await here().getProposal({ proposalId });
    expect({ state, againstVotes, forVotes }).to.deep.equal({ state: "active", againstVotes: 1n, forVotes: 0n });
    expect(quorum! > 0n).to.equal(true);
  });

  it("moves tokens on that somebody sent to the governor, by the members' vote", async () => {
    const { usdc, deployment } = flow;
    const home = person("whose tokens they were").address;
    await usdc.mint(deployment.governor, usd("40"));
    const data = encodeFunctionData({ abi: erc20Abi, functionName: "transfer", args: [home, usd("40")] });
    const relayed = { abi: communityGovernorAbi, functionName: "relay", args: [usdc.address, 0n, data] } as const;
    // Any call may be proposed, whether the SDK has an action for it or not.
    const call = { to: deployment.governor, value: 0n, data: encodeFunctionData(relayed) };
    const proposalId = await decide({ calls: [call], description: "Send them back" });
    expect(await here().getState({ proposalId })).to.equal("executed");
    const balance = await flow.node.readContract({
      address: usdc.address,
      abi: erc20Abi,
      functionName: "balanceOf",
      args: [home],
    });
    expect(balance).to.equal(usd("40"));
  });

  it("gives a role, which its holder lays down", async () => {
    const holder = flow.members[3]!;
    const asked = { role: "steward", holder: holder.address } as const;
    expect(await here().hasRole(asked)).to.equal(false);
    await decide({ calls: [here().grantRole.call(asked)], description: "Make Dora a steward" });
    expect(await here().hasRole(asked)).to.equal(true);
    const { account } = await here().renounceRoleSync({ account: holder, role: "steward" });
    expect(account).to.equal(holder.address);
    expect(await here().hasRole(asked)).to.equal(false);
    await rejected(
      flow.here.round.createRound({ account: holder, asset: NATIVE, opensAt: 1, closesAt: 2 }),
      AccessManagedUnauthorizedError,
    );
    await rejected(here().renounceRoleSync({ account: holder, role: "steward" }), EventNotFoundError);
  });

  it("lists its proposals, the newest first, with what it takes to carry them out", async () => {
    const { proposals } = await flow.here.record.listProposals();
    expect(proposals.map(({ description, state }) => `${description}: ${state}`)).to.deep.equal([
      "Make Dora a steward: executed",
      "Send them back: executed",
      "Let responders pay again: defeated",
      "Seat the relayer: canceled",
    ]);
    for (const proposal of proposals) expect(toProposalId(proposal)).to.equal(proposal.proposalId);
    expect(proposals[0]).to.include({ proposer: flow.members[0]!.address, forVotes: 6n });
    const { requests } = await flow.here.record.listRequests();
    expect(requests).to.deep.equal([]);
  });

  it("does what the README says", async () => {
    const readme = await readFile(resolve(import.meta.dirname, "../../README.md"), "utf8");
    const [, block = ""] = /^```js governance\n([\s\S]*?)^```$/m.exec(readme) ?? [];
    const [ana, ben, ...others] = flow.members;
    const after =
      <given extends unknown[], result>(seconds: number, act: (...given: given) => Promise<result>) =>
      async (...given: given) => {
        await passTime(flow.node, seconds + 60);
        return act(...given);
      };
    const governance = {
      ...here(),
      signBallot: after(settings.votingDelay, here().signBallot),
      // The others vote too.
      async castVoteBySigSync(...given: Parameters<ReturnType<typeof here>["castVoteBySigSync"]>) {
        const cast = await here().castVoteBySigSync(...given);
        for (const account of others) await here().castVote({ account, proposalId: cast.proposalId, support: "for" });
        return cast;
      },
      queueSync: after(settings.votingPeriod + settings.lateExtension, here().queueSync),
      executeSync: after(settings.timelockDelay, here().executeSync),
    };
    const scope = { governance, record: flow.here.record, NATIVE, parseAmount, ana, ben, anybody: flow.relayer };
    const AsyncFunction = (async () => await Promise.resolve()).constructor as new (
      ...words: string[]
    ) => (...given: unknown[]) => Promise<{ proposals: readonly { state: string }[] }>;
    const run = new AsyncFunction(...Object.keys(scope), `${block}\nreturn { proposals };`);
    const { proposals } = await run(...Object.values(scope));
    expect(proposals[0]).to.include({ state: "active", description: "Ask for up to 3 ETH by consent" });
    const { consentCap } = await flow.here.request.getCaps({ asset: NATIVE });
    expect(consentCap).to.equal(eth("3"));
  });

  it("takes a signed delegation of contribution credits, once", async () => {
    const [holder, friend] = flow.members;
    const { token } = flow.here;
    const delegation = await token.signDelegation({ account: holder, delegatee: friend!.address });
    const { delegator, toDelegate } = await token.delegateBySigSync({ account: flow.relayer, delegation });
    expect([delegator, toDelegate]).to.deep.equal([holder!.address, friend!.address]);
    expect(await token.getDelegate({ member: holder!.address })).to.equal(friend!.address);
    // The registry counts people, and its signatures, apart.
    expect(await flow.here.member.getDelegate({ member: holder!.address })).to.be.oneOf([holder!.address, zeroAddress]);
  });

  it("reads its own events alone where a transaction holds those of two communities", async () => {
    const client = actingFor(flow.node, flow.relayer);
    const { deployment: other } = await community.openSync(client, {
      factory: flow.shared.factory,
      name: "Oak Street",
      preset: "group",
      founders: flow.members.map(({ address }) => address),
      assets: [
        {
          asset: NATIVE,
          creditRate: 0n,
          ordinary: { limit: eth("20"), window: 2_592_000 },
          rapid: { limit: eth("4"), window: 2_592_000 },
          consentCap: eth("2"),
          rapidPerPayee: eth("2"),
          rapidWindow: 2_592_000,
        },
      ],
    });
    const there = solidarity(client, { deployment: other });
    const first = await there.pool.pledgeSync({ asset: NATIVE, amount: 1n });
    const second = await flow.here.pool.pledgeSync({ account: flow.relayer, asset: NATIVE, amount: 2n });
    const logs = [...first.receipt.logs, ...second.receipt.logs];
    expect(there.pool.pledge.extractEvent(logs).amount).to.equal(1n);
    expect(flow.here.pool.pledge.extractEvent(logs).amount).to.equal(2n);
    expect(flow.here.pool.pledge.extractEvent(logs, other.pool).amount).to.equal(1n);
    expect(() => flow.here.pool.pledge.extractEvent(first.receipt.logs)).to.throw(EventNotFoundError);
  });
});

// What the actions' `@throws` promise, provoked through the SDK on a chain: the class, and its values.

import { expect } from "chai";
import { type Address, type Hex, keccak256, type LocalAccount, maxUint256, stringToHex, zeroAddress } from "viem";

import * as community from "../../sdk/actions/community/index.js";
import * as errors from "../../sdk/errors/index.js";
import { NATIVE, type RequestId, type SolidarityError, type Terms, type TermsDraft, token } from "../../sdk/index.js";
import { actingFor, chainTime, fund, passTime } from "../../scripts/lib/chain.js";
import { person } from "../../scripts/lib/people.js";
import { DAY, eth, type Flow, openFlow, usd } from "./utils/community.js";
import { openHardhat } from "./utils/nodes.js";
import { rejected } from "./utils/rejected.js";

const digest: Hex = keccak256(stringToHex("said elsewhere"));

describe("Refusals", () => {
  let flow: Flow;
  let stranger: LocalAccount;
  let ana: LocalAccount;
  let bea: LocalAccount;
  let cem: LocalAccount;
  let responders: [LocalAccount, LocalAccount];

  before(async () => {
    flow = await openFlow(await openHardhat("hardhatL1"));
    [ana, bea, cem] = flow.members as [LocalAccount, LocalAccount, LocalAccount];
    responders = flow.responders as [LocalAccount, LocalAccount];
    stranger = person("stranger");
    await fund(flow.node, stranger.address, eth("5"));
    await flow.here.pool.pledgeSync({ account: ana, asset: NATIVE, amount: eth("10") });
  });
  after(() => flow.close());

  type Values = Readonly<Record<string, unknown>>;
  type Refusal = abstract new (...args: never) => SolidarityError;

  /** A test that something is refused with this class and these values, and with what to do next. */
  const refuses = (
    expected: Refusal,
    when: string,
    attempt: () => Promise<unknown>,
    values: () => Values | Promise<Values>,
  ): unknown =>
    it(`${expected.name} ${when}`, async () => {
      const error = await rejected(attempt(), expected);
      expect(error.values).to.deep.include(await values());
      expect(error.hint, "a next step").to.match(/\.$/);
    });

  const request = () => flow.here.request;
  const pool = () => flow.here.pool;
  const member = () => flow.here.member;
  const round = () => flow.here.round;

  type Asked = { readonly id: RequestId; readonly terms: Terms };
  const ask = (account: LocalAccount, draft: Partial<TermsDraft> = {}): Promise<Asked> =>
    request().requestSync({ account, asset: NATIVE, amount: eth("0.1"), category: 1, track: "consent", ...draft });

  describe("of requests", () => {
    let consent: Asked;
    let tranches: Asked;
    let stream: Asked;
    let rapid: Asked;
    let dollars: Asked;
    let more: Asked;
    let toToken: Asked;
    /** Of the test that is running. */
    let last: Asked;

    before(async () => {
      consent = await ask(bea);
      tranches = await ask(bea, { schedule: { parts: 2 } });
      stream = await ask(bea, { schedule: { duration: 20 * DAY, cliff: 10 * DAY } });
      dollars = await ask(bea, { asset: flow.usdc.address, amount: usd("5") });
      more = await ask(cem, { asset: flow.usdc.address, amount: usd("5") });
      toToken = await ask(bea, { payee: flow.usdc.address });
      rapid = await ask(bea, { track: "rapid" });
    });

    refuses(
      errors.AidRequestsBeyondConsentCapError,
      "by consent, above its cap",
      () => ask(bea, { amount: eth("2") + 1n }),
      () => ({ asset: NATIVE, amount: eth("2") + 1n, cap: eth("2") }),
    );
    refuses(
      errors.AidRequestsBeyondRapidCapError,
      "on the rapid track, above half of what a payee may get in a month",
      () => ask(bea, { amount: eth("2.1"), track: "rapid" }),
      () => ({ asset: NATIVE, payee: bea.address, amount: eth("2.1"), left: eth("1") }),
    );
    refuses(
      errors.AidRequestsNotRequesterError,
      "to whoever withdraws what another asked for",
      () => request().withdraw({ account: cem, ...consent }),
      () => ({ caller: cem.address, requester: bea.address }),
    );
    refuses(
      errors.AidRequestsNotRequesterError,
      "to whoever amends what another asked for",
      () => request().amend({ account: cem, ...consent, next: consent.terms }),
      () => ({ caller: cem.address, requester: bea.address }),
    );
    refuses(
      errors.AidRequestsInvalidScoresError,
      "outside 1 to 10",
      () =>
        request().assess({
          account: flow.assessor,
          ...consent,
          scores: { urgency: 11, vulnerability: 1, impact: 1 },
        }),
      () => ({ scores: { urgency: 11, vulnerability: 1, impact: 1 } }),
    );
    refuses(
      errors.AidRequestsAlreadyAssessedError,
      "by the same assessor",
      async () => {
        const scores = { account: flow.assessor, ...consent, scores: { urgency: 9, vulnerability: 5, impact: 5 } };
        await request().assessSync(scores);
        await request().assess(scores);
      },
      () => ({ id: consent.id, assessor: flow.assessor.address }),
    );
    refuses(
      errors.AidRequestsConsentTakesObjectionsOnlyError,
      "to who agrees aloud",
      () => request().vote({ account: cem, id: consent.id, support: "for" }),
      () => ({ id: consent.id }),
    );
    refuses(
      errors.AidRequestsUnknownRequestError,
      "of an id that nobody asked under",
      () => request().getTerms({ id: 7n }),
      () => ({ id: 7n }),
    );
    refuses(
      errors.AidRequestsNotResponderError,
      "to who has no seat on the panel",
      () => request().approveRapid({ account: cem, ...rapid }),
      () => ({ account: cem.address }),
    );
    refuses(
      errors.AidRequestsAlreadyApprovedError,
      "twice by one responder",
      async () => {
        const [account] = responders;
        await request().approveRapidSync({ account, ...rapid });
        await request().approveRapid({ account, ...rapid });
      },
      () => ({ id: rapid.id, responder: responders[0].address }),
    );
    refuses(
      errors.AidRequestsTooFewApprovalsError,
      "with one approval of two",
      () => request().releaseRapid({ account: cem, ...rapid, approvals: [] }),
      () => ({ id: rapid.id, approvals: 1n, needed: 2n }),
    );
    refuses(
      errors.AidRequestsAppealStandsError,
      "of an appeal, a second time",
      async () => {
        const asked = await ask(bea, { track: "deliberation" });
        const refusal = { account: flow.steward, reason: digest };
        await request().refuseSync({ ...refusal, ...asked });
        last = await request().appealSync({ account: bea, ...asked });
        await request().refuse({ ...refusal, ...last });
      },
      () => ({ id: last.id }),
    );
    refuses(
      errors.AidRequestsUnexpectedStatusError,
      "of what was withdrawn already",
      async () => {
        last = await ask(bea);
        await request().withdrawSync({ account: bea, ...last });
        await request().withdraw({ account: bea, ...last });
      },
      () => ({ id: last.id, current: 8, expected: 1 }),
    );
    refuses(
      errors.EmergencyPoolBudgetExceededError,
      "above what the rapid track may spend in a week",
      async () => {
        await request().approveRapidSync({ account: responders[1], ...rapid });
        await request().releaseRapidSync({ account: cem, ...rapid, approvals: [] });
        for (const account of flow.members.slice(2)) {
          const asked = await ask(account, { track: "rapid", amount: eth("1") });
          for (const responder of responders) await request().approveRapidSync({ account: responder, ...asked });
          await request().releaseRapidSync({ account: ana, ...asked, approvals: [] });
        }
      },
      () => ({ module: flow.deployment.requests, asset: NATIVE, lane: 1, needed: eth("1") }),
    );
    refuses(
      errors.AidRequestsRapidSuspendedError,
      "when members objected to what was paid",
      async () => {
        for (const account of flow.members)
          if (account !== bea) await request().voteSync({ account, id: rapid.id, support: "against" });
        expect(await request().isRapidSuspended()).to.equal(true);
        const next = await ask(cem, { track: "rapid" });
        await request().approveRapid({ account: responders[0], ...next });
      },
      () => ({}),
    );

    describe("once nobody objected", () => {
      let resumed: number;

      before(() => passTime(flow.node, 3 * DAY));

      refuses(
        errors.AidRequestsVotingOverError,
        "after the time to object",
        () => request().vote({ account: cem, id: consent.id, support: "against" }),
        () => ({ id: consent.id }),
      );
      refuses(
        errors.EmergencyPoolPayoutsPausedError,
        "while a guardian has paused payouts",
        async () => {
          await pool().pausePayoutsSync({ account: flow.guardian, duration: DAY });
          await request().release({ account: cem, ...consent });
        },
        async () => ({ until: await pool().getPause() }),
      );
      refuses(
        errors.EmergencyPoolNotPausedError,
        "to resume twice",
        async () => {
          const { receipt } = await pool().resumePayoutsSync({ account: flow.guardian });
          resumed = Number((await flow.node.getBlock({ blockHash: receipt.blockHash })).timestamp);
          await pool().resumePayouts({ account: flow.guardian });
        },
        () => ({}),
      );
      refuses(
        errors.EmergencyPoolPauseCoolingDownError,
        "right after a pause",
        () => pool().pausePayouts({ account: flow.guardian, duration: DAY }),
        () => ({ until: resumed + 30 * DAY }),
      );
      refuses(
        errors.AidRequestsInvalidPartError,
        "of which there is none",
        async () => {
          await request().releaseSync({ account: cem, ...tranches });
          await request().proveTranche({ account: flow.steward, ...tranches, part: 9, proof: digest });
        },
        () => ({ id: tranches.id, part: 9, next: 1 }),
      );
      refuses(
        errors.AidRequestsNothingDueError,
        "before the cliff",
        async () => {
          await request().releaseSync({ account: cem, ...stream });
          await request().release({ account: cem, ...stream });
        },
        () => ({ id: stream.id }),
      );
      refuses(
        errors.AidRequestsNoMoneyError,
        "from an empty pool",
        async () => {
          await request().releaseSync({ account: cem, ...dollars });
          await request().release({ account: cem, ...dollars });
        },
        () => ({ id: dollars.id, available: 0n, needed: usd("5") }),
      );
      refuses(
        errors.AidRequestsNotFirstInLineError,
        "behind who waits longer",
        async () => {
          await request().releaseSync({ account: cem, ...more });
          await flow.usdc.mint(stranger.address, usd("2"));
          await pool().approveSync({ account: stranger, asset: flow.usdc.address, amount: usd("2") });
          await pool().pledgeSync({ account: stranger, asset: flow.usdc.address, amount: usd("2") });
          await request().release({ account: cem, ...more });
        },
        () => ({ id: more.id, first: dollars.id }),
      );
      refuses(
        errors.EmergencyPoolCollectFailedError,
        "by a contract that takes no coin",
        async () => {
          await request().releaseSync({ account: cem, ...toToken });
          await pool().collect({ account: cem, asset: NATIVE, payee: flow.usdc.address });
        },
        () => ({ asset: NATIVE, payee: flow.usdc.address, amount: eth("0.1") }),
      );
    });
  });

  describe("of the pool", () => {
    refuses(
      errors.EmergencyPoolInvalidDonorError,
      "in nobody's name",
      () => pool().pledgeFor({ account: ana, asset: NATIVE, amount: 1n, donor: zeroAddress }),
      () => ({ donor: zeroAddress }),
    );
    refuses(
      errors.EmergencyPoolNotDissolvedError,
      "of a community that goes on",
      () => pool().allot({ account: ana, asset: NATIVE }),
      () => ({ effectiveAt: 0 }),
    );
    refuses(
      errors.EmergencyPoolNothingToAbsorbError,
      "of which the books hold all",
      () => pool().absorb({ account: ana, asset: NATIVE }),
      () => ({ asset: NATIVE }),
    );
  });

  describe("of members", () => {
    const invitee = person("invited").address;
    let deadline: number;

    refuses(
      errors.MemberRegistryAlreadyVouchedError,
      "twice by one member",
      async () => {
        await member().vouchSync({ account: ana, candidate: invitee });
        await member().vouch({ account: ana, candidate: invitee });
      },
      () => ({ voucher: ana.address, candidate: invitee }),
    );
    refuses(
      errors.MemberRegistryTooFewVouchesError,
      "with one signature of two",
      async () => {
        const signed = await member().signInvitation({ account: ana, invitee });
        await member().join({ account: stranger, invitation: signed.invitation, signatures: [signed] });
      },
      () => ({ candidate: invitee, vouches: 1n, needed: 2n }),
    );
    refuses(
      errors.MemberRegistryInvalidVoucherError,
      "signed by who has left since",
      async () => {
        const leaving = flow.members[5] as LocalAccount;
        const first = await member().signInvitation({ account: ana, invitee });
        const second = await member().signInvitation({ account: leaving, ...first.invitation });
        await member().leaveSync({ account: leaving });
        await member().join({ account: stranger, invitation: first.invitation, signatures: [first, second] });
      },
      () => ({ signer: flow.members[5]?.address }),
    );
    refuses(
      errors.MemberRegistryInvalidSignatureError,
      "that another member made",
      async () => {
        const signed = await member().signInvitation({ account: ana, invitee });
        const other = { voucher: bea.address, signature: signed.signature };
        await member().join({ account: stranger, invitation: signed.invitation, signatures: [signed, other] });
      },
      () => ({ signer: bea.address }),
    );
    refuses(
      errors.MemberRegistryInvalidNonceError,
      "to an invitation for another time",
      async () => {
        const first = await member().signInvitation({ account: ana, invitee, nonce: 5n });
        const second = await member().signInvitation({ account: bea, ...first.invitation });
        await member().join({ account: stranger, invitation: first.invitation, signatures: [first, second] });
      },
      () => ({ account: invitee, given: 5n, expected: 0n }),
    );
    refuses(
      errors.MemberRegistryExpiredSignatureError,
      "to one of many invitations that is over",
      async () => {
        deadline = Number(await chainTime(flow.node)) + 60;
        const signed = await member().signInvitation({ account: ana, invitee, deadline });
        await passTime(flow.node, 120);
        await member().joinMany({
          account: stranger,
          joins: [{ invitation: signed.invitation, signatures: [signed] }],
        });
      },
      () => ({ deadline }),
    );
    refuses(
      errors.MemberRegistryNoRotationError,
      "of a key that nobody wants to replace",
      () => member().rotate({ account: stranger, from: ana.address }),
      () => ({ number: 1 }),
    );
    refuses(
      errors.MemberRegistryNoRotationError,
      "of nothing to veto",
      () => member().vetoRotation({ account: ana }),
      () => ({ number: 1 }),
    );
    refuses(
      errors.MemberRegistryInvalidAccountError,
      "to a key that is a member's",
      () => member().proposeRotation({ account: bea, from: ana.address, to: zeroAddress }),
      () => ({ account: zeroAddress }),
    );
    refuses(
      errors.MemberRegistryRotationPendingError,
      "before the old key had its time to object",
      async () => {
        const rotation = { from: ana.address, to: person("ana's next key").address };
        await member().proposeRotationSync({ account: bea, ...rotation });
        await member().proposeRotationSync({ account: cem, ...rotation });
        await member().rotate({ account: stranger, from: ana.address });
      },
      () => ({ number: 1 }),
    );
    refuses(
      errors.MemberRegistryNotContributorError,
      "of who has given nothing that counts",
      () => member().noteContributor({ account: stranger, member: bea.address }),
      () => ({ account: bea.address }),
    );
    refuses(
      errors.MemberRegistryNotMemberError,
      "to leave what one is not in",
      () => member().leave({ account: stranger }),
      () => ({ account: stranger.address }),
    );
    refuses(
      errors.MemberRegistryUnknownProofModuleError,
      "by a module that nobody chose",
      () => member().joinWithProof({ account: stranger, module: flow.usdc.address }),
      () => ({ module: flow.usdc.address }),
    );
    refuses(
      errors.InvalidAccountNonceError,
      "with a delegation that was used",
      async () => {
        const delegation = await member().signDelegation({ account: cem, delegatee: ana.address });
        await member().delegateBySigSync({ account: stranger, delegation });
        await member().delegateBySig({ account: stranger, delegation });
      },
      () => ({ account: cem.address, currentNonce: 1n }),
    );
  });

  describe("of rounds", () => {
    let opensAt: number;
    let terms: { account: LocalAccount; asset: typeof NATIVE; opensAt: number; closesAt: number };
    let open: bigint;
    let fixed: bigint;
    const payee = person("baker");

    before(async () => {
      await fund(flow.node, payee.address, eth("1"));
      opensAt = Number(await chainTime(flow.node)) + 40 * DAY;
      terms = { account: flow.steward, asset: NATIVE, opensAt, closesAt: opensAt + 10 * DAY };
      ({ round: open } = await round().createRoundSync({ ...terms, challengePeriod: 2 * DAY, capBps: 6_000 }));
      ({ round: fixed } = await round().createRoundSync({ ...terms, fixedList: true, projects: [payee.address] }));
      await round().registerSync({ account: payee, round: open });
      await round().registerSync({ account: stranger, round: open });
      await round().registerSync({ account: stranger, round: open, payee: flow.usdc.address });
      await round().fundSync({ account: ana, round: open, amount: eth("1") });
    });

    refuses(
      errors.QuadraticFundingInvalidDatesError,
      "in the past",
      () => round().createRound({ ...terms, opensAt: 1, closesAt: 2 }),
      () => ({ opensAt: 1n, closesAt: 2n }),
    );
    refuses(
      errors.QuadraticFundingInvalidLimitsError,
      "with a minimum above what counts",
      () => round().createRound({ ...terms, minimum: 2n, donorCap: 1n }),
      () => ({ minimum: 2n, donorCap: 1n }),
    );
    refuses(
      errors.QuadraticFundingInvalidListError,
      "fixed and empty",
      () => round().createRound({ ...terms, fixedList: true }),
      () => ({ payees: 0n }),
    );
    refuses(
      errors.QuadraticFundingInvalidSharesError,
      "that share out nothing",
      () => round().createRound({ ...terms, capAmount: 0n }),
      () => ({ capBps: 10_000n, capAmount: 0n }),
    );
    refuses(
      errors.QuadraticFundingUnknownAssetError,
      "in a token that the pool does not take",
      () => round().createRound({ ...terms, asset: flow.safe.address as typeof NATIVE }),
      () => ({ asset: flow.safe.address }),
    );
    refuses(
      errors.QuadraticFundingFixedListError,
      "to whoever is not on the list",
      () => round().register({ account: stranger, round: fixed }),
      () => ({ round: fixed }),
    );
    refuses(
      errors.QuadraticFundingInvalidPayeeError,
      "to the rounds themselves",
      () => round().register({ account: stranger, round: open, payee: flow.deployment.rounds }),
      () => ({ payee: flow.deployment.rounds }),
    );
    refuses(
      errors.QuadraticFundingNotPayeeError,
      "in answer to another payee's refusal",
      async () => {
        await round().refuseSync({ account: flow.steward, round: open, project: 1n, reason: digest });
        await round().register({ account: stranger, round: open, previous: 1n });
      },
      () => ({ caller: stranger.address, payee: payee.address }),
    );
    refuses(
      errors.QuadraticFundingNothingToAcceptError,
      "of projects that do not wait",
      () => round().accept({ account: flow.steward, round: open, projects: [1, 9] }),
      () => ({ round: open, group: 0n }),
    );
    refuses(
      errors.QuadraticFundingNothingOwedError,
      "that would be collected",
      () => round().collect({ account: stranger, asset: NATIVE }),
      () => ({ asset: NATIVE, payee: stranger.address }),
    );

    describe("that are open", () => {
      before(async () => {
        await round().acceptSync({ account: flow.steward, round: open, projects: [2, 3] });
        await passTime(flow.node, opensAt - Number(await chainTime(flow.node)));
        await round().contributeSync({ account: ana, round: open, project: 2n, amount: eth("0.1") });
        await round().contributeSync({ account: bea, round: open, project: 2n, amount: eth("0.1") });
        await round().contributeSync({ account: bea, round: open, project: 3n, amount: eth("0.1") });
      });

      refuses(
        errors.QuadraticFundingUnexpectedStatusError,
        "of a project that was refused",
        () => round().contribute({ account: ana, round: open, project: 1n, amount: 5n }),
        () => ({ round: open, project: 1n }),
      );
      refuses(
        errors.QuadraticFundingInvalidDonorError,
        "in nobody's name",
        () =>
          round().contributeFor({
            account: ana,
            round: open,
            items: [{ project: 2, amount: 5n }],
            donor: zeroAddress,
          }),
        () => ({ donor: zeroAddress }),
      );
      refuses(
        errors.QuadraticFundingNotDonorError,
        "to who has given nothing",
        () => round().challenge({ account: flow.steward, round: open, donor: stranger.address, evidence: digest }),
        () => ({ round: open, account: stranger.address }),
      );
      refuses(
        errors.QuadraticFundingNothingToRecountError,
        "of who counts as before",
        () => round().recount({ account: stranger, round: open, donor: ana.address }),
        () => ({ round: open, donor: ana.address }),
      );
    });

    describe("that are over", () => {
      before(async () => {
        await passTime(flow.node, 13 * DAY);
      });

      refuses(
        errors.QuadraticFundingWrongThresholdError,
        "that caps nobody, where the cap binds",
        () => round().settle({ account: stranger, round: open, threshold: maxUint256, steps: 10n }),
        () => ({ round: open, threshold: maxUint256 }),
      );
      refuses(
        errors.QuadraticFundingAlreadySettledError,
        "twice",
        async () => {
          await round().settleSync({ account: stranger, round: open });
          await round().settle({ account: stranger, round: open, threshold: 1n });
        },
        () => ({ round: open }),
      );
      refuses(
        errors.QuadraticFundingCollectFailedError,
        "by a contract that takes no coin",
        async () => {
          await round().claimSync({ account: stranger, round: open, project: 3n });
          await round().collect({ account: stranger, asset: NATIVE, payee: flow.usdc.address });
        },
        () => ({ asset: NATIVE, payee: flow.usdc.address }),
      );
      refuses(
        errors.QuadraticFundingNothingToPayError,
        "to a funder of a round that took place",
        () => round().returnFund({ account: stranger, round: open, funder: stranger.address }),
        () => ({ round: open }),
      );
    });
  });

  describe("of credits", () => {
    refuses(
      errors.ContributionTokenCareBeyondLimitError,
      "for more care than a week has",
      () => flow.here.token.attestCare({ account: flow.steward, member: ana.address, minutes: 100_000, digest }),
      () => ({ account: ana.address, needed: 100_000n }),
    );
    refuses(
      errors.ContributionTokenNothingToCreditError,
      "for gifts that did not ask for any",
      () => flow.here.token.credit({ account: stranger, member: bea.address }),
      () => ({ account: bea.address }),
    );
    refuses(
      errors.DomainMismatchError,
      "to be signed for another contract than the token",
      () => {
        const deployment = { ...flow.deployment, token: flow.deployment.registry };
        return token.signDelegation(actingFor(flow.node, ana), { deployment, delegatee: bea.address });
      },
      () => ({ contract: flow.deployment.registry }),
    );
  });

  describe("of proposals", () => {
    const governance = () => flow.here.governance;
    const proposal = () => ({ calls: [governance().resumeRapid.call()], description: "Pay in an hour again" });
    let proposalId: bigint;

    before(async () => {
      ({ proposalId } = await governance().proposeSync({ account: bea, ...proposal() }));
    });

    refuses(
      errors.GovernorInsufficientProposerVotesError,
      "by who has no vote",
      () => governance().propose({ account: stranger, calls: proposal().calls, description: "Mine" }),
      () => ({ proposer: stranger.address, votes: 0n }),
    );
    refuses(
      errors.GovernorUnexpectedProposalStateError,
      "to be queued before the vote",
      () => governance().queue({ account: stranger, ...proposal() }),
      () => ({ proposalId, current: 0 }),
    );
    refuses(
      errors.GovernorAlreadyCastVoteError,
      "by who has voted",
      async () => {
        await passTime(flow.node, 2 * DAY);
        for (const account of flow.members.slice(0, 5))
          await governance().castVoteSync({ account, proposalId, support: "for" });
        await governance().castVote({ account: ana, proposalId, support: "against" });
      },
      () => ({ voter: ana.address }),
    );
    refuses(
      errors.TimelockUnexpectedOperationStateError,
      "to be carried out before its time",
      async () => {
        await passTime(flow.node, 6 * DAY);
        await governance().queueSync({ account: stranger, ...proposal() });
        await governance().execute({ account: stranger, ...proposal() });
      },
      () => ({}),
    );
  });

  describe("of communities", () => {
    const open = (draft: { name?: string; founders?: readonly Address[]; responders?: readonly Address[] }) =>
      community.open(actingFor(flow.node, ana), {
        factory: flow.shared.factory,
        name: "Elm Street",
        founders: [ana.address, bea.address],
        ...draft,
      });

    refuses(
      errors.SolidarityFactoryNoFoundersError,
      "without anybody",
      () => open({ founders: [] }),
      () => ({}),
    );
    refuses(
      errors.SolidarityFactoryTooFewFoundersError,
      "with too few to vouch for a third",
      () => open({ founders: [ana.address] }),
      () => ({ founders: 1n, needed: 2n }),
    );
    refuses(
      errors.SolidarityFactoryInvalidNameError,
      "without a name",
      () => open({ name: "" }),
      () => ({ name: "" }),
    );
  });
});

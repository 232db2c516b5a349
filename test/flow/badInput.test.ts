import { expect } from "chai";
import hre from "hardhat";
import { custom, defineChain, keccak256, stringToHex, zeroAddress, type Address, type LocalAccount } from "viem";

import {
  AidRequestsAlreadyVotedError,
  AidRequestsConflictOfInterestError,
  AidRequestsExpiredSignatureError,
  AidRequestsInvalidSignatureError,
  AidRequestsNoVoiceError,
  ContributionTokenSelfAttestedError,
  ExpiredDeadlineError,
  InsufficientAllowanceError,
  InsufficientBalanceError,
  InvalidAmountError,
  InvalidPayeeError,
  MemberRegistryAlreadyMemberError,
  NotMemberError,
  RequestClosedError,
  TokenSignatureError,
  UnknownAssetError,
  WrongChainError,
  WrongVersionError,
  ZeroAmountError,
} from "../../sdk/errors/index.js";
import { NATIVE, parseAmount, PERMIT2, solidarity, SolidarityError } from "../../sdk/index.js";
import { actingFor, fund, passTime, testNode } from "../../scripts/lib/chain.js";
import { person } from "../../scripts/lib/people.js";
import { usdcAbi } from "../../scripts/lib/realParts.js";
import { DAY, eth, openFlow, usd, type Flow } from "./utils/community.js";
import { openHardhat } from "./utils/nodes.js";
import { rejected } from "./utils/rejected.js";

describe("Bad input", () => {
  let flow: Flow;
  let usdc: Address;
  /** Somebody with coin and USDC, who has nothing to do with the community. */
  let stranger: Watched;
  let member: Watched;
  let other: LocalAccount;

  before(async () => {
    flow = await openFlow(await openHardhat("hardhatL1"));
    usdc = flow.usdc.address;
    stranger = watched(person("stranger"));
    member = watched(flow.members[0] as LocalAccount);
    other = flow.members[1] as LocalAccount;
    await fund(flow.node, stranger.address, eth("5"));
    await flow.usdc.mint(stranger.address, usd("50"));
    await flow.here.pool.pledgeSync({ account: member, asset: NATIVE, amount: eth("3") });
  });
  after(() => flow.close());

  /** Everything of the community that a refused action must leave as it was. */
  async function picture() {
    const { pool, request, member: members } = flow.here;
    const { timestamp } = await flow.node.getBlock();
    const balanceOf = (account: Address) =>
      flow.node.readContract({ address: usdc, abi: usdcAbi, functionName: "balanceOf", args: [account] });
    return {
      head: await pool.getHead(),
      coin: await pool.getBooks({ asset: NATIVE }),
      dollars: await pool.getBooks({ asset: usdc }),
      requests: await request.getRequestCount(),
      electorate: await members.getElectorate({ timepoint: Number(timestamp) }),
      held: [await flow.node.getBalance({ address: flow.deployment.pool }), await balanceOf(flow.deployment.pool)],
      strangers: [await flow.node.getBalance({ address: stranger.address }), await balanceOf(stranger.address)],
      members: await flow.node.getBalance({ address: member.address }),
    };
  }

  /** Is refused with this class and these values, before anybody has signed, and leaves no trace. */
  async function refusedUnsigned<error extends SolidarityError>(
    attempt: () => Promise<unknown>,
    expected: abstract new (...args: never) => error,
    values: object,
  ): Promise<error> {
    const before = await picture();
    const signed = stranger.signatures() + member.signatures();
    const error = await rejected(attempt(), expected);
    expect(error.values).to.deep.include(values);
    expect(error.hint, "a next step").to.match(/\.$/);
    expect(stranger.signatures() + member.signatures(), "signatures asked for").to.equal(signed);
    expect(await picture(), "the chain").to.deep.equal(before);
    return error;
  }

  describe("given another chain than the community's", () => {
    it("signs nothing and sends nothing", async () => {
      const connection = await hre.network.create({ network: "hardhatL1", override: { chainId: 10_101 } });
      const chain = defineChain({ ...flow.node.chain, id: 10_101 });
      const elsewhere = solidarity(testNode(chain, custom(connection.provider)), { deployment: flow.deployment });
      const values = { actual: 10_101, expected: 31_337 };
      const gift = { account: stranger, asset: NATIVE, amount: 1n };
      await refusedUnsigned(() => elsewhere.pool.pledge(gift), WrongChainError, values);
      const ballot = { account: member, id: 1n, support: "for" } as const;
      await refusedUnsigned(() => elsewhere.request.vote(ballot), WrongChainError, values);
      await connection.close();
    });
  });

  describe("given an asset that the pool does not take", () => {
    it("refuses pledges, signed gifts and requests", async () => {
      const asset = flow.safe.address;
      const values = { asset };
      const gift = { account: stranger, asset, amount: 1n };
      await refusedUnsigned(() => flow.here.pool.pledge(gift), UnknownAssetError, values);
      await refusedUnsigned(() => flow.here.pool.pledgeWithPermit(gift), UnknownAssetError, values);
      await refusedUnsigned(() => flow.here.pool.signAuthorization(gift), UnknownAssetError, values);
      await refusedUnsigned(() => flow.here.pool.signPermit2(gift), UnknownAssetError, values);
      const asked = { ...gift, category: 1, track: "deliberation" } as const;
      await refusedUnsigned(() => flow.here.request.request(asked), UnknownAssetError, values);
    });
  });

  describe("given an amount", () => {
    it("refuses zero", async () => {
      const gift = { account: stranger, amount: 0n };
      await refusedUnsigned(() => flow.here.pool.pledge({ ...gift, asset: NATIVE }), ZeroAmountError, {});
      await refusedUnsigned(() => flow.here.pool.pledge({ ...gift, asset: usdc }), ZeroAmountError, {});
      await refusedUnsigned(() => flow.here.pool.signAuthorization({ ...gift, asset: usdc }), ZeroAmountError, {});
      const asked = { ...gift, asset: NATIVE, category: 1, track: "deliberation" } as const;
      await refusedUnsigned(() => flow.here.request.request(asked), ZeroAmountError, {});
    });

    it("refuses more than the donor holds, and says how much that is", async () => {
      const coin = { account: stranger, asset: NATIVE, amount: eth("1000") };
      const balance = await flow.node.getBalance({ address: stranger.address });
      const ofCoin = { asset: NATIVE, account: stranger.address, balance, needed: eth("1000") };
      await refusedUnsigned(() => flow.here.pool.pledge(coin), InsufficientBalanceError, ofCoin);
      const dollars = { account: stranger, asset: usdc, amount: usd("51") };
      const ofDollars = { asset: usdc, account: stranger.address, balance: usd("50"), needed: usd("51") };
      await refusedUnsigned(() => flow.here.pool.pledge(dollars), InsufficientBalanceError, ofDollars);
      await refusedUnsigned(() => flow.here.pool.pledgeWithPermit(dollars), InsufficientBalanceError, ofDollars);
    });

    it("refuses more than the pool may take", async () => {
      const gift = { account: stranger, asset: usdc, amount: usd("2") };
      const values = { owner: stranger.address, spender: flow.deployment.pool, allowance: 0n, needed: usd("2") };
      await refusedUnsigned(() => flow.here.pool.pledge(gift), InsufficientAllowanceError, values);
      const throughPermit2 = { ...values, spender: PERMIT2 };
      await refusedUnsigned(() => flow.here.pool.signPermit2(gift), InsufficientAllowanceError, throughPermit2);
    });

    it("refuses text that is no amount of the asset", () => {
      for (const given of ["1.0000001", "-1", "1.", ".5", "1e6", "1,000", " 1", "0x10", ""]) {
        expect(() => parseAmount(given, 6), given)
          .to.throw(InvalidAmountError)
          .with.deep.property("values", { given, decimals: 6 });
      }
    });
  });

  describe("given an expired signature", () => {
    it("refuses the gift, the ballot, the agreement and the approval", async () => {
      const { timestamp: now } = await flow.node.getBlock();
      const gift = { account: stranger, asset: usdc, amount: usd("1") };
      const signed = await flow.here.pool.signAuthorization({ ...gift, validBefore: now + 60n });
      const asked = await flow.here.request.requestSync({
        account: other,
        asset: NATIVE,
        amount: eth("0.1"),
        category: 1,
        track: "deliberation",
      });
      const ballot = await flow.here.request.signBallot({
        account: member,
        id: asked.id,
        support: "for",
        deadline: now + 60n,
      });
      const agreement = await flow.here.request.signPayeeAgreement({
        account: person("payee"),
        requester: other.address,
        asset: NATIVE,
        amount: 1n,
        category: 1,
        track: "deliberation",
        deadline: now + 60n,
      });
      await passTime(flow.node, 61);

      const { relayer: account } = flow;
      const deadline = now + 60n;
      const bring = () => flow.here.pool.pledgeWithAuthorization({ account, ...signed });
      await refusedUnsigned(bring, ExpiredDeadlineError, { deadline });
      const cast = () => flow.here.request.voteBySig({ account, ballots: [ballot] });
      await refusedUnsigned(cast, AidRequestsExpiredSignatureError, { deadline });
      const ask = () => flow.here.request.requestFor({ account: other, ...agreement });
      await refusedUnsigned(ask, ExpiredDeadlineError, { deadline });
      const late = () => flow.here.request.signBallot({ account: member, id: asked.id, support: "for", deadline });
      await refusedUnsigned(late, ExpiredDeadlineError, { deadline });
      await flow.here.request.withdrawSync({ account: other, id: asked.id, terms: asked.terms });
    });
  });

  describe("given a signature for the second time", () => {
    it("takes no gift twice, by authorization or Permit2", async () => {
      const { relayer: account } = flow;
      const gift = { account: stranger, asset: usdc, amount: usd("1") };
      const signed = await flow.here.pool.signAuthorization(gift);
      await flow.here.pool.pledgeWithAuthorizationSync({ account, ...signed });
      const again = () => flow.here.pool.pledgeWithAuthorization({ account, ...signed });
      await refusedUnsigned(again, TokenSignatureError, {});

      const client = actingFor(flow.node, stranger);
      const approval = { address: usdc, abi: usdcAbi, functionName: "approve", args: [PERMIT2, usd("2")] } as const;
      await client.waitForTransactionReceipt({ hash: await client.writeContract(approval) });
      const through = await flow.here.pool.signPermit2(gift);
      await flow.here.pool.pledgeWithPermit2Sync({ account, ...through });
      const twice = () => flow.here.pool.pledgeWithPermit2({ account, ...through });
      await refusedUnsigned(twice, SolidarityError, {});
    });

    it("counts no ballot, agreement or invitation twice", async () => {
      const { relayer: account } = flow;
      const draft = { asset: NATIVE, amount: eth("0.1"), category: 1, track: "deliberation" } as const;
      const { id, terms } = await flow.here.request.requestSync({ account: other, ...draft });
      const ballot = await flow.here.request.signBallot({ account: member, id, support: "for" });
      await flow.here.request.voteBySigSync({ account, ballots: [ballot] });
      const vote = () => flow.here.request.voteBySig({ account, ballots: [ballot] });
      await refusedUnsigned(vote, AidRequestsAlreadyVotedError, { id, voter: member.address });

      const payee = person("payee who agreed once");
      const agreement = await flow.here.request.signPayeeAgreement({
        account: payee,
        requester: other.address,
        ...draft,
      });
      await flow.here.request.requestForSync({ account: other, ...agreement });
      const ask = () => flow.here.request.requestFor({ account: other, ...agreement });
      await refusedUnsigned(ask, AidRequestsInvalidSignatureError, { signer: payee.address });

      const invitee = person("invited once").address;
      const first = await flow.here.member.signInvitation({ account: member, invitee });
      const second = await flow.here.member.signInvitation({ account: other, ...first.invitation });
      const invited = { account, invitation: first.invitation, signatures: [first, second] };
      await flow.here.member.joinSync(invited);
      await refusedUnsigned(() => flow.here.member.join(invited), MemberRegistryAlreadyMemberError, {
        account: invitee,
      });
      await flow.here.request.withdrawSync({ account: other, id, terms });
    });
  });

  describe("given another version, or a closed request", () => {
    it("takes no votes on what was replaced, no terms of another version, nothing on what was withdrawn", async () => {
      const draft = { asset: NATIVE, amount: eth("0.2"), category: 1, track: "deliberation" } as const;
      const first = await flow.here.request.requestSync({ account: other, ...draft });
      const next = { ...first.terms, amount: eth("0.1") };
      const second = await flow.here.request.amendSync({ account: other, id: first.id, terms: first.terms, next });
      const { id } = second;
      const old = () => flow.here.request.vote({ account: member, id: first.id, support: "for" });
      await refusedUnsigned(old, RequestClosedError, { id: first.id, status: "superseded" });
      const mixed = () => flow.here.request.release({ account: member, id, terms: first.terms });
      await refusedUnsigned(mixed, WrongVersionError, { id });

      await flow.here.request.withdrawSync({ account: other, id, terms: second.terms });
      const closed = { id, status: "withdrawn" };
      const vote = () => flow.here.request.vote({ account: member, id, support: "for" });
      await refusedUnsigned(vote, RequestClosedError, closed);
      const release = () => flow.here.request.release({ account: member, id, terms: second.terms });
      await refusedUnsigned(release, RequestClosedError, closed);
    });
  });

  describe("given somebody who is no member", () => {
    it("lets them neither ask by consent, nor vote, nor vouch, nor invite", async () => {
      const draft = { asset: NATIVE, amount: eth("0.1"), category: 1 } as const;
      const who = { account: stranger.address };
      const ask = () => flow.here.request.request({ account: stranger, ...draft, track: "consent" });
      await refusedUnsigned(ask, NotMemberError, who);
      const vouch = () => flow.here.member.vouch({ account: stranger, candidate: person("candidate").address });
      await refusedUnsigned(vouch, NotMemberError, who);
      const invite = () => flow.here.member.signInvitation({ account: stranger, invitee: person("candidate").address });
      await refusedUnsigned(invite, NotMemberError, who);

      const { id, terms } = await flow.here.request.requestSync({ account: other, ...draft, track: "deliberation" });
      const vote = () => flow.here.request.vote({ account: stranger, id, support: "for" });
      await refusedUnsigned(vote, AidRequestsNoVoiceError, { id, voter: stranger.address });
      await flow.here.request.withdrawSync({ account: other, id, terms });
    });
  });

  describe("given somebody who decides for themselves", () => {
    it("gives requester and payee no voice, responders no say over their own, stewards no credits", async () => {
      const draft = { asset: NATIVE, amount: eth("0.1"), category: 1 } as const;
      const own = await flow.here.request.requestSync({ account: member, ...draft, track: "deliberation" });
      const vote = () => flow.here.request.vote({ account: member, id: own.id, support: "for" });
      await refusedUnsigned(vote, AidRequestsNoVoiceError, { id: own.id, voter: member.address });

      const responder = flow.responders[0] as LocalAccount;
      const rapid = await flow.here.request.requestSync({ account: responder, ...draft, track: "rapid" });
      const { id, terms } = rapid;
      const approve = () => flow.here.request.approveRapid({ account: responder, id, terms });
      await refusedUnsigned(approve, AidRequestsConflictOfInterestError, { id, account: responder.address });

      const care = {
        account: flow.steward,
        member: flow.steward.address,
        minutes: 60,
        digest: keccak256(stringToHex("care")),
      };
      const attest = () => flow.here.token.attestCare(care);
      await refusedUnsigned(attest, ContributionTokenSelfAttestedError, {});
    });
  });

  describe("given a payee where money would be lost", () => {
    it("refuses zero, the pool and the token", async () => {
      const draft = { account: stranger, asset: usdc, amount: usd("1"), category: 1, track: "deliberation" } as const;
      const places = { zero: zeroAddress, pool: flow.deployment.pool, asset: usdc };
      for (const [reason, payee] of Object.entries(places)) {
        await refusedUnsigned(() => flow.here.request.request({ ...draft, payee }), InvalidPayeeError, {
          payee,
          reason,
        });
      }
    });
  });

  describe("after all of it", () => {
    it("has a record that is true to the last unit", async () => {
      await passTime(flow.node, DAY);
      expect((await flow.here.record.verifyRecord()).differences).to.deep.equal([]);
    });
  });
});

/** An account that counts how often it signs. */
type Watched = LocalAccount & { signatures(): number };

function watched(account: LocalAccount): Watched {
  let count = 0;
  const counting = <args extends unknown[], result>(sign: (...args: args) => result) => {
    return (...args: args): result => {
      count += 1;
      return sign(...args);
    };
  };
  return {
    ...account,
    signMessage: counting(account.signMessage.bind(account)),
    signTransaction: counting(account.signTransaction.bind(account)) as LocalAccount["signTransaction"],
    signTypedData: counting(account.signTypedData.bind(account)) as LocalAccount["signTypedData"],
    signatures: () => count,
  };
}

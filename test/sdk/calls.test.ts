// What an action encodes is what ethers encodes from the contract's own ABI, whatever it is given. Every action has a row
// here: the contract's function, and its parameters in the contract's order. Neither is taken from the SDK.

import { expect } from "chai";
import { id as hashOf, type Interface } from "ethers";
import fc from "fast-check";
import { type Abi, type Address, decodeFunctionData, encodeFunctionData, maxUint256, zeroAddress } from "viem";

import * as community from "../../sdk/actions/community/index.js";
import * as personhood from "../../sdk/actions/personhood/index.js";
import * as sdk from "../../sdk/index.js";
import type { AnyCall } from "../../sdk/index.js";
import { deployment } from "./utils/chainDouble.js";
import { interfaces } from "./utils/interfaces.js";
import {
  address,
  amount,
  asset,
  between,
  bytes,
  digest,
  digestIfAny,
  fields,
  type Given,
  id,
  type Kinds,
  list,
  number,
  optional,
  preset,
  type Raw,
  role,
  same,
  support,
  terms,
  text,
  uint,
  yesOrNo,
} from "./utils/kinds.js";

const { requests, rounds, pool } = deployment;

/** What an action is given, and what has to come of it. */
interface Case<given> {
  readonly given: given;
  readonly to: Address;
  readonly args: readonly unknown[];
  readonly value: bigint;
}

/** A contract's function, by the contract's name in a deployment, and arbitrary cases of it. */
interface Row<given = unknown> {
  readonly key: string;
  readonly cases: fc.Arbitrary<Case<given>>;
}

interface Special<raw> {
  /** The contract's arguments, unless they are what is given, in that order. */
  args?: (raw: raw) => readonly unknown[];
  /** Which contract, unless it is one of the community's. */
  to?: (raw: raw) => Address;
  /** Native coin to go along, unless none. */
  value?: (raw: raw) => bigint;
}

function row<const kinds extends Kinds>(
  key: string,
  kinds: kinds,
  special: Special<Raw<kinds>> = {},
): Row<Given<kinds>> {
  const [contract = ""] = key.split(".");
  const own = (deployment as object as Record<string, Address>)[contract];
  const cases = fields(kinds).map(({ given, raw }) => ({
    given,
    to: special.to?.(raw) ?? own ?? zeroAddress,
    args: special.args?.(raw) ?? Object.values(raw),
    value: special.value?.(raw) ?? 0n,
  }));
  return { key, cases };
}

// ------------------------------------------------------------------------------------- parameters of several rows

const gift = { asset, amount, earmark: optional(number(16), 0), counted: optional(yesOrNo, false), memo: digestIfAny };
const authorization = fields({
  from: address,
  validAfter: uint(256),
  validBefore: uint(256),
  salt: digest,
  signature: bytes,
});
const permit = fields({ deadline: uint(256), v: number(8), r: digest, s: digest });
const transfer = fields({ from: address, nonce: uint(256), deadline: uint(256), signature: bytes });
const delegation = fields({
  delegatee: address,
  nonce: uint(256),
  expiry: uint(256),
  v: number(8),
  r: digest,
  s: digest,
});

const isNative = (raw: { asset: string }): boolean => raw.asset.toLowerCase() === "0x" + "ee".repeat(20);
const inCoin = (raw: { asset: string; amount: bigint }): bigint => (isNative(raw) ? raw.amount : 0n);
/** Gifts are given flat, and taken as a struct before the rest. */
const giftFirst = {
  args: <rest extends object>({ asset, amount, earmark, counted, memo, ...rest }: Raw<typeof gift> & rest) => [
    { asset, amount, earmark, counted, memo },
    ...Object.values(rest),
  ],
};

const request = { id, terms };
const module = optional(address, requests);
const lane = optional(number(8), 0);
const atAsset = { to: (raw: { asset: Address }) => raw.asset };
/** The desk is asked about the community's requests. */
const atDesk = {
  to: (raw: { desk: Address }) => raw.desk,
  args: ({ desk: _, ...rest }: { desk: Address }) => [requests, ...Object.values(rest)],
};

const round = uint(256);
const project = uint(256);
const others = optional(list(number(16)), []);
const items = list(fields({ project: between(1, 65_535), amount: uint(128) }));
const sumOf = (raw: { items: readonly { amount: bigint }[] }): bigint =>
  raw.items.reduce((sum, { amount }) => sum + amount, 0n);
const cartInCoin = (raw: { asset: string; items: readonly { amount: bigint }[] }): bigint =>
  isNative(raw) ? sumOf(raw) : 0n;
/** The gift desk takes a cart as one thing, then the signature. */
const atGiftDesk = {
  to: (raw: { desk: Address }) => raw.desk,
  args: ({ desk: _, round, items, ...rest }: { desk: Address; round: bigint; items: unknown }) => [
    { rounds, round, items },
    ...Object.values(rest),
  ],
};
const cart = { round, items, desk: address };
const [noCap, year] = [2n ** 128n - 1n, 31_536_000];
const roundTerms = {
  asset,
  opensAt: number(32),
  closesAt: number(32),
  challengePeriod: optional(between(0, 5_184_000), 0),
  claimPeriod: optional(between(7_776_000, 315_360_000), year),
  capBps: optional(between(1, 10_000), 10_000),
  capAmount: optional(uint(128), noCap),
  ceilingBps: optional(between(1, 2 ** 32 - 1), 2 ** 32 - 1),
  fixedList: optional(yesOrNo, false),
  personhood: optional(address, zeroAddress),
  minimum: optional(uint(128), 0n),
  donorCap: optional(uint(128), noCap),
  residue: optional(address, zeroAddress),
};
/** Projects of one group of 256, each as a bit of it. */
const projects = fc
  .tuple(between(0, 255), fc.uniqueArray(fc.integer({ min: 0, max: 255 }), { minLength: 1, maxLength: 20 }))
  .map(([{ raw: group }, bits]) => ({
    given: bits.map((bit) => group * 256 + bit + 1),
    raw: [BigInt(group), bits.reduce((sum, bit) => sum + 2n ** BigInt(bit), 0n)],
  }));

const invitation = fields({ invitee: address, nonce: uint(256), deadline: number(48) });
const signatures = list(fields({ voucher: address, signature: bytes }));
/** The contract wants them ascending by address. Small letters sort as the numbers do. */
const ascending = (signed: Raw<{ signatures: typeof signatures }>["signatures"]) =>
  signed.toSorted((a, b) => (a.voucher.toLowerCase() < b.voucher.toLowerCase() ? -1 : 1));
const vouchers = (signed: Raw<{ signatures: typeof signatures }>["signatures"]) =>
  ascending(signed).map(({ voucher }) => voucher);
const signaturesOf = (signed: Raw<{ signatures: typeof signatures }>["signatures"]) =>
  ascending(signed).map(({ signature }) => signature);

const calls = list(fields({ to: address, data: bytes, value: uint(64) }));
const content = { calls, description: text };
type Content = Raw<typeof content>;
const inThree = ({ calls }: Content): unknown[] =>
  (["to", "value", "data"] as const).map((part) => calls.map((call) => call[part]));
const known = { args: (raw: Content) => [...inThree(raw), hashOf(raw.description)] };
const valueOf = ({ calls }: Content): bigint => calls.reduce((sum, { value }) => sum + value, 0n);

const budget = fields({ limit: uint(128), window: number(48) });
const policy = {
  consentWindow: number(24),
  votingPeriod: number(24),
  lateExtension: number(24),
  fundingPeriod: number(24),
  rapidWindow: number(24),
  rapidDelay: number(24),
  rapidApprovals: number(8),
  objectionBps: number(16),
  quorumBps: number(16),
  approvalBps: number(16),
  ratifyBps: number(16),
};
const memberSettings = fields({ vouchesNeeded: number(8), waitingPeriod: number(32), rotationDelay: number(32) });
const settings = fields({
  registry: memberSettings,
  policy: fields({ ...policy, since: number(40) }),
  governance: fields({
    votingDelay: number(48),
    votingPeriod: number(32),
    lateExtension: number(48),
    timelockDelay: number(32),
    quorumBps: number(16),
  }),
  consentFloor: number(24),
  halfLife: number(48),
  careCreditsPerHour: uint(128),
  careMinutesPerWeek: number(32),
});
const assets = list(
  fields({
    asset,
    creditRate: uint(128),
    ordinary: budget,
    rapid: budget,
    consentCap: uint(128),
    rapidPerPayee: uint(128),
    rapidWindow: number(48),
  }),
);
const people = optional(list(address), []);
const atFactory = {
  to: (raw: { factory: Address }) => raw.factory,
  args: ({ factory: _, ...rest }: { factory: Address }) => Object.values(rest),
};

const attestation = fields({
  account: address,
  person: digest,
  weight: number(16),
  issuedAt: number(40),
  expiry: number(40),
});
const besides = { personhood: address };
const atPersonhood = {
  to: (raw: { personhood: Address }) => raw.personhood,
  args: ({ personhood: _, ...rest }: { personhood: Address }) => Object.values(rest),
};

// ------------------------------------------------------------------------------------------------------ the table

type Namespaces = Omit<typeof sdk, "record"> & { community: typeof community; personhood: typeof personhood };
interface Encodes {
  readonly type: "read" | "write" | "setting";
}
type ArgsOf<action> = action extends { call(args: infer args): AnyCall } ? Required<Omit<args, "deployment">> : never;
/** A row for every action that encodes a call: the compiler misses the one that has none, or that leaves out an argument. */
type Table = {
  [space in "community" | "governance" | "member" | "personhood" | "pool" | "request" | "round" | "token"]: {
    [action in keyof Namespaces[space] as Namespaces[space][action] extends Encodes ? action : never]: Row<
      ArgsOf<Namespaces[space][action]>
    >;
  };
};

const table: Table = {
  community: {
    addressesOf: row("factory.addressesOf", { factory: address, opener: address, salt: digest }, atFactory),
    getImplementations: row("factory.implementations", { factory: address }, atFactory),
    getPreset: row("factory.preset", { factory: address, preset }, atFactory),
    open: row(
      "factory.open",
      {
        factory: address,
        name: text,
        salt: digest,
        founders: list(address),
        guardians: people,
        stewards: people,
        assessors: people,
        responders: people,
        assets: optional(assets, []),
        settings,
      },
      { ...atFactory, args: ({ factory: _, ...opened }) => [opened] },
    ),
  },
  governance: {
    admitAsset: row("pool.admitAsset", { asset, creditRate: optional(uint(128), 0n) }),
    announceDissolution: row("pool.announceDissolution", {
      effectiveAt: number(48),
      successors: list(fields({ to: address, basisPoints: number(16) })),
    }),
    cancel: row("governor.cancel", content, known),
    cancelDissolution: row("pool.cancelDissolution", {}),
    castVote: row("governor.castVoteWithReason", { proposalId: id, support, reason: optional(text, "") }),
    castVoteBySig: row(
      "governor.castVoteBySig",
      { ballot: fields({ proposalId: id, support, voter: address, signature: bytes }) },
      { args: ({ ballot }) => Object.values(ballot) },
    ),
    dropAsset: row("pool.dropAsset", { asset }),
    execute: row("governor.execute", content, { ...known, value: valueOf }),
    getState: row("governor.state", { proposalId: id }),
    grantRole: row("access.grantRole", { role, holder: address }, { args: ({ role, holder }) => [role, holder, 0] }),
    hasRole: row("access.hasRole", { role, holder: address }),
    hasVoted: row("governor.hasVoted", { proposalId: id, voter: address }),
    propose: row("governor.propose", content, { args: (raw) => [...inThree(raw), raw.description] }),
    queue: row("governor.queue", content, known),
    removeMember: row("registry.remove", { member: address, reason: digest }),
    renounceRole: row("access.renounceRole", { role, holder: address }),
    resumeRapid: row("requests.resumeRapid", {}),
    revokeRole: row("access.revokeRole", { role, holder: address }),
    setBudget: row("pool.setBudget", { module, asset, lane, budget }),
    setCareRate: row("token.setCareRate", { creditsPerHour: uint(128), minutesPerWeek: number(32) }),
    setConsentCap: row("requests.setConsentCap", { asset, cap: uint(128) }),
    setLateExtension: row("governor.setLateQuorumVoteExtension", { seconds: number(48) }),
    setMemberSettings: row("registry.setSettings", { settings: memberSettings }),
    setPolicy: row(
      "requests.setPolicy",
      { policy: fields(policy) },
      { args: ({ policy }) => [{ since: 0, ...policy }] },
    ),
    setProofModule: row("registry.setProofModule", { module: address, minimumWeight: number(16) }),
    setQuorum: row("governor.updateQuorumNumerator", { basisPoints: uint(256) }),
    setRapidCap: row("requests.setRapidCap", { asset, perPayee: uint(128), window: number(48) }),
    setResponder: row("requests.setResponder", { responder: address, serves: yesOrNo }),
    setSource: row("token.setSource", { source: address, limit: uint(128), window: number(48) }),
    setTimelockDelay: row("timelock.updateDelay", { seconds: uint(256) }),
    setVotingDelay: row("governor.setVotingDelay", { seconds: number(48) }),
    setVotingPeriod: row("governor.setVotingPeriod", { seconds: number(32) }),
  },
  member: {
    delegate: row("registry.delegate", { delegatee: address }),
    delegateBySig: row(
      "registry.delegateBySig",
      { delegation },
      { args: ({ delegation }) => Object.values(delegation) },
    ),
    getDelegate: row("registry.delegates", { member: address }),
    getElectorate: row("registry.electorate", { timepoint: uint(48) }),
    getMember: row("registry.memberOf", { member: address }),
    getPastVotes: row("registry.getPastVotes", { member: address, timepoint: uint(256) }),
    getProofModule: row("registry.proofModule", { module: address }),
    getRotation: row("registry.rotationOf", { member: address }),
    getSettings: row("registry.settings", {}),
    getStanding: row(
      "registry.standing",
      {
        member: address,
        timepoint: uint(256),
        conflicted: optional(
          same(fc.tuple(fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.integer({ min: 0, max: 2 ** 32 - 1 }))),
          [0, 0] as [number, number],
        ),
      },
      { args: ({ member, timepoint, conflicted }) => [member, timepoint, ...conflicted] },
    ),
    getVotes: row("registry.getVotes", { member: address }),
    getVouchers: row("registry.vouchersOf", { candidate: address }),
    isMember: row("registry.isMember", { member: address }),
    join: row(
      "registry.join",
      { invitation, signatures },
      { args: ({ invitation, signatures }) => [invitation, vouchers(signatures), signaturesOf(signatures)] },
    ),
    joinMany: row(
      "registry.joinMany",
      { joins: list(fields({ invitation, signatures })) },
      {
        args: ({ joins }) => [
          joins.map((join) => join.invitation),
          joins.map((join) => vouchers(join.signatures)),
          joins.map((join) => signaturesOf(join.signatures)),
        ],
      },
    ),
    joinWithProof: row("registry.joinWithProof", { module: address }),
    leave: row("registry.leave", {}),
    noteContributor: row("registry.noteContributor", { member: address }),
    proposeRotation: row("registry.proposeRotation", { from: address, to: address }),
    rotate: row("registry.rotate", { from: address }),
    vetoRotation: row("registry.vetoRotation", {}),
    vouch: row("registry.vouch", { candidate: address }),
  },
  personhood: {
    attest: row(
      "attesterPersonhood.attest",
      { attestation, attester: address, signature: bytes, ...besides },
      atPersonhood,
    ),
    getAccount: row("attesterPersonhood.accountOf", { person: digest, ...besides }, atPersonhood),
    getAttestation: row("attesterPersonhood.attestationOf", { holder: address, ...besides }, atPersonhood),
    getAuthority: row("attesterPersonhood.authority", besides, atPersonhood),
    getWeight: row("personhood.weight", { holder: address, ...besides }, atPersonhood),
    isAttester: row("attesterPersonhood.isAttester", { attester: address, ...besides }, atPersonhood),
    revoke: row("attesterPersonhood.revoke", { holder: address, ...besides }, atPersonhood),
    setAttester: row(
      "attesterPersonhood.setAttester",
      { attester: address, admitted: yesOrNo, ...besides },
      atPersonhood,
    ),
  },
  pool: {
    absorb: row("pool.absorb", { asset }),
    allot: row("pool.allot", { asset, earmarks: optional(list(number(16)), []) }),
    approve: row("erc20.approve", { asset, amount }, { ...atAsset, args: ({ amount }) => [pool, amount] }),
    collect: row("pool.collect", { asset, payee: address }),
    collectTo: row("pool.collectTo", { asset, to: address }),
    getAsset: row("pool.assetTerms", { asset }),
    getBooks: row("pool.books", { asset }),
    getBudget: row("pool.budgetOf", { module, asset, lane }),
    getBudgetLeft: row("pool.budgetLeft", { module, asset, lane }),
    getCommitment: row("pool.commitment", { module, ref: uint(256), asset }),
    getCountedGifts: row("pool.countedGifts", { donor: address }),
    getDissolution: row("pool.dissolution", {}),
    getEarmarked: row("pool.earmarked", { asset, earmark: number(16) }),
    getGiftNonce: row("pool.giftNonce", { ...gift, salt: digest }, giftFirst),
    getHead: row("pool.ledgerHead", {}),
    getOwed: row("pool.owed", { asset, payee: address }),
    getPause: row("pool.pausedUntil", {}),
    pausePayouts: row("pool.pausePayouts", { duration: number(48) }),
    pledge: row("pool.pledge", gift, { ...giftFirst, value: inCoin }),
    pledgeFor: row("pool.pledgeFor", { ...gift, donor: address }, { ...giftFirst, value: inCoin }),
    pledgeWithAuthorization: row("pool.pledgeWithAuthorization", { ...gift, authorization }, giftFirst),
    pledgeWithPermit: row(
      "pool.pledgeWithPermit",
      { ...gift, permit },
      { args: ({ permit, ...rest }) => [...giftFirst.args(rest), ...Object.values(permit)] },
    ),
    pledgeWithPermit2: row("pool.pledgeWithPermit2", { ...gift, transfer }, giftFirst),
    resumePayouts: row("pool.resumePayouts", {}),
  },
  request: {
    amend: row("requests.amend", { ...request, next: terms }),
    appeal: row("requests.appeal", { ...request, evidence: digestIfAny }),
    approveRapid: row("requests.approveRapid", request),
    assess: row("requests.assess", {
      ...request,
      scores: fields({ urgency: number(8), vulnerability: number(8), impact: number(8) }),
    }),
    clearLine: row(
      "desk.clearLine",
      { desk: address, asset, category: optional(number(16), 0), most: optional(uint(256), 16n) },
      atDesk,
    ),
    getCaps: row("requests.capsOf", { asset }),
    getConsentFloor: row("requests.consentFloor", {}),
    getDue: row("desk.dueOf", { desk: address, ...request }, atDesk),
    getLine: row("desk.lineOf", { desk: address, asset, category: optional(number(16), 0) }, atDesk),
    getPolicy: row("desk.policyAt", { desk: address, time: optional(uint(256), maxUint256) }, atDesk),
    getPriority: row("desk.priorityOf", { desk: address, id }, atDesk),
    getProgress: row("desk.progressOf", { desk: address, id }, atDesk),
    getRequest: row("desk.standingOf", { desk: address, id }, atDesk),
    getRequestCount: row("requests.requestCount", {}),
    getResponder: row("requests.responder", { responder: address }),
    getStatus: row("requests.statusOf", { id }),
    getVoice: row("desk.voiceOf", { desk: address, id, voter: address }, atDesk),
    hasVoted: row("desk.hasVoted", { desk: address, id, voter: address }, atDesk),
    isRapidSuspended: row("requests.rulesAt", {}, { args: () => [maxUint256] }),
    lapse: row("requests.lapse", request),
    proveTranche: row("requests.proveTranche", { ...request, part: number(8), proof: digest }),
    refuse: row("requests.refuse", { ...request, reason: digest }),
    release: row("requests.release", request),
    releaseRapid: row("requests.releaseRapid", {
      ...request,
      approvals: list(fields({ responder: address, deadline: uint(256), signature: bytes })),
    }),
    request: row("requests.request", { terms }),
    requestFor: row("requests.requestFor", { terms, deadline: uint(256), signature: bytes }),
    vote: row("requests.vote", { id, support, reason: digestIfAny }),
    voteBySig: row("requests.voteBySig", {
      ballots: list(fields({ id, voter: address, support, reason: digest, deadline: uint(256), signature: bytes })),
    }),
    voteMany: row("requests.voteMany", { votes: list(fields({ id, support, reason: digestIfAny })) }),
    withdraw: row("requests.withdraw", request),
  },
  round: {
    accept: row("rounds.accept", { round, projects }, { args: ({ round, projects }) => [round, ...projects] }),
    answer: row("rounds.answer", { round, digest }),
    approve: row("erc20.approve", { asset, amount }, { ...atAsset, args: ({ amount }) => [rounds, amount] }),
    cancel: row("rounds.cancel", { round, reason: digestIfAny }),
    challenge: row("rounds.challenge", { round, donor: address, evidence: digest }),
    claim: row("rounds.claim", { round, project }),
    collect: row("rounds.collect", { asset, payee: address }),
    collectTo: row("rounds.collectTo", { asset, to: address }),
    contribute: row(
      "rounds.contribute",
      { round, project, amount, asset },
      { args: ({ round, project, amount }) => [round, project, amount], value: inCoin },
    ),
    contributeCart: row(
      "rounds.contributeCart",
      { round, items, asset },
      { args: ({ round, items }) => [round, items], value: cartInCoin },
    ),
    contributeFor: row(
      "rounds.contributeFor",
      { round, items, donor: address, asset },
      { args: ({ round, items, donor }) => [round, items, donor], value: cartInCoin },
    ),
    contributeWithAuthorization: row("giftDesk.contributeWithAuthorization", { ...cart, authorization }, atGiftDesk),
    contributeWithPermit: row("giftDesk.contributeWithPermit", { ...cart, permit }, atGiftDesk),
    contributeWithPermit2: row("giftDesk.contributeWithPermit2", { ...cart, transfer }, atGiftDesk),
    createRound: row(
      "rounds.createRound",
      { ...roundTerms, projects: people, about: digestIfAny },
      { args: ({ projects, about, ...terms }) => [terms, projects, about] },
    ),
    exclude: row("rounds.exclude", { round, donor: address, evidence: digest, others }),
    fund: row("rounds.fund", { round, amount, asset }, { args: ({ round, amount }) => [round, amount], value: inCoin }),
    fundFromPool: row("rounds.fundFromPool", { round, amount, category: optional(number(16), 0), lane }),
    getBasket: row("rounds.basketOf", { round, donor: address }),
    getFundedBy: row("rounds.fundedBy", { round, funder: address }),
    getGifts: row("rounds.giftsOf", { round, donor: address, project }),
    getHead: row("rounds.ledgerHead", {}),
    getMatch: row("rounds.matchOf", { round, project }),
    getOwed: row("rounds.owed", { asset, payee: address }),
    getProject: row("rounds.projectOf", { round, project }),
    getRound: row("rounds.roundOf", { round }),
    getRoundCount: row("rounds.roundCount", {}),
    recount: row("rounds.recount", { round, donor: address, others }),
    refund: row("rounds.refund", { round, donor: address, others }),
    refuse: row("rounds.refuse", { round, project, reason: digest }),
    register: row("rounds.register", {
      round,
      payee: address,
      about: digestIfAny,
      previous: optional(uint(256), 0n),
    }),
    returnFund: row("rounds.returnFund", { round, funder: address }),
    settle: row("rounds.settle", { round, threshold: uint(256), steps: uint(256) }),
    sweep: row("rounds.sweep", { round, steps: optional(uint(256), 1_000n) }),
    withdrawProject: row("rounds.withdrawProject", { round, project, reason: digestIfAny }),
  },
  token: {
    attestCare: row("token.attestCare", { member: address, minutes: number(32), digest }),
    credit: row("token.credit", { member: address }),
    delegate: row("token.delegate", { delegatee: address }),
    delegateBySig: row("token.delegateBySig", { delegation }, { args: ({ delegation }) => Object.values(delegation) }),
    getBalance: row("token.balanceOf", { member: address }),
    getDelegate: row("token.delegates", { member: address }),
    getGiftCredits: row("token.giftCredits", { member: address }),
    getHalfLife: row("token.halfLife", {}),
    getPastBalance: row("token.getPastBalance", { member: address, timepoint: uint(256) }),
    getTotalSupply: row("token.totalSupply", {}),
    getVotes: row("token.getVotes", { member: address }),
  },
};

interface Action {
  readonly key: string;
  readonly call: (args: object) => AnyCall & { readonly abi: Abi; readonly functionName: string };
}

const rows = Object.entries(table).flatMap(([space, actions]) =>
  Object.entries(actions as Record<string, Row<object>>).map(([name, row]) => [`${space}.${name}`, row] as const),
);

/** Every action that encodes a call, found by what it can do. */
const actions = new Map(
  Object.entries({ ...sdk, community, personhood } as object).flatMap(([space, exported]: [string, object]) =>
    Object.entries(exported).flatMap(([name, action]: [string, Action]) =>
      Object.hasOwn(action, "call") ? [[`${space}.${name}`, action] as const] : [],
    ),
  ),
);

/** ethers' coder and the function's name. */
function coderOf(key: string): { coder: Interface; name: string } {
  const [contract = "", name = ""] = key.split(".");
  const coder = interfaces[contract];
  if (!coder) throw new Error(`No interface of ${contract}`);
  return { coder, name };
}

describe("calls", () => {
  it("have a row each, of all that the SDK exports", () => {
    expect(rows.map(([name]) => name).sort()).to.deep.equal([...actions.keys()].sort());
    expect(rows.length).to.be.greaterThan(150);
  });

  for (const [name, { key, cases }] of rows)
    it(`${name} encodes what ethers encodes, and decodes again`, () => {
      const action = actions.get(name);
      if (!action) return expect.fail("no such action");
      const { coder, name: functionName } = coderOf(key);
      expect(action.key).to.equal(key);
      fc.assert(
        fc.property(cases, ({ given, to, args, value }) => {
          const call = action.call({ deployment, ...given });
          expect(call.data).to.equal(coder.encodeFunctionData(functionName, args));
          expect(call).to.include({ to, address: to, value, functionName });
          const decoded = coder.decodeFunctionData(functionName, call.data);
          expect(coder.encodeFunctionData(functionName, decoded)).to.equal(call.data);
          const again = decodeFunctionData(call);
          expect(encodeFunctionData({ ...call, args: again.args })).to.equal(call.data);
        }),
        { numRuns: 50 },
      );
    });
});

/**
 * What each action may cost, what others pay for it, and under which conditions it is measured.
 *
 * Figures are whole transactions: the receipt's `gasUsed`, with its 21,000 and its calldata. Peers were compiled from
 * their own sources and measured side by side on one local node, under the rules of today's mainnet.
 */

import { roundRows } from "./roundBudgets.js";

/** A file of `scenarios/`, which measures the rows that name it. */
export type Group = "pledge" | "request" | "vote" | "release" | "whole" | "round" | "member" | "community";

/** One line of the benchmark. */
export interface Row {
  readonly action: string;
  readonly group: Group;
  /** The bound, in gas. Rows without one are printed for comparison only. */
  readonly budget?: number;
  /** Storage slots that may go from zero to something, of the transactions measured, all together. */
  readonly slots?: number;
  /** What others take for the same, in gas. */
  readonly peers?: string;
  /** In what state it is measured. */
  readonly when: string;
  /** The figure is one transaction's gas divided by this many, rounded up. */
  readonly each?: number;
}

/** How many votes, and how many new members, one transaction of the benchmark carries. */
export const BATCH = 30;
/** How many requests one transaction votes on. */
export const REQUESTS = 10;

const LARGE = "community of 300";
const SMALL = "community of 30";

export const rows: readonly Row[] = [
  // ------------------------------------------------------------------------------------------------------ pledge
  {
    action: "pledge native coin",
    group: "pledge",
    budget: 36_000,
    slots: 0,
    peers: "Allo fundPool 73,877–90,977; Juicebox addToBalance 38,605; Aragon deposit 30,359 without accounting",
    when: "by pledge(); the pool holds money",
  },
  {
    action: "pledge native coin, with a memo",
    group: "pledge",
    when: "the same with the digest of a message: 32 bytes more of calldata",
  },
  {
    action: "pledge native coin, plain transfer",
    group: "pledge",
    when: "no calldata; the pool holds money",
  },
  {
    action: "pledge native coin, counted, first",
    group: "pledge",
    budget: 58_000,
    slots: 1,
    peers: "Juicebox pay 135,931",
    when: "the donor's first counted gift",
  },
  {
    action: "pledge native coin, counted, later",
    group: "pledge",
    budget: 41_000,
    slots: 0,
    peers: "Juicebox pay 118,831",
    when: "the donor's second counted gift",
  },
  {
    action: "pledge ERC-20, allowance set",
    group: "pledge",
    budget: 56_000,
    slots: 0,
    peers: "Allo 120,857",
    when: "pool and donor hold the token, the allowance is without limit",
  },
  {
    action: "pledge ERC-20, allowance used up",
    group: "pledge",
    when: "the same with an allowance of just this gift, which is refunded",
  },
  {
    action: "pledge by ERC-2612, first",
    group: "pledge",
    budget: 88_000,
    peers: "Allo permit donation 118,097",
    when: "one transaction; the donor's first permit",
  },
  {
    action: "pledge by ERC-2612, later",
    group: "pledge",
    budget: 75_000,
    peers: "Allo permit donation 101,009",
    when: "one transaction; the donor's second permit",
  },
  {
    action: "pledge real USDC by ERC-3009, relayed",
    group: "pledge",
    budget: 112_000,
    when: "FiatToken v2.2 behind its proxy; sent by a relayer, the donor pays no gas",
  },
  {
    action: "pledge by Permit2, relayed",
    group: "pledge",
    when: "sent by a relayer, the donor's bitmap of nonces is in use",
  },

  // ----------------------------------------------------------------------------------------------------- request
  {
    action: "request",
    group: "request",
    budget: 85_000,
    slots: 2,
    peers: "OZ propose 69,417; Baal 221,599; Aragon 237,028; Gardens 468,783",
    when: `${LARGE}; deliberation, by a member for themselves`,
  },
  {
    action: "request, consent",
    group: "request",
    when: `${LARGE}; by a member for themselves`,
  },
  {
    action: "request, rapid",
    group: "request",
    when: `${LARGE}; by a stranger for themselves`,
  },
  {
    action: "request on behalf of a payee who signed",
    group: "request",
    when: `${LARGE}; deliberation, by a member for a member; the payee's second agreement`,
  },

  // -------------------------------------------------------------------------------------------------------- vote
  {
    action: "vote",
    group: "vote",
    budget: 45_000,
    slots: 0,
    peers: "OZ 66,133–85,582; Aragon 78,288–95,388; Baal 111,931–129,031; Gardens 255,850; MACI 360,015",
    when: `${LARGE}; somebody among the same 256 numbers has voted`,
  },
  {
    action: "vote, with a reason",
    group: "vote",
    when: `${LARGE}; the same with the digest of a reason: 32 bytes more of calldata`,
  },
  {
    action: "vote that reaches the quorum",
    group: "vote",
    when: `${LARGE}; the same; looks whether that came so late that voting is extended`,
  },
  {
    action: "vote, the first of 256 members",
    group: "vote",
    when: `${LARGE}; opens a word of the bitmap`,
  },
  {
    action: "vote in a community of up to 128",
    group: "vote",
    budget: 40_000,
    slots: 0,
    peers: "as above",
    when: `${SMALL}; somebody has voted`,
  },
  {
    action: "vote of a member with contribution credits",
    group: "vote",
    when: `${LARGE}; as above, the voice grows with the credits`,
  },
  {
    action: "vote of a delegate",
    group: "vote",
    when: `${LARGE}; as above, for themselves and ten others`,
  },
  {
    action: "object to a consent request",
    group: "vote",
    when: `${LARGE}; not the objection that escalates`,
  },
  {
    action: "signed votes in one transaction, each of 30",
    group: "vote",
    budget: 18_000,
    slots: 0,
    each: BATCH,
    peers: "OZ 71,926; Baal 148,386",
    when: `${LARGE}; somebody among the same 256 numbers has voted`,
  },
  {
    action: "ten requests voted on in one transaction, each",
    group: "vote",
    budget: 20_000,
    slots: 0,
    each: REQUESTS,
    peers: "Allo QV 76,965",
    when: `${LARGE}; somebody among the same 256 numbers has voted on each`,
  },

  // ----------------------------------------------------------------------------------------------------- release
  {
    action: "release native coin",
    group: "release",
    budget: 62_000,
    slots: 0,
    peers: "Safe 2-of-3 65,806; OZ queue + execute 246,746; Aragon 120,730; Baal 158,173; Gardens 226,019",
    when: `${LARGE}; a lump after deliberation; the payee's account exists, the budget has been drawn on before`,
  },
  {
    action: "release native coin, consent",
    group: "release",
    when: `${LARGE}; a lump nobody objected to; otherwise the same`,
  },
  {
    action: "release real USDC",
    group: "release",
    when: `${LARGE}; a lump after deliberation; the payee holds USDC; otherwise the same`,
  },
  {
    action: "rapid release on the signatures of two responders, one transaction",
    group: "release",
    budget: 78_000,
    slots: 0,
    peers: "Safe 65,806",
    when: `${LARGE}; native coin; the payee's account exists and was paid by this track before`,
  },

  // ------------------------------------------------------------------------------------------------------- whole
  {
    action: "request + three votes + payment, all transactions",
    group: "whole",
    budget: 290_000,
    slots: 2,
    peers: "OZ 534,011; Aragon 609,722; Baal 732,665; Gardens 1,483,441",
    when: `${LARGE}; five transactions; conditions of the single rows, no vote before`,
  },
  {
    action: "request + three votes in one batch + payment, all transactions",
    group: "whole",
    budget: 235_000,
    slots: 2,
    peers: "as above",
    when: `${LARGE}; three transactions, the votes signed; conditions of the single rows, no vote before`,
  },

  ...roundRows,
  // ------------------------------------------------------------------------------------------------------ member
  {
    action: "make a member able to vote, one",
    group: "member",
    budget: 80_000,
    slots: 2,
    peers: "OZ ERC20Votes 182,735; solady 155,755; Aragon 174,831; Baal 176,375",
    when: "by the vouch of one member, where one is needed",
  },
  {
    action: "make a member able to vote, one, by two vouches",
    group: "member",
    when: "the two transactions together, where two are needed",
  },
  {
    action: "make a member able to vote, one, by an invitation that two signed",
    group: "member",
    when: "one transaction, where two are needed",
  },
  {
    action: "make a member able to vote, each of 30",
    group: "member",
    budget: 45_000,
    slots: BATCH + 1,
    each: BATCH,
    peers: "as above",
    when: "by invitations that one member signed, where one is needed, in one transaction",
  },
  {
    action: "make a member able to vote, each of 30, two signatures",
    group: "member",
    each: BATCH,
    when: "by invitations that two signed, where two are needed, in one transaction",
  },

  // --------------------------------------------------------------------------------------------------- community
  {
    action: "open a community with governance",
    group: "community",
    budget: 2_400_000,
    peers: "Baal 2,560,417; Allo profile + pool 1,289,658; Safe 283,404",
    when: "preset for a group; five founders, one guardian, steward and assessor, two responders, native coin",
  },
];

/**
 * What each action may cost, what others pay for it, and under which conditions it is measured.
 *
 * Figures are whole transactions: the receipt's `gasUsed`, with its 21,000 and its calldata. Peers were compiled from
 * their own sources and measured side by side on one local node, under the rules of today's mainnet.
 */

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

  // ------------------------------------------------------------------------------------------------------- round
  {
    action: "create a round",
    group: "round",
    budget: 135_000,
    slots: 4,
    peers: "Allo 592,462 (+ profile 697,196); MACI poll 1,551,071",
    when: "native coin, an identity rule, no cap; not the community's first",
  },
  {
    action: "register a project",
    group: "round",
    budget: 62_000,
    slots: 1,
    peers: "Allo 201,907",
    when: "the 256th",
  },
  {
    action: "accept 256 projects",
    group: "round",
    budget: 60_000,
    slots: 1,
    peers: "Allo 54,163 for 64",
    when: "one transaction of a steward",
  },
  {
    action: "contribute to a project, first",
    group: "round",
    budget: 72_000,
    slots: 1,
    peers: "Allo 83,346 (event only); Allo vault 89,019–106,119; clr.fund + MACI 841,046",
    when: "native coin; the donor's first gift in the round, the project's second; identity is one word of another contract",
  },
  {
    action: "contribute to a second project",
    group: "round",
    when: "the same donor's first gift to another project",
  },
  {
    action: "contribute to a project, later",
    group: "round",
    budget: 54_000,
    slots: 0,
    peers: "as above",
    when: "the same donor's second gift to a project",
  },
  {
    action: "contribute to a project, first, identity by an attester",
    group: "round",
    when: "the first of these with AttesterPersonhood, which reads three words",
  },
  {
    action: "cart of ten projects, one transaction, first",
    group: "round",
    budget: 250_000,
    slots: 4,
    peers: "Gitcoin multi-round checkout 507,457; ERC-20 permit 594,650; MACI 3,163,951",
    when: "native coin; the donor's first gifts in the round, the projects' second; identity as above",
  },
  {
    action: "cart of ten projects, one transaction, later",
    group: "round",
    budget: 175_000,
    slots: 0,
    peers: "as above",
    when: "the same cart again",
  },
  {
    action: "add to a matching fund",
    group: "round",
    when: "native coin; the funder's first",
  },
  {
    action: "pay a project its gifts and match",
    group: "round",
    budget: 58_000,
    slots: 0,
    peers: "Allo root 163,244 + 114,235; Merkle claim 55,503; clr.fund millions + 490,633",
    when: "native coin, no cap; the payee's account exists",
  },
  {
    action: "settle a capped round of 100 projects",
    group: "round",
    budget: 350_000,
    peers: "trust in one admin's root",
    when: "two donors to each, two projects above a cap of 2 %; one transaction",
  },
  {
    action: "settle a capped round of 1,000 projects",
    group: "round",
    budget: 3_200_000,
    peers: "as above",
    when: "the same",
  },

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

// Itemised from `--explain`.
const erc20 =
  "5,552 over. Before any code runs it costs 54,633: 22,016 transaction and calldata; 5,400 for two cold accounts (the clone's code, the token) and two warm calls; 10,500 for five cold words (the token's allowance and two balances, the pool's head and the asset's book); 11,600 to write four of them; 4,655 for Pledged and the token's Transfer; 462 for hashes. The token's code adds 2,246, the clone 96, the pool 4,577. What the excess buys: a second word beside the head, so that free tokens are written down (5,000), and what arrived is measured twice under a guard (about 2,000), so that the books stay true for tokens with fees.";
const permitFirst =
  "5,406 over. The same arrival as with an allowance (five cold words, four written, two cold accounts), and what a permit costs in any ERC-20: a new word for the nonce (20,000), a new word for the allowance (22,100, of which 19,900 come back), Approval (1,756), the signature (3,100) and 1,328 more of calldata. Code: the token's 4,764, the pool's 4,981.";
const permitLater =
  "1,956 over. As the first permit, with 2,900 instead of 20,000 for the nonce; of the allowance's 22,100 only 19,238 come back, since a refund ends at a fifth of the transaction. Code: the token's 4,764, the pool's 4,981.";
const usdc =
  "1,686 over. USDC takes 66,739 of it: a new word for the authorization (20,000), seven cold words (14,700), two balances written (5,800), three cold accounts (proxy, code and signature library, 7,800), two events (3,256), the signature (3,100), hashes (882), code (11,201). The pool's part is 46,947: transaction and calldata (24,748), a cold account (2,600), two cold words, both written (10,000), Pledged (2,899), hashes and warm calls (752), code (5,948).";

// What `--explain` shows, added up: each sum is what is spent before a line of code runs.

const vote =
  "44,220 before a line of code: start and calldata 21,796; three cold accounts (shared code, registry, its shared code) 7,800; three cold slots (tally, voter, flags) 6,300; two of them updated 5,800; the event 2,524. The clones' share of it, 5,200, buys communities that open at all within their budget; the word of flags, 5,000, a vote without a new slot among any number of members.";

const voteInSmall =
  "39,220 before a line of code: start and calldata 21,796; three cold accounts (shared code, registry, its shared code) 7,800; two cold slots (tally, voter) 4,200; one of them updated 2,900; the event 2,524. The clones' share of it, 5,200, buys communities that open at all within their budget.";

const release =
  "65,603 before a line of code: start and calldata (the terms, which are stored nowhere) 24,392; four cold accounts (shared code, pool, its shared code, payee) 10,400; the coin's way 6,700; five cold slots (tally, rules, the pool's books, the two of its budget) 10,500; three of them updated 8,700; two events 4,911. What is beyond the budget buys a pool that pays nobody but within a budget, a ledger head, and two guards.";

const rapid =
  "90,591 before a line of code: start and calldata (terms, two signatures) 28,880; four cold accounts 10,400; the coin's way 6,700; nine cold slots (those of a release; two seats; the payee's cap and bucket) 18,900; four of them updated 11,600; four events 7,911; two signatures 6,200. What is beyond the budget buys a cap for each payee, seats that are given and taken by name, and an event for each approval.";

const whole =
  "289,870 before a line of code: five starts with their calldata 113,684; cold accounts 39,000; the payee's, with the coin's way 9,300; 20 cold slots 42,000; writes 68,200; events 17,686. It is over as votes and release are, for the same reasons.";

const wholeInBatch =
  "228,646 before a line of code: three starts with their calldata 78,160; accounts 23,800; the payee's, with the coin's way 9,300; three signatures 9,300; 16 cold slots 33,600; writes 56,800; events 17,686. It is over as the release is, for the same reasons.";

const giftFirst =
  "71,017 before a line of code: start and calldata 21,544; two cold accounts (shared code, identity rule) 5,200; six cold slots (round, identity rule, its answer, donor, project, head) 12,600; four of them written, one of them new, 28,700; the event and its hash 2,973. Code 8,254: the root, the lanes of the donor's word, the books, the event. What is beyond the budget buys an identity that is asked at the gift, and matches that need no step after the end.";

const giftLater =
  "53,917 before a line of code: as the first, with 11,600 for four updates. Code 8,957, of which the donor's old root and new root take a ninth. What is beyond the budget buys the same.";

const cartLater =
  "124,112 before a line of code: start and calldata 24,884; two cold accounts 5,200; 18 cold slots 37,800; thirteen words updated, four of them more than once, 47,000; the event and its hash 9,228. Code 59,899: 5,900 a project, of which two of OpenZeppelin's roots take about 900, the search for the project's lane about 700, and the event's lines 500. By estimate, roots of our own would save 1,500 of it, a search that begins where the last one ended 3,000, a donor's words written once for three projects 3,000: not the whole of the excess even together, and code that is harder to read where the money is counted.";

const accept =
  "66,478 before a line of code: start and calldata 21,844; three cold accounts (shared code, access manager, its shared code) 7,800; seven cold slots, three of them the manager's, 14,700; a new word 20,000; the event 2,134. What is beyond the budget buys a role that members give and take.";

/**
 * Budgets that are not met, by action, each with the reason and what the excess buys. None is expected to stay: the
 * test of the snapshot fails on an action that is over its budget and not listed here, and on one that is listed
 * without need.
 */
export const exceptions: Readonly<Record<string, string>> = {
  "pledge ERC-20, allowance set": erc20,
  "pledge by ERC-2612, first": permitFirst,
  "pledge by ERC-2612, later": permitLater,
  "pledge real USDC by ERC-3009, relayed": usdc,
  vote,
  "vote in a community of up to 128": voteInSmall,
  "release native coin": release,
  "rapid release on the signatures of two responders, one transaction": rapid,
  "request + three votes + payment, all transactions": whole,
  "request + three votes in one batch + payment, all transactions": wholeInBatch,
  "accept 256 projects": accept,
  "contribute to a project, first": giftFirst,
  "contribute to a project, later": giftLater,
  "cart of ten projects, one transaction, later": cartLater,
};

/** Budgets that are not met, and what the excess buys. */

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

/** The laws that hold, and the attacks that fail: the words of the design, to which `laws.ts` finds the tests. */

export interface Law {
  readonly number: number;
  readonly name: string;
  readonly sentence: string;
  /** The contract without which the law has nothing to hold for. */
  readonly needs?: string;
}

const ROUNDS = "contracts/QuadraticFunding.sol";

export const laws: readonly Law[] = [
  {
    number: 1,
    name: "Solvent",
    sentence: "For every asset the pool holds at least what is available, earmarked, committed and owed.",
  },
  {
    number: 2,
    name: "Conserved",
    sentence: "Pledged = available + earmarked + committed + owed + paid, always, to the smallest unit.",
  },
  {
    number: 3,
    name: "No back door",
    sentence:
      "No role, alone or together, can move money other than by a module's decided payment within its budget, or by " +
      "the announced dissolution.",
  },
  {
    number: 4,
    name: "Bounded emergency",
    sentence: "Over any window, rapid payouts are at most the budget, even if all responders collude.",
  },
  {
    number: 5,
    name: "No hostage",
    sentence: "One reverting, blocklisted or gas-burning payee blocks nobody else.",
  },
  {
    number: 6,
    name: "Everything ends",
    sentence: "Every terminal state gives all its money back to someone named.",
  },
  {
    number: 7,
    name: "One person, one voice",
    sentence: "No transfer, delegation, rotation, re-entry or batch counts anyone twice.",
  },
  {
    number: 8,
    name: "Past weight",
    sentence:
      "A vote uses weight from before the request; no vote and payment of one request share a block (a rapid release, " +
      "which law 4 bounds, excepted).",
  },
  {
    number: 9,
    name: "Reachable veto",
    sentence: "At creation and after any change of settings, those able to vote suffice to object.",
  },
  {
    number: 10,
    name: "Escalate, never delete",
    sentence: "Objections bring a request before all members; they never end it.",
  },
  {
    number: 11,
    name: "No self-dealing",
    sentence:
      "The units of requester and payee never count on their request, and nobody can be silenced by being delegated to.",
  },
  {
    number: 12,
    name: "Approved is frozen",
    sentence: "Amount, payee and asset of an approved request cannot change.",
  },
  {
    number: 13,
    name: "Split-proof",
    sentence: "A donor's effect on a match depends only on their total per project.",
    needs: ROUNDS,
  },
  {
    number: 14,
    name: "Exact match",
    sentence:
      "The matches sum to at most the pool, and, unless a cap or the multiplier's ceiling binds, to less than one unit " +
      "per project below it; contract and SDK agree bit for bit.",
    needs: ROUNDS,
  },
  {
    number: 15,
    name: "Earned",
    sentence:
      "Contribution credits never move between accounts; decay is monotone; the balances sum to at most the supply, " +
      "which is at most one unit per holder above.",
  },
  {
    number: 16,
    name: "Replayable",
    sentence: "The events alone rebuild every public number and the head of the ledger.",
  },
  {
    number: 17,
    name: "Bound signatures",
    sentence:
      "A signature works once, here, for this, by this signer, before its deadline; flipping any field breaks it.",
  },
  {
    number: 18,
    name: "Phases partition time",
    sentence: "At every second a request, a round or a rotation is in exactly one state.",
  },
  {
    number: 19,
    name: "Settings stay sane",
    sentence: "No reachable setting disables a law.",
  },
];

export interface Attack {
  /** What tests are tagged with. */
  readonly id: string;
  readonly what: string;
  /** The contract that it would attack, while that is not there. */
  readonly needs?: string;
  /** Why there is nothing to attack. */
  readonly excused?: string;
}

export const attacks: readonly Attack[] = [
  { id: "flash-loaned-votes", what: "votes borrowed for one block carry and execute an emergency payment" },
  { id: "quiet-second-try", what: "a failed takeover is tried again, quietly" },
  { id: "late-votes", what: "votes at the deadline decide, and nobody can answer" },
  { id: "boundary-equality", what: "`>` where `>=` is meant, or the other way round" },
  { id: "replaced-code", what: "the code behind an approved call is replaced before it is executed" },
  { id: "re-initialisation", what: "a stranger initializes an implementation, or a clone a second time" },
  { id: "payee-is-ours", what: "the payee is the token, the pool, the zero address or the governor" },
  {
    id: "identity-from-calldata",
    what: "who acts is read from calldata that a forwarder or a multicall lets others write",
  },
  { id: "hostile-token-at-exit", what: "a token is left out, or refuses to move, when the community dissolves" },
  { id: "stuck-item", what: "one stuck item blocks a queue" },
  { id: "sentinel", what: "a value that stands for “unlimited” is reached by a real state" },
  { id: "credits-never-debited", what: "the same gift earns credits again and again" },
  { id: "gift-split-in-hundred", what: "one gift, split into a hundred, draws more match", needs: ROUNDS },
  { id: "duplicates-in-one-call", what: "the same voter, voucher, responder or request twice in one call" },
  { id: "id-zero", what: "id 0 stands for “none” and for something" },
  { id: "terms-changed-after-approval", what: "the terms of a request change after it was approved" },
  { id: "fee-on-transfer", what: "a token that arrives short is credited in full" },
  { id: "overlapping-phases", what: "two phases hold at one second, or none" },
  { id: "money-after-deadline", what: "money or a vote is taken after the deadline" },
  { id: "review-of-other-version", what: "votes or scores for version 1 serve version 2" },
  { id: "no-voters", what: "a request is decided where nobody can vote" },
  { id: "single-backer", what: "one rich backer alone draws a match", needs: ROUNDS },
  { id: "threshold-over-nonvoters", what: "a threshold is counted over people who cannot vote" },
  { id: "lowering-the-bar", what: "an own action lowers the bar for oneself" },
  { id: "re-entrancy", what: "a payee or token calls back before the books are right" },
  { id: "read-only-re-entrancy", what: "a payee reads books that are not right while it is being paid" },
  { id: "erc777-hooks", what: "a token's hooks call back, before and after it moves" },
  { id: "parts-and-total", what: "parts that do not sum to the total" },
  { id: "permit-front-run", what: "somebody submits the donor's permit first" },
  { id: "replay-chain", what: "a signature serves on another chain" },
  { id: "replay-contract", what: "a signature serves at another contract" },
  { id: "replay-request", what: "a signature serves for another request" },
  { id: "replay-version", what: "a signature serves for another version, or twice" },
  {
    id: "oracle-price",
    what: "a stale, negative or zero price of an oracle",
    excused: "No contract reads an oracle: budgets, caps and rates are set in each asset's own units.",
  },
  { id: "rounding-dust", what: "rounding loses money, or gives some away" },
  { id: "others-allowance", what: "a stranger uses another's allowance or invitation" },
  { id: "forced-dissolution", what: "a stranger forces or hastens the dissolution" },
  {
    id: "plain-text-on-chain",
    what: "a reason stands on the chain in plain text",
  },
];

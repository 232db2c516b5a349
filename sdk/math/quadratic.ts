/**
 * The mathematics of a quadratic funding round, in the same integers as the contract, to the last unit.
 *
 * Per donor and project, all gifts are added up, each times the identity weight that the donor had when they gave it:
 * `c = Σ amount · weight / 10,000`, normalised to 18 decimals; `f = ⌊√c⌋`.
 * Per project, `S = Σ f`, `Q = Σ f²`, and what counts is `raw = S² − Q`: the sum over all pairs of different donors.
 * With `W = Σ raw`, a project is matched `⌊fund · raw / W⌋`, but no more than the cap. What capped projects leave
 * is shared out again by the same rule, until nobody exceeds the cap.
 */
export { type Estimate, estimateMatch, outlook, type Outlook } from "./estimate.js";
export { explain, type Explanation, type Lift } from "./explain.js";
export { type Fraction, match, multiplierOf, type Sharing, type SharingTerms, thresholdOf } from "./match.js";
export { root } from "./root.js";
export {
  addUp,
  type CountingTerms,
  normalise,
  type Pair,
  type ProjectTally,
  rootOf,
  type RoundGift,
  type RoundTally,
  tally,
} from "./tally.js";

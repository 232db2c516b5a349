/**
 * The mathematics of a quadratic funding round, in the same integers as the contract, to the last unit.
 *
 * Per donor and project, all gifts are added up, each times the identity weight that the donor had when they gave it:
 * `c = Σ amount · weight / 10,000`, normalised to 18 decimals; `f = ⌊√c⌋`.
 * Per project, `S = Σ f`, `Q = Σ f²`, and what counts is `raw = S² − Q`: the sum over all pairs of different donors.
 * With `W = Σ raw`, a project is matched `⌊fund · raw / W⌋`, but no more than the cap. What capped projects leave
 * is shared out again by the same rule, until nobody exceeds the cap.
 */
import { approximate } from "../types/integers.js";

/** One gift, or one row of a list of gifts. Donors and projects go by any name. */
export interface RoundGift {
  donor: string;
  project: string;
  /** In the asset's smallest unit. */
  amount: bigint;
  /** Identity weight of the donor when they gave, in 1/10,000. Left out: 10,000. */
  weight?: number;
}

/** What of a round's terms decides how much a gift counts. */
export interface CountingTerms {
  /** Of the asset. */
  decimals: number;
  /** A donor who gives less than this to a project counts for nothing there (smallest unit, on the sum of their gifts). */
  minimum?: bigint;
  /** The most that a donor's gifts to a project count for (smallest unit). */
  donorCap?: bigint;
}

/** What of a round's terms decides how the fund is shared out. All amounts in one unit, whichever. */
export interface SharingTerms {
  /** The matching fund. */
  fund: bigint;
  /** The most that one project is matched. Left out: no cap. */
  cap?: bigint;
  /**
   * The most that a unit of `raw` is matched, as a fraction. With the contract's terms: `multiplierOf(ceiling, decimals)`.
   * Left out: no ceiling.
   */
  multiplier?: Fraction;
}

/** An exact fraction. */
export interface Fraction {
  numerator: bigint;
  denominator: bigint;
}

/** What one donor gave to one project, and what it counts for. */
export interface Pair {
  amount: bigint;
  /** Each gift times the donor's weight at the time, in 1/10,000 of the smallest unit. */
  counted: bigint;
  /** `f`, with 9 decimals. */
  root: bigint;
}

/** The books of one project. */
export interface ProjectTally {
  /** What was given (smallest unit). */
  gifts: bigint;
  /** S = Σ f. */
  roots: bigint;
  /** Q = Σ f². */
  squares: bigint;
  /** S² − Q. */
  raw: bigint;
  /** By donor. */
  pairs: Map<string, Pair>;
}

/** The books of a round. */
export interface RoundTally {
  projects: Map<string, ProjectTally>;
  /** W = Σ raw. */
  total: bigint;
}

/** How a fund is shared out. */
export interface Sharing {
  /** The match of each project. */
  matches: Map<string, bigint>;
  /** Projects whose match is the cap because their share would exceed it. */
  capped: string[];
  /** Sum of all matches. */
  matched: bigint;
  /** What no rule gives to any project: all capped, the multiplier's ceiling, or nobody to match. It goes back. */
  leftover: bigint;
  /** What rounding leaves: less than one unit per project. */
  dust: bigint;
}

/** The number of basis points that make a whole. */
const WHOLE = 10_000n;

/**
 * The integer square root, rounded down.
 *
 * @example
 * ```ts
 * root(99n); // 9n
 * ```
 */
export function root(n: bigint): bigint {
  // Exact: the number is, and the float square root is rounded to nearest.
  if (n < 4503599627370496n) return BigInt(Math.floor(Math.sqrt(approximate(n))));
  let r = BigInt(Math.floor(Math.sqrt(approximate(n))));
  // The float is right to 52 bits; each of Newton's steps doubles that.
  if (n >> 96n) r = (r + n / r) >> 1n;
  if (n >> 192n) r = (r + n / r) >> 1n;
  while (r * r > n) r -= 1n;
  while ((r + 1n) * (r + 1n) <= n) r += 1n;
  return r;
}

/**
 * Normalise an amount to 18 decimals. More decimals than that are cut off.
 *
 * @example
 * ```ts
 * normalise(1_500_000n, 6); // 1500000000000000000n
 * ```
 */
export function normalise(amount: bigint, decimals: number): bigint {
  return decimals <= 18 ? amount * 10n ** BigInt(18 - decimals) : amount / 10n ** BigInt(decimals - 18);
}

/**
 * What all of a donor's gifts to one project count for: `f`.
 *
 * @param amount Their sum, in the asset's smallest unit.
 * @param counted Their sum, each times the donor's weight at the time, in 1/10,000 of the smallest unit.
 */
export function rootOf(amount: bigint, counted: bigint, terms: CountingTerms): bigint {
  const { decimals, minimum, donorCap } = terms;
  if (minimum !== undefined && amount < minimum) return 0n;
  const most = donorCap === undefined || counted <= donorCap * WHOLE ? counted : donorCap * WHOLE;
  return root(normalise(most, decimals) / WHOLE);
}

/**
 * Add up a round from its gifts, in any order.
 *
 * @example
 * ```ts
 * const round = tally([{ donor: "ada", project: "garden", amount: 10n ** 18n }], { decimals: 18 });
 * ```
 */
export function tally(gifts: Iterable<RoundGift>, terms: CountingTerms): RoundTally {
  const projects = new Map<string, ProjectTally>();
  for (const { donor, project, amount, weight } of gifts) {
    let books = projects.get(project);
    if (!books) {
      books = { gifts: 0n, roots: 0n, squares: 0n, raw: 0n, pairs: new Map() };
      projects.set(project, books);
    }
    const counted = amount * (weight === undefined ? WHOLE : BigInt(weight));
    const pair = books.pairs.get(donor);
    if (pair) {
      pair.amount += amount;
      pair.counted += counted;
    } else {
      books.pairs.set(donor, { amount, counted, root: 0n });
    }
  }
  return addUp(projects, terms);
}

/** Fill in what follows from the pairs: their roots, and the sums. */
export function addUp(projects: Map<string, ProjectTally>, terms: CountingTerms): RoundTally {
  let total = 0n;
  for (const books of projects.values()) {
    let gifts = 0n;
    let roots = 0n;
    let squares = 0n;
    for (const pair of books.pairs.values()) {
      const f = rootOf(pair.amount, pair.counted, terms);
      pair.root = f;
      gifts += pair.amount;
      roots += f;
      squares += f * f;
    }
    books.gifts = gifts;
    books.roots = roots;
    books.squares = squares;
    books.raw = roots * roots - squares;
    total += books.raw;
  }
  return { projects, total };
}

/**
 * The ceiling of a round's multiplier as a fraction of match (in the asset's smallest unit) per unit of `raw`.
 *
 * @param ceiling In 1/10,000: 10,000 matches every pair of donors in full, and never more.
 */
export function multiplierOf(ceiling: bigint, decimals: number): Fraction {
  return decimals <= 18
    ? { numerator: ceiling, denominator: WHOLE * 10n ** BigInt(18 - decimals) }
    : { numerator: ceiling * 10n ** BigInt(decimals - 18), denominator: WHOLE };
}

/** What is shared out among the projects that are not capped. */
interface Rest {
  capped: number;
  fund: bigint;
  total: bigint;
}

/** Whether a project's share, as a real number, exceeds the cap. */
function exceeds(raw: bigint, rest: Rest, terms: SharingTerms): boolean {
  const { cap, multiplier } = terms;
  if (cap === undefined || rest.fund * raw <= cap * rest.total) return false;
  return multiplier === undefined || raw * multiplier.numerator > cap * multiplier.denominator;
}

/** A project's share of the rest. */
function share(raw: bigint, rest: Rest, terms: SharingTerms): bigint {
  if (raw === 0n) return 0n;
  const matched = (rest.fund * raw) / rest.total;
  if (terms.multiplier === undefined) return matched;
  const most = (raw * terms.multiplier.numerator) / terms.multiplier.denominator;
  return most < matched ? most : matched;
}

/** Raw matches from the largest to the smallest, by index, and sums of the first so many. */
interface Ranking {
  raw(index: number): bigint;
  sum(count: number): bigint;
  length: number;
  total: bigint;
}

function rank(sorted: readonly bigint[]): Ranking {
  const sums = [0n];
  let sum = 0n;
  for (const raw of sorted) sums.push((sum += raw));
  return { raw: (i) => sorted[i]!, sum: (n) => sums[n]!, length: sorted.length, total: sum };
}

/**
 * The least set of capped projects such that nobody else exceeds the cap: always the largest so many. Once the next
 * does not exceed it, none after it does, however many more were capped; so half the search is saved each time.
 */
function capLargest(ranking: Ranking, terms: SharingTerms): Rest {
  const restAfter = (capped: number): Rest => ({
    capped,
    fund: terms.fund - BigInt(capped) * (terms.cap ?? 0n),
    total: ranking.total - ranking.sum(capped),
  });
  if (terms.cap === undefined) return restAfter(0);
  let low = 0;
  let high = ranking.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (exceeds(ranking.raw(middle), restAfter(middle), terms)) low = middle + 1;
    else high = middle;
  }
  return restAfter(low);
}

function descending(a: bigint, b: bigint): number {
  return a < b ? 1 : a > b ? -1 : 0;
}

/**
 * Share out the fund: the match of every project, to the last unit.
 *
 * @example
 * ```ts
 * const { matches, dust } = match(tally(gifts, { decimals: 18 }), { fund: 25_000n * 10n ** 18n });
 * ```
 */
export function match(round: RoundTally, terms: SharingTerms): Sharing {
  const raws: bigint[] = [];
  for (const { raw } of round.projects.values()) raws.push(raw);
  const rest = capLargest(rank(raws.sort(descending)), terms);

  const matches = new Map<string, bigint>();
  const capped: string[] = [];
  let matched = 0n;
  let ideal = BigInt(rest.capped) * (terms.cap ?? 0n);
  for (const [project, { raw }] of round.projects) {
    // What is capped is more than all the rest together, or exceeds the cap on its own.
    const isCapped = raw > rest.total || exceeds(raw, rest, terms);
    const amount = isCapped ? terms.cap! : share(raw, rest, terms);
    if (isCapped) capped.push(project);
    matches.set(project, amount);
    matched += amount;
  }
  ideal += share(rest.total, rest, terms);
  return { matches, capped, matched, leftover: terms.fund - ideal, dust: ideal - matched };
}

/** A round made ready for `estimateMatch`: sorted once, asked often. */
export interface Outlook {
  round: RoundTally;
  counting: CountingTerms;
  sharing: SharingTerms;
  sorted: bigint[];
  ranking: Ranking;
}

/** What one more gift would do to its project. */
export interface Estimate {
  /** The project's match now. */
  before: bigint;
  /** And with the gift. */
  after: bigint;
  /** The difference, never negative: a gift takes from other projects, never from its own. */
  lift: bigint;
}

/** Prepare for many estimates on the same state of a round. */
export function outlook(round: RoundTally, counting: CountingTerms, sharing: SharingTerms): Outlook {
  const sorted = [...round.projects.values()].map(({ raw }) => raw).sort(descending);
  return { round, counting, sharing, sorted, ranking: rank(sorted) };
}

/** The first index whose value is smaller than `raw` (or not larger, for `orEqual`). */
function placeOf(sorted: readonly bigint[], raw: bigint): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! > raw) low = middle + 1;
    else high = middle;
  }
  return low;
}

function matchOf(raw: bigint, ranking: Ranking, terms: SharingTerms): bigint {
  const rest = capLargest(ranking, terms);
  return raw > rest.total || exceeds(raw, rest, terms) ? terms.cap! : share(raw, rest, terms);
}

/**
 * What the contract would match a project now, and what it would with one more gift: the exact numbers.
 *
 * Nothing is added up again: a constant number of steps, and with a cap as many as it takes to halve the list of projects
 * until one is left.
 *
 * @param gift What the donor would give, on top of what they have given.
 *
 * @example
 * ```ts
 * const ahead = outlook(round, { decimals: 18 }, { fund });
 * const { lift } = estimateMatch(ahead, { donor: "eve", project: "garden", amount: 10n ** 18n });
 * ```
 */
export function estimateMatch(ahead: Outlook, gift: RoundGift): Estimate {
  const { round, counting, sharing, sorted, ranking } = ahead;
  const books = round.projects.get(gift.project);
  const pair = books?.pairs.get(gift.donor);
  const known = books !== undefined;
  const rawBefore = books?.raw ?? 0n;

  const oldRoot = pair?.root ?? 0n;
  const amount = (pair?.amount ?? 0n) + gift.amount;
  const newRoot = rootOf(amount, (pair?.counted ?? 0n) + gift.amount * BigInt(gift.weight ?? 10_000), counting);
  // S² − Q grows by twice what the donor's root grows, times everybody else's.
  const rawAfter = rawBefore + 2n * (newRoot - oldRoot) * ((books?.roots ?? 0n) - oldRoot);

  // The ranking with the project's old place taken out and its new place put in, without copying it.
  const out = known ? placeOf(sorted, rawBefore) : sorted.length;
  const into = Math.min(placeOf(sorted, rawAfter), out);
  const changed: Ranking = {
    raw: (i) => (i < into || i > out ? sorted[i]! : i === into ? rawAfter : sorted[i - 1]!),
    sum: (n) =>
      n <= into ? ranking.sum(n) : n <= out ? ranking.sum(n - 1) + rawAfter : ranking.sum(n) - rawBefore + rawAfter,
    length: known ? sorted.length : sorted.length + 1,
    total: ranking.total - rawBefore + rawAfter,
  };
  if (!known) {
    const { sum } = changed;
    changed.sum = (n) => (n > sorted.length ? ranking.total + rawAfter : sum(n));
  }
  const before = matchOf(rawBefore, ranking, sharing);
  const after = matchOf(rawAfter, changed, sharing);
  return { before, after, lift: after - before };
}

/** What one donor did for a project. */
export interface Lift {
  donor: string;
  /** What they gave. */
  amount: bigint;
  /** What of it counts, after identity weights: in the smallest unit, rounded down. */
  counted: bigint;
  /** `f`. */
  root: bigint;
  /** Their half of every pair they are in: `f · (S − f)`. All of them add up to `raw`. */
  raw: bigint;
  /** Their part of the match if there were no cap, rounded down. */
  beforeCap: bigint;
  /** Their part of the match, rounded down. */
  afterCap: bigint;
}

/** Why a project is matched what it is. */
export interface Explanation {
  project: string;
  gifts: bigint;
  donors: number;
  /** The match without a cap. */
  beforeCap: bigint;
  /** The match. */
  match: bigint;
  capped: boolean;
  /** From the one who lifted it most. */
  lifts: Lift[];
}

/**
 * Explain a project's match: who lifted it by how much, before and after the cap.
 *
 * Each pair of donors is counted half for one, half for the other; so somebody who stands alone lifts nothing, however
 * much they gave.
 */
export function explain(round: RoundTally, terms: SharingTerms, project: string): Explanation {
  const books = round.projects.get(project);
  const { cap: _, ...uncapped } = terms;
  const whole: Rest = { capped: 0, fund: terms.fund, total: round.total };
  const raw = books?.raw ?? 0n;
  const beforeCap = share(raw, whole, uncapped);
  const sharing = match(round, terms);
  const matched = sharing.matches.get(project) ?? 0n;
  const lifts: Lift[] = [];
  for (const [donor, { amount, counted, root: f }] of books?.pairs ?? []) {
    const own = f * (books!.roots - f);
    lifts.push({
      donor,
      amount,
      counted: counted / WHOLE,
      root: f,
      raw: own,
      beforeCap: raw === 0n ? 0n : (beforeCap * own) / raw,
      afterCap: raw === 0n ? 0n : (matched * own) / raw,
    });
  }
  lifts.sort((a, b) => descending(a.raw, b.raw) || (a.donor < b.donor ? -1 : 1));
  return {
    project,
    gifts: books?.gifts ?? 0n,
    donors: lifts.length,
    beforeCap,
    match: matched,
    capped: sharing.capped.includes(project),
    lifts,
  };
}

/**
 * The raw match from which on projects are capped: what `settle` in the contract takes as threshold.
 *
 * @returns The smallest raw match of a capped project, or `undefined` when the cap binds nobody.
 */
export function thresholdOf(raws: Iterable<bigint>, terms: SharingTerms): bigint | undefined {
  const sorted = [...raws].sort(descending);
  const { capped } = capLargest(rank(sorted), terms);
  return capped === 0 ? undefined : sorted[capped - 1];
}

import { type RoundTally, WHOLE } from "./tally.js";

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
export interface Rest {
  capped: number;
  fund: bigint;
  total: bigint;
}

/** Whether a project's share, as a real number, exceeds the cap. */
export function exceeds(raw: bigint, rest: Rest, terms: SharingTerms): boolean {
  const { cap, multiplier } = terms;
  if (cap === undefined || rest.fund * raw <= cap * rest.total) return false;
  return multiplier === undefined || raw * multiplier.numerator > cap * multiplier.denominator;
}

/** A project's share of the rest. */
export function share(raw: bigint, rest: Rest, terms: SharingTerms): bigint {
  if (raw === 0n) return 0n;
  const matched = (rest.fund * raw) / rest.total;
  if (terms.multiplier === undefined) return matched;
  const most = (raw * terms.multiplier.numerator) / terms.multiplier.denominator;
  return most < matched ? most : matched;
}

/** Raw matches from the largest to the smallest, by index, and sums of the first so many. */
export interface Ranking {
  raw(index: number): bigint;
  sum(count: number): bigint;
  length: number;
  total: bigint;
}

export function rank(sorted: readonly bigint[]): Ranking {
  const sums = [0n];
  let sum = 0n;
  for (const raw of sorted) sums.push((sum += raw));
  return { raw: (i) => sorted[i]!, sum: (n) => sums[n]!, length: sorted.length, total: sum };
}

/**
 * The least set of capped projects such that nobody else exceeds the cap: always the largest so many. Once the next
 * does not exceed it, none after it does, however many more were capped; so half the search is saved each time.
 */
export function capLargest(ranking: Ranking, terms: SharingTerms): Rest {
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

export function descending(a: bigint, b: bigint): number {
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

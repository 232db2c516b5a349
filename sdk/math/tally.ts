import { plainRoot, root, RootSums } from "./root.js";

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

/** The number of basis points that make a whole. */
export const WHOLE = 10_000n;

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
    const counted = amount * (weight === undefined || weight === 10_000 ? WHOLE : BigInt(weight));
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
  const { decimals } = terms;
  const [up, down] = decimals <= 18 ? [10 ** (18 - decimals), 1e4] : [1, 10 ** (decimals - 14)];
  // Limits, and decimals whose power of ten no float is exact for, are left to the general way.
  const plain = terms.minimum === undefined && terms.donorCap === undefined && decimals <= 36;
  let total = 0n;
  for (const books of projects.values()) {
    let gifts = 0n;
    const sums = new RootSums();
    for (const pair of books.pairs.values()) {
      const f = plain ? plainRoot(pair.counted, up, down) : undefined;
      if (f === undefined) {
        pair.root = rootOf(pair.amount, pair.counted, terms);
        sums.addLarge(pair.root);
      } else {
        pair.root = BigInt(f);
        sums.add(f);
      }
      gifts += pair.amount;
    }
    const { roots, squares } = sums.read();
    const raw = roots * roots - squares;
    Object.assign(books, { gifts, roots, squares, raw });
    total += raw;
  }
  return { projects, total };
}

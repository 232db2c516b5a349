import { getAddress, isAddress } from "viem";

import { inRange, toUint } from "../types/integers.js";
import { capLargest, descending, exceeds, rank, type Ranking, share, type SharingTerms } from "./match.js";
import { type CountingTerms, type Pair, type ProjectTally, type RoundGift, rootOf, type RoundTally } from "./tally.js";

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

/** What a donor has given. Wallets write an address in lower case, the record does not. */
const pairOf = ({ pairs }: ProjectTally, donor: string): Pair | undefined =>
  pairs.get(donor) ?? (isAddress(donor, { strict: false }) ? pairs.get(getAddress(donor)) : undefined);

/**
 * What the contract would match a project now, and what it would with one more gift: the exact numbers.
 *
 * Nothing is added up again: a constant number of steps, and with a cap as many as it takes to halve the list of projects
 * until one is left.
 *
 * @param gift What the donor would give, on top of what they have given; `amount` in the asset's smallest unit.
 *
 * @throws {WrongTypeError} when `amount` is no bigint.
 * @throws {OutOfRangeError} when it is negative, or the weight is not from 0 to 10,000.
 *
 * @example
 * ```ts
 * const ahead = outlook(tally(gifts, { decimals: 18 }), { decimals: 18 }, { fund });
 * const { lift } = estimateMatch(ahead, { donor: "eve", project: "garden", amount: 10n ** 18n });
 * ```
 */
export function estimateMatch(
  ahead: Outlook,
  gift: Omit<RoundGift, "project"> & { project: string | bigint },
): Estimate {
  const { round, counting, sharing, sorted, ranking } = ahead;
  const given = toUint("amount", gift.amount);
  const weight = inRange("weight", gift.weight ?? 10_000, 0, 10_000);
  const books = round.projects.get(String(gift.project));
  const pair = books && pairOf(books, gift.donor);
  const known = books !== undefined;
  const rawBefore = books?.raw ?? 0n;

  const oldRoot = pair?.root ?? 0n;
  const amount = (pair?.amount ?? 0n) + given;
  const newRoot = rootOf(amount, (pair?.counted ?? 0n) + given * BigInt(weight), counting);
  // S² − Q grows by twice what the donor's root grows, times everybody else's.
  const rawAfter = rawBefore + 2n * (newRoot - oldRoot) * ((books?.roots ?? 0n) - oldRoot);

  // The ranking with the project's old place taken out and its new place put in, without copying it.
  const out = known ? placeOf(sorted, rawBefore) : sorted.length;
  const into = placeOf(sorted, rawAfter);
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

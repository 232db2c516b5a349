import { descending, match, type Rest, share, type SharingTerms } from "./match.js";
import { type RoundTally, WHOLE } from "./tally.js";

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

/**
 * Analysis, not settlement: other rules of matching, computed off chain on a round's tally, to show a community how far
 * collusion could have moved its result. Numbers here are floats, and nobody is paid by them.
 */
import { approximate } from "../types/integers.js";
import type { RoundTally } from "./quadratic.js";

/** Every pair's `f`, in whole units of the square root (9 decimals). */
function* rootsOf(round: RoundTally): Generator<{ project: string; donor: string; root: number }> {
  for (const [project, { pairs }] of round.projects) {
    for (const [donor, { root }] of pairs) if (root > 0n) yield { project, donor, root: approximate(root) / 1e9 };
  }
}

/** Weights made into shares of a fund. */
function shareOut(weights: Map<string, number>, fund: number): Map<string, number> {
  let total = 0;
  for (const weight of weights.values()) total += weight;
  return new Map([...weights].map(([project, weight]) => [project, total === 0 ? 0 : (fund * weight) / total]));
}

/**
 * Pairwise-bounded quadratic funding (Buterin 2019), for analysis only.
 *
 * Each pair of donors adds `f · f` to a project as before, but discounted by `M / (M + k)`, where `k` is what the two
 * have in common over all projects: the more often two donors agree, the less they add together.
 *
 * Takes as many steps as there are pairs of donors to each project.
 *
 * @param bound `M`, in whole units: what a pair may add before it counts half.
 *
 * @example
 * ```ts
 * const shares = pairwiseMatch(tally(gifts, { decimals: 18 }), { fund: 25_000, bound: 25 });
 * ```
 */
export function pairwiseMatch(
  round: RoundTally,
  { fund, bound }: { fund: number; bound: number },
): Map<string, number> {
  const donors = new Map<string, number>();
  const projects = new Map<string, [donor: number, root: number][]>();
  for (const { project, donor, root } of rootsOf(round)) {
    let number = donors.get(donor);
    if (number === undefined) donors.set(donor, (number = donors.size));
    const list = projects.get(project) ?? [];
    list.push([number, root]);
    projects.set(project, list);
  }
  const common = new Map<number, number>();
  const keyOf = (a: number, b: number): number => (a < b ? a * donors.size + b : b * donors.size + a);
  const eachPair = (list: readonly [number, number][], visit: (key: number, product: number) => void): void => {
    for (let i = 1; i < list.length; i++) {
      const [a, rootA] = list[i]!;
      for (let j = 0; j < i; j++) {
        const [b, rootB] = list[j]!;
        visit(keyOf(a, b), rootA * rootB);
      }
    }
  };
  for (const list of projects.values())
    eachPair(list, (key, product) => common.set(key, (common.get(key) ?? 0) + product));
  const weights = new Map<string, number>();
  for (const project of round.projects.keys()) {
    let sum = 0;
    eachPair(projects.get(project) ?? [], (key, product) => {
      sum += (2 * product * bound) / (bound + common.get(key)!);
    });
    weights.set(project, sum);
  }
  return shareOut(weights, fund);
}

/** A group of donors who may be close to each other. */
export interface Cluster {
  name: string;
  members: ReadonlySet<string>;
}

/**
 * Connection-oriented cluster match (Miller, Weyl, Erichsen 2022), for analysis only.
 *
 * Money is matched for crossing the lines between clusters, not within one: each pair of clusters adds
 * `√(Σ K / T) · √(Σ K / T)`, where a donor with ties to the other cluster counts with the root of what they gave (`K`),
 * and is divided among the `T` clusters that they are in. Clusters are the supporters of each project (the same
 * people once), unless named.
 *
 * Takes as many steps as projects × pairs of clusters × donors: for rounds of up to some hundred projects.
 *
 * @example
 * ```ts
 * const shares = clusterMatch(tally(gifts, { decimals: 18 }), { fund: 25_000 });
 * ```
 */
export function clusterMatch(
  round: RoundTally,
  { fund, clusters = supportersOf(round) }: { fund: number; clusters?: readonly Cluster[] },
): Map<string, number> {
  const memberships = new Map<string, number[]>();
  clusters.forEach(({ members }, index) => {
    for (const donor of members) memberships.set(donor, [...(memberships.get(donor) ?? []), index]);
  });
  // Whether a donor is in a cluster, or shares one with somebody who is: by the clusters that overlap with theirs.
  const overlaps = clusters.map(() => new Set<number>());
  for (const list of memberships.values()) for (const a of list) for (const b of list) overlaps[a]!.add(b);
  const tied = (donor: string, cluster: number): boolean =>
    (memberships.get(donor) ?? []).some((own) => overlaps[own]!.has(cluster));

  const given = new Map<string, Map<string, number>>();
  for (const { project, donor, root } of rootsOf(round)) {
    const byDonor = given.get(project) ?? new Map<string, number>();
    byDonor.set(donor, root * root);
    given.set(project, byDonor);
  }
  const weights = new Map<string, number>();
  for (const project of round.projects.keys()) {
    const gifts = given.get(project) ?? new Map<string, number>();
    const inClusters = clusters.map(({ members }) => [...gifts].filter(([donor]) => members.has(donor)));
    const strength = (own: number, other: number): number => {
      let sum = 0;
      for (const [donor, amount] of inClusters[own]!) {
        const counted = tied(donor, other) ? Math.sqrt(amount) : amount;
        sum += counted / memberships.get(donor)!.length;
      }
      return Math.sqrt(sum);
    };
    let sum = 0;
    for (let a = 0; a < clusters.length; a++) {
      if (inClusters[a]!.length === 0) continue;
      for (let b = 0; b < a; b++) if (inClusters[b]!.length !== 0) sum += 2 * strength(a, b) * strength(b, a);
    }
    weights.set(project, sum);
  }
  return shareOut(weights, fund);
}

/** The supporters of each project, as clusters. The same people are one group, however many projects they back. */
function supportersOf(round: RoundTally): Cluster[] {
  const groups = new Map<string, Cluster>();
  for (const [name, { pairs }] of round.projects) {
    const members = [...pairs].filter(([, { root }]) => root > 0n).map(([donor]) => donor);
    const key = JSON.stringify(members.toSorted());
    if (!groups.has(key)) groups.set(key, { name, members: new Set(members) });
  }
  return [...groups.values()];
}

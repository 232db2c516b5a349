import { type Address, zeroAddress } from "viem";

import { OutOfRangeError } from "../errors/input.js";
import { inRange, toSafeNumber, toUint } from "./integers.js";

/** The terms of a funding round. Amounts are in the asset's smallest unit, times in seconds since 1970. */
export interface RoundTerms {
  /** `NATIVE`, or an ERC-20 that the pool has admitted. */
  asset: Address;
  /** First second of gifts, last of registration. */
  opensAt: number;
  /** First second without gifts. */
  closesAt: number;
  /** Seconds after closing in which gifts may still be questioned. None, unless named. */
  challengePeriod?: number | undefined;
  /** Seconds in which projects may claim. A year, unless named. */
  claimPeriod?: number | undefined;
  /** The most that one project is matched, in 1/10,000 of the fund. All of it, unless named. */
  capBps?: number | undefined;
  /** The same as an amount; the lower of the two holds. */
  capAmount?: bigint | undefined;
  /** The most that pairs of donors are matched, in 1/10,000. No ceiling, unless named. */
  ceilingBps?: number | undefined;
  /** Whether only the projects named at creation take part. */
  fixedList?: boolean | undefined;
  /** Says how surely a donor is one person (`solidarity-dao/personhood`). Everybody counts in full, unless named. */
  personhood?: Address | undefined;
  /** A donor who gives a project less than this in all does not count for it. */
  minimum?: bigint | undefined;
  /** The most that a donor counts for at a project. */
  donorCap?: bigint | undefined;
  /** Who receives what nobody claims. The pool, unless named. */
  residue?: Address | undefined;
}

/** One line of a cart. */
export interface CartItem {
  project: number;
  /** In the asset's smallest unit. */
  amount: bigint;
}

/** What stands for no cap. */
export const NO_CAP = 2n ** 128n - 1n;
/** What stands for no ceiling. */
export const NO_CEILING = 2n ** 32n - 1n;
/** The threshold that caps nobody. */
export const NO_THRESHOLD = 2n ** 256n - 1n;

/** Terms with everything said, as the contract takes them. */
export const encodeRoundTerms = (terms: RoundTerms) => ({
  asset: terms.asset,
  opensAt: inRange("opensAt", terms.opensAt, 0, 4_294_967_295),
  closesAt: inRange("closesAt", terms.closesAt, 0, 4_294_967_295),
  challengePeriod: inRange("challengePeriod", terms.challengePeriod ?? 0, 0, 5_184_000),
  claimPeriod: inRange("claimPeriod", terms.claimPeriod ?? 31_536_000, 7_776_000, 315_360_000),
  capBps: inRange("capBps", terms.capBps ?? 10_000, 1, 10_000),
  capAmount: toUint("capAmount", terms.capAmount ?? NO_CAP),
  ceilingBps: inRange("ceilingBps", terms.ceilingBps ?? 4_294_967_295, 1, 4_294_967_295),
  fixedList: terms.fixedList ?? false,
  personhood: terms.personhood ?? zeroAddress,
  minimum: toUint("minimum", terms.minimum ?? 0n),
  donorCap: toUint("donorCap", terms.donorCap ?? NO_CAP),
  residue: terms.residue ?? zeroAddress,
});

/** A cart as the contract takes it. */
export const encodeCart = (items: readonly CartItem[]): { project: number; amount: bigint }[] =>
  items.map(({ project, amount }) => ({
    project: inRange("project", project, 1, 65_535),
    amount: toUint("amount", amount),
  }));

/** What a cart costs. */
export const sumOf = (items: readonly CartItem[]): bigint => items.reduce((sum, { amount }) => sum + amount, 0n);

/**
 * Project numbers as the group and the bits that `accept` takes.
 *
 * @throws {OutOfRangeError} when they are not all of one group of 256.
 */
export function groupOf(projects: readonly number[]): readonly [group: bigint, bits: bigint] {
  const [first = 1] = projects;
  const group = (first - 1) >> 8;
  let bits = 0n;
  for (const project of projects) {
    const [least, most] = [group * 256 + 1, group * 256 + 256];
    if (project < least || project > most) throw new OutOfRangeError({ name: "project", given: project, least, most });
    bits |= 1n << BigInt((project - 1) & 255);
  }
  return [BigInt(group), bits];
}

/** A donor's basket in words: see the contract's `Baskets`. */
export function decodeBasket(words: readonly bigint[]): { projects: number[]; others: boolean; excluded: boolean } {
  const projects: number[] = [];
  for (const word of words) {
    for (const shift of [64n, 144n, 224n]) {
      const project = toSafeNumber((word >> shift) & 0xffffn);
      if (project !== 0) projects.push(project);
    }
  }
  const [first = 0n] = words;
  return { projects, others: first >> 255n === 1n, excluded: (first >> 254n) % 2n === 1n };
}

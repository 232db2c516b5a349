import { type Address, zeroAddress } from "viem";

import {
  type CountingTerms,
  match,
  multiplierOf,
  type Pair,
  rootOf,
  type RoundTally,
  type Sharing,
  type SharingTerms,
} from "../math/quadratic.js";
import { NO_CAP, NO_CEILING } from "../types/round.js";
import type { RoundLog } from "./roundLogs.js";

/** A round rebuilt from its events alone. */
export interface RoundReplay {
  /** S, Q and W, and what every donor gave to every project, by project number. */
  readonly tally: RoundTally;
  readonly counting: CountingTerms;
  readonly sharing: SharingTerms;
  /** What everybody put into the fund and has not got back. */
  readonly funders: ReadonlyMap<Address, bigint>;
  readonly asset: Address;
  readonly payees: ReadonlyMap<string, Address>;
  readonly withdrawn: ReadonlySet<string>;
  readonly claims: ReadonlyMap<string, { readonly gifts: bigint; readonly matched: bigint }>;
  readonly excluded: ReadonlySet<Address>;
  readonly cancelled: boolean;
  /** The matches as the tally stands. */
  readonly matches: Sharing;
  /** What came in for the round, less what left it. */
  readonly held: bigint;
}

/**
 * Rebuild a round from its events: pure, and the same integers as the contract.
 *
 * @param entries All events of the rounds, in order (others' are left out).
 *
 * @example
 * ```ts
 * const { tally, matches } = replayRound(logs, 1n);
 * ```
 */
export function replayRound(entries: readonly RoundLog[], round: bigint): RoundReplay {
  const projects: RoundTally["projects"] = new Map();
  const tally: RoundTally = { projects, total: 0n };
  const funders = new Map<Address, bigint>();
  const payees = new Map<string, Address>();
  const withdrawn = new Set<string>();
  const claims = new Map<string, { gifts: bigint; matched: bigint }>();
  const excluded = new Set<Address>();
  const counting: CountingTerms = { decimals: 18 };
  let shares: SharingTerms = { fund: 0n };
  let capBps = 10_000n;
  let capAmount = NO_CAP;
  let asset: Address = zeroAddress;
  let cancelled = false;
  let held = 0n;

  const booksOf = (project: string) => {
    let books = projects.get(project);
    if (!books) projects.set(project, (books = { gifts: 0n, roots: 0n, squares: 0n, raw: 0n, pairs: new Map() }));
    return books;
  };
  /** A pair counts for something else from now on. */
  const move = (project: string, pair: Pair): void => {
    if (withdrawn.has(project)) return;
    const books = booksOf(project);
    const f = rootOf(pair.amount, pair.counted, counting);
    const raw = books.raw;
    books.roots += f - pair.root;
    books.squares += f * f - pair.root * pair.root;
    books.raw = books.roots * books.roots - books.squares;
    pair.root = f;
    tally.total += books.raw - raw;
  };
  const give = (project: string, donor: Address, amount: bigint, weight: bigint): void => {
    const books = booksOf(project);
    const pair = books.pairs.get(donor) ?? { amount: 0n, counted: 0n, root: 0n };
    books.pairs.set(donor, pair);
    pair.amount += amount;
    pair.counted += amount * weight;
    books.gifts += amount;
    held += amount;
    move(project, pair);
  };

  for (const { event, args } of entries) {
    if (!("round" in args) || args.round !== round) continue;
    switch (event) {
      case "RoundCreated": {
        const { terms, decimals } = args;
        asset = terms.asset;
        counting.decimals = decimals;
        if (terms.minimum !== 0n) counting.minimum = terms.minimum;
        if (terms.donorCap !== NO_CAP) counting.donorCap = terms.donorCap;
        capBps = BigInt(terms.capBps);
        capAmount = terms.capAmount;
        const ceiling = BigInt(terms.ceilingBps);
        if (ceiling !== NO_CEILING) shares = { ...shares, multiplier: multiplierOf(ceiling, decimals) };
        break;
      }
      case "Registered":
        payees.set(String(args.project), args.payee);
        booksOf(String(args.project));
        break;
      case "Contributed":
        give(String(args.project), args.donor, args.amount, args.weight);
        break;
      case "CartContributed":
        for (const { project, amount } of args.items) give(String(project), args.donor, amount, args.weight);
        break;
      case "Funded":
        shares = { ...shares, fund: shares.fund + args.amount };
        funders.set(args.funder, (funders.get(args.funder) ?? 0n) + args.amount);
        held += args.amount;
        break;
      case "Recounted": {
        const project = String(args.project);
        const pair = booksOf(project).pairs.get(args.donor);
        if (!pair) break;
        pair.counted = pair.amount * args.weight;
        move(project, pair);
        break;
      }
      case "Excluded":
        excluded.add(args.donor);
        break;
      case "ProjectWithdrawn": {
        const project = String(args.project);
        const books = booksOf(project);
        tally.total -= books.raw;
        Object.assign(books, { roots: 0n, squares: 0n, raw: 0n });
        for (const pair of books.pairs.values()) pair.root = 0n;
        withdrawn.add(project);
        break;
      }
      case "Cancelled":
        cancelled = true;
        break;
      case "Claimed":
        claims.set(String(args.project), { gifts: args.gifts, matched: args.matched });
        held -= args.gifts + args.matched;
        break;
      case "Refunded": {
        const books = booksOf(String(args.project));
        const pair = books.pairs.get(args.donor);
        if (pair) [pair.amount, pair.counted] = [pair.amount - args.amount, 0n];
        books.gifts -= args.amount;
        held -= args.amount;
        break;
      }
      case "FundReturned":
        funders.delete(args.funder);
        held -= args.amount;
        break;
      case "Swept":
        held -= args.amount;
        break;
      default:
        break;
    }
  }
  const share = (shares.fund * capBps) / 10_000n;
  const sharing: SharingTerms = { ...shares, cap: share < capAmount ? share : capAmount };
  return {
    tally,
    counting,
    sharing,
    funders,
    asset,
    payees,
    withdrawn,
    claims,
    excluded,
    cancelled,
    matches: match(tally, sharing),
    held,
  };
}

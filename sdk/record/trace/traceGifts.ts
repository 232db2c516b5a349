import type { Address, Hash } from "viem";

import type { RecordEntry } from "../entries.js";
import { isLedgerEntry } from "../ledger.js";
import { Attribution, type Inherited, type Reach } from "./attribution.js";
import type { Lots } from "./lots.js";

/**
 * Where one gift is now. Names no person: requests by their id, and what kind of help they were for.
 * `amount = Σ reached + inherited + committed + free`, to the last unit.
 */
export interface GiftTrace {
  /** The gift's place in the record. */
  readonly blockNumber: bigint;
  readonly logIndex: number;
  readonly transactionHash: Hash;
  readonly asset: Address;
  /** What was given, in the asset's smallest unit. */
  readonly amount: bigint;
  readonly earmark: number;
  /** Whether this was no pledge, but money found in the pool and absorbed. */
  readonly absorbed: boolean;
  /** The requests that it reached, in the order in which it did. */
  readonly reached: readonly Readonly<Reach>[];
  /** The same by kind of help. */
  readonly categories: readonly { readonly category: number; readonly amount: bigint }[];
  /** What went to the successors of a dissolved community. */
  readonly inherited: Readonly<Inherited>;
  /** What is set aside for decided payments. */
  readonly committed: bigint;
  /** What nobody has decided on yet. */
  readonly free: bigint;
}

/**
 * Trace every gift of a record to the requests that it reached, by the rule that `traceGift` states. Pure.
 *
 * Takes the pool's entries in the chain's order, from the first; entries of other contracts are passed over. The sums
 * over all traces are those of the pool's books: Σ reached + inherited = paid + owed, Σ committed = committed,
 * Σ free = available + earmarked, for each asset, to the last unit.
 *
 * @throws {RecordMismatchError} when the record takes more from somewhere than there was.
 *
 * @example
 * ```ts
 * const { entries } = await record.getRecord(client, { deployment, contracts: ["pool"] });
 * for (const { amount, categories } of traceGifts(entries)) console.log(amount, categories);
 * ```
 */
export function traceGifts(entries: Iterable<RecordEntry>): GiftTrace[] {
  const attribution = new Attribution();
  for (const entry of entries) if (entry.contract === "pool" && isLedgerEntry(entry)) attribution.apply(entry);
  const free = byGift(attribution.free.values());
  const setAside = [...attribution.committed.values()].flatMap(({ earmarked, general }) => [earmarked, general]);
  const committed = byGift(setAside);
  return attribution.sources.map(({ entry, reached, inherited }, gift) => {
    const { blockNumber, logIndex, transactionHash } = entry;
    const { asset, amount } = entry.args;
    return {
      blockNumber,
      logIndex,
      transactionHash,
      asset,
      amount,
      earmark: entry.event === "Pledged" ? entry.args.earmark : 0,
      absorbed: entry.event === "Absorbed",
      reached: [...reached.values()],
      categories: byCategory([...reached.values()]),
      inherited,
      committed: committed.get(gift) ?? 0n,
      free: free.get(gift) ?? 0n,
    };
  });
}

function byGift(places: Iterable<Lots>): ReadonlyMap<number, bigint> {
  const sums = new Map<number, bigint>();
  for (const place of places)
    for (const { gift, amount } of place.read()) sums.set(gift, (sums.get(gift) ?? 0n) + amount);
  return sums;
}

function byCategory(reached: readonly Readonly<Reach>[]): GiftTrace["categories"] {
  const sums = new Map<number, bigint>();
  for (const { category, amount } of reached) sums.set(category, (sums.get(category) ?? 0n) + amount);
  return [...sums].map(([category, amount]) => ({ category, amount }));
}

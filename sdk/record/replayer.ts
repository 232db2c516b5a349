import type { Address } from "viem";

import { NATIVE } from "../types/native.js";
import type { LedgerEntry } from "./ledger.js";
import type { AssetSums, Replay } from "./replay.js";

/** What is set aside for one reference of one module. */
export interface Commitment {
  readonly module: Address;
  readonly ref: bigint;
  readonly asset: Address;
  amount: bigint;
  earmarked: bigint;
}

/** A number for each combination of keys. */
class Sums<key extends object> {
  readonly rows = new Map<string, key & { amount: bigint }>();

  add(id: string, key: () => key, amount: bigint): bigint {
    const row = this.rows.get(id);
    if (row) return (row.amount += amount);
    this.rows.set(id, { ...key(), amount });
    return amount;
  }
}

export const lower = (address: Address): Address => address.toLowerCase() as Address;

/** The books of a pool, entry by entry. */
export class Replayer {
  readonly assets = new Map<string, AssetSums>();
  readonly earmarks = new Sums<{ asset: Address; earmark: number }>();
  readonly commitments = new Map<string, Commitment>();
  readonly owed = new Sums<{ asset: Address; payee: Address }>();
  readonly worth = new Sums<{ donor: Address }>();
  readonly coins = new Sums<{ donor: Address }>();
  readonly rates = new Map<string, bigint>();
  readonly impossible: string[] = [];
  entries = 0;

  sumsOf(asset: Address): AssetSums {
    const id = lower(asset);
    let sums = this.assets.get(id);
    if (!sums) {
      sums = { asset, pledged: 0n, available: 0n, earmarked: 0n, committed: 0n, owed: 0n, paid: 0n };
      this.assets.set(id, sums);
    }
    return sums;
  }

  /** Notes a sum that fell below zero. */
  check(left: bigint, what: string): void {
    if (left < 0n) this.impossible.push(`entry ${this.entries}: ${what} would be ${left}`);
  }

  /** Adds to (or takes from) the money of a category; 0 is general money. */
  put(asset: Address, earmark: number, amount: bigint): void {
    const sums = this.sumsOf(asset);
    if (earmark === 0) {
      sums.available += amount;
      this.check(sums.available, `available of ${asset}`);
    } else if (amount !== 0n) {
      sums.earmarked += amount;
      const left = this.earmarks.add(`${lower(asset)}:${earmark}`, () => ({ asset, earmark }), amount);
      this.check(left, `earmark ${earmark} of ${asset}`);
    }
  }

  owe(asset: Address, payee: Address, amount: bigint): void {
    const sums = this.sumsOf(asset);
    sums.owed += amount;
    this.check(
      this.owed.add(`${lower(asset)}:${lower(payee)}`, () => ({ asset, payee }), amount),
      `owed to ${payee}`,
    );
  }

  commit(module: Address, ref: bigint, asset: Address, amount: bigint, earmarked: bigint): void {
    const id = `${lower(module)}:${ref}:${lower(asset)}`;
    const found = this.commitments.get(id) ?? { module, ref, asset, amount: 0n, earmarked: 0n };
    found.amount += amount;
    found.earmarked += earmarked;
    this.commitments.set(id, found);
    this.sumsOf(asset).committed += amount;
    this.check(found.amount, `committed for ${ref}`);
    this.check(found.earmarked, `earmarked part of ${ref}`);
  }

  count(asset: Address, donor: Address, amount: bigint): void {
    const id = lower(donor);
    if (lower(asset) === lower(NATIVE)) this.coins.add(id, () => ({ donor }), amount);
    else this.worth.add(id, () => ({ donor }), (amount * (this.rates.get(lower(asset)) ?? 0n)) / 10n ** 18n);
  }

  apply(entry: LedgerEntry): void {
    this.entries += 1;
    switch (entry.event) {
      case "Pledged": {
        const { asset, amount, earmark, counted, donor } = entry.args;
        this.sumsOf(asset).pledged += amount;
        this.put(asset, earmark, amount);
        if (counted) this.count(asset, donor, amount);
        return;
      }
      case "Absorbed": {
        const { asset, amount } = entry.args;
        this.sumsOf(asset).pledged += amount;
        return this.put(asset, 0, amount);
      }
      case "Committed": {
        const { module, ref, asset, amount, earmarked, category } = entry.args;
        this.put(asset, category, -earmarked);
        this.put(asset, 0, earmarked - amount);
        return this.commit(module, ref, asset, amount, earmarked);
      }
      case "Uncommitted": {
        const { module, ref, asset, amount, earmarked, category } = entry.args;
        this.commit(module, ref, asset, -amount, -earmarked);
        this.put(asset, category, earmarked);
        return this.put(asset, 0, amount - earmarked);
      }
      case "Paid": {
        const { module, ref, asset, amount } = entry.args;
        const promised = this.commitments.get(`${lower(module)}:${ref}:${lower(asset)}`)?.earmarked ?? 0n;
        this.commit(module, ref, asset, -amount, promised < amount ? -promised : -amount);
        this.sumsOf(asset).paid += amount;
        return;
      }
      case "PaidAtOnce": {
        const { asset, amount, earmarked, category } = entry.args;
        this.put(asset, category, -earmarked);
        this.put(asset, 0, earmarked - amount);
        this.sumsOf(asset).paid += amount;
        return;
      }
      case "Owed": {
        const { asset, to, amount } = entry.args;
        this.sumsOf(asset).paid -= amount;
        return this.owe(asset, to, amount);
      }
      case "Collected": {
        const { asset, payee, amount } = entry.args;
        this.sumsOf(asset).paid += amount;
        return this.owe(asset, payee, -amount);
      }
      case "Allotted": {
        const { asset, successor, earmark, amount } = entry.args;
        this.put(asset, earmark, -amount);
        return this.owe(asset, successor, amount);
      }
    }
  }

  countedGifts(): Replay["countedGifts"] {
    const rate = this.rates.get(lower(NATIVE)) ?? 0n;
    const donors = new Map([...this.coins.rows, ...this.worth.rows].map(([id, { donor }]) => [id, donor]));
    return [...donors].map(([id, donor]) => {
      const coins = ((this.coins.rows.get(id)?.amount ?? 0n) * rate) / 10n ** 18n;
      return { donor, worth: coins + (this.worth.rows.get(id)?.amount ?? 0n) };
    });
  }
}

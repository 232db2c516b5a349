import type { Address } from "viem";

import { RecordMismatchError } from "../../errors/checks.js";
import type { RequestId } from "../../types/requestId.js";
import type { PoolEntry } from "../entries.js";
import type { LedgerEntry } from "../ledger.js";
import { type Lot, Lots } from "./lots.js";

/** What of a gift went to one request. */
export interface Reach {
  /** Who asked the pool to pay: the community's AidRequests, or another module. */
  readonly module: Address;
  /** The module's own reference: of AidRequests, the request's id. */
  readonly request: RequestId;
  readonly category: number;
  /** In the asset's smallest unit. */
  amount: bigint;
  /** How much of it still waits for the payee to collect it. */
  waiting: bigint;
}

/** What of a gift went to the successors of a dissolved community. */
export type Inherited = Pick<Reach, "amount" | "waiting">;

/** A gift, or money that was absorbed. */
export interface Source {
  readonly entry: Extract<PoolEntry, { event: "Pledged" | "Absorbed" }>;
  readonly reached: Map<string, Reach>;
  readonly inherited: { amount: bigint; waiting: bigint };
}

interface Commitment {
  readonly category: number;
  readonly earmarked: Lots;
  readonly general: Lots;
}

interface Payment {
  readonly asset: Address;
  readonly to: Address;
  readonly amount: bigint;
  readonly lots: readonly Lot<Inherited>[];
}

const keyOf = (...parts: readonly (string | number | bigint)[]): string => parts.join(":").toLowerCase();

/** Follows every unit from the gift that it came with, by the rule that `traceGift` states. */
export class Attribution {
  readonly sources: Source[] = [];
  readonly free = new Map<string, Lots>();
  readonly committed = new Map<string, Commitment>();
  readonly owed = new Map<string, Lots<Inherited>>();
  private last: Payment | undefined;
  private count = 0;

  apply(entry: LedgerEntry): void {
    this.count++;
    switch (entry.event) {
      case "Pledged":
      case "Absorbed": {
        const { asset, amount } = entry.args;
        const earmark = entry.event === "Pledged" ? entry.args.earmark : 0;
        const gift = this.sources.length;
        this.sources.push({ entry, reached: new Map(), inherited: { amount: 0n, waiting: 0n } });
        this.freeOf(asset, earmark).put([{ gift, amount, tag: undefined }]);
        return;
      }
      case "Committed": {
        const { module, ref, asset, amount, earmarked, category } = entry.args;
        const key = keyOf(module, ref, asset);
        // Once it is used up, the same reference may be for another category.
        const kept = this.committed.get(key) ?? { earmarked: new Lots(), general: new Lots() };
        const found = { ...kept, category };
        this.committed.set(key, found);
        found.earmarked.put(this.takeFree(asset, category, earmarked));
        found.general.put(this.takeFree(asset, 0, amount - earmarked));
        return;
      }
      case "Uncommitted": {
        const { module, ref, asset, amount, earmarked, category } = entry.args;
        const found = this.committed.get(keyOf(module, ref, asset));
        this.freeOf(asset, category).put(this.take(found?.earmarked, earmarked, `earmarked for ${ref}`));
        this.freeOf(asset, 0).put(this.take(found?.general, amount - earmarked, `set aside for ${ref}`));
        return;
      }
      case "Paid": {
        const { module, ref, to, asset, amount } = entry.args;
        const found = this.committed.get(keyOf(module, ref, asset));
        const own = found?.earmarked.total ?? 0n;
        const first = own < amount ? own : amount;
        const lots = [
          ...this.take(found?.earmarked, first, `earmarked for ${ref}`),
          ...this.take(found?.general, amount - first, `set aside for ${ref}`),
        ];
        return this.reach(lots, { module, request: ref, category: found?.category ?? 0 }, { asset, to, amount });
      }
      case "PaidAtOnce": {
        const { module, ref, to, asset, amount, earmarked, category } = entry.args;
        const lots = [...this.takeFree(asset, category, earmarked), ...this.takeFree(asset, 0, amount - earmarked)];
        return this.reach(lots, { module, request: ref, category }, { asset, to, amount });
      }
      case "Owed": {
        const { asset, to, amount } = entry.args;
        const paid = this.last;
        const same = paid && keyOf(paid.asset, paid.to, paid.amount) === keyOf(asset, to, amount);
        if (!same) throw this.impossible(`payment to ${to} that did not leave`, 0n, amount);
        return this.owe(asset, to, paid.lots);
      }
      case "Collected": {
        const { asset, payee, amount } = entry.args;
        const lots = this.take(this.owed.get(keyOf(asset, payee)), amount, `owed to ${payee}`);
        for (const { tag, amount: part } of lots) tag.waiting -= part;
        return;
      }
      case "Allotted": {
        const { asset, successor, earmark, amount } = entry.args;
        const lots = this.takeFree(asset, earmark, amount).map(({ gift, amount: part }) => {
          const tag = this.sourceOf(gift).inherited;
          tag.amount += part;
          return { gift, amount: part, tag };
        });
        return this.owe(asset, successor, lots);
      }
    }
  }

  sourceOf(gift: number): Source {
    const source = this.sources[gift];
    if (!source) throw this.impossible(`gift ${gift}`, 0n, 1n);
    return source;
  }

  private freeOf(asset: Address, earmark: number): Lots {
    const key = keyOf(asset, earmark);
    const found = this.free.get(key) ?? new Lots();
    this.free.set(key, found);
    return found;
  }

  private takeFree(asset: Address, earmark: number, amount: bigint): Lot[] {
    return this.take(this.freeOf(asset, earmark), amount, `money of earmark ${earmark} of ${asset}`);
  }

  private take<tag>(lots: Lots<tag> | undefined, amount: bigint, what: string): Lot<tag>[] {
    if (amount < 0n || (lots?.total ?? 0n) < amount) throw this.impossible(what, lots?.total ?? 0n, amount);
    return lots?.take(amount) ?? [];
  }

  private reach(
    lots: readonly Lot[],
    to: Pick<Reach, "module" | "request" | "category">,
    payment: Omit<Payment, "lots">,
  ): void {
    const tagged = lots.map(({ gift, amount }) => {
      const { reached } = this.sourceOf(gift);
      const key = keyOf(to.module, to.request, to.category);
      const tag = reached.get(key) ?? { ...to, amount: 0n, waiting: 0n };
      reached.set(key, tag);
      tag.amount += amount;
      return { gift, amount, tag };
    });
    this.last = { ...payment, lots: tagged };
  }

  private owe(asset: Address, to: Address, lots: readonly Lot<Inherited>[]): void {
    const key = keyOf(asset, to);
    const found = this.owed.get(key) ?? new Lots<Inherited>();
    this.owed.set(key, found);
    for (const { tag, amount } of lots) tag.waiting += amount;
    found.put(lots);
  }

  private impossible(what: string, had: bigint, needed: bigint): RecordMismatchError {
    const difference = { what: `entry ${this.count}: ${what}`, record: `${had} there`, chain: `${needed} taken` };
    return new RecordMismatchError({ differences: [difference] });
  }
}

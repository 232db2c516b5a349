import type { Address } from "viem";

import type { RecordEntry } from "../entries.js";
import { isLedgerEntry, type LedgerEntry, type LedgerEvent } from "../ledger.js";

/** What an entry changes in the pool's books, signed: `pledged = available + earmarked + committed + owed + paid`. */
export interface Changes {
  readonly pledged: bigint;
  readonly available: bigint;
  /** Of the money of `category`. */
  readonly earmarked: bigint;
  readonly committed: bigint;
  readonly owed: bigint;
  readonly paid: bigint;
}

/** One entry that moved money, as bookkeepers see it. */
export interface Movement {
  readonly entry: LedgerEntry;
  readonly event: LedgerEvent;
  readonly asset: Address;
  /** What moved, in the asset's smallest unit. */
  readonly amount: bigint;
  /** The earmark of the money that came in, or the kind of help that it goes to. 0: general. */
  readonly category: number;
  /** What it is for: which module's, and that module's reference. */
  readonly purpose: { readonly module: Address; readonly ref: bigint } | undefined;
  readonly donor: Address | undefined;
  readonly payee: Address | undefined;
  readonly changes: Changes;
}

const none: Changes = { pledged: 0n, available: 0n, earmarked: 0n, committed: 0n, owed: 0n, paid: 0n };

/** To or from free money: the category's own part, and general money. */
const free = (amount: bigint, earmarked: bigint): Partial<Changes> => ({ available: amount - earmarked, earmarked });

/** What each entry of a pool changed in its books. Pure; entries that move no money are passed over. */
export function toMovements(entries: Iterable<RecordEntry>): Movement[] {
  const categories = new Map<string, number>();
  const movements: Movement[] = [];
  for (const entry of entries)
    if (entry.contract === "pool" && isLedgerEntry(entry)) movements.push(movementOf(entry, categories));
  return movements;
}

function movementOf(entry: LedgerEntry, categories: Map<string, number>): Movement {
  const { asset, amount } = entry.args;
  const movement = (changes: Partial<Changes>, more: Partial<Movement> = {}): Movement => ({
    ...{
      entry,
      event: entry.event,
      asset,
      amount,
      category: 0,
      purpose: undefined,
      donor: undefined,
      payee: undefined,
    },
    ...more,
    changes: { ...none, ...changes },
  });
  const promise = ({ module, ref }: { module: Address; ref: bigint }): string =>
    `${module}:${ref}:${asset}`.toLowerCase();

  switch (entry.event) {
    case "Pledged": {
      const { earmark, donor } = entry.args;
      const changes = { pledged: amount, ...free(amount, earmark === 0 ? 0n : amount) };
      return movement(changes, { category: earmark, donor });
    }
    case "Absorbed":
      return movement({ pledged: amount, available: amount });
    case "Committed": {
      const { earmarked, category } = entry.args;
      categories.set(promise(entry.args), category);
      const changes = { ...free(-amount, -earmarked), committed: amount };
      return movement(changes, { category, purpose: entry.args });
    }
    case "Uncommitted": {
      const { earmarked, category } = entry.args;
      const changes = { ...free(amount, earmarked), committed: -amount };
      return movement(changes, { category, purpose: entry.args });
    }
    case "Paid": {
      const category = categories.get(promise(entry.args)) ?? 0;
      const changes = { committed: -amount, paid: amount };
      return movement(changes, { category, purpose: entry.args, payee: entry.args.to });
    }
    case "PaidAtOnce": {
      const { earmarked, category, to } = entry.args;
      const changes = { ...free(-amount, -earmarked), paid: amount };
      return movement(changes, { category, purpose: entry.args, payee: to });
    }
    case "Owed":
      return movement({ paid: -amount, owed: amount }, { payee: entry.args.to });
    case "Collected":
      return movement({ owed: -amount, paid: amount }, { payee: entry.args.payee });
    case "Allotted": {
      const { earmark, successor } = entry.args;
      const changes = { ...free(-amount, earmark === 0 ? 0n : -amount), owed: amount };
      return movement(changes, { category: earmark, payee: successor });
    }
  }
}

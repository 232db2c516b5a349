import type { Address } from "viem";

import { NATIVE } from "../../../sdk/index.js";
import type { PoolEntry } from "../../../sdk/record/index.js";
import { LedgerBuilder, person, requests, token } from "./ledger.js";
import { Random } from "./random.js";

interface Promised {
  readonly ref: bigint;
  readonly asset: Address;
  readonly category: number;
  amount: bigint;
  earmarked: bigint;
}

/**
 * A random record that a pool could have written: two assets, three earmarks, commitments in parts, payments that are
 * delivered or not, collections, returns, and sometimes the end.
 */
export function randomLedger(seed: number, steps: number, most: bigint): PoolEntry[] {
  const random = new Random(seed);
  const ledger = new LedgerBuilder();
  const free = new Map<string, bigint>();
  const owed = new Map<string, { asset: Address; payee: Address; amount: bigint }>();
  const promises: Promised[] = [];
  const have = (asset: Address, earmark: number): bigint => free.get(`${asset}:${earmark}`) ?? 0n;
  const add = (asset: Address, earmark: number, amount: bigint): unknown =>
    free.set(`${asset}:${earmark}`, have(asset, earmark) + amount);
  const owe = (asset: Address, payee: Address, amount: bigint): void => {
    const found = owed.get(`${asset}:${payee}`) ?? { asset, payee, amount: 0n };
    found.amount += amount;
    owed.set(`${asset}:${payee}`, found);
  };
  /** Takes from a category first, as the pool does. */
  const take = (asset: Address, category: number): { amount: bigint; earmarked: bigint } | undefined => {
    const [own, general] = [have(asset, category), have(asset, 0)];
    if (own + general === 0n) return undefined;
    const amount = random.upTo(own + general);
    const earmarked = own < amount ? own : amount;
    add(asset, category, -earmarked);
    add(asset, 0, earmarked - amount);
    return { amount, earmarked };
  };
  const deliver = (asset: Address, to: Address, amount: bigint): void => {
    if (random.chance(60)) return;
    ledger.add("Owed", { asset, to, amount });
    owe(asset, to, amount);
  };

  for (let step = 0; step < steps; step++) {
    const asset = random.pick<Address>([NATIVE, token]);
    const [category, ref] = [1 + random.below(3), BigInt(step + 1)];
    const kind = random.below(100);
    if (kind < 35) {
      const [amount, earmark] = [random.upTo(most), random.chance(50) ? 0 : category];
      ledger.pledge(amount, { asset, earmark, donor: person(random.below(5)), counted: random.chance(20) });
      add(asset, earmark, amount);
    } else if (kind < 40) {
      const amount = random.upTo(most);
      ledger.add("Absorbed", { asset, amount });
      add(asset, 0, amount);
    } else if (kind < 55) {
      const again = random.chance(30) ? promises.find((promise) => promise.amount > 0n) : undefined;
      const promise = again ?? { ref, asset, category, amount: 0n, earmarked: 0n };
      const taken = take(promise.asset, promise.category);
      if (!taken) continue;
      if (!again) promises.push(promise);
      promise.amount += taken.amount;
      promise.earmarked += taken.earmarked;
      const { ref: id, asset: of, category: kindOfHelp } = promise;
      ledger.add("Committed", { module: requests, ref: id, asset: of, ...taken, category: kindOfHelp });
    } else if (kind < 70) {
      const promise = promises.filter(({ amount }) => amount > 0n).at(random.below(3));
      if (!promise) continue;
      const [amount, to] = [random.upTo(promise.amount), person(10 + random.below(3))];
      promise.amount -= amount;
      promise.earmarked -= promise.earmarked < amount ? promise.earmarked : amount;
      ledger.add("Paid", { module: requests, ref: promise.ref, to, asset: promise.asset, amount });
      deliver(promise.asset, to, amount);
    } else if (kind < 77) {
      const promise = promises.find(({ amount }) => amount > 0n);
      if (!promise) continue;
      const { ref: id, asset: of, category: kindOfHelp, amount, earmarked } = promise;
      ledger.add("Uncommitted", { module: requests, ref: id, asset: of, amount, earmarked, category: kindOfHelp });
      add(of, kindOfHelp, earmarked);
      add(of, 0, amount - earmarked);
      promise.amount = promise.earmarked = 0n;
    } else if (kind < 90) {
      const taken = take(asset, category);
      if (!taken) continue;
      const to = person(10 + random.below(3));
      ledger.add("PaidAtOnce", { module: requests, ref, to, asset, ...taken, category });
      deliver(asset, to, taken.amount);
    } else {
      const debt = [...owed.values()].find(({ amount }) => amount > 0n);
      if (!debt) continue;
      ledger.add("Collected", { asset: debt.asset, payee: debt.payee, to: debt.payee, amount: debt.amount });
      debt.amount = 0n;
    }
  }
  if (random.chance(30))
    for (const [key, amount] of free) {
      const [asset, earmark] = key.split(":") as [Address, string];
      if (amount > 0n) ledger.add("Allotted", { asset, successor: person(20), earmark: Number(earmark), amount });
    }
  return ledger.entries;
}

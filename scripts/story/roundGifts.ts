/** Every contribution of the TEGR2 round, given again by its donor. */
import type { Hash } from "viem";

import { NATIVE, parseAmount } from "../../sdk/index.js";
import { fund, inBlocks } from "../lib/chain.js";
import { person } from "../lib/people.js";
import type { Tegr2Row } from "../lib/tegr2.js";
import type { Story } from "./open.js";

/** Known beforehand, so that thousands of gifts ask the node nothing but to take them. */
export const FEES = { maxFeePerGas: 5_000_000_000n, maxPriorityFeePerGas: 0n, preflight: false } as const;

export const donorOf = (donor: number) => person("donor", donor);
/** What one donor gives in one transaction: rows that follow one another. */
export interface Cart {
  donor: number;
  counts: boolean;
  rows: Tegr2Row[];
}

export function cartsOf(rows: readonly Tegr2Row[]): Cart[] {
  const carts: Cart[] = [];
  for (const row of rows) {
    const last = carts.at(-1);
    if (last?.donor === row.donor && last.counts === row.counts) last.rows.push(row);
    else carts.push({ donor: row.donor, counts: row.counts, rows: [row] });
  }
  return carts;
}

export interface GivingAll {
  round: bigint;
  carts: readonly Cart[];
  attest: (donors: readonly number[], counts?: boolean) => Promise<void>;
  /** Whether the registrar has vouched for the donor by now. */
  first: ReadonlyMap<number, boolean>;
  onGift: (done: number) => void;
}

/** Every cart a transaction of its donor, in the order of the published list. */
export async function giveAll(
  { node, solidarity }: Story,
  { round: number, carts, attest, first, onGift }: GivingAll,
): Promise<Hash[]> {
  const wallets = new Map<number, bigint>();
  for (const { donor, rows } of carts) {
    for (const { amount } of rows) wallets.set(donor, (wallets.get(donor) ?? 0n) + amount);
  }
  const nonces = new Map<number, number>();
  for (const [donor, amount] of wallets) {
    const { address } = donorOf(donor);
    await fund(node, address, amount + parseAmount("1", 18));
    nonces.set(donor, await node.getTransactionCount({ address }));
  }
  const now = new Map(first);
  const hashes: Hash[] = [];
  let gifts = 0;
  for (let from = 0; from < carts.length;) {
    // A few donors counted for some of their gifts only: what came before is on the chain when the word changes.
    let to = from;
    while (to < carts.length && now.get(carts[to]?.donor ?? 0) === carts[to]?.counts) to++;
    hashes.push(
      ...(await inBlocks(
        node,
        carts.slice(from, to),
        async ({ donor, rows }) => {
          const nonce = nonces.get(donor) ?? 0;
          nonces.set(donor, nonce + 1);
          const sending = { account: donorOf(donor), round: number, asset: NATIVE, nonce, ...FEES };
          const [{ project, amount } = { project: 0, amount: 0n }, ...more] = rows;
          gifts += rows.length;
          const hash =
            more.length === 0
              ? await solidarity.round.contribute({ ...sending, project: BigInt(project), amount, gas: 200_000n })
              : await solidarity.round.contributeCart({
                  ...sending,
                  items: rows,
                  gas: 200_000n + 80_000n * BigInt(rows.length),
                });
          return hash;
        },
        { onBlock: () => onGift(gifts) },
      )),
    );
    const next = carts[to];
    if (next) {
      await attest([next.donor], next.counts);
      now.set(next.donor, next.counts);
    }
    from = to;
  }
  return hashes;
}

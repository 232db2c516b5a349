import type { Address, Hex } from "viem";

import type { RecordEntry } from "./entries.js";
import { type Keccak, plainKeccak } from "./keccak.js";
import { isLedgerEntry, openHead } from "./ledger.js";
import { type Commitment, lower, Replayer } from "./replayer.js";

/** The sums of one asset, in its smallest unit: `pledged = available + earmarked + committed + owed + paid`. */
export interface AssetSums {
  readonly asset: Address;
  /** All that came in, pledged or absorbed. */
  pledged: bigint;
  /** General money. */
  available: bigint;
  /** Money of all categories. */
  earmarked: bigint;
  committed: bigint;
  owed: bigint;
  /** All that went out. */
  paid: bigint;
}

/** Everything that a pool's record says, recomputed from nothing else. */
export interface Replay {
  /** Entries that moved money. */
  readonly entries: number;
  readonly head: Hex;
  readonly assets: readonly Readonly<AssetSums>[];
  readonly earmarks: readonly { readonly asset: Address; readonly earmark: number; readonly amount: bigint }[];
  readonly commitments: readonly Readonly<Commitment>[];
  readonly owed: readonly { readonly asset: Address; readonly payee: Address; readonly amount: bigint }[];
  readonly countedGifts: readonly { readonly donor: Address; readonly worth: bigint }[];
  /** Movements that cannot have happened: more taken than there was. Empty for a true record. */
  readonly impossible: readonly string[];
}

/**
 * Recompute a pool's ledger from its record: the head, and every sum. Pure: no node is asked.
 *
 * Takes the pool's entries in the chain's order, from the first; entries of other contracts are passed over. Compare
 * the result with the chain by `verifyRecord`, or with what somebody published.
 *
 * @example
 * ```ts
 * const { entries } = await record.getRecord(client, { deployment, contracts: ["pool"] });
 * const { head, assets } = replayRecord(entries, { chainId: deployment.chainId, pool: deployment.pool });
 * ```
 */
export function replayRecord(
  entries: Iterable<RecordEntry>,
  { chainId, pool, keccak = plainKeccak }: { chainId: number; pool: Address; keccak?: Keccak | undefined },
): Replay {
  const head = openHead(chainId, pool, keccak);
  const replayer = new Replayer();
  for (const entry of entries) {
    if (entry.contract !== "pool") continue;
    if (isLedgerEntry(entry)) {
      head.fold(entry);
      replayer.apply(entry);
    } else if (entry.event === "AssetAdmitted") {
      replayer.rates.set(lower(entry.args.asset), entry.args.creditRate);
    }
  }
  return {
    entries: replayer.entries,
    head: head.read(),
    assets: [...replayer.assets.values()],
    earmarks: [...replayer.earmarks.rows.values()],
    commitments: [...replayer.commitments.values()],
    owed: [...replayer.owed.rows.values()],
    countedGifts: replayer.countedGifts(),
    impossible: replayer.impossible,
  };
}

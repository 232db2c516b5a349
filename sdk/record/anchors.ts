import type { Hash } from "viem";

import type { AnyClient } from "../internal/client.js";
import type { Patience } from "../internal/patience.js";
import { blockAt, requireBlock } from "./blocks.js";
import type { Place } from "./entries.js";

/** A block up to which everything was told. Without a hash: where the watch begins, which nothing can take back. */
export interface Anchor {
  readonly number: bigint;
  readonly hash?: Hash | undefined;
}

/**
 * The anchors that are still on the chain. Unclear, if the node does not have a block that it should have, or ends
 * before the last anchor: it may only be behind.
 */
export async function compareAnchors(
  client: AnyClient,
  anchors: readonly Anchor[],
  tip: bigint,
  patience: Patience,
): Promise<{ standing: Anchor[]; unclear: boolean }> {
  let unclear = false;
  for (let count = anchors.length; count > 0; count--) {
    const anchor = anchors[count - 1];
    if (!anchor?.hash) return { standing: anchors.slice(0, count), unclear };
    const hash = anchor.number > tip ? undefined : (await blockAt(client, anchor.number, patience))?.hash;
    if (hash === anchor.hash) return { standing: anchors.slice(0, count), unclear };
    unclear ||= hash === undefined;
  }
  return { standing: [], unclear };
}

/** Whether no two entries of one height are of different blocks. */
export function ofOneChain(
  entries: readonly Place[],
  recent: readonly Place[],
  { number, hash }: { number: bigint; hash: Hash },
): boolean {
  const hashes = new Map<bigint, Hash>([[number, hash]]);
  for (const { blockNumber, blockHash } of [...recent, ...entries]) {
    const known = hashes.get(blockNumber) ?? blockHash;
    if (known !== blockHash) return false;
    hashes.set(blockNumber, known);
  }
  return true;
}

/** Whether these entries' blocks are all on the chain: a node that is on another branch answers as readily. */
export async function stillThere(client: AnyClient, entries: readonly Place[], patience: Patience): Promise<boolean> {
  for (const [number, hash] of new Map(entries.map(({ blockNumber, blockHash }) => [blockNumber, blockHash])))
    if ((await blockAt(client, number, patience))?.hash !== hash) return false;
  return true;
}

/** @throws {RecordReorganisedError} when even the place where the watch began is gone: before it, nothing is known. */
export async function requireAnchor(client: AnyClient, { number, hash }: Anchor, patience: Patience): Promise<void> {
  if (hash) await requireBlock(client, { blockNumber: number, blockHash: hash }, patience);
}

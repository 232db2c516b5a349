import type { Hash } from "viem";
import { getBlock } from "viem/actions";

import { OutOfRangeError } from "../errors/input.js";
import { RecordReorganisedError } from "../errors/record.js";
import type { AnyClient } from "../internal/client.js";
import { patiently, type Patience } from "../internal/patience.js";

/** What is needed of a block. */
export interface Block {
  readonly number: bigint;
  readonly hash: Hash;
  /** Seconds since 1970. */
  readonly timestamp: bigint;
}

/** A block by its number, or the newest; undefined while the node does not have it. A silent node is another matter. */
export const blockAt = (
  client: AnyClient,
  blockNumber: bigint | undefined,
  patience: Patience,
): Promise<Block | undefined> =>
  patiently(patience, async () => {
    try {
      const { number, hash, timestamp } = await getBlock(client, blockNumber === undefined ? {} : { blockNumber });
      return { number, hash, timestamp };
    } catch (error) {
      if (error instanceof Error && error.name === "BlockNotFoundError") return undefined;
      throw error;
    }
  });

/** The block with that number, or the newest. @throws {OutOfRangeError} when the chain has none. */
export async function requireTip(
  client: AnyClient,
  blockNumber: bigint | undefined,
  patience: Patience,
): Promise<Block> {
  const block = await blockAt(client, blockNumber, patience);
  if (!block)
    throw new OutOfRangeError({
      name: "block",
      given: blockNumber ?? 0n,
      least: 0n,
      most: await newest(client, patience),
    });
  return block;
}

const newest = async (client: AnyClient, patience: Patience): Promise<bigint> =>
  (await blockAt(client, undefined, patience))?.number ?? 0n;

/** @throws {RecordReorganisedError} when the chain holds another block there, or none. */
export async function requireBlock(
  client: AnyClient,
  { blockNumber, blockHash }: { blockNumber: bigint; blockHash: Hash },
  patience: Patience,
): Promise<Block> {
  const block = await blockAt(client, blockNumber, patience);
  if (block?.hash !== blockHash)
    throw new RecordReorganisedError({ blockNumber, expected: blockHash, actual: block?.hash });
  return block;
}

/**
 * When each of these blocks was made, in seconds since 1970; each is asked for once, a few at a time.
 *
 * @throws {RecordReorganisedError} when a block is not the one that the entries came from.
 */
export async function timesOf(
  client: AnyClient,
  places: Iterable<{ readonly blockNumber: bigint; readonly blockHash: Hash }>,
  patience: Patience = {},
): Promise<ReadonlyMap<bigint, bigint>> {
  const wanted = [...new Map([...places].map((place) => [place.blockHash, place])).values()];
  const times = new Map<bigint, bigint>();
  for (let at = 0; at < wanted.length; at += 32) {
    const blocks = await Promise.all(wanted.slice(at, at + 32).map((place) => requireBlock(client, place, patience)));
    for (const { number, timestamp } of blocks) times.set(number, timestamp);
  }
  return times;
}

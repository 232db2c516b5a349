import type { Hash } from "viem";
import { getBlock, getChainId } from "viem/actions";

import { WrongChainError } from "../errors/checks.js";
import { OutOfRangeError } from "../errors/input.js";
import { NetworkError } from "../errors/outside.js";
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

/** So far ahead of its fellows a node may be. */
const ahead = 16n;

/**
 * The block with that number, or the newest. A node that is a little behind is waited for.
 *
 * @throws {OutOfRangeError} when the chain has none.
 * @throws {NetworkError} when the node has no newest block.
 */
export async function requireTip(
  client: AnyClient,
  blockNumber: bigint | undefined,
  patience: Patience,
): Promise<Block> {
  const found = await blockAt(client, blockNumber, patience);
  if (found) return found;
  const newest = blockNumber === undefined ? undefined : await blockAt(client, undefined, patience);
  if (blockNumber === undefined || !newest) throw new NetworkError();
  const block = blockNumber > newest.number + ahead ? undefined : await awaitBlock(client, blockNumber, patience);
  if (!block) throw new OutOfRangeError({ name: "block", given: blockNumber, least: 0n, most: newest.number });
  return block;
}

/** The block with that number; undefined if the node does not get it for as long as one is patient. */
async function awaitBlock(client: AnyClient, blockNumber: bigint, patience: Patience): Promise<Block | undefined> {
  let missing = false;
  try {
    return await patiently(patience, async () => {
      missing = false;
      const block = await blockAt(client, blockNumber, { ...patience, retries: 0 });
      if (block) return block;
      missing = true;
      throw new NetworkError();
    });
  } catch (error) {
    if (missing && error instanceof NetworkError) return undefined;
    throw error;
  }
}

/**
 * That block of the chain. A node that does not have it yet is waited for.
 *
 * @throws {RecordReorganisedError} when the chain holds another block there, or none.
 */
export async function requireBlock(
  client: AnyClient,
  { blockNumber, blockHash }: { blockNumber: bigint; blockHash: Hash },
  patience: Patience,
): Promise<Block> {
  const block = await awaitBlock(client, blockNumber, patience);
  if (block?.hash !== blockHash)
    throw new RecordReorganisedError({ blockNumber, expected: blockHash, actual: block?.hash });
  return block;
}

/** @throws {WrongChainError} when the node is of another chain: it would know of nothing, and say so as of a fact. */
export async function requireChain(client: AnyClient, expected: number, patience: Patience): Promise<void> {
  const actual = await patiently(patience, () => getChainId(client));
  if (actual !== expected) throw new WrongChainError({ actual, expected });
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

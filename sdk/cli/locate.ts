import type { Address, Log } from "viem";
import { getBlockNumber, getCode } from "viem/actions";

import { CommunityOpened } from "../abis/items/solidarityFactory.js";
import { getImplementations } from "../actions/community/getImplementations.js";
import type { AnyClient } from "../internal/client.js";
import { allEvents } from "../internal/event.js";
import { typed, unlessRefused } from "../internal/typed.js";
import { topicsOf } from "../reading/topics.js";
import { fetchLogs } from "../record/logs.js";
import type { Deployment } from "../types/deployment.js";
import { CommunityNotFoundError } from "./errors.js";

/**
 * Finds a community by the address of its pool, or of a factory that opened no other, from the event that opened it.
 * Anybody can emit such an event: whoever asks checks the addresses (`linksOf`).
 *
 * @throws {CommunityNotFoundError} when there is none, or more than one.
 */
export async function locate(client: AnyClient, chainId: number, address: Address): Promise<Deployment> {
  const toBlock = await typed(() => getBlockNumber(client, { cacheTime: 0 }));
  const fromBlock = await birthOf(client, address, toBlock);
  if (fromBlock === undefined) throw new CommunityNotFoundError({ address, found: [] });
  const factory = await unlessRefused(() => getImplementations(client, { factory: address }));
  const found = factory
    ? await openings(client, { address, fromBlock, toBlock })
    : await openings(client, { pool: address, fromBlock, toBlock });
  const [only, ...others] = found;
  if (only === undefined || others.length > 0)
    throw new CommunityNotFoundError({ address, found: found.map(({ pool }) => pool) });
  return { chainId, ...only };
}

/** The first block in which an address has code; 0 where the node has forgotten old blocks; undefined without code. */
export async function birthOf(client: AnyClient, address: Address, newest: bigint): Promise<bigint | undefined> {
  const has = async (blockNumber: bigint): Promise<boolean> => {
    const code = await getCode(client, { address, blockNumber });
    return code !== undefined && code !== "0x";
  };
  if (!(await typed(() => has(newest)))) return undefined;
  const first = await unlessRefused(async () => {
    let [without, within] = [-1n, newest];
    while (within - without > 1n) {
      const middle = (without + within) / 2n;
      if (await has(middle)) within = middle;
      else without = middle;
    }
    return within;
  });
  return first ?? 0n;
}

interface Search {
  /** Opened by this factory. */
  readonly address?: Address;
  /** With this pool. */
  readonly pool?: Address;
  readonly fromBlock: bigint;
  readonly toBlock: bigint;
}

async function openings(client: AnyClient, search: Search): Promise<Omit<Deployment, "chainId">[]> {
  const { address, pool, fromBlock } = search;
  const topics = topicsOf(CommunityOpened, pool && { pool });
  // A pool has code from the block on that opened it: if the node knows which, no other needs to be read.
  const toBlock = pool && fromBlock > 0n ? fromBlock : search.toBlock;
  const found: Omit<Deployment, "chainId">[] = [];
  const query = { address: address ?? [], topics, fromBlock, toBlock, chunk: 1_000_000n };
  for await (const { logs } of fetchLogs(client, query)) found.push(...logs.flatMap(openedBy));
  return found;
}

function openedBy(log: Log): Omit<Deployment, "chainId">[] {
  const { events } = allEvents(CommunityOpened)([log]);
  return events.map(({ deployment }) => ({ startBlock: log.blockNumber ?? 0n, ...deployment }));
}

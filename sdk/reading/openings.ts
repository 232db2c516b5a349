import type { Address, Log } from "viem";
import { getBlockNumber, getCode } from "viem/actions";

import { CommunityOpened } from "../abis/items/solidarityFactory.js";
import type { AnyClient } from "../internal/client.js";
import { allEvents } from "../internal/event.js";
import { patiently, type Patience } from "../internal/patience.js";
import { unlessRefused } from "../internal/typed.js";
import { fetchLogs } from "../record/logs.js";
import type { Deployment } from "../types/deployment.js";
import { topicsOf } from "./topics.js";

/** A community as it was opened. */
export interface OpenedCommunity {
  readonly deployment: Deployment;
  readonly name: string;
  /** Who opened it; has no power in it by that. */
  readonly opener: Address;
  /** The factory that opened it. */
  readonly factory: Address;
}

/** The newest block, as the node has it now. */
export const newestBlock = (client: AnyClient, patience: Patience): Promise<bigint> =>
  patiently(patience, () => getBlockNumber(client, { cacheTime: 0 }));

/** The first block in which an address has code; 0 where the node has forgotten old blocks; undefined without code. */
export async function birthOf(
  client: AnyClient,
  address: Address,
  newest: bigint,
  patience: Patience = {},
): Promise<bigint | undefined> {
  const has = async (blockNumber: bigint): Promise<boolean> => {
    const code = await patiently(patience, () => getCode(client, { address, blockNumber }));
    return code !== undefined && code !== "0x";
  };
  if (!(await has(newest))) return undefined;
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

/** What to look for: what a factory opened, or by whomever, with a pool. */
export interface Search {
  readonly factory?: Address | undefined;
  readonly pool?: Address | undefined;
  readonly fromBlock: bigint;
  readonly toBlock: bigint;
}

/**
 * The communities that were opened, from the events that tell of it. Anybody can emit one where no factory is named: the
 * addresses are to be checked then (`linksOf`).
 */
export async function fetchOpenings(
  client: AnyClient,
  chainId: number,
  { factory, pool, fromBlock, toBlock }: Search,
  patience: Patience,
): Promise<OpenedCommunity[]> {
  const topics = topicsOf(CommunityOpened, pool && { pool });
  const found: OpenedCommunity[] = [];
  const query = { address: factory ?? [], topics, fromBlock, toBlock, chunk: 1_000_000n, ...patience };
  for await (const { logs } of fetchLogs(client, query)) found.push(...logs.flatMap((log) => openedBy(chainId, log)));
  return found;
}

function openedBy(chainId: number, log: Log): OpenedCommunity[] {
  const { events } = allEvents(CommunityOpened)([log]);
  return events.map(({ deployment, name, opener }) => ({
    deployment: { chainId, startBlock: log.blockNumber ?? 0n, ...deployment },
    name,
    opener,
    factory: log.address,
  }));
}

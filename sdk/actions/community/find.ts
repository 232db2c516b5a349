import type { Address } from "viem";
import { getChainId } from "viem/actions";

import { CommunityNotFoundError, NotOneCommunityError } from "../../errors/community.js";
import type { SolidarityError } from "../../errors/base.js";
import type { AnyClient } from "../../internal/client.js";
import { patiently, type Patience } from "../../internal/patience.js";
import { unlessRefused } from "../../internal/typed.js";
import { birthOf, fetchOpenings, newestBlock, type OpenedCommunity } from "../../reading/openings.js";
import { brokenOf, linksOf } from "../../reading/wiring.js";
import { knownFactory } from "./factory.js";
import { getImplementations } from "./getImplementations.js";

/**
 * Find a community by one address: that of its pool, or of a factory that opened no other. Reads the event that opened
 * it, and checks that its eight contracts belong together.
 *
 * Whether the pool itself runs the code that you trust only a factory can vouch for: with `factory` (or one that is
 * known on the chain), nothing is found that it has not opened. Without, anybody's contracts are.
 *
 * @throws {CommunityNotFoundError} when there is none, or a factory has opened more than one (`values.found`: their pools).
 * @throws {NotOneCommunityError} when its contracts do not belong together (`values.wrong`: what does not hold).
 * @throws {NetworkError} when the node does not answer, `retries` times in a row.
 *
 * @example
 * ```ts
 * import * as community from "solidarity-dao/community";
 *
 * const { deployment, name } = await community.find(client, { address, factory });
 * const { pool } = createSolidarityClient({ provider, deployment });
 * ```
 */
export async function find(client: AnyClient, parameters: find.Parameters): Promise<find.ReturnType> {
  const { address, retries, retryDelay, signal } = parameters;
  const patience: Patience = { retries, retryDelay, signal };
  const chainId = await patiently(patience, () => getChainId(client));
  const newest = await newestBlock(client, patience);
  const birth = await birthOf(client, address, newest, patience);
  if (birth === undefined) throw new CommunityNotFoundError({ address, found: [] });
  const opens = await unlessRefused(() => getImplementations(client, { factory: address }));
  // A pool has code from the block on that opened it: if the node knows which, no other needs to be read.
  const search = opens
    ? { factory: address, fromBlock: birth, toBlock: newest }
    : {
        factory: parameters.factory ?? knownFactory(chainId),
        pool: address,
        fromBlock: birth,
        toBlock: birth > 0n ? birth : newest,
      };
  const found = await fetchOpenings(client, chainId, search, patience);
  const pools = [...new Set(found.map(({ deployment }) => deployment.pool))];
  if (pools.length !== 1) throw new CommunityNotFoundError({ address, found: pools });
  // Anybody can tell of an opening, with a pool that is not theirs: the pool knows which of them is true.
  const checked = await Promise.all(
    found.map(async (opened) => ({ opened, wrong: brokenOf(await linksOf(client, opened.deployment)) })),
  );
  const [whole] = checked.filter(({ wrong }) => wrong.length === 0);
  if (!whole) throw new NotOneCommunityError({ wrong: checked[0]?.wrong ?? [] });
  return whole.opened;
}

export namespace find {
  export type Parameters = Patience & {
    /** The address of the community's pool, or of its factory. */
    address: Address;
    /** The factory that must have opened it; the known one of the client's chain, unless named. */
    factory?: Address | undefined;
  };
  export type ReturnType = OpenedCommunity;
  export type ErrorType = CommunityNotFoundError | NotOneCommunityError | SolidarityError;
}

import { getChainId } from "viem/actions";

import type * as errors from "../../errors/index.js";
import type { AnyClient } from "../../internal/client.js";
import { patiently, type Patience } from "../../internal/patience.js";
import { birthOf, fetchOpenings, newestBlock, type OpenedCommunity } from "../../reading/openings.js";
import { type AtFactory, factoryOf } from "./factory.js";

/**
 * List the communities that a factory has opened, oldest first. What a factory that you trust tells needs no further check.
 *
 * @throws {UnknownDeploymentError} when no factory is known on this chain.
 * @throws {NetworkError} when the node does not answer, `retries` times in a row.
 *
 * @example
 * ```ts
 * import * as community from "solidarity-dao/community";
 *
 * for (const { name, deployment } of await community.listCommunities(client, { factory })) show(name, deployment.pool);
 * ```
 */
export async function listCommunities(
  client: AnyClient,
  parameters: listCommunities.Parameters,
): Promise<listCommunities.ReturnType> {
  const { retries, retryDelay, signal } = parameters;
  const patience: Patience = { retries, retryDelay, signal };
  const chainId = await patiently(patience, () => getChainId(client));
  const factory = await patiently(patience, () => factoryOf(client, parameters));
  const toBlock = parameters.toBlock ?? (await newestBlock(client, patience));
  const fromBlock = parameters.fromBlock ?? (await birthOf(client, factory, toBlock, patience)) ?? 0n;
  return fetchOpenings(client, chainId, { factory, fromBlock, toBlock }, patience);
}

export namespace listCommunities {
  export type Parameters = AtFactory &
    Patience & {
      /** First block to look at; the one since when the factory is there, unless named. */
      fromBlock?: bigint | undefined;
      /** Last block; the newest, unless named. */
      toBlock?: bigint | undefined;
    };
  export type ReturnType = OpenedCommunity[];
  export type ErrorType = errors.UnknownDeploymentError | errors.SolidarityError;
}

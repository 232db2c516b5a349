import type { Address } from "viem";
import { getChainId } from "viem/actions";

import type { SolidarityError } from "../../errors/base.js";
import { WrongChainError } from "../../errors/checks.js";
import type { AnyClient } from "../../internal/client.js";
import { patiently, type Patience } from "../../internal/patience.js";
import { fetchOpenings, newestBlock } from "../../reading/openings.js";
import { type Link, linksOf } from "../../reading/wiring.js";
import type { InCommunity } from "../../types/deployment.js";
import { knownFactory } from "./factory.js";

/**
 * Verify the addresses that somebody handed you, before anything is sent there: that the eight contracts belong together,
 * and, where a factory is named or known on the chain, that it opened the pool, not before `startBlock`.
 *
 * Without a factory, anybody can make contracts that pass: compare the pool's address with what the community publishes.
 *
 * @throws {WrongChainError} when the client is on another chain.
 * @throws {NetworkError} when the node does not answer, `retries` times in a row.
 *
 * @example
 * ```ts
 * import * as community from "solidarity-dao/community";
 *
 * const deployment = community.deploymentFromJson(text);
 * const { verified, links } = await community.verifyDeployment(client, { deployment, factory });
 * if (!verified) show(links.filter(({ ok }) => !ok));
 * ```
 */
export async function verifyDeployment(
  client: AnyClient,
  parameters: verifyDeployment.Parameters,
): Promise<verifyDeployment.ReturnType> {
  const { deployment, retries, retryDelay, signal } = parameters;
  const { chainId, pool, startBlock } = deployment;
  const patience: Patience = { retries, retryDelay, signal };
  const actual = await patiently(patience, () => getChainId(client));
  if (actual !== chainId) throw new WrongChainError({ actual, expected: chainId });
  const factory = parameters.factory ?? knownFactory(chainId);
  const links = [...(await linksOf(client, deployment))];
  if (factory) {
    const search = { factory, pool, fromBlock: startBlock, toBlock: await newestBlock(client, patience) };
    const opened = startBlock > search.toBlock ? [] : await fetchOpenings(client, chainId, search, patience);
    links.push({ contract: "pool", what: `was opened by ${factory}`, ok: opened.length > 0 });
  }
  return { verified: links.every(({ ok }) => ok), links, factory };
}

export namespace verifyDeployment {
  export type Parameters = InCommunity &
    Patience & {
      /** The factory that must have opened the pool; the known one of the client's chain, unless named. */
      factory?: Address | undefined;
    };
  export type ReturnType = {
    readonly verified: boolean;
    /** All that was asked, and whether it is so. */
    readonly links: readonly Link[];
    /** Who vouches for the pool; undefined when nobody was asked. */
    readonly factory: Address | undefined;
  };
  export type ErrorType = WrongChainError | SolidarityError;
}

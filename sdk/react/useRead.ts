"use client";

import { skipToken, useQuery, type UseQueryOptions, type UseQueryResult } from "@tanstack/react-query";

import type { SolidarityError } from "../errors/base.js";
import type { InCommunity, OnChain } from "../types/deployment.js";
import { useReader } from "./clients.js";
import type { SolidarityKey } from "./keys.js";
import { useDeployment } from "./provider.js";
import { type Readable, readQuery } from "./queries.js";

/** Parameters without the community, which the provider knows. */
export type Given<parameters> = parameters extends unknown ? Omit<parameters, "deployment"> : never;

/** How to ask: TanStack Query's own options. */
export type ReadOptionsOf<result, data> = Omit<
  UseQueryOptions<result, SolidarityError, data, SolidarityKey>,
  "queryKey" | "queryFn"
>;

/**
 * Ask what a read action asks, and again when it may have changed.
 *
 * @param parameters What the action takes; undefined while it is not known yet.
 * @throws {NoSolidarityProviderError} outside of a `SolidarityProvider`.
 *
 * @example
 * ```ts
 * const { data: books, error } = useRead(pool.getBooks, { asset: NATIVE });
 * ```
 */
export function useRead<parameters extends OnChain, result, data = result>(
  action: Readable<parameters, result>,
  parameters: Given<parameters> | undefined,
  options: ReadOptionsOf<result, data> = {},
): UseQueryResult<data, SolidarityError> {
  const deployment = useDeployment();
  const client = useReader();
  const query = readQuery(client, action, { ...parameters, deployment } as object as parameters & InCommunity);
  return useQuery<result, SolidarityError, data, SolidarityKey>({
    ...query,
    ...options,
    queryFn: parameters === undefined ? skipToken : query.queryFn,
  });
}

"use client";

import { type InfiniteData, useInfiniteQuery, type UseInfiniteQueryResult } from "@tanstack/react-query";

import { getRecord } from "../actions/record/index.js";
import type { SolidarityError } from "../errors/base.js";
import type { Cursor } from "../record/cursor.js";
import type { getRecord as Get } from "../record/getRecord.js";
import { useReader } from "./clients.js";
import { keyOf, type SolidarityKey, textOf } from "./keys.js";
import { useDeployment } from "./provider.js";
import { retry } from "./queries.js";

/** What of the record to show. */
export type UseRecordParameters = Pick<Get.Parameters, "contracts" | "fromBlock" | "toBlock"> & {
  /** Entries on a page: 100, unless named. */
  limit?: number | undefined;
};

/**
 * Read the record page by page, oldest first, until `hasNextPage` is false.
 *
 * @throws {NoSolidarityProviderError} outside of a `SolidarityProvider`.
 *
 * @example
 * ```ts
 * const { data, fetchNextPage, hasNextPage } = useRecord({ contracts: ["pool"], limit: 50 });
 * const entries = data?.pages.flatMap((page) => page.entries) ?? [];
 * ```
 */
export function useRecord(
  parameters: UseRecordParameters = {},
): UseInfiniteQueryResult<InfiniteData<Get.ReturnType, Cursor | undefined>, SolidarityError> {
  const deployment = useDeployment();
  const client = useReader();
  const { limit = 100, ...rest } = parameters;
  return useInfiniteQuery<
    Get.ReturnType,
    SolidarityError,
    InfiniteData<Get.ReturnType, Cursor | undefined>,
    SolidarityKey,
    Cursor | undefined
  >({
    queryKey: keyOf(deployment, "record", "pages", textOf({ ...rest, limit })),
    queryFn: ({ pageParam: after, signal }) => getRecord(client, { ...rest, deployment, limit, after, signal }),
    initialPageParam: undefined,
    getNextPageParam: ({ more, cursor }) => (more ? cursor : undefined),
    retry,
  });
}

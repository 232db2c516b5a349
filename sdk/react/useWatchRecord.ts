"use client";

import { useQueryClient } from "@tanstack/react-query";

import { watchRecord } from "../actions/record/index.js";
import type { Cursor } from "../record/cursor.js";
import type { RecordEntry } from "../record/entries.js";
import type { RecordNews, watchRecord as Watch } from "../record/watch.js";
import { useReader } from "./clients.js";
import { invalidateChanged } from "./invalidate.js";
import { keyOf, textOf } from "./keys.js";
import { useDeployment } from "./provider.js";
import { type Followed, useFollow } from "./useFollow.js";

/** The record as it has come so far. */
export interface WatchedRecord {
  readonly entries: readonly RecordEntry[];
  readonly toBlock: bigint;
  /** Where to go on, later. */
  readonly cursor: Cursor | undefined;
}

/** What to watch. */
export type UseWatchRecordParameters = Pick<
  Watch.Parameters,
  "contracts" | "fromBlock" | "after" | "pollingInterval"
> & {
  /** Whether to ask again what the news may have changed. It is, unless switched off. */
  invalidate?: boolean | undefined;
};

/**
 * Watch the record: what there is, then what comes, while the component is on screen. What a reorganisation took back is
 * taken out again. Queries about contracts that had news are asked again.
 *
 * @throws {NoSolidarityProviderError} outside of a `SolidarityProvider`.
 *
 * @example
 * ```ts
 * const { data } = useWatchRecord({ contracts: ["pool"] });
 * const gifts = data?.entries.filter(({ event }) => event === "Pledged");
 * ```
 */
export function useWatchRecord(parameters: UseWatchRecordParameters = {}): Followed<WatchedRecord> {
  const deployment = useDeployment();
  const client = useReader();
  const queryClient = useQueryClient();
  const { invalidate = true, ...rest } = parameters;
  const about = [...keyOf(deployment), client.uid, invalidate, textOf(rest)].join(" ");
  return useFollow(
    about,
    async function* (signal) {
      let first = true;
      for await (const news of watchRecord(client, { ...rest, deployment, signal })) {
        yield news;
        const touched = news.type === "reorg" ? news.dropped : news.entries;
        const logs = touched.map(({ contract }) => ({ address: deployment[contract] }));
        // What was there already changes nothing that was asked since.
        if (invalidate && !first) await invalidateChanged(queryClient, deployment, logs);
        first = false;
      }
    },
    addNews,
  );
}

function addNews(before: WatchedRecord | undefined, news: RecordNews): WatchedRecord {
  const entries = before?.entries ?? [];
  if (news.type === "entries")
    return { entries: [...entries, ...news.entries], toBlock: news.toBlock, cursor: news.cursor };
  const { fromBlock } = news;
  const standing = entries.filter(({ blockNumber }) => blockNumber < fromBlock);
  return { entries: standing, toBlock: fromBlock - 1n, cursor: undefined };
}

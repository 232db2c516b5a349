"use client";

import { useEffect, useReducer } from "react";

import type { SolidarityError } from "../errors/base.js";
import { toTyped } from "../internal/typed.js";

/** What has been followed so far. */
export interface Followed<state> {
  readonly data: state | undefined;
  /** Why following ended; undefined while it goes on. */
  readonly error: SolidarityError | undefined;
}

/**
 * Follows what comes bit by bit, from the first moment on screen until the last. `about` says what is followed: when it
 * changes, all begins anew.
 */
export function useFollow<news, state>(
  about: string,
  follow: (signal: AbortSignal) => AsyncGenerator<news>,
  add: (state: state | undefined, news: news) => state,
): Followed<state> {
  type Change = { readonly news: news } | { readonly error: SolidarityError } | undefined;
  const change = (followed: Followed<state>, change: Change): Followed<state> =>
    change === undefined
      ? { data: undefined, error: undefined }
      : "error" in change
        ? { ...followed, error: change.error }
        : { ...followed, data: add(followed.data, change.news) };
  const [followed, tell] = useReducer(change, { data: undefined, error: undefined });

  useEffect(() => {
    const left = new AbortController();
    const { signal } = left;
    const listen = async (): Promise<void> => {
      try {
        for await (const news of follow(signal)) if (!signal.aborted) tell({ news });
      } catch (caught) {
        const error = await toTyped(caught);
        if (!signal.aborted) tell({ error });
      }
    };
    tell(undefined);
    void listen();
    return () => left.abort();
    // Everything that `follow` and `add` depend on is in `about`.
  }, [about]);
  return followed;
}

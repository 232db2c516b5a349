"use client";

import { watchRound } from "../actions/round/watchRound.js";
import type { RoundReplay } from "../record/rounds.js";
import type { RoundNews, watchRound as Watch } from "../record/watchRound.js";
import { useReader } from "./clients.js";
import { keyOf, textOf } from "./keys.js";
import { useDeployment } from "./provider.js";
import { type Followed, useFollow } from "./useFollow.js";

/**
 * Watch a funding round: its tally, funders and matches, recomputed whenever something happens, while the component is
 * on screen.
 *
 * @throws {NoSolidarityProviderError} outside of a `SolidarityProvider`.
 *
 * @example
 * ```ts
 * const { data: round } = useWatchRound({ round: 1n });
 * const matched = round?.matches.matches.get("7");
 * ```
 */
export function useWatchRound(parameters: Omit<Watch.Parameters, "deployment" | "signal">): Followed<RoundReplay> {
  const deployment = useDeployment();
  const client = useReader();
  const about = [...keyOf(deployment), client.uid, textOf(parameters)].join(" ");
  const follow = (signal: AbortSignal): AsyncGenerator<RoundNews> =>
    watchRound(client, { ...parameters, deployment, signal });
  return useFollow(about, follow, (_, { replay }) => replay);
}

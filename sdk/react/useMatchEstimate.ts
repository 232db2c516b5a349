"use client";

import { useMemo } from "react";
import { zeroAddress, type Address } from "viem";
import { useConnection } from "wagmi";

import { type Estimate, estimateMatch, outlook } from "../math/quadratic.js";
import type { Followed } from "./useFollow.js";
import { useWatchRound } from "./useWatchRound.js";

/** A gift that somebody thinks of giving. */
export interface UseMatchEstimateParameters {
  round: bigint;
  project: bigint;
  /** In the asset's smallest unit. */
  amount: bigint;
  /** Who gives: the wallet that is connected, else somebody who has not given yet, unless named. */
  donor?: Address | undefined;
  /** The donor's identity weight in 1/10,000: whole, unless named. */
  weight?: number | undefined;
  pollingInterval?: number | undefined;
}

/**
 * Tell what a gift would lift a project's match by, to the unit, as the round stands now: for a round page, while the
 * amount is being typed.
 *
 * @throws {NoSolidarityProviderError} outside of a `SolidarityProvider`.
 *
 * @example
 * ```ts
 * const { data } = useMatchEstimate({ round: 1n, project: 7n, amount: parseAmount("5", 18) });
 * const lift = data && formatAmount(data.lift, 18);
 * ```
 */
export function useMatchEstimate(parameters: UseMatchEstimateParameters): Followed<Estimate> {
  const { round, project, amount, weight, pollingInterval } = parameters;
  const { address } = useConnection();
  const { data, error } = useWatchRound({ round, pollingInterval });
  // Sorted once for each state of the round, asked for each letter that is typed.
  const ahead = useMemo(() => data && outlook(data.tally, data.counting, data.sharing), [data]);
  const donor = parameters.donor ?? address ?? zeroAddress;
  const gift = { donor, project, amount, ...(weight !== undefined && { weight }) };
  return { data: ahead && estimateMatch(ahead, gift), error };
}

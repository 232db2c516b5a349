"use client";

import { skipToken, useQuery, type UseQueryResult } from "@tanstack/react-query";

import type { SolidarityError } from "../errors/base.js";
import type { AnyClient } from "../internal/client.js";
import type { Plan } from "../plan/types.js";
import type { OnChain } from "../types/deployment.js";
import { useActor } from "./clients.js";
import { keyOf, textOf } from "./keys.js";
import { useDeployment } from "./provider.js";
import { retry } from "./queries.js";
import { type Given, type ReadOptionsOf } from "./useRead.js";

/** A write action, as far as a plan needs to know. */
export interface Plannable<parameters> {
  readonly key: string;
  plan(client: AnyClient, parameters: parameters): Promise<Plan>;
}

/**
 * Plan a write for the wallet that is connected: checks, way to pay, fee, effects, one sentence. Signs nothing.
 *
 * Waits while no wallet is connected. A plan is never kept for longer than it is shown.
 *
 * @param parameters What the action's `plan` takes; undefined while it is not known yet.
 * @throws {NoSolidarityProviderError} outside of a `SolidarityProvider`.
 *
 * @example
 * ```ts
 * const { data: plan } = usePlan(pool.pledge, { asset: NATIVE, amount, locale: "de" });
 * ```
 */
export function usePlan<parameters extends OnChain>(
  action: Plannable<parameters>,
  parameters: Given<parameters> | undefined,
  options: ReadOptionsOf<Plan, Plan> = {},
): UseQueryResult<Plan, SolidarityError> {
  const deployment = useDeployment();
  const client = useActor();
  const who = client?.account?.address ?? "nobody";
  const ready = client !== undefined && parameters !== undefined;
  return useQuery({
    // A plan is frozen, and its digest covers all of it: it is never pieced together from an older one.
    structuralSharing: false,
    staleTime: 0,
    gcTime: 0,
    retry,
    ...options,
    queryKey: keyOf(deployment, "plan", action.key, who, textOf(parameters ?? {})),
    queryFn: ready ? () => action.plan(client, { ...parameters, deployment } as object as parameters) : skipToken,
  });
}

"use client";

import { useMemo } from "react";

import { solidarity, type Solidarity } from "../client.js";
import { useActor, useReader } from "./clients.js";
import { useDeployment } from "./provider.js";

/**
 * Every action, bound to the community, and to the wallet that is connected; without one to a client that reads.
 *
 * @throws {NoSolidarityProviderError} outside of a `SolidarityProvider`.
 *
 * @example
 * ```ts
 * const { pool } = useSolidarity();
 * const give = () => pool.pledgeSync({ asset: NATIVE, amount });
 * ```
 */
export function useSolidarity(): Solidarity {
  const deployment = useDeployment();
  const reader = useReader();
  const client = useActor() ?? reader;
  return useMemo(() => solidarity(client, { deployment }), [client, deployment]);
}

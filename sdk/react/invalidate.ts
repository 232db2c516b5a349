import type { QueryClient } from "@tanstack/react-query";
import type { Address } from "viem";

import type { Deployment } from "../types/deployment.js";
import { keyOf } from "./keys.js";

/** What is asked again along with a contract: those that write down nothing themselves when it changes them. */
const behind: Readonly<Record<string, readonly string[]>> = {
  requests: ["desk"],
  rounds: ["giftDesk"],
  governor: ["timelock", "access"],
  erc20: ["attesterPersonhood", "personhood"],
};

/**
 * Ask again what may have changed: everything that was asked of contracts that wrote down an event, of the record, and
 * every plan. What was asked of other contracts stays as it is.
 *
 * @param logs Of the transactions that were mined, or the entries of a watched record.
 *
 * @example
 * ```ts
 * await invalidateChanged(queryClient, deployment, receipt.logs);
 * ```
 */
export async function invalidateChanged(
  queryClient: QueryClient,
  deployment: Deployment,
  logs: readonly { readonly address: Address }[],
): Promise<void> {
  const names = new Map(
    Object.entries(deployment).map(([name, value]) => [String(value).toLowerCase(), name] as const),
  );
  // What is nobody's of the community is a token's, or tells who is a person.
  const changed = logs.map(({ address }) => names.get(address.toLowerCase()) ?? "erc20");
  if (changed.length === 0) return;
  const topics = new Set([...changed, ...changed.flatMap((name) => behind[name] ?? []), "record", "plan"]);
  await Promise.all([...topics].map((topic) => queryClient.invalidateQueries({ queryKey: keyOf(deployment, topic) })));
}

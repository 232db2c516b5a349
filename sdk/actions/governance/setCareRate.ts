import * as contributionToken from "../../abis/items/contributionToken.js";
import { defineSetting } from "../../internal/call.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Encode, for a proposal: set what an hour of care earns, and how much of it counts per person and week.
 *
 * @example
 * ```ts
 * await governance.propose(client, {
 *   deployment,
 *   calls: [governance.setCareRate.call({ deployment, creditsPerHour: 10n ** 18n, minutesPerWeek: 600 })],
 *   description,
 * });
 * ```
 */
export const setCareRate = defineSetting({
  abi: contributionToken.setCareRate,
  args: (a: setCareRate.Args) => [a.creditsPerHour, a.minutesPerWeek],
});

export namespace setCareRate {
  export type Args = InCommunity & { creditsPerHour: bigint; minutesPerWeek: number };
}

import * as emergencyPool from "../../abis/items/emergencyPool.js";
import { defineSetting } from "../../internal/call.js";
import type { InCommunity } from "../../types/deployment.js";
import type { Successor } from "../../types/settings.js";

/**
 * Encode, for a proposal: announce that the community dissolves, at the earliest 30 days later (seconds since
 * 1970). Shares must sum to 10,000.
 *
 * @example
 * ```ts
 * await governance.propose(client, {
 *   deployment,
 *   calls: [governance.announceDissolution.call({ deployment, effectiveAt, successors: [{ to: otherPool, basisPoints: 10_000 }] })],
 *   description,
 * });
 * ```
 */
export const announceDissolution = defineSetting({
  abi: emergencyPool.announceDissolution,
  args: (a: announceDissolution.Args) => [a.effectiveAt, a.successors],
});

export namespace announceDissolution {
  export type Args = InCommunity & { effectiveAt: number; successors: readonly Successor[] };
}

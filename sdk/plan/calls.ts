import { pledge } from "../actions/pool/pledge.js";
import { contribute } from "../actions/round/contribute.js";
import { contributeCart } from "../actions/round/contributeCart.js";
import type { AnyCall } from "../internal/call.js";
import { callOnly } from "./routes.js";
import type { Plan, PlannedGift } from "./types.js";

/** Pledges, which can be paid in several ways, and answer how much has arrived in the pool. */
const PLEDGES: readonly string[] = ["pool.pledge", "pool.pledgeFor", "pool.pledgeWithPermit"];
export const isPledge = (action: string): boolean => PLEDGES.includes(action);

/**
 * The calls that a plan comes to, from what would be sent and signed itself. Not from what the plan says was tried: whoever
 * made it may have written anything there.
 */
export function callsOf({ action, steps, signs, rehearsal }: Plan): readonly AnyCall[] {
  // The allowance that stands in for a signature is never sent.
  if (signs) return [...rehearsal.slice(0, -1), callOnly(giftOf(signs, action))];
  return steps.flatMap((step) => {
    if (step.type === "batch") return step.calls;
    return step.type === "transaction" ? [{ to: step.to, data: step.data ?? "0x", value: step.value }] : [];
  });
}

/** The gift as the giver would make it without a signature. */
function giftOf(signs: PlannedGift, action: string): AnyCall {
  const { deployment } = signs;
  if (signs.to === "pool") return pledge.call({ deployment, ...signs.gift });
  const { round, items } = signs;
  const [item, ...others] = items;
  const asset = deployment.rounds;
  return action === "rounds.contribute" && item && others.length === 0
    ? contribute.call({ deployment, round, asset, project: BigInt(item.project), amount: item.amount })
    : contributeCart.call({ deployment, round, asset, items });
}

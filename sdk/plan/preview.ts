import { getBlockNumber } from "viem/actions";

import type { PlanChange } from "../errors/plans.js";
import type { AnyClient } from "../internal/client.js";
import { typed } from "../internal/typed.js";
import { rehearse } from "./effects.js";
import { callsOf, isPledge } from "./calls.js";
import { checkIntact } from "./json.js";
import { changesOf } from "./stale.js";
import type { Effects, Plan } from "./types.js";

/** What a plan would do now. */
export interface Preview {
  /** Whether it could be sent now as it was shown. */
  readonly ready: boolean;
  /** What is no longer as it was. Nothing: the plan is fresh. */
  readonly changes: readonly PlanChange[];
  readonly effects: Effects;
  /** Why it would be refused, with the next step. Absent when it would not be. */
  readonly refusal?: { readonly code: string; readonly hint: string };
}

/**
 * Look at a plan once more before sending it: what has changed since it was made, and what it would do now.
 *
 * Signs nothing, sends nothing. Asks the chain by the calls that would be sent, so that a plan that came from elsewhere
 * shows what it does rather than what it says. Whose balances it shows, and without `eth_simulateV1` what it does to them, is
 * the plan's own word.
 *
 * @throws {AlteredPlanError} when the plan is not as it was made.
 *
 * @example
 * ```ts
 * const { ready, changes, effects } = await preview(client, plan);
 * ```
 */
export const preview = (client: AnyClient, plan: Plan): Promise<Preview> =>
  typed(async () => {
    checkIntact(plan);
    const changes = await changesOf(client, plan);
    const calls = callsOf(plan);
    if (changes.some(({ what }) => what === "chain") || calls.length === 0)
      return { ready: false, changes, effects: { by: "none", balances: [], events: [] } };
    const { account: sender, moves } = plan;
    const blockNumber = await getBlockNumber(client, { cacheTime: 0 });
    const scene = { sender, calls, moves, events: plan.effects.events, credits: isPledge(plan.action) };
    const { effects, failure } = await rehearse(client, scene, { blockNumber });
    const ready = plan.ready && changes.length === 0 && failure === undefined;
    return { ready, changes, effects, ...(failure && { refusal: { code: failure.code, hint: failure.hint } }) };
  });

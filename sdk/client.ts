import * as actions from "./actions/index.js";
import { type Around, bindAll, type BoundAll } from "./internal/bind.js";
import type { AnyClient } from "./internal/client.js";
import type { Deployment } from "./types/deployment.js";

/** Every action, bound to a client and a community, by the community's own words. */
export interface Solidarity {
  /** Give to the pool, collect from it, read its books. */
  readonly pool: BoundAll<typeof actions.pool>;
  /** Ask for help, decide, release. */
  readonly request: BoundAll<typeof actions.request>;
  /** Join, vouch, delegate, leave. */
  readonly member: BoundAll<typeof actions.member>;
  /** Funding rounds: give, match, claim. */
  readonly round: BoundAll<typeof actions.round>;
  /** Contribution credits. */
  readonly token: BoundAll<typeof actions.token>;
  /** Everything that moved, and the proof of it. */
  readonly record: BoundAll<typeof actions.record>;
  /** Propose, vote, execute; and every setting that only governance may change. */
  readonly governance: BoundAll<typeof actions.governance>;
}

/**
 * Bind every action to a client and a community. Pure: nothing is read, set up or kept.
 *
 * @example
 * ```ts
 * const { pool, request } = solidarity(client, { deployment });
 * await pool.pledge({ asset: NATIVE, amount: parseAmount("0.5", 18) });
 * ```
 */
export const solidarity = (client: AnyClient, { deployment }: { deployment: Deployment }): Solidarity =>
  solidarityAround(client, deployment);

/** The same, with something around everything that is asked or sent. */
export function solidarityAround(client: AnyClient, deployment: Deployment, around?: Around): Solidarity {
  const bind = <namespace extends object>(namespace: namespace): BoundAll<namespace> =>
    bindAll(client, deployment, namespace, around);
  return {
    pool: bind(actions.pool),
    request: bind(actions.request),
    member: bind(actions.member),
    round: bind(actions.round),
    token: bind(actions.token),
    record: bind(actions.record),
    governance: bind(actions.governance),
  };
}

/**
 * Extend a viem client with every action of a community, under `client.solidarity`.
 *
 * (Not spread over the client itself: viem keeps `client.request` for JSON-RPC and `client.token` for ERC-20s.)
 *
 * @example
 * ```ts
 * const client = createWalletClient({ account, chain, transport })
 *   .extend(publicActions)
 *   .extend(solidarityActions({ deployment }));
 * const { id } = await client.solidarity.request.requestSync({ asset: NATIVE, amount, category: 1, track: "consent" });
 * ```
 */
export const solidarityActions =
  (parameters: { deployment: Deployment }) =>
  (client: AnyClient): { solidarity: Solidarity } => ({ solidarity: solidarity(client, parameters) });

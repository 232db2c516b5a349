import type { Address, Hash, Log } from "viem";

import * as aidRequests from "../../abis/items/aidRequests.js";
import type * as errors from "../../errors/index.js";
import { allEvents } from "../../internal/event.js";
import { defineWrite, type WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";
import type { RequestId } from "../../types/requestId.js";
import { encodeTerms, type Terms } from "../../types/terms.js";

/** What a release came to. */
export interface ReleaseOutcome {
  /**
   * Paid now, in the asset's smallest unit. Zero: it waits in line. Where the payee has not agreed to be paid, or cannot
   * receive it, the pool keeps it for them until it is collected (`pool.collect`): `pool.getOwed` tells.
   */
  readonly paid: bigint;
  /** Whether all is paid. */
  readonly complete: boolean;
  /** Set aside so far in this transaction, and still missing; absent when money was not short. */
  readonly funded?: { readonly amount: bigint; readonly missing: bigint } | undefined;
}

/** What a release came to, from the logs of its transaction. */
export function releaseOutcome(logs: readonly Log[], contract?: Address): ReleaseOutcome {
  const [released] = allEvents(aidRequests.Released)(logs, contract).events;
  const funded = allEvents(aidRequests.Funded)(logs, contract).events.at(-1);
  return {
    paid: released?.amount ?? 0n,
    complete: released?.complete ?? false,
    funded: funded && { amount: funded.amount, missing: funded.missing },
  };
}

/**
 * Pay what is due on an approved request. Anybody may.
 *
 * If money is short the request takes what there is, or its place in the line, where the highest priority is
 * served first.
 *
 * @throws {WrongVersionError} when the terms are not those of the id.
 * @throws {RequestClosedError} when the request is not approved.
 * @throws {AidRequestsNothingDueError} when nothing is due yet.
 * @throws {AidRequestsNotFirstInLineError} when another request is served first.
 * @throws {AidRequestsNoMoneyError} when there is nothing to take.
 * @throws {EmergencyPoolPayoutsPausedError} when a guardian has paused payouts.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * const { paid, complete } = await request.releaseSync(client, { deployment, id, terms });
 * ```
 */
export const release = defineWrite({
  abi: aidRequests.release,
  args: (a: release.Args) => [a.id, encodeTerms(a.terms)],
  check: (a, { checkStanding }) => checkStanding(a, "open", "approved", "paying"),
  extractEvent: releaseOutcome,
});

export namespace release {
  export type Args = InCommunity & { id: RequestId; terms: Terms };
  export type Parameters = Args & WriteOptions;
  export type ReturnType = Hash;
  export type ErrorType =
    | errors.WrongVersionError
    | errors.RequestClosedError
    | errors.AidRequestsNothingDueError
    | errors.AidRequestsNotFirstInLineError
    | errors.AidRequestsNoMoneyError
    | errors.SolidarityError;
}

/** The same, waiting for the receipt: returns what was paid and the receipt. Throws what it throws. */
export const releaseSync = release.sync;

export namespace releaseSync {
  export type Parameters = release.Parameters;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof release.sync>>;
  export type ErrorType = release.ErrorType;
}

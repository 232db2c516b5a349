import type { Hash } from "viem";

import * as aidRequests from "../../abis/items/aidRequests.js";
import type * as errors from "../../errors/index.js";
import { defineWrite, type WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";
import type { RequestId } from "../../types/requestId.js";
import { encodeTerms, type Terms } from "../../types/terms.js";
import { requested } from "./requested.js";

/**
 * Replace an undecided request by its next version: votes start anew. Requester only.
 *
 * The payee may only become the requester, or somebody without an agreement (whose money then waits to be
 * collected).
 *
 * @throws {WrongVersionError} when the terms are not those of the id.
 * @throws {RequestClosedError} when the request is decided or gone.
 * @throws {AidRequestsNotRequesterError} when the caller did not ask.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * const { id: nextId, terms: next } = await request.amendSync(client, {
 *   deployment,
 *   id,
 *   terms,
 *   next: { ...terms, amount: terms.amount / 2n },
 * });
 * ```
 */
export const amend = defineWrite({
  abi: aidRequests.amend,
  args: (a: amend.Args) => [a.id, encodeTerms(a.terms), encodeTerms(a.next)],
  check: (a, { checkStanding }) => checkStanding(a, "open", "escalated"),
  extractEvent: requested,
});

export namespace amend {
  export type Args = InCommunity & { id: RequestId; terms: Terms; next: Terms };
  export type Parameters = Args & WriteOptions;
  export type ReturnType = Hash;
  export type ErrorType =
    | errors.WrongVersionError
    | errors.RequestClosedError
    | errors.AidRequestsNotRequesterError
    | errors.WrongChainError
    | errors.SolidarityError;
}

/** The same, waiting for the receipt: returns the new id and terms and the receipt. Throws what it throws. */
export const amendSync = amend.sync;

export namespace amendSync {
  export type Parameters = amend.Parameters;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof amend.sync>>;
  export type ErrorType = amend.ErrorType;
}

import type { Hash } from "viem";

import * as aidRequests from "../../abis/items/aidRequests.js";
import type * as errors from "../../errors/index.js";
import { oneEvent } from "../../internal/event.js";
import { defineWrite, type WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";
import type { RequestId } from "../../types/requestId.js";
import { encodeTerms, type Terms } from "../../types/terms.js";

/**
 * Approve a rapid request. Responders only, never their own or one that pays them.
 *
 * @throws {WrongVersionError} when the terms are not those of the id.
 * @throws {RequestClosedError} when the request takes no approvals.
 * @throws {AidRequestsNotResponderError} when the caller is not on the panel.
 * @throws {AidRequestsConflictOfInterestError} when the request concerns the caller.
 * @throws {AidRequestsAlreadyApprovedError} when the caller has approved.
 * @throws {AidRequestsRapidSuspendedError} when members suspended the rapid track.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * await request.approveRapid(responder, { deployment, id, terms });
 * ```
 */
export const approveRapid = defineWrite({
  abi: aidRequests.approveRapid,
  args: (a: approveRapid.Args) => [a.id, encodeTerms(a.terms)],
  check: (a, { checkStanding }) => checkStanding(a, "open"),
  extractEvent: oneEvent(aidRequests.RapidApproved),
});

export namespace approveRapid {
  export type Args = InCommunity & { id: RequestId; terms: Terms };
  export type Parameters = Args & WriteOptions;
  export type ReturnType = Hash;
  export type ErrorType =
    | errors.WrongVersionError
    | errors.RequestClosedError
    | errors.AidRequestsNotResponderError
    | errors.AidRequestsConflictOfInterestError
    | errors.AidRequestsAlreadyApprovedError
    | errors.AidRequestsRapidSuspendedError
    | errors.WrongChainError
    | errors.SolidarityError;
}

/** The same, waiting for the receipt: returns its event and the receipt. Throws what it throws. */
export const approveRapidSync = approveRapid.sync;

export namespace approveRapidSync {
  export type Parameters = approveRapid.Parameters;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof approveRapid.sync>>;
  export type ErrorType = approveRapid.ErrorType;
}

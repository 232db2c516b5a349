import type { Hash } from "viem";

import * as aidRequests from "../../abis/items/aidRequests.js";
import type * as errors from "../../errors/index.js";
import { defineWrite, type WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";
import type { RequestId } from "../../types/requestId.js";
import { encodeTerms, type Terms } from "../../types/terms.js";
import { releaseOutcome } from "./release.js";
import type { Approval } from "./signApproval.js";

/**
 * Approve a rapid request by signatures of responders (`signApproval`), and pay it at once. Anybody may bring
 * them.
 *
 * @throws {WrongVersionError} when the terms are not those of the id.
 * @throws {AidRequestsTooFewApprovalsError} when more responders must approve.
 * @throws {AidRequestsConflictOfInterestError} when the request concerns a responder.
 * @throws {AidRequestsInvalidSignatureError} when a signature is not the responder's.
 * @throws {AidRequestsTooEarlyError} when the delay is not over.
 * @throws {EmergencyPoolBudgetExceededError} when the budget is spent for now.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * const { paid } = await request.releaseRapidSync(relayer, { deployment, id, terms, approvals });
 * ```
 */
export const releaseRapid = defineWrite({
  abi: aidRequests.releaseRapid,
  args: (a: releaseRapid.Args) => [a.id, encodeTerms(a.terms), a.approvals],
  check: (a, { checkTerms }) => checkTerms(a),
  extractEvent: releaseOutcome,
});

export namespace releaseRapid {
  export type Args = InCommunity & { id: RequestId; terms: Terms; approvals: readonly Approval[] };
  export type Parameters = Args & WriteOptions;
  export type ReturnType = Hash;
  export type ErrorType =
    | errors.WrongVersionError
    | errors.AidRequestsTooFewApprovalsError
    | errors.AidRequestsConflictOfInterestError
    | errors.AidRequestsInvalidSignatureError
    | errors.AidRequestsTooEarlyError
    | errors.EmergencyPoolBudgetExceededError
    | errors.WrongChainError
    | errors.SolidarityError;
}

/** The same, waiting for the receipt: returns what was paid and the receipt. Throws what it throws. */
export const releaseRapidSync = releaseRapid.sync;

export namespace releaseRapidSync {
  export type Parameters = releaseRapid.Parameters;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof releaseRapid.sync>>;
  export type ErrorType = releaseRapid.ErrorType;
}

import type { Hash, Hex } from "viem";

import * as aidRequests from "../../abis/items/aidRequests.js";
import type * as errors from "../../errors/index.js";
import { oneEvent } from "../../internal/event.js";
import { defineWrite, type WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";
import type { RequestId } from "../../types/requestId.js";
import { encodeTerms, type Terms } from "../../types/terms.js";

/**
 * Attest that the work before a tranche was done; `part` counts from 1, which is the second. Stewards only, never
 * for their own request.
 *
 * @throws {WrongVersionError} when the terms are not those of the id.
 * @throws {AccessManagedUnauthorizedError} when the caller is not a steward.
 * @throws {AidRequestsInvalidPartError} when another part is next.
 * @throws {AidRequestsConflictOfInterestError} when the request concerns the caller.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * await request.proveTranche(steward, { deployment, id, terms, part: 1, proof: sha256(encryptedReport) });
 * ```
 */
export const proveTranche = defineWrite({
  abi: aidRequests.proveTranche,
  args: (a: proveTranche.Args) => [a.id, encodeTerms(a.terms), a.part, a.proof],
  check: (a, { checkTerms }) => checkTerms(a),
  extractEvent: oneEvent(aidRequests.TrancheProven),
});

export namespace proveTranche {
  export type Args = InCommunity & { id: RequestId; terms: Terms; part: number; proof: Hex };
  export type Parameters = Args & WriteOptions;
  export type ReturnType = Hash;
  export type ErrorType =
    | errors.WrongVersionError
    | errors.AccessManagedUnauthorizedError
    | errors.AidRequestsInvalidPartError
    | errors.AidRequestsConflictOfInterestError
    | errors.WrongChainError
    | errors.SolidarityError;
}

/** The same, waiting for the receipt: returns its event and the receipt. Throws what it throws. */
export const proveTrancheSync = proveTranche.sync;

export namespace proveTrancheSync {
  export type Parameters = proveTranche.Parameters;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof proveTranche.sync>>;
  export type ErrorType = proveTranche.ErrorType;
}

import type { Hash, Hex } from "viem";

import * as aidRequests from "../../abis/items/aidRequests.js";
import type * as errors from "../../errors/index.js";
import { oneEvent } from "../../internal/event.js";
import { defineWrite, type WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";
import type { RequestId } from "../../types/requestId.js";
import { encodeTerms, type Terms } from "../../types/terms.js";

/**
 * Refuse an undecided request, with the digest of a reason. Stewards only, and never an appeal.
 *
 * @throws {WrongVersionError} when the terms are not those of the id.
 * @throws {RequestClosedError} when the request is decided or gone.
 * @throws {AccessManagedUnauthorizedError} when the caller is not a steward.
 * @throws {AidRequestsAppealStandsError} when the request is an appeal.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * await request.refuse(steward, { deployment, id, terms, reason: sha256(encryptedReason) });
 * ```
 */
export const refuse = defineWrite({
  abi: aidRequests.refuse,
  args: (a: refuse.Args) => [a.id, encodeTerms(a.terms), a.reason],
  check: (a, { checkStanding }) => checkStanding(a, "open", "escalated"),
  extractEvent: oneEvent(aidRequests.Refused),
});

export namespace refuse {
  export type Args = InCommunity & { id: RequestId; terms: Terms; reason: Hex };
  export type Parameters = Args & WriteOptions;
  export type ReturnType = Hash;
  export type ErrorType =
    | errors.WrongVersionError
    | errors.RequestClosedError
    | errors.AccessManagedUnauthorizedError
    | errors.AidRequestsAppealStandsError
    | errors.WrongChainError
    | errors.SolidarityError;
}

/** The same, waiting for the receipt: returns its event and the receipt. Throws what it throws. */
export const refuseSync = refuse.sync;

export namespace refuseSync {
  export type Parameters = refuse.Parameters;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof refuse.sync>>;
  export type ErrorType = refuse.ErrorType;
}

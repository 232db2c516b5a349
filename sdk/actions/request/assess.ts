import type { Hash } from "viem";

import * as aidRequests from "../../abis/items/aidRequests.js";
import type * as errors from "../../errors/index.js";
import { oneEvent } from "../../internal/event.js";
import { defineWrite, type WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";
import type { RequestId } from "../../types/requestId.js";
import type { Scores } from "../../types/settings.js";
import { encodeTerms, type Terms } from "../../types/terms.js";

/**
 * Score an undecided request from 1 to 10 in urgency, vulnerability and impact: when money is short, the highest
 * product is served first. Assessors only, once, never on their own.
 *
 * @throws {WrongVersionError} when the terms are not those of the id.
 * @throws {AidRequestsInvalidScoresError} when a score is not from 1 to 10.
 * @throws {AidRequestsAlreadyAssessedError} when the caller has scored this version.
 * @throws {AccessManagedUnauthorizedError} when the caller is not an assessor.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * await request.assess(assessor, { deployment, id, terms, scores: { urgency: 9, vulnerability: 7, impact: 6 } });
 * ```
 */
export const assess = defineWrite({
  abi: aidRequests.assess,
  args: (a: assess.Args) => [a.id, encodeTerms(a.terms), a.scores],
  check: (a, { checkTerms }) => checkTerms(a),
  extractEvent: oneEvent(aidRequests.Assessed),
});

export namespace assess {
  export type Args = InCommunity & { id: RequestId; terms: Terms; scores: Scores };
  export type Parameters = Args & WriteOptions;
  export type ReturnType = Hash;
  export type ErrorType =
    | errors.WrongVersionError
    | errors.AidRequestsInvalidScoresError
    | errors.AidRequestsAlreadyAssessedError
    | errors.AccessManagedUnauthorizedError
    | errors.WrongChainError
    | errors.SolidarityError;
}

/** The same, waiting for the receipt: returns its event and the receipt. Throws what it throws. */
export const assessSync = assess.sync;

export namespace assessSync {
  export type Parameters = assess.Parameters;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof assess.sync>>;
  export type ErrorType = assess.ErrorType;
}

import type { Hash } from "viem";

import * as aidRequests from "../../abis/items/aidRequests.js";
import type * as errors from "../../errors/index.js";
import { oneEvent } from "../../internal/event.js";
import { defineWrite, type WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";
import type { RequestId } from "../../types/requestId.js";
import { encodeTerms, type Terms } from "../../types/terms.js";

/**
 * Take a request back. What was set aside and not paid returns to the pool. Requester or payee only.
 *
 * @throws {WrongVersionError} when the terms are not those of the id.
 * @throws {AidRequestsNotRequesterError} when the caller is neither requester nor payee.
 * @throws {AidRequestsUnexpectedStatusError} when the request has ended.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * await request.withdraw(client, { deployment, id, terms });
 * ```
 */
export const withdraw = defineWrite({
  abi: aidRequests.withdraw,
  args: (a: withdraw.Args) => [a.id, encodeTerms(a.terms)],
  check: (a, { checkTerms }) => checkTerms(a),
  extractEvent: oneEvent(aidRequests.Withdrawn),
});

export namespace withdraw {
  export type Args = InCommunity & { id: RequestId; terms: Terms };
  export type Parameters = Args & WriteOptions;
  export type ReturnType = Hash;
  export type ErrorType =
    | errors.WrongVersionError
    | errors.AidRequestsNotRequesterError
    | errors.AidRequestsUnexpectedStatusError
    | errors.WrongChainError
    | errors.SolidarityError;
}

/** The same, waiting for the receipt: returns its event and the receipt. Throws what it throws. */
export const withdrawSync = withdraw.sync;

export namespace withdrawSync {
  export type Parameters = withdraw.Parameters;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof withdraw.sync>>;
  export type ErrorType = withdraw.ErrorType;
}

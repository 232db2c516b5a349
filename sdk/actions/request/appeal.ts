import type { Hash, Hex } from "viem";

import * as aidRequests from "../../abis/items/aidRequests.js";
import type * as errors from "../../errors/index.js";
import { defineWrite, type WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";
import { NO_DIGEST } from "../../types/native.js";
import type { RequestId } from "../../types/requestId.js";
import { encodeTerms, type Terms } from "../../types/terms.js";
import { requested } from "./requested.js";

/**
 * Appeal a refusal: the next version goes to deliberation, and cannot be refused. Requester only.
 *
 * @throws {WrongVersionError} when the terms are not those of the id.
 * @throws {RequestClosedError} when the request was not refused.
 * @throws {AidRequestsNotRequesterError} when the caller did not ask.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * const { id: appealId } = await request.appealSync(client, { deployment, id, terms });
 * ```
 */
export const appeal = defineWrite({
  abi: aidRequests.appeal,
  args: (a: appeal.Args) => [a.id, encodeTerms(a.terms), a.evidence ?? NO_DIGEST],
  check: (a, { checkStanding }) => checkStanding(a, "refused"),
  extractEvent: requested,
});

export namespace appeal {
  export type Args = InCommunity & { id: RequestId; terms: Terms; evidence?: Hex | undefined };
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
export const appealSync = appeal.sync;

export namespace appealSync {
  export type Parameters = appeal.Parameters;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof appeal.sync>>;
  export type ErrorType = appeal.ErrorType;
}

import type { Hash } from "viem";

import * as aidRequests from "../../abis/items/aidRequests.js";
import type * as errors from "../../errors/index.js";
import { oneEvent } from "../../internal/event.js";
import { defineWrite, type WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";
import type { RequestId } from "../../types/requestId.js";
import { encodeTerms, type Terms } from "../../types/terms.js";

/**
 * Return what a lapsed request had set aside. Anybody may.
 *
 * @throws {WrongVersionError} when the terms are not those of the id.
 * @throws {RequestClosedError} when the request has not lapsed.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * await request.lapse(client, { deployment, id, terms });
 * ```
 */
export const lapse = defineWrite({
  abi: aidRequests.lapse,
  args: (a: lapse.Args) => [a.id, encodeTerms(a.terms)],
  check: (a, { checkStanding }) => checkStanding(a, "lapsed"),
  extractEvent: oneEvent(aidRequests.Lapsed),
});

export namespace lapse {
  export type Args = InCommunity & { id: RequestId; terms: Terms };
  export type Parameters = Args & WriteOptions;
  export type ReturnType = Hash;
  export type ErrorType =
    errors.WrongVersionError | errors.RequestClosedError | errors.WrongChainError | errors.SolidarityError;
}

/** The same, waiting for the receipt: returns its event and the receipt. Throws what it throws. */
export const lapseSync = lapse.sync;

export namespace lapseSync {
  export type Parameters = lapse.Parameters;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof lapse.sync>>;
  export type ErrorType = lapse.ErrorType;
}

import type { Hash } from "viem";

import * as aidRequests from "../../abis/items/aidRequests.js";
import type * as errors from "../../errors/index.js";
import { defineWrite, type WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";
import { encodeTerms, type Terms, type TermsDraft, toTerms } from "../../types/terms.js";
import { requested } from "./requested.js";

/**
 * Ask for help. The caller is the requester, and the payee unless another is named.
 *
 * Amount in the asset's smallest unit. What becomes public is asset, amount, payee, category and the digest of the
 * encrypted evidence; never the reason. Keep the returned terms: later steps name them.
 *
 * @throws {ZeroAmountError} when the amount is zero.
 * @throws {InvalidPayeeError} when money sent there would be lost.
 * @throws {UnknownAssetError} when the pool does not take the asset.
 * @throws {NotMemberError} when the track is consent and the caller may not vote.
 * @throws {OutOfRangeError} when a number is outside what the contract takes.
 * @throws {AidRequestsBeyondConsentCapError} when more is asked than consent allows.
 * @throws {AidRequestsBeyondRapidCapError} when more is asked than the rapid track allows.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * const { id, terms } = await request.requestSync(client, {
 *   deployment,
 *   asset: NATIVE,
 *   amount: parseAmount("0.2", 18),
 *   category: 1,
 *   track: "consent",
 * });
 * ```
 */
export const request = defineWrite({
  abi: aidRequests.request,
  args: (a: request.Args) => [encodeTerms(a.terms)],
  check: async (a: request.Input, { checkMember, checkRequest }) => {
    await checkRequest(a);
    if (a.track === "consent") await checkMember(a);
  },
  prepare: (input: request.Input, { sender }) => ({ ...input, terms: toTerms(input, sender) }),
  extractEvent: requested,
});

export namespace request {
  export type Args = InCommunity & { terms: Terms };
  export type Input = InCommunity & TermsDraft;
  export type Parameters = Input & WriteOptions;
  export type ReturnType = Hash;
  export type ErrorType =
    | errors.ZeroAmountError
    | errors.InvalidPayeeError
    | errors.UnknownAssetError
    | errors.NotMemberError
    | errors.OutOfRangeError
    | errors.AidRequestsBeyondConsentCapError
    | errors.AidRequestsBeyondRapidCapError
    | errors.WrongChainError
    | errors.SolidarityError;
}

/** The same, waiting for the receipt: returns the request's id and terms and the receipt. Throws what it throws. */
export const requestSync = request.sync;

export namespace requestSync {
  export type Parameters = request.Parameters;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof request.sync>>;
  export type ErrorType = request.ErrorType;
}

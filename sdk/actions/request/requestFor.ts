import type { Hash } from "viem";

import * as aidRequests from "../../abis/items/aidRequests.js";
import type * as errors from "../../errors/index.js";
import { defineWrite, type WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";
import { encodeTerms } from "../../types/terms.js";
import { requested } from "./requested.js";
import type { PayeeAgreement } from "./signPayeeAgreement.js";

/**
 * Ask for help on behalf of a payee who signed (`signPayeeAgreement`). The caller must be the requester named
 * there.
 *
 * @throws {ZeroAmountError} when the amount is zero.
 * @throws {InvalidPayeeError} when money sent there would be lost.
 * @throws {UnknownAssetError} when the pool does not take the asset.
 * @throws {ExpiredDeadlineError} when the signature is no longer valid.
 * @throws {AidRequestsInvalidSignatureError} when the payee did not sign this.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * const agreement = await request.signPayeeAgreement(payee, { deployment, requester, asset: NATIVE, amount, category: 1, track: "deliberation" });
 * const { id } = await request.requestForSync(requester, { deployment, ...agreement });
 * ```
 */
export const requestFor = defineWrite({
  abi: aidRequests.requestFor,
  args: (a: requestFor.Args) => [encodeTerms(a.terms), a.deadline, a.signature],
  check: async (a, { checkDeadline, checkRequest }) => {
    await checkRequest({ ...a, ...a.terms });
    await checkDeadline(a.deadline);
  },
  extractEvent: requested,
});

export namespace requestFor {
  export type Args = InCommunity & PayeeAgreement;
  export type Parameters = Args & WriteOptions;
  export type ReturnType = Hash;
  export type ErrorType =
    | errors.ZeroAmountError
    | errors.InvalidPayeeError
    | errors.UnknownAssetError
    | errors.ExpiredDeadlineError
    | errors.AidRequestsInvalidSignatureError
    | errors.WrongChainError
    | errors.SolidarityError;
}

/** The same, waiting for the receipt: returns the request's id and terms and the receipt. Throws what it throws. */
export const requestForSync = requestFor.sync;

export namespace requestForSync {
  export type Parameters = requestFor.Parameters;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof requestFor.sync>>;
  export type ErrorType = requestFor.ErrorType;
}

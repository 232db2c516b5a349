import type { Hash } from "viem";

import * as contributionToken from "../../abis/items/contributionToken.js";
import type * as errors from "../../errors/index.js";
import { oneEvent } from "../../internal/event.js";
import { defineWrite, type WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";
import { encodeDelegation, type SignedDelegation } from "../member/signDelegation.js";

/**
 * Bring a delegation of credits that their holder signed (`signDelegation`).
 *
 * @throws {ExpiredDeadlineError} when the signature is no longer valid.
 * @throws {InvalidAccountNonceError} when the signature was used or replaced.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * const delegation = await token.signDelegation(client, { deployment, delegatee: friend });
 * await token.delegateBySig(relayer, { deployment, delegation });
 * ```
 */
export const delegateBySig = defineWrite({
  abi: contributionToken.delegateBySig,
  args: (a: delegateBySig.Args) => encodeDelegation(a),
  check: (a, { checkDeadline }) => checkDeadline(a.delegation.expiry),
  extractEvent: oneEvent(contributionToken.DelegateChanged),
});

export namespace delegateBySig {
  export type Args = InCommunity & { delegation: SignedDelegation };
  export type Parameters = Args & WriteOptions;
  export type ReturnType = Hash;
  export type ErrorType =
    errors.ExpiredDeadlineError | errors.InvalidAccountNonceError | errors.WrongChainError | errors.SolidarityError;
}

/** The same, waiting for the receipt: returns its event and the receipt. Throws what it throws. */
export const delegateBySigSync = delegateBySig.sync;

export namespace delegateBySigSync {
  export type Parameters = delegateBySig.Parameters;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof delegateBySig.sync>>;
  export type ErrorType = delegateBySig.ErrorType;
}

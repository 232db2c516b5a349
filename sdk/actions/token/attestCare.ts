import type { Address, Hash, Hex } from "viem";

import * as contributionToken from "../../abis/items/contributionToken.js";
import type * as errors from "../../errors/index.js";
import { oneEvent } from "../../internal/event.js";
import { defineWrite, type WriteOptions } from "../../internal/write.js";
import type { InCommunity } from "../../types/deployment.js";

/**
 * Attest care that a member gave, which earns them credits. Stewards only, never for oneself, up to the weekly
 * limit.
 *
 * @throws {AccessManagedUnauthorizedError} when the caller is not a steward.
 * @throws {ContributionTokenSelfAttestedError} when the caller attests their own care.
 * @throws {ContributionTokenCareBeyondLimitError} when the week's limit is reached.
 * @throws {WrongChainError} when the client is on another chain than the community.
 *
 * @example
 * ```ts
 * await token.attestCare(steward, { deployment, member: carer, minutes: 120, digest: sha256(notes) });
 * ```
 */
export const attestCare = defineWrite({
  abi: contributionToken.attestCare,
  args: (a: attestCare.Args) => [a.member, a.minutes, a.digest],
  extractEvent: oneEvent(contributionToken.CareAttested),
});

export namespace attestCare {
  export type Args = InCommunity & {
    member: Address;
    minutes: number;
    /** Digest of what was done. Never plain text. */
    digest: Hex;
  };
  export type Parameters = Args & WriteOptions;
  export type ReturnType = Hash;
  export type ErrorType =
    | errors.AccessManagedUnauthorizedError
    | errors.ContributionTokenSelfAttestedError
    | errors.ContributionTokenCareBeyondLimitError
    | errors.WrongChainError
    | errors.SolidarityError;
}

/** The same, waiting for the receipt: returns its event and the receipt. Throws what it throws. */
export const attestCareSync = attestCare.sync;

export namespace attestCareSync {
  export type Parameters = attestCare.Parameters;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof attestCare.sync>>;
  export type ErrorType = attestCare.ErrorType;
}

import type { Address, Hex } from "viem";

import type * as errors from "../../errors/index.js";
import type { AnyClient } from "../../internal/client.js";
import { laterTyped } from "../../internal/later.js";
import type { WriteOptions } from "../../internal/write.js";
import type { AtPersonhood, SignedAttestation } from "./adapter.js";

/**
 * Sign, as an attester, that an account is one particular person. Anybody may bring it (`attest`), the person themselves
 * or whoever pays their gas. It is dated now, and replaces what was attested of the account before.
 *
 * What will be public: the account, the digest, the weight and the dates. Compute `person` by `personDigest`.
 *
 * @throws {AttesterPersonhoodUnknownAttesterError} when the signer is not admitted.
 * @throws {AttesterPersonhoodBoundError} when the person has another account, or the account is another person's.
 * @throws {AttesterPersonhoodInvalidAttestationError} when the account or the person is zero.
 * @throws {OutOfRangeError} when the weight is not from 1 to 10,000, or the expiry not in seconds.
 * @throws {ExpiredDeadlineError} when the expiry is not in the future.
 * @throws {PlainTextError} when text stands where the person's digest belongs.
 * @throws {DomainMismatchError} when the contract signs for another domain.
 * @throws {WrongChainError} when the client is on another chain than the deployment, if one is named.
 *
 * @example
 * ```ts
 * import { personDigest, signAttestation } from "solidarity-dao/personhood";
 *
 * const person = personDigest({ personhood, secret, identifier });
 * const signed = await signAttestation(attester, { personhood, holder, person, weight: 10_000 });
 * await writeFile("for-the-person.json", JSON.stringify(signed));
 * ```
 */
export const signAttestation: (
  client: AnyClient,
  parameters: signAttestation.Parameters,
) => Promise<signAttestation.ReturnType> = /* @__PURE__ */ laterTyped(
  async () => (await import("../../signing/attestation.js")).sign,
);

export namespace signAttestation {
  export type Args = AtPersonhood & {
    /** The person's account. */
    holder: Address;
    /** The person, as every attester calls them: a digest from `personDigest`. */
    person: Hex;
    /** How sure you are, in 1/10,000: 10,000 is certain. */
    weight: number;
    /** Seconds since 1970; a year from now, unless named. */
    expiry?: number | undefined;
  };
  export type Parameters = Args & Pick<WriteOptions, "account">;
  export type ReturnType = SignedAttestation;
  export type ErrorType =
    | errors.AttesterPersonhoodUnknownAttesterError
    | errors.AttesterPersonhoodBoundError
    | errors.AttesterPersonhoodInvalidAttestationError
    | errors.OutOfRangeError
    | errors.ExpiredDeadlineError
    | errors.PlainTextError
    | errors.DomainMismatchError
    | errors.WrongChainError
    | errors.SolidarityError;
}

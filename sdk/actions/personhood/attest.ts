import type { Hash } from "viem";

import * as attesterPersonhood from "../../abis/items/attesterPersonhood.js";
import type * as errors from "../../errors/index.js";
import { oneEvent } from "../../internal/event.js";
import { defineWrite, type WriteOptions } from "../../internal/write.js";
import type { AtPersonhood, SignedAttestation } from "./adapter.js";

/**
 * Bring an attestation that an attester signed (`signAttestation`). Anybody may: it does only what was signed.
 *
 * @throws {AttesterPersonhoodUnknownAttesterError} when the attester is not admitted.
 * @throws {AttesterPersonhoodInvalidSignatureError} when the signature is not theirs, over exactly this, here.
 * @throws {AttesterPersonhoodNotInForceError} when it has expired.
 * @throws {AttesterPersonhoodOutdatedError} when one as new is known, or it was revoked.
 * @throws {AttesterPersonhoodBoundError} when the person has another account, or the account is another person's.
 * @throws {PlainTextError} when text stands where the person's digest belongs.
 * @throws {WrongChainError} when the client is on another chain than the deployment, if one is named.
 *
 * @example
 * ```ts
 * import { attestSync, signAttestation } from "solidarity-dao/personhood";
 *
 * const signed = await signAttestation(attester, { personhood, holder, person, weight: 10_000 });
 * const { expiry } = await attestSync(relayer, signed);
 * ```
 */
export const attest = defineWrite({
  abi: attesterPersonhood.attest,
  to: (a: attest.Args) => a.personhood,
  args: (a: attest.Args) => [a.attestation, a.attester, a.signature],
  extractEvent: oneEvent(attesterPersonhood.Attested),
});

export namespace attest {
  export type Args = AtPersonhood & SignedAttestation;
  export type Parameters = Args & WriteOptions;
  export type ReturnType = Hash;
  export type ErrorType =
    | errors.AttesterPersonhoodUnknownAttesterError
    | errors.AttesterPersonhoodInvalidSignatureError
    | errors.AttesterPersonhoodInvalidAttestationError
    | errors.AttesterPersonhoodNotInForceError
    | errors.AttesterPersonhoodOutdatedError
    | errors.AttesterPersonhoodBoundError
    | errors.PlainTextError
    | errors.WrongChainError
    | errors.SolidarityError;
}

/** The same, waiting for the receipt: returns the attestation as recorded, and the receipt. Throws what it throws. */
export const attestSync = attest.sync;

export namespace attestSync {
  export type Parameters = attest.Parameters;
  export type ReturnType = Awaited<globalThis.ReturnType<typeof attest.sync>>;
  export type ErrorType = attest.ErrorType;
}

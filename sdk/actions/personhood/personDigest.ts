import { type Address, concatHex, type Hex, keccak256, stringToHex } from "viem";

import { WrongTypeError } from "../../errors/input.js";
import { requireDigest } from "../../internal/plainText.js";
import { randomDigest } from "../../internal/sign.js";
import { NO_DIGEST } from "../../types/native.js";

/**
 * Compute what a person is called in attestations: a digest that tells nobody who they are, and is the same from every
 * attester, so that nobody joins twice. Pure: runs where you call it, and sends nothing.
 *
 * It is salted by a secret that all attesters of the contract share and nobody else has. A bare digest of a name, an address
 * or a document's number would be none: whoever has a list of them tries each. So:
 *
 * - Compute it on an attester's own machine, never in a page that people are sent.
 * - Keep the secret (`newSecret`) as you keep keys. Whoever gets it can find out, by trying, who is behind each digest; no
 *   later secret helps, since the digests stay on the chain.
 * - Do not lose or change it: with another secret the same people would be called otherwise, and could join twice.
 *
 * Agree on what to call people by, something that each has once and keeps (the number of a birth register rather than of a
 * passport). Capitals, blanks and the ways of encoding a letter make no difference; signs between letters do.
 *
 * @throws {WrongTypeError} when the identifier is empty, or the secret not 32 bytes. Neither is repeated.
 * @throws {PlainTextError} when the secret reads as text: a word or a sentence can be guessed.
 *
 * @example
 * ```ts
 * import { newSecret, personDigest } from "solidarity-dao/personhood";
 *
 * const secret = newSecret(); // once, for all attesters
 * const person = personDigest({ personhood, secret, identifier: "1979-04-12 / 0815" });
 * ```
 */
export function personDigest({ personhood, secret, identifier }: personDigest.Parameters): personDigest.ReturnType {
  requireDigest("secret", secret);
  const plain = identifier
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFKC")
    .replace(/[\s\p{Cf}]/gu, "");
  if (plain === "")
    throw new WrongTypeError({ name: "identifier", given: "nothing", expected: "what a person is called by" });
  if (secret === NO_DIGEST) throw new WrongTypeError({ name: "secret", given: "zeros", expected: "32 random bytes" });
  return keccak256(concatHex([secret, personhood, stringToHex(plain)]));
}

export namespace personDigest {
  export type Parameters = {
    /** The contract that attests: by another one, the same person is called otherwise. */
    personhood: Address;
    /** 32 random bytes (`newSecret`), shared by all its attesters and known to nobody else. */
    secret: Hex;
    /** What all attesters call this person by. Never leaves the machine. */
    identifier: string;
  };
  export type ReturnType = Hex;
  export type ErrorType = WrongTypeError;
}

/** Make a secret for `personDigest`: 32 random bytes. Once for all attesters of a contract, and to be kept. */
export const newSecret = (): Hex => randomDigest();

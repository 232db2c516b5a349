import { type Address, concatHex, type Hex, isAddress, keccak256, stringToHex } from "viem";

import { type PlainTextError, WrongTypeError } from "../../errors/input.js";
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
 * @throws {WrongTypeError} when the identifier is empty, the secret not 32 bytes (neither is repeated), or the contract no address.
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
  if (secret === NO_DIGEST) throw new WrongTypeError({ name: "secret", given: "zeros", expected: "32 random bytes" });
  if (!isAddress(personhood))
    throw new WrongTypeError({ name: "personhood", given: String(personhood).slice(0, 44), expected: "an address" });
  const plain = plainOf(identifier);
  if (plain === "") throw new WrongTypeError({ name: "identifier", given: typeof identifier, expected: "some text" });
  return keccak256(concatHex([secret, personhood, stringToHex(plain)]));
}

/** The same for the same, however it is typed. Capitals, since they know more of what is one letter (ß is SS). */
const plainOf = (identifier: unknown): string =>
  typeof identifier === "string"
    ? identifier
        .normalize("NFKC")
        .toUpperCase()
        .normalize("NFKC")
        .replace(/[\s\p{Cf}]/gu, "")
    : "";

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
  export type ErrorType = WrongTypeError | PlainTextError;
}

/** Make a secret for `personDigest`: 32 random bytes. Once for all attesters of a contract, and to be kept. */
export const newSecret = (): Hex => randomDigest();

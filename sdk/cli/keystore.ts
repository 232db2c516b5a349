import { Keystore } from "ox";

import { MalformedDataError } from "../errors/checks.js";
import { UsageError, WrongPasswordError } from "./errors.js";

/** What a key is derived with, within what this machine can do in a minute: a file must not be able to stall it. */
const MOST = { n: 2 ** 20, r: 16, p: 16, c: 10_000_000 } as const;

const isHex = (value: unknown, bytes?: number): boolean =>
  typeof value === "string" && /^([0-9a-f]{2})+$/i.test(value) && (bytes === undefined || value.length === 2 * bytes);

/**
 * Reads an encrypted key (Web3 Secret Storage, version 3), as wallets write it.
 *
 * @throws {MalformedDataError} when it is none.
 * @throws {UsageError} when it is encrypted in another way.
 */
export function parseKeystore(file: string, text: string): Keystore.Keystore {
  const malformed = (what: string) => new MalformedDataError({ what: `keystore ${file}`, given: what });
  let whole: Readonly<Record<string, unknown>>;
  try {
    whole = Object(JSON.parse(text)) as Readonly<Record<string, unknown>>;
  } catch {
    // Not quoted: it may be a key in the clear.
    throw malformed("no JSON");
  }
  if (whole.version !== 3) throw malformed("another version than 3");
  // Ethers writes it with a capital.
  const crypto = Object(whole.crypto ?? whole.Crypto) as Readonly<Record<string, unknown>>;
  const parameters = Object(crypto.kdfparams) as Readonly<Record<string, unknown>>;
  const iv = (Object(crypto.cipherparams) as Readonly<Record<string, unknown>>).iv;
  if (crypto.cipher !== "aes-128-ctr") throw malformed("another cipher than aes-128-ctr");
  if (!isHex(crypto.ciphertext, 32)) throw malformed("no ciphertext of 32 bytes");
  if (!isHex(crypto.mac, 32) || !isHex(iv, 16) || !isHex(parameters.salt)) throw malformed("no mac, iv or salt");

  const within = (name: keyof typeof MOST): boolean => {
    const value = parameters[name];
    return typeof value === "number" && Number.isSafeInteger(value) && value > 0 && value <= MOST[name];
  };
  const { kdf } = crypto;
  const known =
    kdf === "scrypt"
      ? within("n") && within("r") && within("p")
      : kdf === "pbkdf2" && within("c") && (parameters.prf ?? "hmac-sha256") === "hmac-sha256";
  if (!known || (parameters.dklen ?? 32) !== 32)
    throw new UsageError(
      `${file} is encrypted in a way that is not read here.`,
      "Known are scrypt and pbkdf2 (hmac-sha256) with usual costs.",
    );
  return { version: 3, id: "", crypto: crypto as unknown as Keystore.Keystore["crypto"] };
}

/**
 * Opens an encrypted key.
 *
 * @throws {WrongPasswordError} when the password is another.
 */
export function openKeystore(file: string, keystore: Keystore.Keystore, password: string): string {
  try {
    // Not the asynchronous twin: it ignores r and p, and fails on every keystore of other wallets.
    return Keystore.decrypt(keystore, Keystore.toKey(keystore, { password }));
  } catch {
    throw new WrongPasswordError({ file });
  }
}

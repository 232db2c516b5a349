import { hexToBytes, isHex, size } from "viem";

import { PlainTextError, WrongTypeError } from "../errors/input.js";

/** What holds nothing but digests, by the names that contracts and messages have for it. */
const DIGESTS: ReadonlySet<string> = new Set(["about", "digest", "evidence", "memo", "person", "proof", "reason"]);

/**
 * Refuses text in the place of a digest: what is asked for here is somebody's hardship, and what is on the chain stays there, for
 * everybody. No error repeats it: errors end up in logs.
 *
 * @throws {PlainTextError} when it reads as text.
 * @throws {WrongTypeError} when it is not 32 bytes.
 */
export function requireDigests(values: object): void {
  for (const [name, value] of Object.entries(values) as [string, unknown][]) {
    if (typeof value === "object" && value !== null) requireDigests(value);
    if (typeof value === "string" && DIGESTS.has(name)) requireDigest(name, value);
  }
}

/** The same for one of them. */
export function requireDigest(name: string, value: string): void {
  if (!isHex(value) || size(value) !== 32)
    throw new WrongTypeError({ name, given: "text", expected: "32 bytes in hexadecimal" });
  if (readsAsText(hexToBytes(value))) throw new PlainTextError({ name });
}

/** Whether 32 bytes are letters, up to the zeros that fill them up. Of a digest's that cannot be. */
function readsAsText(bytes: Uint8Array): boolean {
  const from = bytes.findIndex((byte) => byte !== 0);
  const to = bytes.findLastIndex((byte) => byte !== 0) + 1;
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(from, to));
    return from >= 0 && /^[^\p{Cc}\p{Cn}\p{Co}]*\p{L}[^\p{Cc}\p{Cn}\p{Co}]*$/u.test(text);
  } catch {
    return false;
  }
}

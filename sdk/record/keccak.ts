import { createKeccak } from "hash-wasm";
import { keccak256 } from "viem";

/** Keccak-256 of some bytes. */
export type Keccak = (bytes: Uint8Array) => Uint8Array;

/** Keccak-256 in JavaScript: everywhere, at once. */
export const plainKeccak: Keccak = (bytes) => keccak256(bytes, "bytes");

/**
 * The fastest Keccak-256 there is here: WebAssembly, ten times as fast as JavaScript. Where none may run (a page whose
 * content policy forbids it), the plain one.
 *
 * @example
 * ```ts
 * const { chainId, pool } = deployment;
 * const { head } = replayRecord(entries, { chainId, pool, keccak: await loadKeccak() });
 * ```
 */
export async function loadKeccak(): Promise<Keccak> {
  try {
    const hasher = await createKeccak(256);
    return (bytes) => hasher.init().update(bytes).digest("binary");
  } catch {
    return plainKeccak;
  }
}

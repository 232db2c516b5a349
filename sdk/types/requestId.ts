import { type AbiParameter, encodeAbiParameters, type Hex, keccak256, numberToHex } from "viem";

import { request } from "../abis/items/aidRequests.js";
import { abiOf } from "../internal/signature.js";
import { inRange, toSafeNumber, toUint } from "./integers.js";
import { encodeTerms, type Terms } from "./terms.js";

/** A request's id: 208 bits of the digest of its terms, 16 bits of version, 32 bits of running number. */
export type RequestId = bigint;

/** The three parts of an id. */
export interface RequestIdParts {
  /** The first 26 bytes of the digest of terms, version and number. */
  readonly digest: Hex;
  /** The version, from 1. */
  readonly version: number;
  /** The running number, the same for all versions. */
  readonly number: number;
}

/** Terms, version, number: as the contract hashes them. */
const hashed = (): readonly AbiParameter[] => [
  ...abiOf(request)[0].inputs,
  { type: "uint16" },
  { type: "uint32" },
];

/**
 * Compute the id of a request from its terms, exactly as the contract does.
 *
 * @example
 * ```ts
 * const { version, number } = unpackRequestId(id);
 * if (toRequestId(terms, version, number) !== id) show("These are not the terms that members voted on.");
 * ```
 */
export function toRequestId(terms: Terms, version: number, number: number): RequestId {
  const encoded = encodeAbiParameters(hashed(), [encodeTerms(terms), version, number]);
  const digest = BigInt(keccak256(encoded)) >> 48n;
  return packRequestId({ digest: numberToHex(digest, { size: 26 }), version, number });
}

/**
 * Put the parts of an id together.
 *
 * @throws {OutOfRangeError} when a part does not fit.
 */
export function packRequestId({ digest, version, number }: RequestIdParts): RequestId {
  const high = toUint("digest", BigInt(digest), 208);
  inRange("version", version, 0, 0xffff);
  inRange("number", number, 0, 0xffff_ffff);
  return (high << 48n) | (BigInt(version) << 32n) | BigInt(number);
}

/** Take an id apart. */
export function unpackRequestId(id: RequestId): RequestIdParts {
  toUint("id", id);
  return {
    digest: numberToHex(id >> 48n, { size: 26 }),
    version: toSafeNumber((id >> 32n) & 0xffffn),
    number: toSafeNumber(id & 0xffff_ffffn),
  };
}

/** Whether these are the terms that the id stands for. */
export function matchesTerms(id: RequestId, terms: Terms): boolean {
  const { version, number } = unpackRequestId(id);
  return toRequestId(terms, version, number) === id;
}

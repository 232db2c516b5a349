import fc from "fast-check";
import { type Address, getAddress, type Hex, toHex } from "viem";

import { cadence, type Terms, track } from "../../../sdk/index.js";

/** Random values of the kinds that contracts take. */
export const hex = (bytes: number): fc.Arbitrary<Hex> =>
  fc.uint8Array({ minLength: bytes, maxLength: bytes }).map((value) => toHex(value));

export const address: fc.Arbitrary<Address> = hex(20).map((value) => getAddress(value));

export const uint = (bits: number): fc.Arbitrary<bigint> => fc.bigInt({ min: 0n, max: (1n << BigInt(bits)) - 1n });

export const terms: fc.Arbitrary<Terms> = fc.record({
  asset: address,
  amount: uint(256),
  payee: address,
  requester: address,
  category: fc.integer({ min: 0, max: 65_535 }),
  track: fc.constantFrom(...track.words),
  cadence: fc.constantFrom(...cadence.words),
  parts: fc.integer({ min: 0, max: 255 }),
  cliff: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
  duration: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
  evidence: hex(32),
  agreed: fc.boolean(),
  appealed: fc.boolean(),
});

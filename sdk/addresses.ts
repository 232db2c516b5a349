// Written by `npm run generate` from the contracts. Do not edit.

import type { Address, Hex } from "viem";

/** A contract deployed once for everybody, with the proof of what was deployed. */
export interface Deployed {
  readonly address: Address;
  readonly startBlock: bigint;
  readonly codeHash: Hex;
}

/** What is deployed where, by chain id. */
// prettier-ignore
export const addresses: Readonly<Record<number, Readonly<Record<string, Deployed>>>> = {
};

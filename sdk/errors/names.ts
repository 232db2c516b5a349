import type { ContractErrorName as ErrorNameOf } from "viem";

import type * as abis from "../abis/index.js";

/** Every ABI of the SDK. */
export type AnyAbi = (typeof abis)[keyof typeof abis];

/** The name of every error that an ABI of the SDK knows. */
export type ContractErrorName = NamesOf<AnyAbi>;

type NamesOf<abi extends AnyAbi> = abi extends AnyAbi
  ? Extract<abi[number], { type: "error" }> extends never
    ? never
    : ErrorNameOf<abi>
  : never;

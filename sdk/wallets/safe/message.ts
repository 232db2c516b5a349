import { type Address, encodeFunctionData, hashTypedData, type Hex, type TypedDataDefinition } from "viem";

import { safeLibraryAbi } from "./abi.js";
import type { SafeTransaction } from "./transaction.js";
import { toSafeTransaction } from "./transaction.js";

/** Which Safe, on which chain. */
export interface SafeAt {
  readonly safe: Address;
  readonly chainId: number;
}

const messageTypes = { SafeMessage: [{ name: "message", type: "bytes" }] } as const;

/** What the owners of a Safe sign instead of a message: bound to chain and Safe. */
export interface SafeMessage {
  readonly domain: { readonly chainId: number; readonly verifyingContract: Address };
  readonly types: typeof messageTypes;
  readonly primaryType: "SafeMessage";
  readonly message: { readonly message: Hex };
}

/**
 * Wrap a message for the owners of a Safe: each signs this with their own wallet, and the Safe then stands for the
 * message (ERC-1271). Pure.
 *
 * @param message The typed data that a contract asks for, or its digest.
 *
 * @example
 * ```ts
 * const wrapped = toSafeMessage({ safe, chainId: 1 }, typedData);
 * const signature = joinSafeSignatures([{ owner: ana.address, signature: await ana.signTypedData(wrapped) }]);
 * ```
 */
export const toSafeMessage = ({ safe, chainId }: SafeAt, message: TypedDataDefinition | Hex): SafeMessage => ({
  domain: { chainId, verifyingContract: safe },
  types: messageTypes,
  primaryType: "SafeMessage",
  message: { message: typeof message === "string" ? message : hashTypedData(message) },
});

/**
 * Make the Safe transaction with which the owners sign a message on the chain: afterwards an empty signature stands for
 * it (`toOnChainSafeAccount`). Pure.
 *
 * @param library Safe's SignMessageLib on this chain: Safe lists its addresses in `safe-deployments`.
 *
 * @example
 * ```ts
 * const transaction = signOnChain({ digest, library: signMessageLib, nonce: 7n });
 * ```
 */
export const signOnChain = ({
  digest,
  library,
  nonce,
}: {
  digest: Hex;
  library: Address;
  nonce: bigint;
}): SafeTransaction => ({
  ...toSafeTransaction({
    calls: [
      {
        to: library,
        value: 0n,
        data: encodeFunctionData({ abi: safeLibraryAbi, functionName: "signMessage", args: [digest] }),
      },
    ],
    nonce,
  }),
  // The library writes into the Safe's own storage.
  operation: 1,
});

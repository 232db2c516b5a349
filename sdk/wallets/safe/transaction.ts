import { type Address, concatHex, encodeFunctionData, type Hex, numberToHex, size, zeroAddress } from "viem";

import { EmptyBatchError } from "../../errors/wallets.js";
import type { AnyCall } from "../../internal/call.js";
import { toUint } from "../../types/integers.js";
import { safeAbi, safeLibraryAbi } from "./abi.js";
import type { SafeAt } from "./message.js";

/** What the owners of a Safe sign to let it act (EIP-712 `SafeTx`). Gas is paid by whoever sends it: no refunds. */
export interface SafeTransaction {
  readonly to: Address;
  readonly value: bigint;
  readonly data: Hex;
  /** 0: call. 1: run the code of `to` in the Safe's own name (delegatecall), for Safe's own libraries only. */
  readonly operation: 0 | 1;
  readonly safeTxGas: bigint;
  readonly baseGas: bigint;
  readonly gasPrice: bigint;
  readonly gasToken: Address;
  readonly refundReceiver: Address;
  readonly nonce: bigint;
}

/**
 * Make one Safe transaction of one or many calls: all of them happen, or none. Pure.
 *
 * `multiSend` is Safe's MultiSendCallOnly on this chain (Safe lists its addresses in `safe-deployments`); needed for more
 * than one call. Never `MultiSend`, which may do more than call.
 *
 * @throws {EmptyBatchError} when there is no call.
 *
 * @example
 * ```ts
 * const transaction = toSafeTransaction({
 *   calls: [pool.approve.call({ deployment, asset, amount }), pool.pledge.call({ deployment, asset, amount })],
 *   multiSend,
 *   nonce,
 * });
 * ```
 */
export function toSafeTransaction(
  parameters:
    | { calls: readonly [AnyCall]; multiSend?: Address | undefined; nonce: bigint }
    | { calls: readonly AnyCall[]; multiSend: Address; nonce: bigint },
): SafeTransaction {
  const { calls, multiSend, nonce } = parameters;
  const [first, ...others] = calls;
  if (first === undefined) throw new EmptyBatchError();
  const alone = others.length === 0;
  return {
    to: alone ? first.to : (multiSend as Address),
    value: alone ? toUint("value", first.value) : 0n,
    data: alone ? first.data : encodeMultiSend(calls),
    operation: alone ? 0 : 1,
    safeTxGas: 0n,
    baseGas: 0n,
    gasPrice: 0n,
    gasToken: zeroAddress,
    refundReceiver: zeroAddress,
    nonce: toUint("nonce", nonce),
  };
}

/** Many calls in the packed form of Safe's MultiSend: operation, target, value, length, data, one after the other. */
export function encodeMultiSend(calls: readonly AnyCall[]): Hex {
  if (calls.length === 0) throw new EmptyBatchError();
  const packed = calls.map(({ to, value, data }) =>
    concatHex([
      "0x00",
      to,
      numberToHex(toUint("value", value), { size: 32 }),
      numberToHex(size(data), { size: 32 }),
      data,
    ]),
  );
  return encodeFunctionData({ abi: safeLibraryAbi, functionName: "multiSend", args: [concatHex(packed)] });
}

const transactionTypes = {
  SafeTx: [
    { name: "to", type: "address" },
    { name: "value", type: "uint256" },
    { name: "data", type: "bytes" },
    { name: "operation", type: "uint8" },
    { name: "safeTxGas", type: "uint256" },
    { name: "baseGas", type: "uint256" },
    { name: "gasPrice", type: "uint256" },
    { name: "gasToken", type: "address" },
    { name: "refundReceiver", type: "address" },
    { name: "nonce", type: "uint256" },
  ],
} as const;

/** What each owner signs for a Safe transaction. Pure. */
export const safeTransactionTypedData = ({ safe, chainId }: SafeAt, transaction: SafeTransaction) => ({
  domain: { chainId, verifyingContract: safe },
  types: transactionTypes,
  primaryType: "SafeTx" as const,
  message: { ...transaction },
});

/** The call with which anybody brings a Safe transaction that enough owners signed (`joinSafeSignatures`). Pure. */
export const execSafeTransaction = (safe: Address, transaction: SafeTransaction, signatures: Hex): AnyCall => {
  const { to, value, data, operation, safeTxGas, baseGas, gasPrice, gasToken, refundReceiver } = transaction;
  return {
    to: safe,
    value: 0n,
    data: encodeFunctionData({
      abi: safeAbi,
      functionName: "execTransaction",
      args: [to, value, data, operation, safeTxGas, baseGas, gasPrice, gasToken, refundReceiver, signatures],
    }),
  };
};

import {
  custom,
  encodeFunctionData,
  hexToBigInt,
  isAddressEqual,
  numberToHex,
  parseEventLogs,
  type Account,
  type Address,
  type Hex,
  type SignedAuthorization,
} from "viem";
import {
  createBundlerClient,
  entryPoint08Abi,
  toPackedUserOperation,
  type SmartAccount,
  type UserOperation,
} from "viem/account-abstraction";

import { actingFor, type TestNode } from "../../scripts/lib/chain.js";

type Rpc = Record<string, Hex> & { eip7702Auth?: Record<"address" | "chainId" | "nonce" | "r" | "s" | "yParity", Hex> };

/** Gas for anything that the tests do. A real bundler measures. */
const LIMITS = { callGasLimit: 1_500_000n, verificationGasLimit: 200_000n, preVerificationGas: 80_000n };

/**
 * Test double of a bundler: it takes user operations by JSON-RPC and brings each to the real EntryPoint (`handleOps`) by
 * itself, out of its own pocket, which the EntryPoint refunds.
 */
export function openBundler(
  node: TestNode,
  bundler: Account,
  account: SmartAccount,
  /** Operations of others, which it brings in the same transaction, ahead. */
  ahead: readonly UserOperation<"0.8">[] = [],
) {
  const acting = actingFor(node, bundler);
  const inner = node.dial({ chain: node.chain, retryCount: 0 });
  const brought = new Map<Hex, Hex>();

  async function bring(operation: Rpc, entryPoint: Address): Promise<Hex> {
    const { eip7702Auth, ...rest } = operation;
    const numbers = Object.entries(rest).map(([key, value]) => [key, NUMBERS.has(key) ? hexToBigInt(value) : value]);
    const packed = toPackedUserOperation(Object.fromEntries(numbers) as UserOperation<"0.8">);
    const data = encodeFunctionData({
      abi: entryPoint08Abi,
      functionName: "handleOps",
      args: [[...ahead.map((other) => toPackedUserOperation(other)), packed], bundler.address],
    });
    const hash = await acting.sendTransaction({
      to: entryPoint,
      data,
      gas: 6_000_000n,
      ...(eip7702Auth && { authorizationList: [authorizationOf(eip7702Auth)] }),
    } as Parameters<typeof acting.sendTransaction>[0]);
    const { logs, status } = await acting.waitForTransactionReceipt({ hash });
    if (status !== "success") throw new Error(`The EntryPoint refused the user operation in transaction ${hash}.`);
    const event = parseEventLogs({ abi: entryPoint08Abi, eventName: "UserOperationEvent", logs }).at(-1);
    if (!event) throw new Error("The EntryPoint said nothing.");
    brought.set(event.args.userOpHash, hash);
    return event.args.userOpHash;
  }

  async function receiptOf(userOpHash: Hex, entryPoint: Address): Promise<unknown> {
    const hash = brought.get(userOpHash);
    if (!hash) return null;
    const { logs } = await acting.getTransactionReceipt({ hash });
    const event = parseEventLogs({ abi: entryPoint08Abi, eventName: "UserOperationEvent", logs }).at(-1);
    const receipt = (await inner.request({ method: "eth_getTransactionReceipt", params: [hash] })) as {
      logs: { address: Address }[];
    };
    return {
      userOpHash,
      entryPoint,
      sender: event?.args.sender,
      nonce: numberToHex(event?.args.nonce ?? 0n),
      success: event?.args.success,
      actualGasCost: numberToHex(event?.args.actualGasCost ?? 0n),
      actualGasUsed: numberToHex(event?.args.actualGasUsed ?? 0n),
      logs: receipt.logs.filter(({ address }) => !isAddressEqual(address, entryPoint)),
      receipt,
    };
  }

  const request = async ({ method, params }: { method: string; params?: unknown }): Promise<unknown> => {
    const [first, second] = (params ?? []) as [never, Address];
    if (method === "eth_supportedEntryPoints") return [account.entryPoint.address];
    if (method === "eth_estimateUserOperationGas")
      return Object.fromEntries(Object.entries(LIMITS).map(([name, value]) => [name, numberToHex(value)]));
    if (method === "eth_sendUserOperation") return bring(first, second);
    if (method === "eth_getUserOperationReceipt") return receiptOf(first, account.entryPoint.address);
    return inner.request({ method, params } as never);
  };
  return createBundlerClient({
    account,
    chain: node.chain,
    transport: custom({ request }, { retryCount: 0 }),
    pollingInterval: 20,
    cacheTime: 0,
  });
}

const NUMBERS = new Set([
  "nonce",
  "callGasLimit",
  "verificationGasLimit",
  "preVerificationGas",
  "maxFeePerGas",
  "maxPriorityFeePerGas",
]);

const authorizationOf = ({ address, chainId, nonce, r, s, yParity }: NonNullable<Rpc["eip7702Auth"]>) =>
  ({
    address,
    chainId: Number(chainId),
    nonce: Number(nonce),
    r,
    s,
    yParity: Number(yParity),
  }) as SignedAuthorization;

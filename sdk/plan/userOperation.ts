import { decodeErrorResult, type Hex, parseAbi, parseEventLogs, type TransactionReceipt } from "viem";
import {
  type BundlerClient,
  sendUserOperation,
  type SmartAccount,
  waitForUserOperationReceipt,
} from "viem/account-abstraction";
import { getTransactionReceipt, signAuthorization } from "viem/actions";

import { TransactionRevertedError } from "../errors/checks.js";
import type { AnyCall } from "../internal/call.js";
import type { AnyClient } from "../internal/client.js";
import { toTyped } from "../internal/typed.js";

/** How an EntryPoint tells why the calls failed, and how accounts wrap the reason of one call among several. */
const reasonAbi = parseAbi([
  "event UserOperationRevertReason(bytes32 indexed userOpHash, address indexed sender, uint256 nonce, bytes revertReason)",
  "error ExecuteError(uint256 index, bytes reason)",
]);

/**
 * Lets a smart account make all calls as one user operation (ERC-4337), and waits for it. A key that has not delegated
 * yet (EIP-7702) signs that along with it.
 */
export async function sendAsUserOperation(
  client: AnyClient,
  bundler: AnyClient,
  account: SmartAccount,
  calls: readonly AnyCall[],
): Promise<readonly TransactionReceipt[]> {
  const to = bundler as BundlerClient;
  const delegates = account.authorization && !(await account.isDeployed()) ? account.authorization : undefined;
  const authorization = delegates && (await signAuthorization(client, delegates));
  const hash = await sendUserOperation(to, { account, calls, ...(authorization && { authorization }) });
  const { success, logs, receipt } = await waitForUserOperationReceipt(to, { hash });
  // From the chain, not from the bundler's word.
  const mined = await getTransactionReceipt(client, { hash: receipt.transactionHash });
  if (!success) throw await whyFailed(mined, hash);
  // The events of this operation alone: a bundler puts many into one transaction.
  return [{ ...mined, logs: logs as TransactionReceipt["logs"] }];
}

/** The reason that the EntryPoint wrote down. */
async function whyFailed({ logs, transactionHash, blockNumber }: TransactionReceipt, operation: Hex): Promise<Error> {
  const reasons = parseEventLogs({ abi: reasonAbi, logs }).filter(({ args }) => args.userOpHash === operation);
  const reason = reasons[0]?.args.revertReason;
  return reason && reason !== "0x"
    ? toTyped(unwrapped(reason))
    : new TransactionRevertedError({ hash: transactionHash, blockNumber });
}

function unwrapped(reason: Hex): Hex {
  try {
    return decodeErrorResult({ abi: reasonAbi, data: reason }).args[1];
  } catch {
    return reason;
  }
}

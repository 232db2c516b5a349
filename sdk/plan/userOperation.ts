import type { Account, TransactionReceipt } from "viem";
import { sendUserOperation, waitForUserOperationReceipt } from "viem/account-abstraction";
import { getTransactionReceipt } from "viem/actions";

import { TransactionRevertedError } from "../errors/checks.js";
import type { AnyCall } from "../internal/call.js";
import type { AnyClient } from "../internal/client.js";

/**
 * Lets a smart account make all calls as one user operation (ERC-4337), and waits for it. The client reaches a bundler
 * by the same transport as the chain, as `createBundlerClient` and services with both behind one address have it.
 */
export async function sendAsUserOperation(
  client: AnyClient,
  account: Account,
  calls: readonly AnyCall[],
): Promise<readonly TransactionReceipt[]> {
  const hash = await sendUserOperation(client as never, { account, calls } as never);
  const operation = await waitForUserOperationReceipt(client as never, { hash });
  const { transactionHash, blockNumber } = operation.receipt;
  if (!operation.success) throw new TransactionRevertedError({ hash: transactionHash, blockNumber });
  // The events of this operation alone: a bundler puts many into one transaction.
  const receipt = await getTransactionReceipt(client, { hash: transactionHash });
  return [{ ...receipt, logs: operation.logs as TransactionReceipt["logs"] }];
}

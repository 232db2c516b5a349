import type { Account, Chain, Hash, TransactionReceipt } from "viem";
import { sendCalls, waitForCallsStatus, waitForTransactionReceipt } from "viem/actions";

import { TransactionRevertedError } from "../errors/checks.js";
import { TransactionRejectedError } from "../errors/outside.js";
import { NotSeenYetError, PlanInterruptedError } from "../errors/plans.js";
import type { AnyClient } from "../internal/client.js";
import { asking, receiptOf, seen } from "../internal/delivery.js";
import { isSmart, sendsItself } from "../internal/selfSending.js";
import type { BatchStep, Plan } from "./types.js";

/** Lets the account or its wallet make all calls as one, and waits for it. */
export async function sendBatch(
  client: AnyClient,
  account: Account,
  { chainId, steps }: Plan,
  { calls }: BatchStep,
  { bundler = client, onSent }: { bundler: AnyClient | undefined; onSent: (sent: Hash) => void },
): Promise<readonly TransactionReceipt[]> {
  if (isSmart(account)) {
    const { sendAsUserOperation } = await import("./userOperation.js");
    return sendAsUserOperation(client, bundler, account, calls, onSent);
  }
  if (sendsItself(account)) {
    const hash = await account.sendCalls(client, calls);
    onSent(hash);
    return [await receiptOf(client, hash)];
  }
  const chain = { ...client.chain, id: chainId } as Chain;
  const { id } = await asking(account, () => sendCalls(client, { account, calls, forceAtomic: true, chain }));
  onSent(id as Hash);
  const { status, receipts = [] } = await seen(id, () => waitForCallsStatus(client, { id, retryCount: 0 }));
  const hashes = [...new Set(receipts.map(({ transactionHash }): Hash => transactionHash))];
  // From the chain, not from the wallet's word.
  const mined = await Promise.all(hashes.map((hash) => seen(hash, () => waitForTransactionReceipt(client, { hash }))));
  const last = mined.at(-1);
  if (status === "success" && last === undefined) throw new NotSeenYetError({ sent: id });
  if (status === "success" && last?.status === "success") return mined;
  if (last === undefined) throw new TransactionRejectedError();
  const failure = new TransactionRevertedError({ hash: last.transactionHash, blockNumber: last.blockNumber });
  const sent = mined.filter((receipt) => receipt.status === "success").map(({ transactionHash }) => transactionHash);
  throw sent.length === 0 ? failure : new PlanInterruptedError({ sent, step: 0, steps: steps.length }, failure);
}

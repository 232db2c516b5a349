import { type Account, type Address, type Chain, type Hash, type TransactionReceipt } from "viem";
import {
  estimateGas,
  getTransactionReceipt,
  sendCalls,
  sendTransaction,
  waitForCallsStatus,
  waitForTransactionReceipt,
} from "viem/actions";

import { TransactionRevertedError } from "../errors/checks.js";
import { NotSeenYetError, PlanInterruptedError, PlanNotReadyError, StalePlanError } from "../errors/plans.js";
import { accountOf, type AnyClient } from "../internal/client.js";
import { isSmart, sendsItself } from "../internal/selfSending.js";
import { toTyped, typed } from "../internal/typed.js";
import { withRoom } from "./fees.js";
import { checkIntact } from "./json.js";
import { seen } from "./seen.js";
import { type Sendable, signGift } from "./sign.js";
import { changesOf } from "./stale.js";
import type { BatchStep, Plan, Step, TransactionStep } from "./types.js";

/** How to send a plan: all of it optional. */
export interface SendOptions {
  /** Who signs: the account that the plan is for. The client's, unless named. */
  account?: Account | Address | undefined;
  /** Reaches a bundler, for smart accounts (ERC-4337): `createBundlerClient`. The client itself, unless named. */
  bundler?: AnyClient | undefined;
  /** Told before the wallet is asked for each step, to show where it stands. */
  onStep?: ((step: Step, index: number) => void) | undefined;
  /** Told when a transaction is on its way, before anybody waits for it: keep the hash, in case the wait is cut short. */
  onSent?: ((hash: Hash, index: number) => void) | undefined;
}

/** What came of a plan. */
export interface Sent {
  /** Of every transaction, in their order. */
  readonly receipts: readonly TransactionReceipt[];
  /** Of the action itself. */
  readonly receipt: TransactionReceipt;
}

/**
 * Send a plan exactly as it was shown: the same calls, the same signatures, no more than the same fee; or refuse.
 *
 * Before anybody signs it asks the chain again everything that the plan depends on (chain, allowance, balance, status,
 * pause, budget, time). Waits for every receipt.
 *
 * @throws {AlteredPlanError} when the plan is not as it was made.
 * @throws {PlanNotReadyError} when a check stands in the way: the hint says how to fix it.
 * @throws {StalePlanError} when something that it depended on has changed.
 * @throws {PlanInterruptedError} when a later step failed after an earlier one was mined.
 * @throws {NotSeenYetError} when it is on its way, and the node did not tell how it ended. Do not send it again.
 *
 * @example
 * ```ts
 * const plan = await pool.pledge.plan(client, { deployment, asset: usdc, amount: parseAmount("25", 6) });
 * if (confirm(plan.sentence)) await send(client, plan);
 * ```
 */
export const send = (client: AnyClient, plan: Plan, options: SendOptions = {}): Promise<Sent> =>
  typed(async () => {
    checkIntact(plan);
    const failed = plan.checks.filter(({ ok, blocks }) => !ok && blocks);
    if (failed.length > 0 || plan.steps.length === 0)
      throw new PlanNotReadyError({ failed: failed.map(({ name }) => name) }, failed[0]?.fix ?? "");
    const account = accountOf(client, options.account);
    if (account.address.toLowerCase() !== plan.account.toLowerCase())
      throw new StalePlanError({ changes: [{ what: "account", planned: plan.account, found: account.address }] });
    const changes = await changesOf(client, plan);
    if (changes.length > 0) throw new StalePlanError({ changes });

    const receipts: TransactionReceipt[] = [];
    let signed: Promise<Sendable> | Sendable | undefined;
    for (const [index, step] of plan.steps.entries()) {
      const ask = () => options.onStep?.(step, index);
      if (step.type !== "transaction") ask();
      try {
        if (step.type === "signature") signed = await signGift(client, account, plan, step);
        else if (step.type === "batch") receipts.push(...(await sendBatch(client, account, plan, step, options)));
        else {
          const hash = await sendStep(client, account, plan, step, await signed, ask);
          options.onSent?.(hash, index);
          receipts.push(await receiptOf(client, hash));
        }
      } catch (caught) {
        // What is on its way must not be sent again, whatever came before it.
        if (receipts.length === 0 || caught instanceof NotSeenYetError) throw caught;
        const sent = receipts.map(({ transactionHash }) => transactionHash);
        throw new PlanInterruptedError({ sent, step: index, steps: plan.steps.length }, await toTyped(caught));
      }
    }
    return { receipts, receipt: receipts.at(-1) as TransactionReceipt };
  });

/** Sends one transaction within the gas and the price of the plan. */
async function sendStep(
  client: AnyClient,
  account: Account,
  { fee }: Plan,
  step: TransactionStep,
  signed: Sendable | undefined,
  ask: () => void,
): Promise<Hash> {
  const { to, data = "0x" } = step.data === undefined && signed ? signed : step;
  const request = { account, to, data, value: step.value };
  // A last look, with its reason if the contract would refuse.
  const needed = await estimateGas(client, request);
  if (needed > step.gas)
    throw new StalePlanError({ changes: [{ what: "gas", planned: `${step.gas}`, found: `${withRoom(needed)}` }] });
  const { maxFeePerGas, maxPriorityFeePerGas } = fee;
  ask();
  return sendTransaction(client, {
    ...request,
    gas: step.gas,
    maxFeePerGas,
    maxPriorityFeePerGas,
    chain: client.chain ?? null,
  });
}

/** Waits for what was sent, and for it to have succeeded. */
async function receiptOf(client: AnyClient, hash: Hash): Promise<TransactionReceipt> {
  const receipt = await seen(hash, () => waitForTransactionReceipt(client, { hash }));
  const { status, transactionHash, blockNumber } = receipt;
  if (status === "reverted") throw new TransactionRevertedError({ hash: transactionHash, blockNumber });
  return receipt;
}

/** Lets the account or its wallet make all calls as one, and waits for it. */
async function sendBatch(
  client: AnyClient,
  account: Account,
  { chainId }: Plan,
  { calls }: BatchStep,
  { bundler = client }: SendOptions,
): Promise<readonly TransactionReceipt[]> {
  if (isSmart(account))
    return (await import("./userOperation.js")).sendAsUserOperation(client, bundler, account, calls);
  if (sendsItself(account)) {
    return [await receiptOf(client, await account.sendCalls(client, calls))];
  }
  const chain = client.chain ?? ({ id: chainId } as Chain);
  const { id } = await sendCalls(client, { account, calls, forceAtomic: true, chain });
  const { status, receipts = [] } = await seen(id, () => waitForCallsStatus(client, { id, retryCount: 0 }));
  const hashes = [...new Set(receipts.map(({ transactionHash }): Hash => transactionHash))];
  const mined = await Promise.all(hashes.map((hash) => seen(hash, () => getTransactionReceipt(client, { hash }))));
  const last = mined.at(-1);
  if (status !== "success" || last === undefined || last.status === "reverted")
    throw new TransactionRevertedError({ hash: last?.transactionHash ?? "0x", blockNumber: last?.blockNumber ?? 0n });
  return mined;
}

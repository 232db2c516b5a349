import type { Account, Address, Hash, TransactionReceipt } from "viem";

import {
  MaybeSentError,
  NotSeenYetError,
  PlanInterruptedError,
  PlanNotReadyError,
  StalePlanError,
} from "../errors/plans.js";
import { accountOf, type AnyClient } from "../internal/client.js";
import { toTyped, typed } from "../internal/typed.js";
import { sendBatch } from "./batch.js";
import { checkIntact } from "./json.js";
import { type Sendable, signGift } from "./sign.js";
import { changesOf } from "./stale.js";
import { sendStep } from "./transaction.js";
import type { Plan, Step } from "./types.js";

/** How to send a plan: all of it optional. */
export interface SendOptions {
  /** Who signs: the account that the plan is for. The client's, unless named. */
  account?: Account | Address | undefined;
  /** Reaches a bundler, for smart accounts (ERC-4337): `createBundlerClient`. The client itself, unless named. */
  bundler?: AnyClient | undefined;
  /** Told before the wallet is asked for each step, to show where it stands. */
  onStep?: ((step: Step, index: number) => void) | undefined;
  /**
   * Told when a step is on its way, before anybody waits for it: keep what it is told, in case the wait is cut short. It is
   * the transaction's hash; of a batch, the id that the wallet knows it by; of a user operation, its own hash.
   */
  onSent?: ((sent: Hash, index: number) => void) | undefined;
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
 * @throws {MaybeSentError} when the wallet was asked, and did not tell how it ended. Look there before sending it again.
 * @throws {TransactionReplacedError} when it was cancelled or replaced in the wallet: it never took effect.
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
    let signed: Sendable | undefined;
    for (const [index, step] of plan.steps.entries()) {
      const ask = () => options.onStep?.(step, index);
      const onSent = (sent: Hash) => tell(sent, () => options.onSent?.(sent, index));
      try {
        if (step.type === "transaction")
          receipts.push(
            await sendStep(client, account, plan, step, { signed, ask, onSent, first: receipts.length === 0 }),
          );
        else {
          ask();
          if (step.type === "signature") signed = await signGift(client, account, plan, step);
          else receipts.push(...(await sendBatch(client, account, plan, step, { bundler: options.bundler, onSent })));
        }
      } catch (caught) {
        // What is on its way must not be sent again, whatever came before it.
        const open = caught instanceof NotSeenYetError || caught instanceof MaybeSentError;
        if (receipts.length === 0 || open) throw caught;
        const sent = receipts.map(({ transactionHash }) => transactionHash);
        throw new PlanInterruptedError({ sent, step: index, steps: plan.steps.length }, await toTyped(caught));
      }
    }
    return { receipts, receipt: receipts.at(-1) as TransactionReceipt };
  });

/** Whoever listens may fail: it is on its way all the same. */
function tell(sent: Hash, listener: () => void): void {
  try {
    listener();
  } catch (cause) {
    throw new NotSeenYetError({ sent }, cause);
  }
}

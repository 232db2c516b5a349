import type { Address, Hash } from "viem";

import { SolidarityError, WordedError } from "./base.js";
import { fill } from "./fill.js";
import { plainly } from "./plainly.js";

/** The checks of a plan that stand in the way. */
export class PlanNotReadyError extends SolidarityError<{ failed: readonly string[] }> {
  static readonly code = "PlanNotReady";
  static readonly words = [
    "The plan cannot be sent yet (checks that stand in the way: {failed:count}).",
    "Look at the plan's checks: each says how to go on.",
  ] as const;

  /** @param fix What the first of them says to do, in the plan's language. */
  constructor(values: { failed: readonly string[] }, fix: string) {
    const { code, words } = PlanNotReadyError;
    super({ code, message: fill(words[0], values, plainly), hint: fix, values });
  }
}

/** One thing that is no longer as it was when the plan was made. */
export interface PlanChange {
  readonly what: string;
  readonly planned: string;
  readonly found: string;
}

/** What the plan depended on has changed: nothing was signed or sent. */
export class StalePlanError extends WordedError<{ changes: readonly PlanChange[] }> {
  static override readonly code = "StalePlan";
  static override readonly words = [
    "The plan is out of date (changes: {changes:count}).",
    "Plan anew, show the new plan, and send that.",
  ] as const;
  static override readonly say = plainly;
}

/** The plan's content is not what was planned. */
export class AlteredPlanError extends WordedError<{ expected: string; actual: string }> {
  static override readonly code = "AlteredPlan";
  static override readonly words = [
    "The plan was altered on its way: its digest is {actual}, not {expected}.",
    "Pass it on as planToJson wrote it, or plan anew.",
  ] as const;
}

/** A later step failed after an earlier one was mined. */
export class PlanInterruptedError extends WordedError<{ sent: readonly Hash[]; step: number; steps: number }> {
  static override readonly code = "PlanInterrupted";
  static override readonly words = [
    "Only a part of the plan was sent (transactions: {sent:count}; steps: {steps}).",
    "What was approved stays approved: plan anew to go on from there, or approve 0 to take it back.",
  ] as const;
  static override readonly say = plainly;
}

/**
 * A transaction, batch or user operation is on its way, and nobody has told how it ended: the connection was lost, or it takes
 * long. `sent` is its hash, or its id in the wallet.
 */
export class NotSeenYetError extends WordedError<{ sent: string }> {
  static override readonly code = "NotSeenYet";
  static override readonly words = [
    "It was sent, but has not been seen in a block yet ({sent}).",
    "Do not send it again: look it up first, in the wallet or by this number.",
  ] as const;
}

/**
 * A wallet was asked to send, and the connection was lost before it told how that ended: with `code`, the failure that came
 * instead.
 */
export class MaybeSentError extends WordedError<{ account: Address; code: string }> {
  static override readonly code = "MaybeSent";
  static override readonly words = [
    "The wallet was asked, and did not tell how it ended ({code}).",
    "It may have been sent all the same: look into your wallet before you try again.",
  ] as const;
}

/** The wallet has sent another transaction in place of this one, for example to cancel it. */
export class TransactionReplacedError extends WordedError<{ hash: Hash; by: Hash }> {
  static override readonly code = "TransactionReplaced";
  static override readonly words = [
    "Transaction {hash} was cancelled or replaced in the wallet, by {by}: it never took effect.",
    "Look at what took its place, and try again if this is still wanted.",
  ] as const;
}

/** A plan signs nothing, and this write cannot be told without a signature. */
export class SignatureNeededError extends WordedError {
  static override readonly code = "SignatureNeeded";
  static override readonly words = [
    "This write needs a signature before it can be planned.",
    "Sign first (the `sign…` action of the same namespace), and pass what it returns.",
  ] as const;
}

import type { Hash } from "viem";

import { describeValues, SolidarityError } from "./base.js";

/** The checks of a plan that stand in the way. */
export class PlanNotReadyError extends SolidarityError<{ failed: readonly string[] }> {
  constructor(values: { failed: readonly string[] }, fix: string) {
    super({
      code: "PlanNotReady",
      message: `The plan cannot be sent (${describeValues(values)}).`,
      hint: fix,
      values,
    });
  }
}

/** One thing that is no longer as it was when the plan was made. */
export interface PlanChange {
  readonly what: string;
  readonly planned: string;
  readonly found: string;
}

/** What the plan depended on has changed: nothing was signed or sent. */
export class StalePlanError extends SolidarityError<{ changes: readonly PlanChange[] }> {
  constructor(values: { changes: readonly PlanChange[] }, cause?: unknown) {
    super({
      code: "StalePlan",
      message: `The plan is out of date (${describeValues(values)}).`,
      hint: "Plan anew, show the new plan, and send that.",
      values,
      cause,
    });
  }
}

/** The plan's content is not what was planned. */
export class AlteredPlanError extends SolidarityError<{ expected: string; actual: string }> {
  constructor(values: { expected: string; actual: string }) {
    super({
      code: "AlteredPlan",
      message: `The plan was altered on its way (${describeValues(values)}).`,
      hint: "Pass it on as planToJson wrote it, or plan anew.",
      values,
    });
  }
}

/** A later step failed after an earlier one was mined. */
export class PlanInterruptedError extends SolidarityError<{ sent: readonly Hash[]; step: number; steps: number }> {
  constructor(values: { sent: readonly Hash[]; step: number; steps: number }, cause: unknown) {
    super({
      code: "PlanInterrupted",
      message: `Only a part of the plan was sent (${describeValues(values)}).`,
      hint: "What was approved stays approved: plan anew to go on from there, or approve 0 to take it back.",
      values,
      cause,
    });
  }
}

/** A plan signs nothing, and this write cannot be told without a signature. */
export class SignatureNeededError extends SolidarityError {
  constructor() {
    super({
      code: "SignatureNeeded",
      message: "This write needs a signature before it can be planned.",
      hint: "Sign first (the `sign…` action of the same namespace), and pass what it returns.",
      values: {},
    });
  }
}

import type { Address } from "viem";

import type { Preview } from "../plan/preview.js";
import type { SendOptions, Sent } from "../plan/send.js";
import type { Plan, PlanOptions } from "../plan/types.js";
import type { AnyClient } from "./client.js";
import type { WriteOptions } from "./write.js";

/** What a plan takes: what the action takes, and what choosing the way to pay may need besides. */
export type PlanInput<name, input> = name extends "pledge" | "pledgeFor" | "pledgeWithPermit"
  ? Omit<input, "amount"> & {
      /** In the asset's smallest unit. `"max"`: all that the account holds, but for the gas in native coin. */
      amount: bigint | "max";
    }
  : name extends "contribute" | "contributeCart"
    ? input & {
        /** The gift desk, for gifts by signature; the known one of the chain, unless named. */
        desk?: Address | undefined;
      }
    : input;

/** What every write can do besides being sent at once: be planned, looked at, and sent as it was shown. */
export interface Planned<name, input extends object, result extends object> {
  /**
   * Look at everything before anybody signs: checks and how to fix them, the way to pay, the fee, what will change,
   * in one sentence. Signs nothing, sends nothing.
   */
  plan(client: AnyClient, parameters: PlanInput<name, input> & WriteOptions & PlanOptions): Promise<Plan>;
  /** What a plan would do now, and what has changed since it was made. */
  preview(client: AnyClient, plan: Plan): Promise<Preview>;
  /** Send a plan as it was shown, or refuse: returns the decoded event, and every receipt. */
  send(client: AnyClient, plan: Plan, options?: SendOptions): Promise<result & Sent>;
}

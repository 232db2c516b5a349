import type { Address } from "viem";

import type { AnyCall } from "../../internal/call.js";
import type { Context } from "../../internal/write.js";
import type { Deployment } from "../../types/deployment.js";
import type { ForeseenEvent, Move, PlannedGift, RouteName } from "../types.js";

/** A write, as the planner sees it. */
export interface PlannedWrite {
  readonly key: string;
  /** The checks that the action itself makes. */
  check(context: Context): Promise<void>;
  /** What would be sent. */
  encode(context: Context): Promise<AnyCall & { readonly args: readonly unknown[] }>;
}

/** What any plan may be given. */
export type Parameters = Readonly<Record<string, unknown>> & { readonly deployment?: Deployment };

/** What one write comes to, before routes and fees. */
export interface Outline {
  /** Says what it does. */
  readonly clause: string;
  readonly call: AnyCall;
  /** Money that it moves, as far as is known beforehand. */
  readonly moves: readonly Move[];
  /** Events that it ends with, where the node cannot foresee them. */
  readonly events: readonly ForeseenEvent[];
  /** The chain's time after which it cannot be done. */
  readonly until?: bigint | undefined;
  /** Until when a signature is to hold, where the caller says so. */
  readonly signedUntil?: bigint | undefined;
  /** The gas limit, where it was measured already. */
  readonly gas?: bigint | undefined;
  /** How a gift of tokens is paid. */
  readonly payment?: Payment | undefined;
}

/** A gift of tokens, before it is known how it is paid. */
export interface Payment {
  readonly asset: Address;
  readonly amount: bigint;
  /** Who takes it by an allowance. */
  readonly taker: Address;
  /** Who takes it by a signature. */
  readonly bearer: Address;
  /** What a signature would stand for. */
  readonly signs: PlannedGift;
  /** The ways in which it can be paid, best first. */
  readonly routes: readonly RouteName[];
}

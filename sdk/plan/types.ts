import type { Address, Hex } from "viem";

import type { AnyCall } from "../internal/call.js";
import type { Locale } from "../internal/locale.js";
import type { Deployment } from "../types/deployment.js";
import type { ContractGift } from "../types/gift.js";
import type { CartItem } from "../types/round.js";
import type { Effects, Fee, Move, CoinPrice, Route, RouteName, Step } from "./parts.js";

export type * from "./parts.js";
export type { Locale };

/** What is looked at before anybody signs. */
export type CheckName =
  | "chain"
  | "amount"
  | "asset"
  | "balance"
  | "allowance"
  | "route"
  | "blocklist"
  | "tokenPause"
  | "dissolution"
  | "payee"
  | "terms"
  | "phase"
  | "project"
  | "status"
  | "deadline"
  | "eligibility"
  | "voted"
  | "cap"
  | "suspension"
  | "pause"
  | "money"
  | "budget"
  | "gas"
  | "accepted";

/** A value on either side of a check: exact, in smallest units, seconds or words. */
export type CheckValue = bigint | boolean | string;

/** One thing looked at, with both sides of the comparison. */
export interface Check {
  readonly name: CheckName;
  readonly ok: boolean;
  /** Whether the plan cannot be sent while this fails. Money that is short lets a request wait in line. */
  readonly blocks: boolean;
  readonly have: CheckValue;
  readonly need: CheckValue;
  /** How to fix it, in one sentence of the plan's language. Absent when it is fine. */
  readonly fix?: string;
}

/** Something that the plan depends on: a question to the chain, with the answer it had. */
export type Dependency = Question | { readonly what: CheckName; readonly coinOf: Address; readonly atLeast: bigint };

/** A question to a contract. */
export interface Question {
  readonly what: CheckName;
  readonly to: Address;
  readonly data: Hex;
  readonly answer: Hex;
  /** Any number from this on will do. The same answer, unless named. */
  readonly atLeast?: bigint;
  /** Asked in this account's name. */
  readonly from?: Address;
}

/** A gift that will be signed for: what the signature covers. */
export type PlannedGift =
  | { readonly to: "pool"; readonly deployment: Deployment; readonly gift: ContractGift }
  | {
      readonly to: "round";
      readonly deployment: Deployment;
      readonly desk: Address;
      readonly round: bigint;
      readonly items: readonly CartItem[];
    };

/** Everything to know before an action is sent. Frozen; `planToJson` and `planFromJson` carry it anywhere. */
export interface Plan {
  /** Digest of all the rest: an altered plan is not sent. */
  readonly id: Hex;
  /** The contract and its function, for example "pool.pledge". */
  readonly action: string;
  readonly locale: Locale;
  readonly account: Address;
  readonly chainId: number;
  /** What will happen and what it costs, in one sentence. */
  readonly sentence: string;
  /** What else the person should know, one sentence each. */
  readonly notices: readonly string[];
  /** Whether every check that blocks is fine. */
  readonly ready: boolean;
  readonly checks: readonly Check[];
  readonly route: Route;
  readonly steps: readonly Step[];
  readonly fee: Fee;
  readonly effects: Effects;
  /** The newest block when it was made, and that block's time. */
  readonly block: bigint;
  readonly madeAt: bigint;
  /** The chain's time from which on it is stale. */
  readonly expiresAt: bigint;
  readonly depends: readonly Dependency[];
  /**
   * Where money leaves the account: how many transactions it had sent. Once it has sent another, the plan is stale, so that
   * nothing is given twice by one plan.
   */
  readonly transactionCount?: number;
  /** The calls that the effects were simulated with. */
  readonly rehearsal: readonly AnyCall[];
  readonly moves: readonly Move[];
  readonly signs?: PlannedGift;
}

/** How to plan: all of it optional. */
export interface PlanOptions {
  /** Language of the sentences: `en`, `de` or `es`, with or without a region (`de-AT`). Any other gets English. */
  locale?: string | undefined;
  /** What a native coin costs, to tell the fee in a currency. */
  price?: CoinPrice | undefined;
  /** Seconds for which the plan holds, 1 to 86,400. Ten minutes, unless named. */
  validFor?: number | undefined;
  /** The way to pay a gift. The one that asks least of the donor, unless named. */
  route?: RouteName | undefined;
}

import type { Address, Hex } from "viem";

import type { AnyCall } from "../internal/call.js";
import type { Deployment } from "../types/deployment.js";
import type { ContractGift } from "../types/gift.js";

/** Languages that plans speak. */
export type Locale = "en" | "de" | "es";

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

/** How a gift is paid: at once, by an allowance that exists, by one batch, by a signature, or by approving first. */
export type RouteName = "direct" | "allowance" | "batch" | "authorization" | "permit" | "permit2" | "approve";

/** The way chosen, and what it asks of the person. */
export interface Route {
  readonly name: RouteName;
  readonly signatures: number;
  readonly transactions: number;
  /** What somebody may still take of the asset afterwards. Absent when nothing. */
  readonly leftover?: { readonly spender: Address; readonly amount: bigint };
}

/** One thing that the wallet will ask for. */
export type Step = TransactionStep | SignatureStep | BatchStep;

export interface TransactionStep {
  readonly type: "transaction";
  /** Take an old allowance back, allow exactly the amount, or the action itself. */
  readonly what: "reset" | "approve" | "act";
  readonly to: Address;
  /** Absent when it will carry the signature of the step before. */
  readonly data?: Hex;
  readonly value: bigint;
  /** The gas limit it is sent with. */
  readonly gas: bigint;
}

export interface SignatureStep {
  readonly type: "signature";
  readonly standard: "ERC-3009" | "ERC-2612" | "Permit2";
  /** The contract that the signature is for. */
  readonly contract: Address;
  /** Who may take the amount with it. */
  readonly spender: Address;
  readonly amount: bigint;
  /** Until when, in seconds since 1970. */
  readonly deadline: bigint;
}

/** Calls that the wallet makes as one (EIP-5792): all of them, or none. */
export interface BatchStep {
  readonly type: "batch";
  readonly calls: readonly AnyCall[];
}

/** What a plan costs, in the chain's own coin. */
export interface Fee {
  /** The sum of all gas limits. */
  readonly gas: bigint;
  /** False: some step could not be measured before the one ahead of it, and has a bound from experience. */
  readonly measured: boolean;
  readonly maxFeePerGas: bigint;
  readonly maxPriorityFeePerGas: bigint;
  /** At the gas price of the newest block. */
  readonly likely: bigint;
  /** What is never exceeded: sending refuses to go beyond. A wallet that batches sets its own price. */
  readonly most: bigint;
  /** The same in the user's currency, in its smallest unit, rounded up. */
  readonly inCurrency?: {
    readonly currency: string;
    readonly decimals: number;
    readonly likelyRoundedUp: bigint;
    readonly mostRoundedUp: bigint;
  };
}

/** What one whole native coin costs, as the caller knows it. */
export interface Price {
  /** For example "EUR". */
  readonly currency: string;
  /** Decimals of the currency: 2 for cents. */
  readonly decimals: number;
  /** Price of one whole coin in the currency's smallest unit: 310_000n for 3,100.00. */
  readonly perCoin: bigint;
}

/** An account's balance of an asset, before and after. Fees are not in it. */
export interface BalanceChange {
  readonly account: Address;
  readonly asset: Address;
  readonly before: bigint;
  readonly after: bigint;
}

/** An event that will be emitted. */
export interface ForeseenEvent {
  readonly address: Address;
  readonly name: string;
  /** Known when the node simulates whole transactions. */
  readonly args?: Readonly<Record<string, unknown>>;
}

/** What will have happened. */
export interface Effects {
  /**
   * `eth_simulateV1`: the node ran all of it. `eth_call`: it ran the action, and balances are reckoned from that.
   * `none`: it could not (something must be approved or signed first, or is refused), and balances are reckoned.
   */
  readonly by: "eth_simulateV1" | "eth_call" | "none";
  readonly balances: readonly BalanceChange[];
  readonly events: readonly ForeseenEvent[];
}

/** Money that an action moves. */
export interface Move {
  readonly asset: Address;
  readonly from: Address;
  readonly to: Address;
  readonly amount: bigint;
}

/** Something that the plan depends on: a question to the chain, with the answer it had. */
export type Dependency =
  | {
      readonly what: CheckName;
      readonly to: Address;
      readonly data: Hex;
      readonly answer: Hex;
      readonly atLeast?: bigint;
    }
  | { readonly what: CheckName; readonly coinOf: Address; readonly atLeast: bigint };

/** A gift that will be signed for: what the signature covers. */
export interface PlannedGift {
  readonly deployment: Deployment;
  readonly gift: ContractGift;
}

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
  /** The calls that the effects were simulated with. */
  readonly rehearsal: readonly AnyCall[];
  readonly moves: readonly Move[];
  readonly signs?: PlannedGift;
}

/** How to plan: all of it optional. */
export interface PlanOptions {
  /** Language of the sentences. English, unless named. */
  locale?: Locale | undefined;
  /** What a native coin costs, to tell the fee in a currency. */
  price?: Price | undefined;
  /** Seconds for which the plan holds, 1 to 86,400. Ten minutes, unless named. */
  validFor?: number | undefined;
  /** The way to pay a gift. The one that asks least of the donor, unless named. */
  route?: RouteName | undefined;
}

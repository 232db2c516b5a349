import type { Address, Hex } from "viem";

import type { AnyCall } from "../internal/call.js";

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
export interface CoinPrice {
  /** For example "EUR". */
  readonly currency: string;
  /** Decimals of the currency: 2 for cents. */
  readonly decimals: number;
  /** CoinPrice of one whole coin in the currency's smallest unit: 310_000n for 3,100.00. */
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

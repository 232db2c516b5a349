import type { Address, Hash } from "viem";

import { describeValues, SolidarityError } from "./base.js";

/**
 * Something is wrong that can be told before anybody signs, or from what came back. Each subclass carries both sides
 * of the comparison that failed.
 */
abstract class CheckError<values extends object> extends SolidarityError<values> {
  constructor(code: string, sentence: string, hint: string, values: values, cause?: unknown) {
    const described = describeValues(values);
    super({ code, message: `${sentence}${described && ` (${described})`}.`, hint, values, cause });
  }
}

/** No account: neither the client nor the call names one. */
export class NoAccountError extends CheckError<object> {
  constructor() {
    super("NoAccount", "Nobody to sign", "Give the client an account, or pass `account`.", {});
  }
}

/** The client talks to another chain than the community lives on. */
export class WrongChainError extends CheckError<{ actual: number; expected: number }> {
  constructor(values: { actual: number; expected: number }) {
    super("WrongChain", "The wallet is on another chain", "Switch the wallet to the community's chain.", values);
  }
}

/** No deployment of a shared contract is known on this chain. */
export class UnknownDeploymentError extends CheckError<{ contract: string; chainId: number }> {
  constructor(values: { contract: string; chainId: number }) {
    super(
      "UnknownDeployment",
      "The contract is not known on this chain",
      "Pass its address, or choose another chain.",
      values,
    );
  }
}

/** The pool does not take this asset. */
export class UnknownAssetError extends CheckError<{ asset: Address }> {
  constructor(values: { asset: Address }) {
    super(
      "UnknownAsset",
      "The pool does not take this asset",
      "Choose an admitted one, or propose to admit it.",
      values,
    );
  }
}

/** Nothing would move. */
export class ZeroAmountError extends CheckError<object> {
  constructor() {
    super("ZeroAmount", "The amount is zero", "Give an amount above zero.", {});
  }
}

/** The amount is no whole number of units, or outside what the contract can hold. */
export class InvalidAmountError extends CheckError<{ given: string; decimals: number }> {
  constructor(values: { given: string; decimals: number }) {
    super(
      "InvalidAmount",
      "This is not an amount of the asset",
      "Write digits, with a point and no more decimals than the asset has if need be: `12` or `12.50`.",
      values,
    );
  }
}

/** A number outside the range that the contract takes. */
export class OutOfRangeError extends CheckError<{
  name: string;
  given: bigint | number;
  least: bigint | number;
  most: bigint | number;
}> {
  constructor(values: { name: string; given: bigint | number; least: bigint | number; most: bigint | number }) {
    super("OutOfRange", "A number is out of range", "Choose one between the bounds, both included.", values);
  }
}

/** A text that is none of the known words. */
export class UnknownWordError extends CheckError<{ name: string; given: string; known: readonly string[] }> {
  constructor(values: { name: string; given: string; known: readonly string[] }) {
    super("UnknownWord", "This word is not known here", "Choose one of those listed.", values);
  }
}

/** The account holds less than the amount. */
export class InsufficientBalanceError extends CheckError<{
  asset: Address;
  account: Address;
  balance: bigint;
  needed: bigint;
}> {
  constructor(values: { asset: Address; account: Address; balance: bigint; needed: bigint }) {
    super(
      "InsufficientBalance",
      "The account holds too little",
      "Choose a smaller amount, or top up the account.",
      values,
    );
  }
}

/** The spender may take less than the amount. */
export class InsufficientAllowanceError extends CheckError<{
  asset: Address;
  owner: Address;
  spender: Address;
  allowance: bigint;
  needed: bigint;
}> {
  constructor(values: { asset: Address; owner: Address; spender: Address; allowance: bigint; needed: bigint }) {
    super(
      "InsufficientAllowance",
      "The spender may not take that much",
      "Approve the amount first, or pledge with a permit.",
      values,
    );
  }
}

/** The deadline is not in the future. */
export class ExpiredDeadlineError extends CheckError<{ deadline: bigint; now: bigint }> {
  constructor(values: { deadline: bigint; now: bigint }) {
    super("ExpiredDeadline", "The deadline has passed", "Choose a later one, in seconds since 1970.", values);
  }
}

/** Money would go where nobody could use it. */
export class InvalidPayeeError extends CheckError<{ payee: Address; reason: "zero" | "pool" | "asset" }> {
  constructor(values: { payee: Address; reason: "zero" | "pool" | "asset" }) {
    super(
      "InvalidPayee",
      "Money sent there would be lost",
      "Name an address of the person who is to receive it.",
      values,
    );
  }
}

/** The account is no member, or not yet one who may vote. */
export class NotMemberError extends CheckError<{ account: Address; since: number; until: number }> {
  constructor(values: { account: Address; since: number; until: number }) {
    super(
      "NotMember",
      "The account is not a member able to vote",
      "Ask members to vouch, or wait until the waiting period ends (`since`).",
      values,
    );
  }
}

/** The request takes no more decisions. */
export class RequestClosedError extends CheckError<{ id: bigint; status: string }> {
  constructor(values: { id: bigint; status: string }) {
    super("RequestClosed", "The request is closed for this", "Read its status (getRequest) and act on that.", values);
  }
}

/** The terms are those of another version, or of another request. */
export class WrongVersionError extends CheckError<{ id: bigint; given: bigint }> {
  constructor(values: { id: bigint; given: bigint }) {
    super(
      "WrongVersion",
      "The terms do not belong to this version of the request",
      "Read them from the record (getTerms).",
      values,
    );
  }
}

/** The contract's signing domain is not what was going to be signed for. */
export class DomainMismatchError extends CheckError<{ contract: Address; expected: string; actual: string }> {
  constructor(values: { contract: Address; expected: string; actual: string }) {
    super("DomainMismatch", "The contract signs for another domain", "Check contract and chain; do not sign.", values);
  }
}

/** The token does not offer what the call needs. */
export class UnsupportedTokenError extends CheckError<{ asset: Address; feature: string }> {
  constructor(values: { asset: Address; feature: string }, cause?: unknown) {
    super(
      "UnsupportedToken",
      "The token does not offer this",
      "Approve and pledge in two steps instead.",
      values,
      cause,
    );
  }
}

/** The receipt lacks the event that the action ends with. */
export class EventNotFoundError extends CheckError<{ event: string; contract?: Address | undefined }> {
  constructor(values: { event: string; contract?: Address | undefined }) {
    super("EventNotFound", "The logs hold no such event", "Check that they are those of this action, here.", values);
  }
}

/** The transaction was mined and had no effect, and the chain would not say why. */
export class TransactionRevertedError extends CheckError<{ hash: Hash; blockNumber: bigint }> {
  constructor(values: { hash: Hash; blockNumber: bigint }, cause?: unknown) {
    super(
      "TransactionReverted",
      "The transaction was refused",
      "Simulate the call to see why, then send it again.",
      values,
      cause,
    );
  }
}

/** Text that is not what it should be: JSON of a record, a packed id. */
export class MalformedDataError extends CheckError<{ what: string; given: string }> {
  constructor(values: { what: string; given: string }) {
    super("MalformedData", "This cannot be read", "Pass it on as it was written.", values);
  }
}

/** What the record says is not what the chain holds. */
export class RecordMismatchError extends CheckError<{
  differences: readonly { what: string; record: string; chain: string }[];
}> {
  constructor(values: { differences: readonly { what: string; record: string; chain: string }[] }) {
    super(
      "RecordMismatch",
      "The record and the chain disagree",
      "Fetch the record from another node, and compare entry by entry.",
      values,
    );
  }
}

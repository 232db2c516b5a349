import type { Address, Hash } from "viem";

import { WordedError } from "./base.js";
import { plainly } from "./plainly.js";

// Wrong in a way that can be told before anybody signs, or from what came back. Each class carries both sides of the
// comparison that failed.

/** No account: neither the client nor the call names one. */
export class NoAccountError extends WordedError {
  static override readonly code = "NoAccount";
  static override readonly words = ["Nobody can sign.", "Give the client an account, or pass `account`."] as const;
}

/** The client talks to another chain than the community lives on. */
export class WrongChainError extends WordedError<{ actual: number; expected: number }> {
  static override readonly code = "WrongChain";
  static override readonly words = [
    "The wallet is on chain {actual}, the community on chain {expected}.",
    "Switch the wallet to the community's chain.",
  ] as const;
}

/** No deployment of a shared contract is known on this chain. */
export class UnknownDeploymentError extends WordedError<{ contract: string; chainId: number }> {
  static override readonly code = "UnknownDeployment";
  static override readonly words = [
    "No {contract} is known on chain {chainId}.",
    "Pass its address, or choose another chain.",
  ] as const;
}

/** The pool does not take this asset. */
export class UnknownAssetError extends WordedError<{ asset: Address }> {
  static override readonly code = "UnknownAsset";
  static override readonly words = [
    "The pool does not take {asset}.",
    "Choose an admitted asset, or propose to admit this one.",
  ] as const;
}

/** Nothing would move. */
export class ZeroAmountError extends WordedError {
  static override readonly code = "ZeroAmount";
  static override readonly words = ["The amount is zero.", "Give an amount above zero."] as const;
}

/** The account holds less than the amount. */
export class InsufficientBalanceError extends WordedError<{
  asset: Address;
  account: Address;
  balance: bigint;
  needed: bigint;
}> {
  static override readonly code = "InsufficientBalance";
  static override readonly words = [
    "{account} holds {balance:amount} of {asset} and needs {needed:amount}.",
    "Choose a smaller amount, or top up the account.",
  ] as const;
}

/** The spender may take less than the amount. */
export class InsufficientAllowanceError extends WordedError<{
  asset: Address;
  owner: Address;
  spender: Address;
  allowance: bigint;
  needed: bigint;
}> {
  static override readonly code = "InsufficientAllowance";
  static override readonly words = [
    "{spender} may take {allowance:amount} of {asset} from {owner} and needs {needed:amount}.",
    "Approve the amount first, or pledge with a permit.",
  ] as const;
}

/** The deadline is not in the future. */
export class ExpiredDeadlineError extends WordedError<{ deadline: bigint; now: bigint }> {
  static override readonly code = "ExpiredDeadline";
  static override readonly words = [
    "The deadline was {deadline:time}, and it is {now:time}.",
    "Choose a later deadline, in seconds since 1970.",
  ] as const;
  static override readonly say = plainly;
}

/** Money would go where nobody could use it. */
export class InvalidPayeeError extends WordedError<{ payee: Address; reason: "zero" | "pool" | "asset" }> {
  static override readonly code = "InvalidPayee";
  static override readonly words = [
    "Money sent to {payee} would be lost.",
    "Name an address of the person who is to receive it.",
  ] as const;
}

/** The account is no member, or not yet one who may vote. */
export class NotMemberError extends WordedError<{ account: Address; since: number; until: number }> {
  static override readonly code = "NotMember";
  static override readonly words = [
    "{account} is not a member able to vote.",
    "Ask members to vouch, or wait until the waiting period ends (`since`).",
  ] as const;
}

/** The request takes no more decisions. */
export class RequestClosedError extends WordedError<{ id: bigint; status: string }> {
  static override readonly code = "RequestClosed";
  static override readonly words = [
    "Request {id:request} is “{status:standing}”, which does not allow this.",
    "Read its status (getRequest) and act on that.",
  ] as const;
  static override readonly say = plainly;
}

/** The terms are those of another version, or of another request. */
export class WrongVersionError extends WordedError<{ id: bigint; given: bigint }> {
  static override readonly code = "WrongVersion";
  static override readonly words = [
    "These are not the terms of this version of request {id:request}.",
    "Read them from the record (getTerms).",
  ] as const;
  static override readonly say = plainly;
}

/** The contract's signing domain is not what was going to be signed for. */
export class DomainMismatchError extends WordedError<{ contract: Address; expected: string; actual: string }> {
  static override readonly code = "DomainMismatch";
  static override readonly words = [
    "{contract} signs for “{actual}”, not for “{expected}”.",
    "Do not sign: check the contract and the chain.",
  ] as const;
}

/** The token does not offer what the call needs. */
export class UnsupportedTokenError extends WordedError<{ asset: Address; feature: string }> {
  static override readonly code = "UnsupportedToken";
  static override readonly words = [
    "The token {asset} does not offer what this way of giving needs.",
    "Approve and pledge in two steps instead.",
  ] as const;
}

/** The transaction was mined and had no effect, and the chain would not say why. */
export class TransactionRevertedError extends WordedError<{ hash: Hash; blockNumber: bigint }> {
  static override readonly code = "TransactionReverted";
  static override readonly words = [
    "Transaction {hash} was refused in block {blockNumber}.",
    "Simulate the call to see why, then send it again.",
  ] as const;
}

/** Text that is not what it should be: JSON of a record, a packed id. */
export class MalformedDataError extends WordedError<{ what: string; given: string }> {
  static override readonly code = "MalformedData";
  static override readonly words = ["This cannot be read as {what}: “{given}”.", "Pass it on as written."] as const;
}

/** What the record says is not what the chain holds. */
export class RecordMismatchError extends WordedError<{
  differences: readonly { what: string; record: string; chain: string }[];
}> {
  static override readonly code = "RecordMismatch";
  static override readonly words = [
    "The record and the chain disagree (differences: {differences:count}).",
    "Fetch the record from another node, and compare entry by entry.",
  ] as const;
  static override readonly say = plainly;
}

import type { Address, Hex } from "viem";

import { WordedError } from "./base.js";

// An account of another kind than a plain key cannot do this, or a wallet is not what it says.

/** What takes the signature knows only those of keys (v, r, s), and the account is a contract. */
export class KeySignatureNeededError extends WordedError<{ account: Address; feature: string }> {
  static override readonly code = "KeySignatureNeeded";
  static override readonly words = [
    "Only a key can sign for this, and {account} is a contract ({feature}).",
    "Let the contract make the call itself: put it into a batch (`.call`).",
  ] as const;
}

/** A contract that is not on this chain (yet) can neither act nor answer for a signature. */
export class AccountNotDeployedError extends WordedError<{ account: Address }> {
  static override readonly code = "AccountNotDeployed";
  static override readonly words = [
    "The account {account} has no contract on this chain yet, so nobody can check what it signs.",
    "Deploy it first (most wallets do so with its first transaction), then sign again.",
  ] as const;
}

/** A Safe has no key, so nothing can be sent in its name without its owners. */
export class SafeSendsNothingError extends WordedError<{ safe: Address }> {
  static override readonly code = "SafeSendsNothing";
  static override readonly words = [
    "The Safe {safe} sends no transactions by itself.",
    "Give its owners the calls (`toSafeBatch`, `toSafeTransaction`), or name a `sender` in `toSafeAccount` and plan.",
  ] as const;
}

/** The owners have not signed this message on the chain yet. */
export class SafeMessageNotSignedError extends WordedError<{ safe: Address; digest: Hex }> {
  static override readonly code = "SafeMessageNotSigned";
  static override readonly words = [
    "The Safe {safe} has not signed the message {digest} on the chain.",
    "Let its owners execute `signOnChain` for it, then sign the same message (deadline and all) again.",
  ] as const;
}

/** A signature that the Safe would refuse, told before anybody pays for finding out. */
export class OwnerSignatureError extends WordedError<{ owner: Address; problem: string }> {
  static override readonly code = "OwnerSignature";
  static override readonly words = [
    "A Safe would refuse the signature of {owner}: {problem}.",
    "Let the owner sign again, once.",
  ] as const;
}

/** A batch needs something to do. */
export class EmptyBatchError extends WordedError {
  static override readonly code = "EmptyBatch";
  static override readonly words = ["There is nothing in the batch.", "Give at least one action's `.call`."] as const;
}

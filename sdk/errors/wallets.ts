import type { Address, Hex } from "viem";

import { describeValues, SolidarityError } from "./base.js";

/** An account of another kind than a plain key cannot do this, or a wallet is not what it says. */
abstract class WalletError<values extends object> extends SolidarityError<values> {
  constructor(code: string, sentence: string, hint: string, values: values, cause?: unknown) {
    super({ code, message: `${sentence} (${describeValues(values)}).`, hint, values, cause });
  }
}

/** What takes the signature knows only those of keys (v, r, s), and the account is a contract. */
export class KeySignatureNeededError extends WalletError<{ account: Address; feature: string }> {
  constructor(values: { account: Address; feature: string }) {
    super(
      "KeySignatureNeeded",
      "Only the signature of a key is taken here",
      "An account that is a contract makes the call itself: put it into a batch (`.call`).",
      values,
    );
  }
}

/** A Safe has no key, so nothing can be sent in its name without its owners. */
export class SafeSendsNothingError extends WalletError<{ safe: Address }> {
  constructor(values: { safe: Address }) {
    super(
      "SafeSendsNothing",
      "A Safe sends no transactions by itself",
      "Give its owners the calls (`toSafeBatch`, `toSafeTransaction`), or name a `sender` in `toSafeAccount` and plan.",
      values,
    );
  }
}

/** The owners have not signed this message on the chain yet. */
export class SafeMessageNotSignedError extends WalletError<{ safe: Address; digest: Hex }> {
  constructor(values: { safe: Address; digest: Hex }) {
    super(
      "SafeMessageNotSigned",
      "The Safe has not signed this message on the chain",
      "Let its owners execute `signOnChain({ digest })`, then sign the same message (deadline and all) again.",
      values,
    );
  }
}

/** A signature that the Safe would refuse, told before anybody pays for finding out. */
export class OwnerSignatureError extends WalletError<{ owner: Address; problem: string }> {
  constructor(values: { owner: Address; problem: string }) {
    super("OwnerSignature", "A Safe would refuse this owner's signature", "Let the owner sign again, once.", values);
  }
}

/** What to do about a Safe's refusal, by the beginning of its code. The longest beginning that fits counts. */
const SAFE_HINTS: Readonly<Record<string, string>> = {
  GS: "Look the code up in Safe's documentation (error codes).",
  GS01: "Send it with more gas, or without a refund of gas by the Safe.",
  GS013: "One of the calls failed: simulate each by itself to see why.",
  GS02: "Let enough owners sign this very transaction, and join their signatures with `joinSafeSignatures`.",
  GS020: "More owners must sign: fewer signed than the Safe needs.",
  GS024: "An owner that is a contract did not accept its signature: let its own owners sign.",
  GS025: "The owner approved nothing: let them approve the hash, or sign.",
  GS026: "Somebody signed who is no owner, or signed something else (nonce, chain): sign again.",
  GS03: "Only the Safe itself or its owners may do this: make it a Safe transaction.",
  GS1: "Check the Safe's modules: this one is not what was expected.",
  GS2: "Check the Safe's owners and how many must sign.",
  GS3: "Check the Safe's guard.",
};

/** A Safe refused, with a code of its own (GS…). */
export class SafeRefusedError extends WalletError<{ reason: string }> {
  constructor(reason: string, cause?: unknown) {
    const fits = Object.keys(SAFE_HINTS).filter((beginning) => reason.startsWith(beginning));
    const [longest = "GS"] = fits.toSorted((a, b) => b.length - a.length);
    super("SafeRefused", "The Safe refused", SAFE_HINTS[longest] as string, { reason }, cause);
  }
}

/** What to do about an EntryPoint's refusal, by its code. */
const OPERATION_HINTS: Readonly<Record<string, string>> = {
  AA21: "Send the account some native coin, or let a paymaster pay.",
  AA22: "The signature's time is over or has not come: sign again.",
  AA24: "The account does not accept the signature: sign with the right key, for the right chain.",
  AA25: "The account sent something else meanwhile: prepare it anew.",
  AA31: "The paymaster has run out of money: choose another one, or pay by the account itself.",
  AA33: "The paymaster refuses: choose another one, or pay by the account itself.",
};

/** A bundler or the EntryPoint refused a user operation (ERC-4337), with a code of its own (AA…). */
export class UserOperationRefusedError extends WalletError<{ reason: string }> {
  constructor(reason: string, cause?: unknown) {
    const hint =
      OPERATION_HINTS[reason.slice(0, 4)] ?? "Look the code up in the documentation of ERC-4337, and try again.";
    super("UserOperationRefused", "The user operation was refused", hint, { reason }, cause);
  }
}

/** A batch needs something to do. */
export class EmptyBatchError extends WalletError<{ calls: number }> {
  constructor() {
    super("EmptyBatch", "There is nothing in the batch", "Give at least one action's `.call`.", { calls: 0 });
  }
}

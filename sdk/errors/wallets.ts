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

/** A batch needs something to do. */
export class EmptyBatchError extends WalletError<{ calls: number }> {
  constructor() {
    super("EmptyBatch", "There is nothing in the batch", "Give at least one action's `.call`.", { calls: 0 });
  }
}

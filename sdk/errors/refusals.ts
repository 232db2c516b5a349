import { WordedError } from "./base.js";
import { plainly } from "./plainly.js";

/** What others say is shown in one line, and not at any length. */
const LONGEST = 200;
const inALine = (text: string): string => text.replace(/\s+/g, " ").slice(0, LONGEST);

/** Something outside the community said no, in plain text. */
abstract class ReasonError extends WordedError<{ reason: string }> {
  constructor(reason: string, cause?: unknown) {
    super({ reason }, cause);
  }
}

/** The token's issuer blocks a party of the transfer. */
export class TokenBlockedAccountError extends ReasonError {
  static override readonly code = "TokenBlockedAccount";
  static override readonly words = [
    "The token's issuer blocks one of the accounts.",
    "Use another asset, or another address of the payee.",
  ] as const;
}

/** The token's issuer has paused all transfers. */
export class TokenPausedError extends ReasonError {
  static override readonly code = "TokenPaused";
  static override readonly words = [
    "The token's issuer has paused all transfers.",
    "Wait, or use another asset.",
  ] as const;
  static override readonly retryable = true;
}

/** A token without error types says that the balance is too small. */
export class TokenBalanceError extends ReasonError {
  static override readonly code = "TokenBalance";
  static override readonly words = ["The account holds too little of the token.", "Choose a smaller amount."] as const;
}

/** A token without error types says that the allowance is too small. */
export class TokenAllowanceError extends ReasonError {
  static override readonly code = "TokenAllowance";
  static override readonly words = [
    "The token's allowance is too small.",
    "Approve the amount first, or pledge with a permit.",
  ] as const;
}

/** A token without error types refuses the signature. */
export class TokenSignatureError extends ReasonError {
  static override readonly code = "TokenSignature";
  static override readonly words = [
    "The token refuses the signature.",
    "Sign again, and have it used within its validity.",
  ] as const;
}

/** A signed transfer was brought by somebody other than its payee. */
export class TokenPayeeError extends ReasonError {
  static override readonly code = "TokenPayee";
  static override readonly words = [
    "Only the payee may bring this signed transfer to the token.",
    "Bring it through the contract that it was signed for.",
  ] as const;
}

/** A token refuses to move anything from or to the zero address. */
export class TokenZeroAddressError extends ReasonError {
  static override readonly code = "TokenZeroAddress";
  static override readonly words = [
    "The token refuses the zero address.",
    "Name an address that somebody holds.",
  ] as const;
}

/** Something that only the token's issuer may do. */
export class TokenRoleError extends ReasonError {
  static override readonly code = "TokenRole";
  static override readonly words = [
    "Only the token's issuer may do this.",
    "Ask the issuer, or use another asset.",
  ] as const;
}

/** A token refused a transfer and did not say why (as Permit2 and Uniswap report it). */
export class TokenTransferError extends ReasonError {
  static override readonly code = "TokenTransfer";
  static override readonly words = [
    "The token refused the transfer.",
    "Check balance, allowance (Permit2's too) and whether it is paused.",
  ] as const;
}

/** A contract refused in words that the SDK does not know. */
export class ContractReasonError extends ReasonError {
  static override readonly code = "ContractReason";
  static override readonly words = ["A contract refused: “{reason}”.", "Change what the reason names."] as const;

  constructor(reason: string, cause?: unknown) {
    super(inALine(reason), cause);
  }
}

/** A contract failed in its own arithmetic or memory. */
export class ContractPanicError extends WordedError<{ panic: bigint }> {
  static override readonly code = "ContractPanic";
  static override readonly words = [
    "A contract failed with panic code {panic:hex}.",
    "Please report it, with the transaction.",
  ] as const;
  static override readonly say = plainly;

  constructor(panic: bigint, cause?: unknown) {
    super({ panic }, cause);
  }
}

/** A contract refused with an error that no ABI of the SDK has. */
export class UnknownRevertError extends WordedError<{ data: string }> {
  static override readonly code = "UnknownRevert";
  static override readonly words = [
    "A contract refused, and nothing here knows its reason ({data:hex}).",
    "Check that the addresses are those of this community on this chain.",
  ] as const;
  static override readonly say = plainly;

  constructor(data: string, cause?: unknown) {
    super({ data }, cause);
  }
}

/** Anything else: what came is in `cause`. */
export class UnexpectedError extends ReasonError {
  static override readonly code = "Unexpected";
  static override readonly words = ["Something else went wrong: “{reason}”.", "See `cause`."] as const;

  constructor(cause: unknown) {
    super(wordsOf(cause), cause);
  }
}

/** What anything says of itself. Never throws. */
function wordsOf(thrown: unknown): string {
  try {
    if (typeof thrown !== "object" || thrown === null) return inALine(String(thrown));
    // `details` is what a node said, as viem keeps it.
    const { details, message, code, name } = thrown as Readonly<Record<string, unknown>>;
    const [told = "no words"] = [details, message, code, name].filter(
      (part) => part !== "" && ["string", "number"].includes(typeof part),
    );
    return inALine(String(told).split("\n", 1)[0] ?? "");
  } catch {
    return "no words";
  }
}

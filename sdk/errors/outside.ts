import { SolidarityError } from "./base.js";

/** Something outside the community said no: the wallet, the node, or a token that answers in plain text. */
abstract class OutsideError<values extends object = object> extends SolidarityError<values> {
  constructor(code: string, message: string, hint: string, values: values, retryable: boolean, cause: unknown) {
    super({ code, message, hint, values, retryable, cause });
  }
}

/** The person said no in the wallet (EIP-1193 code 4001). */
export class UserRejectedError extends OutsideError {
  constructor(cause?: unknown) {
    super(
      "UserRejected",
      "The wallet's owner declined.",
      "Nothing was sent: ask again if they change their mind.",
      {},
      true,
      cause,
    );
  }
}

/** The wallet does not know the chain (code 4902). */
export class ChainNotAddedError extends OutsideError {
  constructor(cause?: unknown) {
    super(
      "ChainNotAdded",
      "The wallet does not know this chain.",
      "Add it (wallet_addEthereumChain), then switch.",
      {},
      true,
      cause,
    );
  }
}

/** The wallet already shows a question (code -32002). */
export class RequestPendingError extends OutsideError {
  constructor(cause?: unknown) {
    super(
      "RequestPending",
      "The wallet is waiting for an answer already.",
      "Open it and answer there first.",
      {},
      true,
      cause,
    );
  }
}

/** The wallet has not let this page see the account (code 4100). */
export class UnauthorizedError extends OutsideError {
  constructor(cause?: unknown) {
    super(
      "Unauthorized",
      "The wallet has not allowed this account here.",
      "Connect it (eth_requestAccounts) first.",
      {},
      true,
      cause,
    );
  }
}

/** The wallet is not connected to the chain (codes 4900, 4901). */
export class DisconnectedError extends OutsideError {
  constructor(cause?: unknown) {
    super(
      "Disconnected",
      "The wallet is not connected to the chain.",
      "Check the connection, then try again.",
      {},
      true,
      cause,
    );
  }
}

/** The account cannot pay for gas. */
export class InsufficientGasMoneyError extends OutsideError {
  constructor(cause?: unknown) {
    super(
      "InsufficientGasMoney",
      "The account cannot pay for gas and value.",
      "Send it some native coin first.",
      {},
      false,
      cause,
    );
  }
}

/** The account sent something else meanwhile. */
export class NonceConflictError extends OutsideError {
  constructor(cause?: unknown) {
    super(
      "NonceConflict",
      "The account's transaction count has moved on.",
      "Wait for what is pending, then try again.",
      {},
      true,
      cause,
    );
  }
}

/** The node did not answer, or refused to. */
export class NetworkError extends OutsideError {
  constructor(cause?: unknown) {
    super(
      "Network",
      "The node did not answer.",
      "Check the connection or choose another node, then try again.",
      {},
      true,
      cause,
    );
  }
}

/** The token's issuer blocks a party of the transfer. */
export class TokenBlockedAccountError extends OutsideError<{ reason: string }> {
  constructor(reason: string, cause?: unknown) {
    super(
      "TokenBlockedAccount",
      `The token's issuer blocks one of the accounts ("${reason}").`,
      "Use another asset, or another address of the payee.",
      { reason },
      false,
      cause,
    );
  }
}

/** The token's issuer has paused all transfers. */
export class TokenPausedError extends OutsideError<{ reason: string }> {
  constructor(reason: string, cause?: unknown) {
    super(
      "TokenPaused",
      "The token's issuer has paused all transfers.",
      "Wait, or use another asset.",
      { reason },
      true,
      cause,
    );
  }
}

/** A token without error types says that the balance is too small. */
export class TokenBalanceError extends OutsideError<{ reason: string }> {
  constructor(reason: string, cause?: unknown) {
    super(
      "TokenBalance",
      "The account holds too little of the token.",
      "Choose a smaller amount.",
      { reason },
      false,
      cause,
    );
  }
}

/** A token without error types says that the allowance is too small. */
export class TokenAllowanceError extends OutsideError<{ reason: string }> {
  constructor(reason: string, cause?: unknown) {
    super(
      "TokenAllowance",
      "The token's allowance is too small.",
      "Approve the amount first, or pledge with a permit.",
      { reason },
      false,
      cause,
    );
  }
}

/** A token without error types refuses the signature. */
export class TokenSignatureError extends OutsideError<{ reason: string }> {
  constructor(reason: string, cause?: unknown) {
    super(
      "TokenSignature",
      `The token refuses the signature ("${reason}").`,
      "Sign again, within its validity.",
      { reason },
      false,
      cause,
    );
  }
}

/** A contract refused in words that the SDK does not know. */
export class ContractReasonError extends OutsideError<{ reason: string }> {
  constructor(reason: string, cause?: unknown) {
    super(
      "ContractReason",
      `A contract refused: "${reason}".`,
      "Change what the reason names.",
      { reason },
      false,
      cause,
    );
  }
}

/** A contract failed in its own arithmetic or memory. */
export class ContractPanicError extends OutsideError<{ panic: bigint }> {
  constructor(panic: bigint, cause?: unknown) {
    super(
      "ContractPanic",
      `A contract failed with panic code ${panic}.`,
      "Please report it, with the transaction.",
      { panic },
      false,
      cause,
    );
  }
}

/** A contract refused with an error that no ABI of the SDK has. */
export class UnknownRevertError extends OutsideError<{ data: string }> {
  constructor(data: string, cause?: unknown) {
    super(
      "UnknownRevert",
      data === "0x" ? "A contract refused without a reason." : `A contract refused with ${data}.`,
      "Check that the addresses are those of this community on this chain.",
      { data },
      false,
      cause,
    );
  }
}

/** Anything else: what came is in `cause`. */
export class UnexpectedError extends OutsideError {
  constructor(cause: unknown) {
    const words = cause instanceof Error ? (cause.message.split("\n", 1)[0] ?? "") : String(cause);
    super("Unexpected", `Something else went wrong: ${words}`, "See `cause`.", {}, false, cause);
  }
}

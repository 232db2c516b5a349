import { WordedError } from "./base.js";

/** Something outside the community said no: the wallet or the node. */
abstract class OutsideError extends WordedError {
  constructor(cause?: unknown) {
    super({}, cause);
  }
}

/** The person said no in the wallet (EIP-1193 code 4001). */
export class UserRejectedError extends OutsideError {
  static override readonly code = "UserRejected";
  static override readonly words = [
    "It was declined in the wallet.",
    "Nothing was sent: try again if that was not meant.",
  ] as const;
  static override readonly retryable = true;
}

/** The wallet does not know the chain (code 4902). */
export class ChainNotAddedError extends OutsideError {
  static override readonly code = "ChainNotAdded";
  static override readonly words = [
    "The wallet does not know this chain.",
    "Add it (wallet_addEthereumChain), then switch.",
  ] as const;
  static override readonly retryable = true;
}

/** The wallet already shows a question (code -32002). */
export class RequestPendingError extends OutsideError {
  static override readonly code = "RequestPending";
  static override readonly words = [
    "The wallet is waiting for an answer already.",
    "Open it and answer there first.",
  ] as const;
  static override readonly retryable = true;
}

/** The wallet has not let this page see the account (code 4100). */
export class UnauthorizedError extends OutsideError {
  static override readonly code = "Unauthorized";
  static override readonly words = [
    "The wallet has not allowed this account here.",
    "Connect it (eth_requestAccounts) first.",
  ] as const;
  static override readonly retryable = true;
}

/** The wallet is not connected to the chain (codes 4900, 4901). */
export class DisconnectedError extends OutsideError {
  static override readonly code = "Disconnected";
  static override readonly words = [
    "The wallet is not connected to the chain.",
    "Check the connection, then try again.",
  ] as const;
  static override readonly retryable = true;
}

/** The wallet or the node cannot do what was asked (codes 4200, -32004, -32601). */
export class UnsupportedMethodError extends OutsideError {
  static override readonly code = "UnsupportedMethod";
  static override readonly words = [
    "The wallet or the node cannot do this.",
    "Use another one, or another way to the same end.",
  ] as const;
}

/** The wallet lacks something that a batch of calls depends on (EIP-5792 code 5700). */
export class UnsupportedCapabilityError extends OutsideError {
  static override readonly code = "UnsupportedCapability";
  static override readonly words = [
    "The wallet lacks something that this batch needs.",
    "Mark the capability as optional, or send the calls one by one.",
  ] as const;
}

/** The wallet sends no batches on this chain (EIP-5792 code 5710). */
export class UnsupportedBatchChainError extends OutsideError {
  static override readonly code = "UnsupportedBatchChain";
  static override readonly words = [
    "The wallet sends no batches on this chain.",
    "Send the calls one by one, or switch the chain.",
  ] as const;
}

/** A batch with this id was sent before (EIP-5792 code 5720). */
export class DuplicateBundleError extends OutsideError {
  static override readonly code = "DuplicateBundle";
  static override readonly words = [
    "A batch with this id was sent already.",
    "Look up how it went (wallet_getCallsStatus), or choose a new id.",
  ] as const;
}

/** The wallet knows no batch with this id (EIP-5792 code 5730). */
export class UnknownBundleError extends OutsideError {
  static override readonly code = "UnknownBundle";
  static override readonly words = [
    "The wallet knows no batch with this id.",
    "Check the id, and that it is the wallet that the batch was sent from.",
  ] as const;
}

/** The batch holds more calls than the wallet takes (EIP-5792 code 5740). */
export class BundleTooLargeError extends OutsideError {
  static override readonly code = "BundleTooLarge";
  static override readonly words = ["The batch is too large for the wallet.", "Send fewer calls at once."] as const;
}

/** The person declined to let the account send batches (EIP-7702; EIP-5792 code 5750). */
export class UpgradeRejectedError extends OutsideError {
  static override readonly code = "UpgradeRejected";
  static override readonly words = [
    "The wallet's owner declined to upgrade the account for batches.",
    "Send the calls one by one, or ask again.",
  ] as const;
  static override readonly retryable = true;
}

/** The wallet cannot send calls all or none (EIP-5792 code 5760). */
export class AtomicityUnsupportedError extends OutsideError {
  static override readonly code = "AtomicityUnsupported";
  static override readonly words = [
    "The wallet cannot send calls so that all or none take effect.",
    "Send the calls one by one.",
  ] as const;
}

/** The account cannot pay for gas. */
export class InsufficientGasMoneyError extends OutsideError {
  static override readonly code = "InsufficientGasMoney";
  static override readonly words = [
    "The account cannot pay for gas and value.",
    "Send it some native coin first.",
  ] as const;
}

/** The account sent something else meanwhile. */
export class NonceConflictError extends OutsideError {
  static override readonly code = "NonceConflict";
  static override readonly words = [
    "The account's transaction count has moved on.",
    "Wait for what is pending, then try again.",
  ] as const;
  static override readonly retryable = true;
}

/** The node has this very transaction already: a second one would do it twice. */
export class AlreadySentError extends OutsideError {
  static override readonly code = "AlreadySent";
  static override readonly words = [
    "This very transaction was sent already.",
    "Do not send it again: look up first how it ends, in the wallet or in the record.",
  ] as const;
}

/** The transaction offers less for gas than the chain asks now. */
export class FeeTooLowError extends OutsideError {
  static override readonly code = "FeeTooLow";
  static override readonly words = [
    "The chain asks more for gas now than the transaction offers.",
    "Plan anew at the present price, or wait until gas is cheaper.",
  ] as const;
  static override readonly retryable = true;
}

/** The node does not take the transaction (code -32003). */
export class TransactionRejectedError extends OutsideError {
  static override readonly code = "TransactionRejected";
  static override readonly words = [
    "The node did not take the transaction.",
    "Check account, gas and fees, then sign it anew.",
  ] as const;
}

/** The node did not answer, or refused to. */
export class NetworkError extends OutsideError {
  static override readonly code = "Network";
  static override readonly words = [
    "The node did not answer.",
    "Check the connection or choose another node, then try again.",
  ] as const;
  static override readonly retryable = true;
}

/** The node has thrown away what is that old, or never kept it. */
export class HistoryMissingError extends OutsideError {
  static override readonly code = "HistoryMissing";
  static override readonly words = [
    "The node does not keep what is that old.",
    "Choose an archive node, or ask about a newer block.",
  ] as const;
}

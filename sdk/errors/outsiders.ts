import { SafeRefusedError, UserOperationRefusedError } from "./accounts.js";
import type { SolidarityError } from "./base.js";
import * as outside from "./outside.js";
import * as refusals from "./refusals.js";

type OutsideClass = new (cause?: unknown) => SolidarityError;
type ReasonClass = new (reason: string, cause?: unknown) => SolidarityError;

/** Plain-text reasons of tokens without error types (FiatToken, DAI and older ERC-20s), by what they contain. */
const reasons: readonly [RegExp, ReasonClass][] = [
  [/blacklisted|blocklisted/i, refusals.TokenBlockedAccountError],
  [/^Pausable: paused/, refusals.TokenPausedError],
  [/exceeds balance|insufficient-balance/, refusals.TokenBalanceError],
  [/exceeds allowance|insufficient-allowance|decreased allowance below zero/, refusals.TokenAllowanceError],
  [
    /invalid signature|is expired|permit-expired|invalid-permit|not yet valid|used or canceled/,
    refusals.TokenSignatureError,
  ],
  [/caller must be the payee/, refusals.TokenPayeeError],
  [/^ERC20: .*(from|to) the zero address/, refusals.TokenZeroAddressError],
  [/^(FiatToken|Blacklistable|Ownable|Pausable|Rescuable).*: caller is not /, refusals.TokenRoleError],
  [/^(TRANSFER_FROM_FAILED|TRANSFER_FAILED|STF|ST|TransferHelper.*)$/, refusals.TokenTransferError],
];

/** What wallets and nodes say by number, or ethers by a word. */
const codes: ReadonlyMap<unknown, OutsideClass> = new Map<unknown, OutsideClass>([
  [4001, outside.UserRejectedError],
  [5000, outside.UserRejectedError],
  ["ACTION_REJECTED", outside.UserRejectedError],
  [4100, outside.UnauthorizedError],
  [4200, outside.UnsupportedMethodError],
  [-32004, outside.UnsupportedMethodError],
  [-32601, outside.UnsupportedMethodError],
  [4900, outside.DisconnectedError],
  [4901, outside.DisconnectedError],
  [4902, outside.ChainNotAddedError],
  [5700, outside.UnsupportedCapabilityError],
  [5710, outside.UnsupportedBatchChainError],
  [5720, outside.DuplicateBundleError],
  [5730, outside.UnknownBundleError],
  [5740, outside.BundleTooLargeError],
  [5750, outside.UpgradeRejectedError],
  [5760, outside.AtomicityUnsupportedError],
  [-32002, outside.RequestPendingError],
  [-32005, outside.NetworkError],
  [-32007, outside.NetworkError],
  [429, outside.NetworkError],
  ["INSUFFICIENT_FUNDS", outside.InsufficientGasMoneyError],
  ["NONCE_EXPIRED", outside.NonceConflictError],
  ["REPLACEMENT_UNDERPRICED", outside.NonceConflictError],
  ["NETWORK_ERROR", outside.NetworkError],
  ["SERVER_ERROR", outside.NetworkError],
  ["TIMEOUT", outside.NetworkError],
]);

/** What bundlers of smart accounts say by number (ERC-4337), where they do not name the EntryPoint's own code. */
const bundlerCodes: ReadonlyMap<unknown, string> = new Map<unknown, string>([
  [-32500, "AA23"],
  [-32501, "AA33"],
  [-32503, "AA22"],
  [-32507, "AA24"],
]);

/** What nodes say in words, or viem by the name of its class. */
const words: readonly [RegExp, OutsideClass][] = [
  [/insufficient funds|InsufficientFundsError|have enough funds/i, outside.InsufficientGasMoneyError],
  [
    /nonce too (low|high)|Nonce(TooLow|TooHigh)Error|already known|replacement transaction underpriced/i,
    outside.NonceConflictError,
  ],
  [/HttpRequestError|TimeoutError|WebSocketRequestError|SocketClosedError|fetch failed/, outside.NetworkError],
  // What Chromium, Safari and Firefox say, by way of a wallet whose node does not answer.
  [/failed to fetch|: load failed|attempting to fetch resource|RPC endpoint/i, outside.NetworkError],
  // A node that is behind its fellows, or has none that could answer; and one that has forgotten.
  [
    /^(?![^]*revert)[^]*(header not found|unknown block|beyond current head|no (healthy |available )?(backend|upstream)|backend is currently|temporary internal error|unable to complete request)/i,
    outside.NetworkError,
  ],
  [
    /^(?![^]*revert)[^]*(missing trie node|pruned|historical state|no state available|state (is )?(not |un)available|archive node)/i,
    outside.HistoryMissingError,
  ],
  // A node or a socket in trouble, unless these are the words of a contract that refused.
  [
    /^(?![^]*revert)[^]*(socket hang up|socket closed|ECONN(RESET|REFUSED|ABORTED)|ETIMEDOUT|EPIPE|EAI_AGAIN|timed? ?out|too many requests|rate.?limit|throttled|compute units)/i,
    outside.NetworkError,
  ],
];

/** The error of a plain-text reason. */
export function fromReason(reason: string, cause: unknown): SolidarityError {
  if (/^GS\d{3}$/.test(reason)) return new SafeRefusedError({ reason }, cause);
  if (/^AA\d{2}\b/.test(reason)) return new UserOperationRefusedError({ reason: reason.slice(0, 4) }, cause);
  const known = reasons.find(([pattern]) => pattern.test(reason));
  return known ? new known[1](reason, cause) : new refusals.ContractReasonError(reason, cause);
}

/** The error of a wallet's or a node's number. `vague` ones say less than the words beside them, and come last. */
export const fromWalletCode =
  (cause: unknown, vague = false) =>
  (layer: object): SolidarityError | undefined => {
    const { code } = layer as { code?: unknown };
    if (!vague) {
      const known = codes.get(code);
      return known && new known(cause);
    }
    const reason = bundlerCodes.get(code);
    if (reason !== undefined) return new UserOperationRefusedError({ reason }, cause);
    return code === -32003 ? new outside.TransactionRejectedError(cause) : undefined;
  };

/** The error of what a node, a bundler or a library says in words. */
export const fromWords =
  (cause: unknown) =>
  (layer: object): SolidarityError | undefined => {
    const { name, message, reason } = layer as { name?: unknown; message?: unknown; reason?: unknown };
    const text = `${String(name)}: ${String(message)}`;
    const [operation] = /\bAA\d{2}\b/.exec(text) ?? [];
    if (operation !== undefined) return new UserOperationRefusedError({ reason: operation }, cause);
    const known = words.find(([pattern]) => pattern.test(text));
    if (known) return new known[1](cause);
    const quoted = typeof reason === "string" ? reason : /reverted with reason string '([^']*)'/.exec(text)?.[1];
    return quoted ? fromReason(quoted, cause) : undefined;
  };

import { toSafeNumber } from "../types/integers.js";
import { SafeRefusedError, UserOperationRefusedError } from "./accounts.js";
import type { SolidarityError } from "./base.js";
import { WrongChainError } from "./checks.js";
import * as outside from "./outside.js";
import { NotSeenYetError } from "./plans.js";
import * as refusals from "./refusals.js";

type OutsideClass = new (cause?: unknown) => SolidarityError;
type ReasonClass = new (reason: string, cause?: unknown) => SolidarityError;

/** Plain-text reasons of tokens without error types (FiatToken, DAI and older ERC-20s), by what they contain. */
const reasons: readonly [RegExp, ReasonClass][] = [
  [/blacklisted|blocklisted|address frozen/i, refusals.TokenBlockedAccountError],
  [/^(Pausable: paused|whenNotPaused)/, refusals.TokenPausedError],
  [/exceeds balance|insufficient-balance/, refusals.TokenBalanceError],
  [/exceeds allowance|insufficient.allowance|decreased allowance below zero/, refusals.TokenAllowanceError],
  [
    /invalid signature|(permit|authorization) is expired|expired deadline|permit-expired|invalid-permit|authorization is (not yet valid|used or canceled)/,
    refusals.TokenSignatureError,
  ],
  [/caller must be the payee/, refusals.TokenPayeeError],
  [/^ERC20: .*(from|to) the zero address/, refusals.TokenZeroAddressError],
  [/^(FiatToken|Blacklistable|Ownable|Pausable|Rescuable).*: caller is not /, refusals.TokenRoleError],
  [/^(TRANSFER_FROM_FAILED|TRANSFER_FAILED|STF|ST|TransferHelper.*)$/, refusals.TokenTransferError],
];

/** What wallets, nodes and bundlers say by number, or ethers by a word. */
const codes: ReadonlyMap<unknown, OutsideClass> = new Map<unknown, OutsideClass>([
  [4001, outside.UserRejectedError],
  // WalletConnect's: refused, or its chains or methods not granted.
  [5000, outside.UserRejectedError],
  [5001, outside.UserRejectedError],
  [5002, outside.UserRejectedError],
  ["ACTION_REJECTED", outside.UserRejectedError],
  [3001, outside.UnauthorizedError],
  [4100, outside.UnauthorizedError],
  [4200, outside.UnsupportedMethodError],
  [5101, outside.UnsupportedMethodError],
  [-32601, outside.UnsupportedMethodError],
  [4900, outside.DisconnectedError],
  [4901, outside.DisconnectedError],
  [6000, outside.DisconnectedError],
  [4902, outside.ChainNotAddedError],
  [5100, outside.ChainNotAddedError],
  [5700, outside.UnsupportedCapabilityError],
  [5710, outside.UnsupportedBatchChainError],
  [5720, outside.DuplicateBundleError],
  [5730, outside.UnknownBundleError],
  [5740, outside.BundleTooLargeError],
  [5750, outside.UpgradeRejectedError],
  [5760, outside.AtomicityUnsupportedError],
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

/** Numbers that wallets and nodes use for several things: the words beside them say more. */
const vagueCodes: ReadonlyMap<unknown, OutsideClass> = new Map<unknown, OutsideClass>([
  [-32002, outside.RequestPendingError],
  [-32003, outside.TransactionRejectedError],
  [-32004, outside.UnsupportedMethodError],
]);

/** What bundlers of smart accounts say by number (ERC-4337), where they do not name the EntryPoint's own code. */
const bundlerCodes: ReadonlyMap<unknown, string> = new Map<unknown, string>([
  [-32500, "AA23"],
  [-32501, "AA33"],
  [-32502, "-32502"],
  [-32503, "AA22"],
  [-32504, "AA98"],
  [-32505, "-32505"],
  [-32506, "-32506"],
  [-32507, "AA24"],
  [-32508, "AA31"],
  [-32521, "-32521"],
]);

/** What wallets and nodes say in words, or libraries by the name of a class. */
const words: readonly [RegExp, OutsideClass][] = [
  [
    /\buser (rejected|denied|declined|disapproved|cancell?ed)|(rejected|denied|declined|cancell?ed) by (the )?user|transaction was rejected/i,
    outside.UserRejectedError,
  ],
  [/insufficient ?funds|have enough funds|upfront cost exceeds/i, outside.InsufficientGasMoneyError],
  [/already ?known|\bknown transaction/i, outside.AlreadySentError],
  [
    /nonce ?too ?(low|high)|OldNonce|replacement \w+ underpriced|replace existing|already in mempool/i,
    outside.NonceConflictError,
  ],
  [
    /less than (the )?(block |current )?base ?fee|too low for the next block|transaction underpriced|Fee(Cap)?TooLow|below configured minimum|maxFeePerGas must be at least/i,
    outside.FeeTooLowError,
  ],
  [
    /intrinsic ?gas|gas required exceeds|block gas limit|floor data gas|TipAboveFeeCap|max priority fee per gas higher|exceeds the configured cap|txpool is full|in-flight transaction limit|invalid (sender|chain id)|\bout of gas/i,
    outside.TransactionRejectedError,
  ],
  [/unrecognized chain|wallet_addEthereumChain/i, outside.ChainNotAddedError],
  [/Connector(NotConnected|AccountNotFound)Error|call connect\(\) before/, outside.UnauthorizedError],
  [/session topic|no matching key|(proposal|request) expired/i, outside.DisconnectedError],
  [/HttpRequestError|TimeoutError|WebSocketRequestError|SocketClosedError|fetch failed/, outside.NetworkError],
  // What Chromium, Safari and Firefox say, by way of a wallet whose node does not answer.
  [/failed to fetch|: load failed|attempting to fetch resource|RPC endpoint/i, outside.NetworkError],
  // A node that is behind its fellows, or has none that could answer; and one that has forgotten.
  [
    /header not found|unknown block|beyond current head|no (healthy |available )?(backend|upstream)|backend is currently|temporary internal error|unable to complete request/i,
    outside.NetworkError,
  ],
  [
    /missing trie node|pruned|historical state|no state available|state (is )?(not |un)available|archive node/i,
    outside.HistoryMissingError,
  ],
  // A node or a socket in trouble.
  [
    /socket hang up|socket closed|ECONN(RESET|REFUSED|ABORTED)|ENOTFOUND|ETIMEDOUT|EPIPE|EAI_AGAIN|timed? ?out|took too long|too many requests|rate.?limit|throttled|compute units/i,
    outside.NetworkError,
  ],
];

/** A contract's own words, as nodes and libraries put them into theirs. */
const quotes =
  /\breverted(?:[\w ]* with[\w ]* reason)?(?: string)?(?::\s*| ')["']?(.+?)["']?\.?$|: revert (.+)$|\b(GS\d{3})\b/im;

/** The error of a plain-text reason. */
export function fromReason(reason: string, cause: unknown): SolidarityError {
  if (/^GS\d{3}$/.test(reason)) return new SafeRefusedError({ reason }, cause);
  if (/^AA\d{2}\b/.test(reason)) return new UserOperationRefusedError({ reason: reason.slice(0, 4) }, cause);
  const known = reasons.find(([pattern]) => pattern.test(reason));
  return known ? new known[1](reason, cause) : new refusals.ContractReasonError(reason, cause);
}

/** What can be made of one layer of an error. */
export type Reading = (layer: object) => SolidarityError | undefined;

/** What a layer says in words. */
export function textOf(layer: object): string {
  const { name, code, message } = layer as { name?: unknown; code?: unknown; message?: unknown };
  return [name, code, message].filter((part) => typeof part === "string").join(": ");
}

/** How an error from outside is read: what says most is asked of every layer first. */
export const readings = (cause: unknown): readonly Reading[] => [
  ({ code }: { code?: unknown }) => made(codes.get(code), cause),
  (layer) => {
    // It was sent: nobody is to do it again because of this.
    const [, sent] = /waiting for transaction with hash "(0x[0-9a-f]{64})"/i.exec(textOf(layer)) ?? [];
    return sent === undefined ? undefined : new NotSeenYetError({ sent }, cause);
  },
  (layer) => {
    // As viem and wagmi say it.
    const told = /chain of the (?:wallet|connector) \(id: (\d{1,15})\b.*\(id: (\d{1,15})\b/.exec(textOf(layer));
    const [actual = 0, expected = 0] = (told ?? []).slice(1).map((id) => toSafeNumber(BigInt(id), "chain id"));
    return told === null ? undefined : new WrongChainError({ actual, expected }, cause);
  },
  (layer) => {
    const [operation] = /(?<![\w-])AA\d{2}(?![\w-])/.exec(textOf(layer)) ?? [];
    return operation === undefined ? undefined : new UserOperationRefusedError({ reason: operation }, cause);
  },
  (layer) => {
    const { reason } = layer as { reason?: unknown };
    const quoted = typeof reason === "string" ? reason : (quotes.exec(textOf(layer)) ?? []).slice(1).find(Boolean);
    return quoted && quoted !== "0x" ? fromReason(quoted, cause) : undefined;
  },
  ({ code }: { code?: unknown }) => {
    const reason = bundlerCodes.get(code);
    return reason === undefined ? undefined : new UserOperationRefusedError({ reason }, cause);
  },
  (layer) => {
    const text = textOf(layer);
    return made(words.find(([pattern]) => pattern.test(text))?.[1], cause);
  },
  ({ code }: { code?: unknown }) => made(vagueCodes.get(code), cause),
];

const made = (type: OutsideClass | undefined, cause: unknown): SolidarityError | undefined => type && new type(cause);

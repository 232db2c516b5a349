import { type Abi, decodeErrorResult, type Hex, isHex } from "viem";

import { errorsAbi } from "../abis/errors.js";
import { SolidarityError } from "./base.js";
import { TransactionRevertedError } from "./checks.js";
import type { ContractError } from "./contract.js";
import { contractErrors } from "./generated.js";
import type { ContractErrorName } from "./names.js";
import * as outside from "./outside.js";
import { SafeRefusedError, UserOperationRefusedError } from "./wallets.js";

type ContractErrorClass = new (values: object, options: { cause?: unknown }) => ContractError;

/** The class of every contract error. The compiler refuses a table in which one is missing. */
const classes: { readonly [name in ContractErrorName]: unknown } = contractErrors;

/** Plain-text reasons of tokens without error types (FiatToken and older ERC-20s) and of Safes, by what they contain. */
const reasons: readonly [RegExp, new (reason: string, cause?: unknown) => SolidarityError][] = [
  [/^GS\d{3}$/, SafeRefusedError],
  [/blacklisted|blocklisted/i, outside.TokenBlockedAccountError],
  [/^Pausable: paused/, outside.TokenPausedError],
  [/exceeds balance/, outside.TokenBalanceError],
  [/exceeds allowance/, outside.TokenAllowanceError],
  [/invalid signature|is expired|not yet valid|used or canceled/, outside.TokenSignatureError],
];

/** What wallets and nodes say by number. */
const codes: Readonly<Record<string, new (cause?: unknown) => SolidarityError>> = {
  4001: outside.UserRejectedError,
  ACTION_REJECTED: outside.UserRejectedError,
  4100: outside.UnauthorizedError,
  4900: outside.DisconnectedError,
  4901: outside.DisconnectedError,
  4902: outside.ChainNotAddedError,
  "-32002": outside.RequestPendingError,
  "-32005": outside.NetworkError,
  "-32007": outside.NetworkError,
  429: outside.NetworkError,
  INSUFFICIENT_FUNDS: outside.InsufficientGasMoneyError,
  NONCE_EXPIRED: outside.NonceConflictError,
  REPLACEMENT_UNDERPRICED: outside.NonceConflictError,
  NETWORK_ERROR: outside.NetworkError,
  SERVER_ERROR: outside.NetworkError,
  TIMEOUT: outside.NetworkError,
};

/** What nodes say in words, or viem by the name of its class. */
const words: readonly [RegExp, new (cause?: unknown) => SolidarityError][] = [
  [/insufficient funds|InsufficientFundsError|have enough funds/i, outside.InsufficientGasMoneyError],
  [
    /nonce too (low|high)|Nonce(TooLow|TooHigh)Error|already known|replacement transaction underpriced/i,
    outside.NonceConflictError,
  ],
  [/HttpRequestError|TimeoutError|WebSocketRequestError|SocketClosedError|fetch failed/, outside.NetworkError],
  // A node or a socket in trouble, unless these are the words of a contract that refused.
  [
    /^(?![^]*revert)[^]*(socket hang up|socket closed|ECONN(RESET|REFUSED|ABORTED)|ETIMEDOUT|EPIPE|EAI_AGAIN|timed? ?out|too many requests|rate.?limit|throttled|compute units)/i,
    outside.NetworkError,
  ],
];

/**
 * Turn whatever a wallet, a node, viem or ethers threw into an error of the SDK.
 *
 * Contract errors become their own class with typed `values`; plain-text reasons of tokens, wallet codes and network
 * failures become theirs. What is an SDK error already comes back as it is. Never throws.
 *
 * @param error Anything caught, or revert data as hex.
 * @returns The typed error, with what came as its `cause`.
 *
 * @example
 * ```ts
 * try {
 *   await requests.vote(client, { deployment, id, support: "for" });
 * } catch (caught) {
 *   const error = decodeError(caught);
 *   if (error instanceof AidRequestsAlreadyVotedError) console.log(error.values.voter, error.hint);
 * }
 * ```
 */
export function decodeError(error: unknown): SolidarityError {
  if (error instanceof SolidarityError) return error as SolidarityError;
  if (typeof error === "string" && isHex(error)) return decodeRevert(error, error);
  const layers = layersOf(error);
  const known = layers.find((layer) => layer instanceof SolidarityError);
  if (known instanceof SolidarityError) return known as SolidarityError;

  const data = layers.map(revertDataOf).find((found) => found !== undefined);
  if (data !== undefined && data !== "0x") return decodeRevert(data, error);
  for (const layer of layers) {
    const code = (layer as { code?: unknown }).code;
    const fromCode = typeof code === "number" || typeof code === "string" ? codes[code] : undefined;
    if (fromCode) return new fromCode(error);
  }
  for (const layer of layers) {
    const { name, message, reason } = layer as { name?: unknown; message?: unknown; reason?: unknown };
    const text = `${String(name)}: ${String(message)}`;
    const operation = /\bAA\d{2} [^\n"]{0,60}/.exec(text)?.[0];
    if (operation) return new UserOperationRefusedError(operation, error);
    const fromWords = words.find(([pattern]) => pattern.test(text));
    if (fromWords) return new fromWords[1](error);
    const quoted = typeof reason === "string" ? reason : /reverted with reason string '([^']*)'/.exec(text)?.[1];
    if (quoted) return decodeReason(quoted, error);
  }
  const refusal = layers.map(refusalOf).find((found) => found !== undefined);
  if (refusal) return refusal(error);
  return data === undefined ? new outside.UnexpectedError(error) : new outside.UnknownRevertError(data, error);
}

/** Widened, or the compiler compares every error with every other. */
const everyError: Abi = errorsAbi;

/** The error inside revert data. */
function decodeRevert(data: Hex, cause: unknown): SolidarityError {
  try {
    const { errorName, args, abiItem } = decodeErrorResult({ abi: everyError, data });
    const [first] = args ?? [];
    if (errorName === "Error") return decodeReason(String(first), cause);
    if (errorName === "Panic") return new outside.ContractPanicError(BigInt(String(first)), cause);
    const inputs = "inputs" in abiItem ? (abiItem.inputs ?? []) : [];
    const values = inputs.map((input, index) => [input.name?.replace(/_$/, "") || `value${index}`, args?.[index]]);
    const constructor = classes[errorName as ContractErrorName] as ContractErrorClass;
    return new constructor(Object.fromEntries(values) as object, { cause });
  } catch {
    return new outside.UnknownRevertError(data, cause);
  }
}

/** The error inside a plain-text reason. */
function decodeReason(reason: string, cause: unknown): SolidarityError {
  const known = reasons.find(([pattern]) => pattern.test(reason));
  return known ? new known[1](reason, cause) : new outside.ContractReasonError(reason, cause);
}

/** Every object inside an error where libraries keep what went wrong, outermost first. */
function layersOf(error: unknown): readonly object[] {
  const layers = new Set<object>();
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null || layers.has(value) || layers.size > 32) return;
    layers.add(value);
    const inner = value as Record<string, unknown>;
    for (const key of ["cause", "error", "info", "data", "originalError", "innerError"]) visit(inner[key]);
  };
  visit(error);
  return [...layers];
}

/** A refusal without data, as ethers tells it: of a transaction that was mined, or of a call. */
function refusalOf(layer: object): ((cause: unknown) => SolidarityError) | undefined {
  const { code, receipt } = layer as { code?: unknown; receipt?: { hash: Hex; blockNumber: number } | null };
  if (code !== "CALL_EXCEPTION") return undefined;
  if (!receipt) return (cause) => new outside.UnknownRevertError("0x", cause);
  const values = { hash: receipt.hash, blockNumber: BigInt(receipt.blockNumber) };
  return (cause) => new TransactionRevertedError(values, cause);
}

/** Revert data in one layer. (Not `transaction.data`, which is what was sent.) */
function revertDataOf(layer: object): Hex | undefined {
  const { data, raw } = layer as { data?: unknown; raw?: unknown };
  return [data, raw].find((value): value is Hex => isHex(value));
}

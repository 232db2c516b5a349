import { type Abi, decodeErrorResult, type Hex, isHex, parseAbi, toFunctionSelector } from "viem";
import { formatAbiItem } from "viem/utils";

import { errorsAbi } from "../abis/errors.js";
import { UserOperationRefusedError } from "./accounts.js";
import { SolidarityError } from "./base.js";
import { TransactionRevertedError } from "./checks.js";
import type { ContractError } from "./contract.js";
import { contractErrors } from "./generated.js";
import type { ContractErrorName } from "./names.js";
import { fromReason, type Reading, readings, textOf } from "./outsiders.js";
import { ContractPanicError, UnexpectedError, UnknownRevertError } from "./refusals.js";

type ContractErrorClass = new (values: object, options: { cause?: unknown }) => ContractError;

/** The class of every contract error. The compiler refuses a table in which one is missing. */
const classes: { readonly [name in ContractErrorName]: unknown } = contractErrors;

/** Errors around the call that failed: they carry what happened inside. */
const wrappers = parseAbi([
  "error FailedOp(uint256 opIndex, string reason)",
  "error FailedOpWithRevert(uint256 opIndex, string reason, bytes inner)",
  "error ExecuteError(uint256 index, bytes inner)",
  "error PostOpReverted(bytes inner)",
]);

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
 *   await request.vote(client, { deployment, id, support: "for" });
 * } catch (caught) {
 *   const error = decodeError(caught);
 *   if (error instanceof AidRequestsAlreadyVotedError) console.log(error.values.voter, error.hint);
 * }
 * ```
 */
export function decodeError(error: unknown): SolidarityError {
  try {
    return decoded(error);
  } catch {
    // A hostile or broken object: its own getters threw.
    return new UnexpectedError(error);
  }
}

function decoded(error: unknown): SolidarityError {
  if (typeof error === "string" && isHex(error)) return decodeRevert(error, error);
  const layers = layersOf(typeof error === "string" ? { message: error } : error);
  const known = layers.find(isOurs);
  if (known !== undefined) return known;

  const found = layers.map(revertDataOf).filter((data) => data !== undefined);
  const data = found.find((data) => data !== "0x");
  if (data !== undefined) return decodeRevert(data, error);
  for (const read of [...readings(error), refusalOf(error)])
    for (const layer of layers) {
      const made = read(layer);
      if (made !== undefined) return made;
    }
  return found.length > 0 ? new UnknownRevertError("0x", error) : new UnexpectedError(error);
}

/** An error of the SDK, or of another copy of the package: that has other classes, and the same words. */
const isOurs = (layer: object): layer is SolidarityError => {
  if (layer instanceof SolidarityError) return true;
  const { name, code, hint } = layer as { name?: unknown; code?: unknown; hint?: unknown };
  return layer instanceof Error && typeof hint === "string" && typeof code === "string" && name === `${code}Error`;
};

/** Widened, or the compiler compares every error with every other. */
const everyError: Abi = [...errorsAbi, ...wrappers];

let items: ReadonlyMap<string, Abi[number]> | undefined;

/** The error with these first four bytes. Hashed once: viem would hash every error at every question. */
function itemOf(data: Hex): Abi {
  items ??= new Map(everyError.map((item) => [toFunctionSelector(formatAbiItem(item)), item]));
  const item = items.get(data.slice(0, 10));
  return item ? [item] : [];
}

/** The error inside revert data. */
function decodeRevert(given: Hex, cause: unknown): SolidarityError {
  const data = given.toLowerCase() as Hex;
  try {
    const { errorName, args = [], abiItem } = decodeErrorResult({ abi: itemOf(data), data });
    const [one, two, three] = args;
    if (errorName === "Error") return fromReason(String(one), cause);
    if (errorName === "Panic") return new ContractPanicError(BigInt(String(one)), cause);
    const inside = { ExecuteError: two, FailedOpWithRevert: three, PostOpReverted: one }[errorName];
    const found = isHex(inside) && inside !== "0x" ? decodeRevert(inside, cause) : undefined;
    if (errorName.startsWith("FailedOp") && (!found || found instanceof UnknownRevertError))
      return new UserOperationRefusedError({ reason: String(two).slice(0, 4), opIndex: BigInt(String(one)) }, cause);
    if (inside !== undefined) return found ?? new UnknownRevertError(data, cause);
    const inputs = "inputs" in abiItem ? (abiItem.inputs ?? []) : [];
    const values = inputs.map((input, index) => [input.name?.replace(/_$/, "") || `value${index}`, args[index]]);
    const constructor = classes[errorName as ContractErrorName] as ContractErrorClass;
    return new constructor(Object.fromEntries(values) as object, { cause });
  } catch {
    return new UnknownRevertError(data, cause);
  }
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

/** A refusal without data: of a transaction that was mined, as ethers tells it, or of a call. */
const refusalOf =
  (cause: unknown): Reading =>
  (layer) => {
    const { code, receipt } = layer as { code?: unknown; receipt?: { hash: Hex; blockNumber: number } | null };
    if (code !== "CALL_EXCEPTION" && !/\breverted\b/.test(textOf(layer))) return undefined;
    if (!receipt) return new UnknownRevertError("0x", cause);
    const { hash, blockNumber } = receipt;
    return new TransactionRevertedError({ hash, blockNumber: BigInt(blockNumber) }, cause);
  };

/** Revert data in one layer. (Not `transaction.data`, which is what was sent.) Some nodes put it into words. */
function revertDataOf(layer: object): Hex | undefined {
  const { data, raw } = layer as { data?: unknown; raw?: unknown };
  const told = [
    data,
    raw,
    typeof data === "string" ? /^Reverted (0x[0-9a-f]*)$/i.exec(data)?.[1] : undefined,
    /revert.*(?:return data|reason): (0x[0-9a-f]{8,})/i.exec(textOf(layer))?.[1],
  ];
  return told.find((value): value is Hex => isHex(value));
}

import type { Abi, AbiParameter } from "viem";

import { MalformedDataError } from "../errors/checks.js";
import { type RecordEntry, type RecordedContract, recordedAbis } from "./entries.js";

/**
 * Write anything as JSON, with every bigint as a string of decimal digits (`JSON.stringify` refuses them).
 *
 * @example
 * ```ts
 * await writeFile("record.json", toJson(entries));
 * ```
 */
export const toJson = (value: unknown, space?: number): string =>
  JSON.stringify(value, (_key, entry: unknown) => (typeof entry === "bigint" ? entry.toString() : entry), space);

/**
 * Read a record that was written with `toJson`: each field becomes again what its type in the ABI says.
 *
 * @throws {MalformedDataError} when the text is no record.
 *
 * @example
 * ```ts
 * const result = await record.verifyRecord(client, { deployment, entries: recordFromJson(text) });
 * ```
 */
export function recordFromJson(text: string): RecordEntry[] {
  const rows = parse(text);
  if (!Array.isArray(rows)) throw new MalformedDataError({ what: "record", given: text.slice(0, 80) });
  return rows.map((row) => reviveEntry(row as Readonly<Record<string, unknown>>));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new MalformedDataError({ what: "JSON", given: text.slice(0, 80) });
  }
}

function reviveEntry(row: Readonly<Record<string, unknown>>): RecordEntry {
  const { contract, event, args, blockNumber } = row;
  const abi: Abi = Object.hasOwn(recordedAbis, String(contract)) ? recordedAbis[contract as RecordedContract] : [];
  const item = abi.find((entry) => entry.type === "event" && entry.name === event);
  if (item?.type !== "event")
    throw new MalformedDataError({ what: "entry", given: `${String(contract)} ${String(event)}` });
  const revived = reviveFields(item.inputs, args);
  return { ...row, args: revived, blockNumber: toBigInt(blockNumber) } as object as RecordEntry;
}

function reviveFields(inputs: readonly AbiParameter[], value: unknown): Readonly<Record<string, unknown>> {
  const fields = value as Readonly<Record<string, unknown>> | undefined;
  return Object.fromEntries(inputs.map((input) => [input.name ?? "", revive(input, fields?.[input.name ?? ""])]));
}

function revive(parameter: AbiParameter, value: unknown): unknown {
  if (parameter.type.endsWith("[]")) {
    if (!Array.isArray(value)) throw new MalformedDataError({ what: parameter.type, given: String(value) });
    const element = { ...parameter, type: parameter.type.slice(0, -2) } as AbiParameter;
    return value.map((item) => revive(element, item));
  }
  if (parameter.type === "tuple" && "components" in parameter) return reviveFields(parameter.components, value);
  if (value === undefined || value === null) throw new MalformedDataError({ what: parameter.type, given: "nothing" });
  return typeof value === "string" && /^u?int/.test(parameter.type) ? toBigInt(value) : value;
}

function toBigInt(value: unknown): bigint {
  if (typeof value !== "string" || !/^\d+$/.test(value))
    throw new MalformedDataError({ what: "whole number", given: String(value) });
  return BigInt(value);
}

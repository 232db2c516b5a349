import { type Abi, type AbiParameter, isAddress, isHex } from "viem";

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
  return rows.map((row) => reviveEntry(row as Fields | null));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new MalformedDataError({ what: "JSON", given: text.slice(0, 80) });
  }
}

type Fields = Readonly<Record<string, unknown>>;

function reviveEntry(row: Fields | null): RecordEntry {
  const { contract, event, args, blockNumber, logIndex, blockHash, transactionHash } = row ?? {};
  const abi: Abi = Object.hasOwn(recordedAbis, String(contract)) ? recordedAbis[contract as RecordedContract] : [];
  const item = abi.find((entry) => entry.type === "event" && entry.name === event);
  if (item?.type !== "event")
    throw new MalformedDataError({ what: "entry", given: `${String(contract)} ${String(event)}` });
  return {
    ...row,
    args: reviveFields(item.inputs, args),
    blockNumber: revive("uint64", blockNumber),
    logIndex: revive("uint32", logIndex),
    blockHash: revive("bytes32", blockHash),
    transactionHash: revive("bytes32", transactionHash),
  } as object as RecordEntry;
}

const reviveFields = (inputs: readonly AbiParameter[], fields: unknown): Fields =>
  Object.fromEntries(inputs.map((input) => [input.name ?? "", reviveInput(input, fieldOf(fields, input.name))]));

const fieldOf = (fields: unknown, name = ""): unknown => (fields as Fields | null | undefined)?.[name];

function reviveInput(parameter: AbiParameter, given: unknown): unknown {
  if (parameter.type.endsWith("[]")) {
    if (!Array.isArray(given)) throw malformed(parameter.type, given);
    const element = { ...parameter, type: parameter.type.slice(0, -2) } as AbiParameter;
    return given.map((item) => reviveInput(element, item));
  }
  if (parameter.type === "tuple" && "components" in parameter) return reviveFields(parameter.components, given);
  return revive(parameter.type, given);
}

const malformed = (what: string, given: unknown): MalformedDataError =>
  new MalformedDataError({ what, given: String(given).slice(0, 80) });

/**
 * Reads a value of a Solidity type as `toJson` writes it: integers of up to 48 bits are numbers, larger ones digits.
 *
 * @throws {MalformedDataError} when it is anything else.
 */
export function revive(type: string, given: unknown): unknown {
  const [, kind = "", size = ""] = /^([a-z]+)(\d*)$/.exec(type) ?? [];
  switch (kind) {
    case "uint": {
      const most = (1n << BigInt(size)) - 1n;
      const kept = most >> 48n === 0n ? "number" : "string";
      if (typeof given !== kept || !wholeNumber.test(String(given)) || BigInt(String(given)) > most) break;
      return kept === "number" ? given : BigInt(String(given));
    }
    case "address":
      if (typeof given === "string" && isAddress(given, { strict: false })) return given;
      break;
    case "bytes":
      if (isHex(given, { strict: true }) && (size === "" || BigInt(given.length) === 2n + 2n * BigInt(size)))
        return given;
      break;
    case "bool":
      if (typeof given === "boolean") return given;
      break;
    case "string":
      if (typeof given === "string") return given;
  }
  throw malformed(type, given);
}

const wholeNumber = /^(0|[1-9]\d{0,77})$/;

import type { AbiParameter, TypedData, TypedDataParameter } from "viem";

import { WrongTypeError } from "../errors/input.js";

/** How a value shows in an error: its type, and itself if that is short. */
const shown = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? `${typeof value} ${value}`.slice(0, 40) : typeof value;

/** Says that a value should be a bigint. */
export const notBigint = (name: string, value: unknown): WrongTypeError =>
  new WrongTypeError({ name, given: shown(value), expected: "bigint" });

/**
 * Refuses JavaScript numbers (and text) where a contract takes more digits than they keep: viem would encode what is
 * left of them without a word.
 *
 * @throws {WrongTypeError} with the field's name.
 */
export function requireBigint(name: string, value: unknown): void {
  if (typeof value !== "bigint") throw notBigint(name, value);
}

/** The same for everything that goes into a call. Numbers of up to 48 bits may be numbers. */
export const requireExact = (inputs: readonly AbiParameter[], args: readonly unknown[]): void =>
  inputs.forEach((input, i) => requireInput(input, args[i]));

/** The same for everything that is signed. */
export function requireExactMessage(types: TypedData, type: string, message: unknown): void {
  for (const field of (types[type] ?? []) as readonly TypedDataParameter[]) {
    const value = (message as Record<string, unknown>)[field.name];
    const [struct = ""] = field.type.split("[", 1);
    if (!(struct in types)) requireInput(field, value);
    else for (const item of Array.isArray(value) ? value : [value]) requireExactMessage(types, struct, item);
  }
}

function requireInput(input: AbiParameter, value: unknown): void {
  const { type, name = "value" } = input;
  const [, element, bits] = /^(?:(.*)\[\d*\]|u?int(\d+))$/.exec(type) ?? [];
  if (element !== undefined && Array.isArray(value))
    for (const item of value) requireInput({ ...input, type: element }, item);
  else if ("components" in input && typeof value === "object" && value !== null)
    requireExact(
      input.components,
      Array.isArray(value)
        ? value
        : input.components.map((part) => (value as Record<string, unknown>)[part.name ?? ""]),
    );
  else if (bits !== undefined && BigInt(bits) > 48n) requireBigint(name.replace(/_$/, ""), value);
}

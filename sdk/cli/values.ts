import { type Address, type Hex, isAddress } from "viem";

import { parseAmount } from "../amounts.js";
import { toSafeNumber } from "../types/integers.js";
import { isNative, NATIVE } from "../types/native.js";
import { UsageError } from "./errors.js";

/** @throws {UsageError} when the text is no address, or its checksum is wrong. */
export function toAddress(name: string, text: string): Address {
  if (isAddress(text)) return text;
  const shaped = /^0x[0-9a-fA-F]{40}$/.test(text);
  // A private key, say: not repeated.
  const shown = text.length > 42 ? `${text.length} letters` : `"${text}"`;
  throw new UsageError(
    `${name} is no address: ${shown}${shaped ? ", whose capitals do not fit" : ""}.`,
    shaped ? "Copy it again: a letter is another than was meant." : "An address is 0x and 40 hexadecimal digits.",
    shaped ? text : "",
  );
}

/** `native`, or a token's address. */
export const toAsset = (text = "native"): Address =>
  text.toLowerCase() === "native" || isNative(text as Address) ? NATIVE : toAddress("--asset", text);

/** A whole number that is no amount. */
export function toWhole(name: string, text: string): bigint {
  if (/^(0|[1-9]\d*)$/.test(text)) return BigInt(text);
  throw new UsageError(`${name} is no whole number: "${text}".`, "Write digits alone, for example 12.", text);
}

/** The same, small enough for a JavaScript number. */
export const toCount = (name: string, text: string): number => toSafeNumber(toWhole(name, text), name);

/** 32 bytes. */
export function toDigest(name: string, text: string): Hex {
  if (/^0x[0-9a-fA-F]{64}$/.test(text)) return text as Hex;
  throw new UsageError(`${name} is no digest.`, "A digest is 0x and 64 hexadecimal digits.");
}

/** One of a few words. */
export function toWord<const word extends string>(name: string, text: string, words: readonly word[]): word {
  const found = words.find((known) => known === text);
  if (found !== undefined) return found;
  throw new UsageError(`${name} is one of ${words.join(", ")}, not "${text}".`, "Choose one of those.", text);
}

/** What a person wrote, in the asset's smallest unit. A comma is told apart: it means another thing elsewhere. */
export function toAmount(text: string, decimals: number): bigint {
  if (/^\d+,\d+$/.test(text))
    throw new UsageError(
      `"${text}" has a comma.`,
      `Write a point before the decimals: ${text.replace(",", ".")}`,
      text,
    );
  return parseAmount(text, decimals);
}

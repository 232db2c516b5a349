import type { Address } from "viem";

import { WordedError } from "./base.js";

type Whole = bigint | number;

// What was given is wrong in itself: told at once, so every page that encodes or decodes carries these.

/** Something is of another type than asked for: in plain JavaScript nobody else would say so. */
export class WrongTypeError extends WordedError<{ name: string; given: string; expected: string }> {
  static override readonly code = "WrongType";
  static override readonly words = [
    "`{name}` is of another type (given “{given}”, expected “{expected}”).",
    'Pass what is expected: bigints as `12n`, amounts from `parseAmount("12.50", decimals)`.',
  ] as const;
}

/** The community lives on another chain than the one named beside it. */
export class DeploymentChainError extends WordedError<{ pool: Address; actual: number; expected: number }> {
  static override readonly code = "DeploymentChain";
  static override readonly words = [
    "The community lives on chain {actual}, and chain {expected} was asked for.",
    "Pass the community's own chain id, or another deployment.",
  ] as const;
}

/** The amount is no whole number of units, or outside what the contract can hold. */
export class InvalidAmountError extends WordedError<{ given: string; decimals: number }> {
  static override readonly code = "InvalidAmount";
  static override readonly words = [
    "“{given}” is not an amount of an asset with {decimals} decimals.",
    "Write digits; after a point, if there is one, at most {decimals} more: `12` or `12.50`.",
  ] as const;
}

/** A number outside the range that the contract takes. */
export class OutOfRangeError extends WordedError<{ name: string; given: Whole; least: Whole; most: Whole }> {
  static override readonly code = "OutOfRange";
  static override readonly words = [
    "`{name}` is {given}, not from {least} to {most}.",
    "Choose a whole number between the bounds.",
  ] as const;
}

/** A text that is none of the known words. */
export class UnknownWordError extends WordedError<{ name: string; given: string; known: readonly string[] }> {
  static override readonly code = "UnknownWord";
  static override readonly words = ["`{name}` cannot be “{given}”.", "Choose one of these: {known}."] as const;
}

/** Text stands where a digest belongs. It would be on the chain for ever, so the error does not repeat it either. */
export class PlainTextError extends WordedError<{ name: string }> {
  static override readonly code = "PlainText";
  static override readonly words = [
    "`{name}` is no digest but text, and would stay on the chain for everybody to read.",
    "Encrypt the text, and give the SHA-256 digest of the encrypted file; for a person, what `personDigest` returns.",
  ] as const;
}

/** The receipt lacks the event that the action ends with. */
export class EventNotFoundError extends WordedError<{ event: string; contract?: Address | undefined }> {
  static override readonly code = "EventNotFound";
  static override readonly words = ["The logs hold no {event}.", "Check that they are of this action, here."] as const;
}

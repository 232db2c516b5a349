import type { Address, Hash, Hex } from "viem";

import { WordedError } from "./base.js";
import { plainly } from "./plainly.js";

// About a record, its cursors, or what was made from it. Each class carries what was compared.

/** The cursor belongs to the record of another community, or of another chain. */
export class ForeignCursorError extends WordedError<{ given: Hex; expected: Hex }> {
  static override readonly code = "ForeignCursor";
  static override readonly words = [
    "The cursor is of record {given}, and this is record {expected}.",
    "Use it where it came from, or start without.",
  ] as const;
}

/** The chain took back a block that had been read. */
export class RecordReorganisedError extends WordedError<{
  blockNumber: bigint;
  expected: Hash;
  actual: Hash | undefined;
}> {
  static override readonly code = "RecordReorganised";
  static override readonly words = [
    "The chain has replaced block {blockNumber}, which was read before.",
    "Forget what came from it, and read again from an older cursor.",
  ] as const;
  static override readonly retryable = true;
}

/** No gift in the record, or more than one, is the one that was named. */
export class UnknownGiftError extends WordedError<{
  transactionHash: Hash;
  logIndex: number | undefined;
  found: number;
}> {
  static override readonly code = "UnknownGift";
  static override readonly words = [
    "The record does not hold exactly one gift of transaction {transactionHash} (found: {found}).",
    "Name the transaction of the pledge, and its `logIndex` if it made several.",
  ] as const;
}

/** Nothing was given in that time: there is nothing to confirm. */
export class NothingGivenError extends WordedError<{ donor: Address; from: bigint; until: bigint }> {
  static override readonly code = "NothingGiven";
  static override readonly words = [
    "{donor} gave nothing from {from:time} until {until:time}.",
    "Check the address (the donor's, not the payer's) and the dates.",
  ] as const;
  static override readonly say = plainly;
}

/** Whoever asked to sign is not the signer whom the document names. */
export class WrongSignerError extends WordedError<{ expected: Address; actual: Address }> {
  static override readonly code = "WrongSigner";
  static override readonly words = [
    "The document names {expected} as its signer, and {actual} was to sign it.",
    "Sign with that account, or issue it anew.",
  ] as const;
}

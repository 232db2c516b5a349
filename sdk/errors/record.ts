import type { Address, Hash, Hex } from "viem";

import { describeValues, SolidarityError } from "./base.js";

/** Something about a record, its cursors, or what was made from it. Each subclass carries what was compared. */
abstract class RecordError<values extends object> extends SolidarityError<values> {
  constructor(code: string, sentence: string, hint: string, values: values, retryable = false) {
    super({ code, message: `${sentence} (${describeValues(values)}).`, hint, values, retryable });
  }
}

/** The cursor belongs to the record of another community, or of another chain. */
export class ForeignCursorError extends RecordError<{ given: Hex; expected: Hex }> {
  constructor(values: { given: Hex; expected: Hex }) {
    super("ForeignCursor", "The cursor is of another record", "Use it where it came from, or start without.", values);
  }
}

/** The chain took back a block that had been read. */
export class RecordReorganisedError extends RecordError<{
  blockNumber: bigint;
  expected: Hash;
  actual: Hash | undefined;
}> {
  constructor(values: { blockNumber: bigint; expected: Hash; actual: Hash | undefined }) {
    super(
      "RecordReorganised",
      "The chain has replaced a block that was read",
      "Forget what came from it, and read again from an older cursor.",
      values,
      true,
    );
  }
}

/** No gift in the record, or more than one, is the one that was named. */
export class UnknownGiftError extends RecordError<{
  transactionHash: Hash;
  logIndex: number | undefined;
  found: number;
}> {
  constructor(values: { transactionHash: Hash; logIndex: number | undefined; found: number }) {
    super(
      "UnknownGift",
      "The record does not hold exactly one such gift",
      "Name the transaction of the pledge, and its `logIndex` if it made several.",
      values,
    );
  }
}

/** Nothing was given in that time: there is nothing to confirm. */
export class NothingGivenError extends RecordError<{ donor: Address; from: bigint; until: bigint }> {
  constructor(values: { donor: Address; from: bigint; until: bigint }) {
    super(
      "NothingGiven",
      "The donor gave nothing in that time",
      "Check the address (the donor's, not the payer's) and the dates.",
      values,
    );
  }
}

/** Whoever asked to sign is not the signer whom the document names. */
export class WrongSignerError extends RecordError<{ expected: Address; actual: Address }> {
  constructor(values: { expected: Address; actual: Address }) {
    super("WrongSigner", "The document names another signer", "Sign with that account, or issue it anew.", values);
  }
}

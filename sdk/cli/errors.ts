import type { Address, Hash } from "viem";

import { SolidarityError } from "../errors/base.js";

/** Something that was typed, or lies on this machine, is not what it should be. Nothing was sent. */
export abstract class InputError<values extends object = object> extends SolidarityError<values> {}

/** What may be a key that somebody typed in the wrong place: not repeated on screens and in logs. */
const unkeyed = (text: string): string => text.replace(/[0-9a-f]{48,}/gi, "…");

/** The command line cannot be understood. */
export class UsageError extends InputError<{ given: string }> {
  constructor(message: string, hint: string, given = "") {
    super({ code: "Usage", message: unkeyed(message), hint: unkeyed(hint), values: { given: unkeyed(given) } });
  }
}

/** A file cannot be read or written. */
export class FileError extends InputError<{ file: string; reason: string }> {
  constructor(values: { file: string; reason: string }, hint: string, cause?: unknown) {
    super({ code: "File", message: `${values.file}: ${values.reason}.`, hint, values, cause });
  }
}

/** Nobody to sign. */
export class NoKeyError extends InputError {
  constructor() {
    super({
      code: "NoKey",
      message: "Nobody to sign.",
      hint: "Set SOLIDARITY_PRIVATE_KEY, or name an encrypted file: --keystore FILE. To look only: --dry-run --from ADDRESS.",
      values: {},
    });
  }
}

/** The key given is none. Its text is kept out of the error. */
export class InvalidKeyError extends InputError<{ source: string }> {
  constructor(values: { source: string }) {
    super({
      code: "InvalidKey",
      message: `${values.source} holds no private key.`,
      hint: "A private key is 64 hexadecimal digits, with or without 0x before.",
      values,
    });
  }
}

/** The keystore's password is another. */
export class WrongPasswordError extends InputError<{ file: string }> {
  constructor(values: { file: string }) {
    super({
      code: "WrongPassword",
      message: `The password does not open ${values.file}.`,
      hint: "Type it again, or correct the file that SOLIDARITY_PASSWORD_FILE names.",
      values,
    });
  }
}

/** The account named is not the key's. */
export class WrongAccountError extends InputError<{ named: Address; key: Address }> {
  constructor(values: { named: Address; key: Address }) {
    super({
      code: "WrongAccount",
      message: `The key is that of ${values.key}, and not of ${values.named}.`,
      hint: "Leave --from out, or give the key of that account.",
      values,
    });
  }
}

/** Something answers at the node's address that is no node of a chain. */
export class NotANodeError extends SolidarityError<{ because: string }> {
  constructor(because: string, cause: unknown) {
    super({
      code: "NotANode",
      message: `What answers there is no node (${because}).`,
      hint: "Check the address: it has to answer JSON-RPC of an Ethereum chain.",
      values: { because },
      cause,
    });
  }
}

/** No community has its pool, or its factory, at this address; or several do. */
export class CommunityNotFoundError extends SolidarityError<{ address: Address; found: readonly Address[] }> {
  constructor(values: { address: Address; found: readonly Address[] }) {
    super({
      code: "CommunityNotFound",
      message:
        values.found.length === 0
          ? `No community was opened with ${values.address}.`
          : `${values.address} opened several communities: ${values.found.join(", ")}.`,
      hint: "Give the address of the community's pool, or the file of its addresses.",
      values,
    });
  }
}

/** The addresses do not belong together: money sent there may be lost. */
export class NotOneCommunityError extends SolidarityError<{ wrong: readonly string[] }> {
  constructor(values: { wrong: readonly string[] }) {
    super({
      code: "NotOneCommunity",
      message: `These addresses are not those of one community: ${values.wrong.join("; ")}.`,
      hint: "Ask the community for its addresses again, and run `solidarity doctor`.",
      values,
    });
  }
}

/** Something was sent, and what came of it is not known here. */
export class OutcomeUnknownError extends SolidarityError<{ sent: readonly Hash[]; because: string }> {
  constructor(values: { sent: readonly Hash[]; because: string }, cause: unknown) {
    super({
      code: "OutcomeUnknown",
      message: `Sent (${values.sent.join(", ")}), but its outcome is not known here: ${values.because}.`,
      hint: "It may still be mined: look the transaction up before sending anything again.",
      values,
      cause,
    });
  }
}

/** Ctrl-C. */
export class InterruptedError extends SolidarityError<{ sent: readonly Hash[] }> {
  constructor(values: { sent: readonly Hash[] }) {
    const { sent } = values;
    super({
      code: "Interrupted",
      message: `Interrupted.${sent.length > 0 ? ` Sent already: ${sent.join(", ")}.` : " Nothing was sent."}`,
      hint: sent.length > 0 ? "It may still be mined: look it up before sending anything again." : "Start again.",
      values,
    });
  }
}

import type { Address, Hash } from "viem";

import { SolidarityError, WordedError } from "../errors/base.js";

/** What may be a key that somebody typed in the wrong place: not repeated on screens and in logs. */
const unkeyed = (text: string): string => text.replace(/[0-9a-f]{48,}/gi, "…");

/** The command line cannot be understood. Nothing was sent. */
export class UsageError extends SolidarityError<{ given: string }> {
  constructor(message: string, hint: string, given = "") {
    super({ code: "Usage", message: unkeyed(message), hint: unkeyed(hint), values: { given: unkeyed(given) } });
  }
}

/** Something that lies on this machine is not what it should be. Nothing was sent. */
export abstract class InputError<values extends object = object> extends WordedError<values> {}

/** Why a file cannot be read or written, in English. */
export const fileFaults = {
  absent: "there is no such file",
  noFolder: "there is no such folder",
  closed: "it may not be opened",
  folder: "it is a folder",
  exists: "it exists already",
  full: "the disk is full",
  readOnly: "nothing can be written there",
} as const;
export type FileFault = keyof typeof fileFaults;

/** A file cannot be read or written. `reason` is one of `fileFaults`, or what the system says. */
export class FileError extends InputError<{ file: string; reason: string }> {
  static override readonly code = "File";
  static override readonly words = ["{file}: {reason:fault}.", "Check the path, or choose another place."] as const;
  static override readonly say = (value: unknown): string => fileFaults[value as FileFault] ?? String(value);
}

/** Nobody to sign. */
export class NoKeyError extends InputError {
  static override readonly code = "NoKey";
  static override readonly words = [
    "Nobody to sign.",
    "Set SOLIDARITY_PRIVATE_KEY, or name an encrypted file: --keystore FILE. To look only: --dry-run --from ADDRESS.",
  ] as const;
}

/** The key given is none. Its text is kept out of the error. */
export class InvalidKeyError extends InputError<{ source: string }> {
  static override readonly code = "InvalidKey";
  static override readonly words = [
    "{source} holds no private key.",
    "A private key is 64 hexadecimal digits, with or without 0x before.",
  ] as const;
}

/** The keystore's password is another. */
export class WrongPasswordError extends InputError<{ file: string }> {
  static override readonly code = "WrongPassword";
  static override readonly words = [
    "The password does not open {file}.",
    "Type it again, or correct the file that SOLIDARITY_PASSWORD_FILE names.",
  ] as const;
}

/** The account named is not the key's. */
export class WrongAccountError extends InputError<{ named: Address; key: Address }> {
  static override readonly code = "WrongAccount";
  static override readonly words = [
    "The key is that of {key}, and not of {named}.",
    "Give the key of the account that is named, or leave --from out.",
  ] as const;
}

/** A responder's signature is for something else. */
export class ForeignApprovalError extends InputError<{ file: string; what: string; found: string; wanted: string }> {
  static override readonly code = "ForeignApproval";
  static override readonly words = [
    "{file} approves something else: its {what} is {found}, not {wanted}.",
    "Leave the file out, or ask for a new signature: solidarity approve --sign.",
  ] as const;
}

/** A kept plan is of a write that the command line does not send. */
export class ForeignPlanError extends InputError<{ file: string; action: string }> {
  static override readonly code = "ForeignPlan";
  static override readonly words = [
    "{file} holds a plan of {action}, which is not sent from here.",
    "Send it with the SDK (planFromJson, preview, send), or plan anew: solidarity plan.",
  ] as const;
}

/** A kept plan says one thing and does another: whoever made it is not to be trusted. */
export class ForgedPlanError extends WordedError<{ file: string; different: readonly string[] }> {
  static override readonly code = "ForgedPlan";
  static override readonly words = [
    "The plan in {file} is not what its action comes to in this community: {different}.",
    "Send nothing of it: plan anew, and ask whoever gave you the file.",
  ] as const;
}

/** The node is on another chain than the one named, or than the community lives on. */
export class OtherChainError extends InputError<{ actual: number; expected: number }> {
  static override readonly code = "OtherChain";
  static override readonly words = [
    "The node is on chain {actual}, and this is about chain {expected}.",
    "Name a node of that chain: --rpc URL, or SOLIDARITY_RPC.",
  ] as const;
}

/** There is no such round. */
export class UnknownRoundError extends InputError<{ round: bigint; rounds: bigint }> {
  static override readonly code = "UnknownRound";
  static override readonly words = [
    "There is no round {round} (rounds so far: {rounds}).",
    "Rounds count from 1: name one that there is.",
  ] as const;
}

/** Something answers at the node's address that is no node of a chain. */
export class NotANodeError extends WordedError<{ because: string }> {
  static override readonly code = "NotANode";
  static override readonly words = [
    "What answers there is no node ({because}).",
    "Check the address: it has to answer JSON-RPC of an Ethereum chain.",
  ] as const;
}

/** Something was sent, and what came of it is not known here. */
export class OutcomeUnknownError extends WordedError<{ sent: readonly Hash[]; because: string }> {
  static override readonly code = "OutcomeUnknown";
  static override readonly words = [
    "Sent ({sent}), but its outcome is not known here: {because}.",
    "It may still be mined: look the transaction up before sending anything again.",
  ] as const;
}

/** The answer was no, or nobody answered. */
export class DeclinedError extends WordedError {
  static override readonly code = "UserRejected";
  static override readonly words = [
    "Not agreed to. Nothing was sent.",
    "Run it again and answer yes; or add --yes, to go on without a question.",
  ] as const;
}

/** Ctrl-C, before anything was sent. */
export class InterruptedError extends WordedError {
  static override readonly code = "Interrupted";
  static override readonly words = ["Interrupted. Nothing was sent.", "Start again."] as const;
}

/** Ctrl-C, after something was sent. */
export class InterruptedSendingError extends WordedError<{ sent: readonly Hash[] }> {
  static override readonly code = "InterruptedSending";
  static override readonly words = [
    "Interrupted. Sent already: {sent}.",
    "It may still be mined: look it up before sending anything again.",
  ] as const;
}

/** Ctrl-C, and what it leaves behind. */
export const interrupted = (sent: readonly Hash[]): InterruptedError | InterruptedSendingError =>
  sent.length > 0 ? new InterruptedSendingError({ sent: [...sent] }) : new InterruptedError();

/** Whoever read our output has gone. */
export class NobodyReadsError extends WordedError {
  static override readonly code = "NobodyReads";
  static override readonly words = [
    "Nobody reads the output any more. Nothing was sent.",
    "Run it again, and leave its output open.",
  ] as const;
}

/** Those of the command line's own that people are told of in their language. Bad usage is told in English. */
export const cliErrors = [
  FileError,
  NoKeyError,
  InvalidKeyError,
  WrongPasswordError,
  WrongAccountError,
  ForeignApprovalError,
  ForeignPlanError,
  ForgedPlanError,
  OtherChainError,
  UnknownRoundError,
  NotANodeError,
  OutcomeUnknownError,
  DeclinedError,
  InterruptedError,
  InterruptedSendingError,
  NobodyReadsError,
] as const;

export type CliErrorCode = (typeof cliErrors)[number]["code"];

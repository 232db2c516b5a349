import type { Hash } from "viem";

import { toJson } from "../record/json.js";

/** Where text is written. */
export interface Screen {
  write(text: string): unknown;
  isTTY?: boolean | undefined;
  columns?: number | undefined;
}

/** Where text is read: answers and passwords. */
export interface Keyboard {
  on(event: "data", listener: (chunk: Buffer | string) => void): unknown;
  on(event: "end" | "close", listener: () => void): unknown;
  off(event: "data", listener: (chunk: Buffer | string) => void): unknown;
  off(event: "end" | "close", listener: () => void): unknown;
  resume(): unknown;
  pause(): unknown;
  isTTY?: boolean | undefined;
  setRawMode?: ((raw: boolean) => unknown) | undefined;
  readableEnded?: boolean | undefined;
}

/** Everything outside that a command may touch, besides files and the node. */
export interface World {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: Keyboard;
  readonly stdout: Screen;
  readonly stderr: Screen;
  /** What must be known, or put back, if somebody presses Ctrl-C. */
  readonly journal: Journal;
}

/** What was sent so far, and what to put back before leaving early. */
export interface Journal {
  readonly sent: Hash[];
  /** Run at once, without waiting: unfinished files, the terminal's echo. */
  readonly undo: Set<() => void>;
  /** Whether this is to end in a write. */
  writes: boolean;
  /** Whether somebody has agreed to it: from then on it goes on, whoever reads. */
  agreed: boolean;
  /** Whether nobody reads standard output any more. */
  deaf: boolean;
}

export const newJournal = (): Journal => ({ sent: [], undo: new Set(), writes: false, agreed: false, deaf: false });

/** Colours, only on a terminal that wants them. */
export type Paint = (text: string) => string;

/** How a command speaks: results on standard output, everything else on standard error. */
export interface Output {
  readonly json: boolean;
  /** A line of the result, for people. */
  say(line?: string): void;
  /** A line besides the result. */
  note(line: string): void;
  /** The one JSON document. */
  document(value: object): void;
  readonly bold: Paint;
  readonly dim: Paint;
  readonly green: Paint;
  readonly yellow: Paint;
  readonly red: Paint;
}

/** Makes the output of a command. `quiet` keeps standard output free for what the command writes there itself. */
export function openOutput(
  { stdout, stderr, env, journal }: World,
  { json, quiet }: { json: boolean; quiet: boolean },
): Output {
  const screen = json || quiet ? stderr : stdout;
  const colourful = Boolean(screen.isTTY) && !env.NO_COLOR && env.TERM !== "dumb";
  const paint =
    (code: number): Paint =>
    (text) =>
      colourful ? `\u001b[${code}m${text}\u001b[0m` : text;
  return {
    json,
    // With --json, programs read: people get only what stops them.
    say: (line = "") => json || (journal.deaf ? stderr : screen).write(`${printable(line)}\n`),
    note: (line) => stderr.write(`${printable(line)}\n`),
    document: (value) => stdout.write(`${toJson(value)}\n`),
    bold: paint(1),
    dim: paint(2),
    green: paint(32),
    yellow: paint(33),
    red: paint(31),
  };
}

/** Without what a token's name or a node's answer could do to a terminal. Our own colours stay. */
// eslint-disable-next-line no-control-regex -- These are the characters that it is about.
const unprintable = /(?!\u001b\[\d{1,2}m)[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;
const printable = (text: string): string => text.replace(unprintable, "?");

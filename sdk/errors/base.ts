import { fill, type Say } from "./fill.js";

/** What every error of the SDK is made from. */
export interface SolidarityErrorOptions<values extends object> {
  /** Stable name for programs. */
  code: string;
  /** What happened, in one sentence. */
  message: string;
  /** The next step, in one sentence. */
  hint: string;
  /** What it is about: both sides of the comparison that failed, ids, addresses. */
  values: values;
  /** Whether the same call may work later, without changing it. */
  retryable?: boolean | undefined;
  /** The error underneath. */
  cause?: unknown;
}

/**
 * Any failure that the SDK reports. Every subclass is exported, so that programs branch on the class, and people read
 * the sentence.
 */
export abstract class SolidarityError<values extends object = object> extends Error {
  declare readonly code: string;
  declare readonly values: values;
  declare readonly hint: string;
  declare readonly retryable: boolean;

  constructor({ code, message, hint, values, retryable = false, cause }: SolidarityErrorOptions<values>) {
    super(`${message} ${hint}`, cause === undefined ? undefined : { cause });
    Object.assign(this, { name: `${code}Error`, code, values, hint, retryable });
  }

  /** All of it but the cause, for logs: every bigint as a string of digits, which `JSON.stringify` refuses otherwise. */
  toJSON(): object {
    const { message } = this;
    const digits = (_: string, part: unknown): unknown => (typeof part === "bigint" ? `${part}` : part);
    return JSON.parse(JSON.stringify({ ...this, message }, digits)) as object;
  }
}

/** What happened, and what to do next: a sentence each, with `{name}` or `{name:kind}` where a value goes. */
export type Wording = readonly [what: string, next: string];

/** Values that need not be given when there are none. */
export type Given<values extends object> = object extends values
  ? [values?: values, cause?: unknown]
  : [values: values, cause?: unknown];

/** An error that says in its class, in English, what happened and what to do next. */
export abstract class WordedError<values extends object = object> extends SolidarityError<values> {
  declare static readonly code: string;
  declare static readonly words: Wording;
  declare static readonly retryable?: boolean;
  /** How values are put into words that name a kind: `plainly`. Absent where they are put in as they are. */
  declare static readonly say?: Say;

  constructor(...[values = {} as values, cause]: Given<values>) {
    const { code, words, retryable, say } = new.target;
    const [message, hint] = words.map((sentence) => fill(sentence, values, say)) as [string, string];
    super({ code, message, hint, values, retryable, cause });
  }
}

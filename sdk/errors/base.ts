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
  readonly code: string;
  readonly values: values;
  readonly hint: string;
  readonly retryable: boolean;

  constructor({ code, message, hint, values, retryable = false, cause }: SolidarityErrorOptions<values>) {
    super(`${message} ${hint}`, cause === undefined ? undefined : { cause });
    this.name = `${code}Error`;
    this.code = code;
    this.values = values;
    this.hint = hint;
    this.retryable = retryable;
  }
}

/** Readable form of the values of an error: `asset 0x…, needed 5`. */
export function describeValues(values: object): string {
  return Object.entries(values)
    .map(([name, value]) => `${name} ${describe(value)}`)
    .join(", ");
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(describe).join(", ")}]`;
  if (typeof value === "object" && value !== null) return `{${describeValues(value)}}`;
  return String(value);
}

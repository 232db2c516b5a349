/** Puts a value into words; `kind` says what the number stands for. */
export type Say = (value: unknown, kind: string) => string;

/** A sentence with its values put in: `{name}`, or `{name:kind}`. */
export const fill = (sentence: string, values: object, say: Say = asItIs): string =>
  sentence.replace(/{(\w+):?(\w*)}/g, (_, name: string, kind: string) =>
    say((values as Readonly<Record<string, unknown>>)[name], kind),
  );

/** A value as it is, and lists by commas: all that most sentences need. */
const asItIs: Say = (value) => (Array.isArray(value) ? value.join(", ") : String(value));

/** The same sentence with the code by which its cause can be looked up. */
export const withReason = (sentence: string, reason: string): string => sentence.replace(/\.$/, ` (${reason}).`);

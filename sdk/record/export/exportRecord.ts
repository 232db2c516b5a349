import type { SolidarityError } from "../../errors/base.js";
import { UnknownWordError } from "../../errors/input.js";
import type { AnyClient } from "../../internal/client.js";
import { getMovements, type Movements } from "./getMovements.js";
import { type BeancountOptions, toBeancount } from "./toBeancount.js";
import { type CsvOptions, toCsv } from "./toCsv.js";
import { toJsonLines } from "./toJsonLines.js";

type Writer = (books: Movements, options: CsvOptions & BeancountOptions) => string;

const writers = {
  csv: { mediaType: "text/csv; charset=utf-8; header=present", write: toCsv },
  jsonl: { mediaType: "application/jsonl; charset=utf-8", write: toJsonLines },
  beancount: { mediaType: "text/plain; charset=utf-8", write: toBeancount },
} as const satisfies Readonly<Record<string, { mediaType: string; write: Writer }>>;

/** What a record can be written as. */
export type ExportFormat = keyof typeof writers;

/**
 * Export a community's record: as CSV for tables, as JSON lines for programs and for verifying, or as beancount for
 * bookkeepers. Each adds up to the pool's balances, to the last unit.
 *
 * Reads the pool's whole record, the times of its blocks, and the names of its assets; asks `price`, if given, for the
 * worth of each movement at its time. Values are rounded down.
 *
 * @throws {UnknownWordError} when the format is none of the three.
 * @throws {RecordMismatchError} when the node leaves out or alters entries: ask another one.
 * @throws {RecordReorganisedError} when a block of the record is no longer on the chain: export again.
 * @throws {UnsupportedTokenError} when a token does not tell its decimals: pass it among `assets`.
 * @throws {MalformedDataError} when the price source gives what is no price.
 * @throws {NetworkError} when the node does not answer.
 *
 * @example
 * ```ts
 * const { text } = await record.exportRecord(client, { deployment, format: "beancount", title: "Elm Street" });
 * await writeFile("books.beancount", text);
 * ```
 */
export async function exportRecord(
  client: AnyClient,
  parameters: exportRecord.Parameters,
): Promise<exportRecord.ReturnType> {
  const { format, people, title, ...reading } = parameters;
  const known = Object.keys(writers);
  if (!known.includes(format)) throw new UnknownWordError({ name: "format", given: format, known });
  const { mediaType, write }: { mediaType: string; write: Writer } = writers[format];
  const books = await getMovements(client, reading);
  return { text: write(books, { people, title }), mediaType, movements: books.movements.length };
}

export namespace exportRecord {
  export type Parameters = getMovements.Parameters & CsvOptions & BeancountOptions & { format: ExportFormat };
  export type ReturnType = {
    readonly text: string;
    readonly mediaType: string;
    /** How many entries moved money. */
    readonly movements: number;
  };
  export type ErrorType = UnknownWordError | getMovements.ErrorType | SolidarityError;
}

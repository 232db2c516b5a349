import { numberToHex } from "viem";

import { unpackRequestId } from "../../types/requestId.js";
import { formatSigned, formatTime } from "./format.js";
import type { DatedMovement, Movements } from "./getMovements.js";

/** The columns, in order. The last two only when people are included. */
// prettier-ignore
const columns = [
  "time", "block", "log", "transaction", "event", "asset", "symbol", "category", "request", "module", "ref", "amount",
  "pledged", "available", "earmarked", "committed", "owed", "paid", "price", "value", "currency",
] as const;
const people = ["donor", "payee"] as const;

type Row = Readonly<Record<(typeof columns)[number] | (typeof people)[number], string>>;

/** Options of `toCsv`. */
export interface CsvOptions {
  /** Whether to add the addresses of donors and payees. They are public, but tables get mailed around: not by default. */
  people?: boolean | undefined;
}

/**
 * Write the movements of a community's money as CSV (RFC 4180), one a row. Pure.
 *
 * `pledged` … `paid` are what the row changes in the pool's books, signed: the sum of each column, by asset, is what the
 * pool holds in that place, to the last unit. (Spreadsheets keep 15 digits: let them format, do not let them add.)
 * `value` is rounded down. Text that a spreadsheet would run as a formula begins with an apostrophe.
 *
 * @example
 * ```ts
 * const csv = toCsv(await record.getMovements(client, { deployment }));
 * ```
 */
export function toCsv(books: Movements, options: CsvOptions = {}): string {
  const shown = options.people ? [...columns, ...people] : columns;
  const rows = books.movements.map((movement) => {
    const row = rowOf(books, movement);
    return shown.map((column) => cell(row[column]));
  });
  return [shown, ...rows].map((cells) => `${cells.join(",")}\r\n`).join("");
}

function rowOf({ deployment, assets }: Movements, movement: DatedMovement): Row {
  const { entry, asset, purpose, changes, price, value, donor = "", payee = "" } = movement;
  const { symbol = "", decimals = 0 } = assets.get(asset.toLowerCase()) ?? {};
  const written = (amount: bigint): string => formatSigned(amount, decimals);
  const own = purpose?.module.toLowerCase() === deployment.requests.toLowerCase();
  return {
    time: formatTime(movement.time),
    block: entry.blockNumber.toString(),
    log: entry.logIndex.toString(),
    transaction: entry.transactionHash,
    event: movement.event,
    asset,
    symbol,
    category: movement.category.toString(),
    request: purpose && own ? unpackRequestId(purpose.ref).number.toString() : "",
    module: purpose?.module ?? "",
    // Hexadecimal, or a spreadsheet would round it.
    ref: purpose ? numberToHex(purpose.ref) : "",
    amount: written(movement.amount),
    pledged: written(changes.pledged),
    available: written(changes.available),
    earmarked: written(changes.earmarked),
    committed: written(changes.committed),
    owed: written(changes.owed),
    paid: written(changes.paid),
    price: price ? formatSigned(price.price, price.decimals) : "",
    value: price && value !== undefined ? formatSigned(value, price.decimals) : "",
    currency: price?.currency ?? "",
    donor,
    payee,
  };
}

const plainNumber = /^-?\d+(\.\d+)?$/;
/** How formulas begin, in any width of letters, and what spreadsheets skip before. */
const formula = /^[\s\p{C}]*[=+\-@＝＋－＠|%]/u;

/** One field: harmless in a spreadsheet, and quoted where RFC 4180 asks for it. */
function cell(text: string): string {
  const harmless = !plainNumber.test(text) && (formula.test(text) || /^[\t\r\n]/.test(text)) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

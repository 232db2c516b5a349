// Readers of what exports write, made apart from the SDK and from the formats' own rules.

/** Rows of a CSV text, by RFC 4180: quotes, doubled quotes, CRLF. */
export function parseCsv(text: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  let [field, quoted, at] = ["", false, 0];
  const end = (): void => void (rows.at(-1)?.push(field), (field = ""));
  for (; at < text.length; at++) {
    const sign = text[at] ?? "";
    if (quoted) {
      if (sign !== '"') field += sign;
      else if (text[at + 1] === '"') field += text[++at] ?? "";
      else quoted = false;
    } else if (sign === '"') {
      if (field !== "") throw new SyntaxError(`quote within a field at ${at}`);
      quoted = true;
    } else if (sign === ",") end();
    else if (sign === "\r" && text[at + 1] === "\n") {
      end();
      rows.push([]);
      at++;
    } else if (sign === "\r" || sign === "\n") throw new SyntaxError(`bare line end at ${at}`);
    else field += sign;
  }
  const [names = [], ...cells] = rows.slice(0, -1);
  return cells.map((row) => {
    if (row.length !== names.length) throw new SyntaxError(`${row.length} fields, not ${names.length}`);
    return Object.fromEntries(names.map((name, column) => [name, row[column] ?? ""]));
  });
}

/** A decimal number in units of its last possible digit. */
export function toUnits(text: string, decimals: number): bigint {
  const [, sign, whole = "", fraction = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (sign === undefined || fraction.length > decimals) throw new SyntaxError(text);
  return BigInt(`${sign}${whole}${fraction.padEnd(decimals, "0")}`);
}

export interface Ledger {
  readonly opened: Set<string>;
  readonly commodities: Map<string, string>;
  /** Sums by account and commodity: exact, as text with all their digits. */
  readonly postings: { readonly account: string; readonly number: string; readonly commodity: string }[][];
  readonly balances: { readonly account: string; readonly number: string; readonly commodity: string }[];
  readonly prices: string[];
}

const commodity = "[A-Z][A-Z0-9'._-]{0,22}[A-Z0-9]";
const account = "(?:Assets|Liabilities|Income|Expenses|Equity)(?::[A-Z0-9][A-Za-z0-9-]*)+";

/** The directives that the SDK uses, by beancount's grammar; anything else is an error. */
export function parseBeancount(text: string): Ledger {
  const ledger: Ledger = { opened: new Set(), commodities: new Map(), postings: [], balances: [], prices: [] };
  const string = '"(?:[^"\\\\]|\\\\.)*"';
  let current: string | undefined;
  for (const line of text.split("\n")) {
    const is = (pattern: string): RegExpExecArray | null => new RegExp(`^${pattern}$`, "u").exec(line);
    let found: RegExpExecArray | null;
    if (line === "" || is(`option "title" ${string}`)) continue;
    const day = "\\d{4}-\\d{2}-\\d{2}";
    if ((found = is(`${day} commodity (${commodity})`))) current = found[1];
    else if ((found = is(`${day} open (${account})`))) ledger.opened.add(found[1] ?? "");
    else if (is(`${day} \\* ${string}`)) ledger.postings.push([]);
    else if ((found = is(`  (${account})  (-?\\d+(?:\\.\\d+)?) (${commodity})`)))
      ledger.postings.at(-1)?.push({ account: found[1] ?? "", number: found[2] ?? "", commodity: found[3] ?? "" });
    else if ((found = is(`${day} balance (${account})  (-?\\d+(?:\\.\\d+)?) ~ 0 (${commodity})`)))
      ledger.balances.push({ account: found[1] ?? "", number: found[2] ?? "", commodity: found[3] ?? "" });
    else if (is(`${day} price ${commodity} \\d+(?:\\.\\d+)? ${commodity}`)) ledger.prices.push(line);
    else if ((found = is('  address: "(0x[0-9a-fA-F]{40})"'))) ledger.commodities.set(current ?? "", found[1] ?? "");
    else if (!is(`  [a-z]+: (?:${string}|\\d+|\\d+(?:\\.\\d+)? ${commodity})`)) throw new SyntaxError(line);
  }
  return ledger;
}

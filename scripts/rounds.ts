/** What the commands `match` and `replay` share: their arguments, the list of gifts, and how they print. */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";

import type { RoundGift, Sharing } from "../sdk/math/quadratic.js";

/** Matches are printed with 18 decimals, whatever the asset has. */
export const UNIT = 10n ** 18n;

/** What was asked for. */
export interface Job {
  file: string;
  decimals: number;
  /** With 18 decimals. */
  fund: bigint;
  /** With 18 decimals. */
  cap?: bigint;
  json: boolean;
  gifts: RoundGift[];
}

/** A sentence for the person at the keyboard, without a stack. */
export class UsageError extends Error {
  override readonly name: string = "UsageError";
}

/** What is wrong with a file: where, with which words, and what should stand there. */
export class BadFileError extends UsageError {
  override readonly name = "BadFileError";
  readonly file: string;
  /** From 1; 0 for the file as a whole. */
  readonly line: number;
  readonly given: string;

  constructor(values: { file: string; line?: number; given?: string; problem: string }) {
    const { file, line = 0, given = "", problem } = values;
    super(`${file}${line > 0 ? `, line ${line}` : ""}: ${problem}${given === "" ? "" : ` (it says "${given}")`}.`);
    [this.file, this.line, this.given] = [file, line, given];
  }
}

function wholeUnits(name: string, text: string): bigint {
  const [, whole, fraction = ""] = /^(\d+)(?:\.(\d{1,18}))?$/.exec(text) ?? [];
  if (whole === undefined) throw new UsageError(`--${name} ${text}: give whole units, such as 25000 or 0.5.`);
  return BigInt(whole + fraction.padEnd(18, "0"));
}

/** Read the command line and the file that it names. */
export function readJob(command: string, argv = process.argv.slice(2)): Job {
  const usage = `npm run -s ${command} -- FILE.csv --decimals D --pool P [--cap C] [--json]`;
  let parsed;
  try {
    parsed = parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        decimals: { type: "string" },
        pool: { type: "string" },
        cap: { type: "string" },
        json: { type: "boolean", default: false },
      },
    });
  } catch (cause) {
    throw new UsageError(`${(cause as Error).message}\n${usage}`);
  }
  const { positionals, values } = parsed;
  const [file] = positionals;
  if (file === undefined || positionals.length > 1 || values.decimals === undefined || values.pool === undefined) {
    throw new UsageError(usage);
  }
  const decimals = Number(values.decimals);
  if (!/^\d+$/.test(values.decimals) || decimals > 36) {
    throw new UsageError(`--decimals ${values.decimals}: give the asset's decimals, 0 to 36.`);
  }
  const cap = values.cap === undefined ? undefined : wholeUnits("cap", values.cap);
  if (cap === 0n) throw new UsageError("--cap 0: a cap of nothing matches nobody. Leave it out for no cap.");
  return {
    file,
    decimals,
    fund: wholeUnits("pool", values.pool),
    ...(cap === undefined ? {} : { cap }),
    json: values.json,
    gifts: readGifts(file),
  };
}

const COLUMNS = ["donor", "project", "amount", "weight"] as const;

/** The cells of a line; in quotes they may hold commas, and a quote twice. Undefined when a quote stays open. */
function cellsOf(line: string): string[] | undefined {
  const cells: string[] = [];
  const cell = /\s*(?:"((?:[^"]|"")*)"|([^",]*))\s*(,|$)/y;
  for (let ended = false; !ended;) {
    const found = cell.exec(line);
    if (!found) return undefined;
    const [, quoted, plain = "", separator] = found;
    cells.push(quoted === undefined ? plain.trim() : quoted.replaceAll('""', '"'));
    ended = separator === "";
  }
  return cells;
}

/** Read `donor,project,amount,weight`: amounts in the smallest unit, weights in 1/10,000. The weight may be left out. */
export function readGifts(file: string): RoundGift[] {
  let text;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    throw new BadFileError({ file, problem: "there is no such file that can be read" });
  }
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/);
  const header = lines.findIndex((line) => line.trim() !== "");
  if (header < 0) throw new BadFileError({ file, problem: "the file is empty" });
  const { [header]: first = "" } = lines;
  const columns = cellsOf(first)?.map((name) => name.toLowerCase()) ?? [];
  const bad = (line: number, problem: string, given: string): BadFileError =>
    new BadFileError({ file, line: line + 1, problem, given });
  for (const name of COLUMNS) {
    const times = columns.filter((column) => column === name).length;
    if (times > 1) throw bad(header, `the column ${name} is named ${times} times`, first);
    if (times === 0 && name !== "weight") throw bad(header, `the first line must name the column ${name}`, first);
  }
  const at = (name: (typeof COLUMNS)[number]): number => columns.indexOf(name);
  const [donorAt, projectAt, amountAt, weightAt] = [at("donor"), at("project"), at("amount"), at("weight")];

  const gifts: RoundGift[] = [];
  for (let number = header + 1; number < lines.length; number++) {
    const { [number]: line = "" } = lines;
    if (line.trim() === "") continue;
    const cells = cellsOf(line);
    if (!cells) throw bad(number, "a quote is not closed, or stands inside a cell", line);
    if (cells.length !== columns.length) throw bad(number, `need ${columns.length} cells, not ${cells.length}`, line);
    const { [donorAt]: donor = "", [projectAt]: project = "", [amountAt]: amount = "" } = cells;
    const weight = weightAt < 0 ? "10000" : (cells[weightAt] ?? "");
    if (donor === "") throw bad(number, "the donor is missing", line);
    if (project === "") throw bad(number, "the project is missing", line);
    if (/^-/.test(amount)) throw bad(number, "an amount is not negative", amount);
    if (/^\d+\.\d*$|^\.\d+$/.test(amount)) {
      throw bad(number, "an amount is in the smallest unit, without a decimal point", amount);
    }
    if (!/^\d{1,78}$/.test(amount)) throw bad(number, "an amount is a whole number of the smallest unit", amount);
    if (!/^\d{1,5}$/.test(weight) || Number(weight) > 10_000) {
      throw bad(number, "a weight is a whole number from 0 to 10000", weight);
    }
    gifts.push({ donor, project, amount: BigInt(amount), weight: Number(weight) });
  }
  if (gifts.length === 0) throw new BadFileError({ file, problem: "there are no gifts in it" });
  return gifts;
}

/** The projects of a list of gifts, each once, in order. */
export function projectsOf(gifts: readonly RoundGift[]): string[] {
  return [...new Set(gifts.map(({ project }) => project))].sort(byName);
}

/** Numbers in their order, then names in theirs. */
export function byName(a: string, b: string): number {
  const [x, y] = [/^\d+$/.test(a), /^\d+$/.test(b)];
  if (x && y) return BigInt(a) < BigInt(b) ? -1 : BigInt(a) > BigInt(b) ? 1 : 0;
  return x !== y ? (x ? -1 : 1) : a < b ? -1 : a > b ? 1 : 0;
}

/** Decimal text of an amount with 18 decimals, six of them shown. */
export function readable(amount: bigint): string {
  const whole = (amount / UNIT).toString().replace(/\B(?=(\d{3})+$)/g, " ");
  return `${whole}.${((amount % UNIT) / 10n ** 12n).toString().padStart(6, "0")}`;
}

/** Print a result: for people, or as JSON with 18-decimal strings. */
export function print(job: Job, sharing: Sharing, measured: Record<string, number | string | boolean | object>): void {
  const names = [...sharing.matches.keys()].sort(byName);
  if (job.json) {
    const number = (name: string): string | number => (/^\d{1,15}$/.test(name) ? Number(name) : name);
    console.log(
      JSON.stringify(
        {
          file: job.file,
          decimals: job.decimals,
          pool: job.fund.toString(),
          cap: job.cap?.toString() ?? null,
          matched: Object.fromEntries(names.map((name) => [name, sharing.matches.get(name)!.toString()])),
          total: sharing.matched.toString(),
          dust: sharing.dust.toString(),
          leftover: sharing.leftover.toString(),
          cappedProjects: [...sharing.capped].sort(byName).map(number),
          contributions: job.gifts.length,
          ...measured,
        },
        null,
        1,
      ),
    );
    return;
  }
  const capped = new Set(sharing.capped);
  const widest = Math.max(7, ...names.map((name) => name.length));
  console.log(`${"project".padEnd(widest)}  match (18 decimals)`);
  for (const name of names) {
    const amount = sharing.matches.get(name)!;
    console.log(
      `${name.padEnd(widest)}  ${amount.toString().padStart(30)}  ${readable(amount)}${capped.has(name) ? "  capped" : ""}`,
    );
  }
  const lines: [string, string][] = [
    ["total", `${sharing.matched}  ${readable(sharing.matched)}`],
    ["dust", sharing.dust.toString()],
    ["goes back", sharing.leftover.toString()],
    ["contributions", job.gifts.length.toString()],
    ...Object.entries(measured).map(([name, value]): [string, string] => [
      name,
      typeof value === "object"
        ? JSON.stringify(value).replace(/["{}]/g, "").replaceAll(",", ", ").replaceAll(":", " ")
        : String(value),
    ]),
  ];
  console.log("");
  for (const [name, value] of lines) console.log(`${name.padEnd(22)}${value}`);
}

/** Run a command; what the person did wrong is one sentence, what we did wrong keeps its stack. */
export async function run(command: () => Promise<void> | void): Promise<void> {
  try {
    await command();
  } catch (error) {
    console.error(error instanceof UsageError ? error.message : error);
    process.exitCode = 1;
  }
}

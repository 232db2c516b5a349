import { readFileSync } from "node:fs";

/** One contribution of the TEGR2 round (see scripts/data/README.md). */
export type Tegr2Gift = {
  donor: number;
  project: number;
  /** US dollars with six decimals, as USDC has them; rounded down. */
  amount: bigint;
};

export type Tegr2 = {
  gifts: Tegr2Gift[];
  donors: number;
  total: bigint;
  /** Rows that are worth less than the smallest unit of USDC, and so are no gift. */
  skipped: number;
};

const SOURCE = new URL("../data/tegr2.csv", import.meta.url);
const CSV_DECIMALS = 8n;
const USDC_DECIMALS = 6n;

function rowsOf(): [donor: string, project: string, amount: string, weight: string][] {
  const [header, ...lines] = readFileSync(SOURCE, "utf8").trimEnd().split("\n");
  if (header !== "donor,project,amount,weight") throw new Error(`scripts/data/tegr2.csv: unknown header "${header}".`);
  return lines.map((line, index) => {
    const [donor, project, amount, weight] = line.split(",");
    if (!donor || !project || !amount || !weight)
      throw new Error(`scripts/data/tegr2.csv: cannot read row ${index + 1}: "${line}".`);
    return [donor, project, amount, weight];
  });
}

/** Reads the TEGR2 round as gifts of USDC, in the order of the published list. */
export function readTegr2(): Tegr2 {
  const rows = rowsOf().map(([donor, project, amount]) => ({
    donor: Number(donor),
    project: Number(project),
    amount: BigInt(amount) / 10n ** (CSV_DECIMALS - USDC_DECIMALS),
  }));
  const gifts = rows.filter((row) => row.amount > 0n);
  return {
    gifts,
    donors: new Set(gifts.map((gift) => gift.donor)).size,
    total: gifts.reduce((sum, gift) => sum + gift.amount, 0n),
    skipped: rows.length - gifts.length,
  };
}

/** One contribution of the round as it was matched. */
export type Tegr2Row = {
  donor: number;
  project: number;
  /** US dollars with 18 decimals: exact. */
  amount: bigint;
  /** Whether the donor counted as one person when they gave. */
  counts: boolean;
};

/** Reads the TEGR2 round as it was matched: exact amounts, and who counted. */
export function readTegr2Round(): Tegr2Row[] {
  return rowsOf().map(([donor, project, amount, weight]) => ({
    donor: Number(donor),
    project: Number(project),
    amount: BigInt(amount) * 10n ** (18n - CSV_DECIMALS),
    counts: weight === "1",
  }));
}

/** What each donor gives in all. */
export function walletsOf(gifts: readonly Tegr2Gift[]): Map<number, bigint> {
  const wallets = new Map<number, bigint>();
  for (const { donor, amount } of gifts) wallets.set(donor, (wallets.get(donor) ?? 0n) + amount);
  return wallets;
}

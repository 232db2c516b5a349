import type { TransactionReceipt } from "viem";

import type { GasSummary } from "./summary.js";

/** Writes down what every kind of transaction cost. */
export function createGasBook() {
  const lines = new Map<string, { transactions: number; costs: bigint[] }>();
  return {
    /** `shares`: how many acts the transaction carried (30 signed votes: 30); the cost is noted for each. */
    note(action: string, { gasUsed }: Pick<TransactionReceipt, "gasUsed">, shares = 1): void {
      const line = lines.get(action) ?? { transactions: 0, costs: [] };
      line.transactions += 1;
      line.costs.push(gasUsed / BigInt(shares));
      lines.set(action, line);
    },
    summary(): GasSummary[] {
      return [...lines].map(([action, { transactions, costs }]) => ({ action, transactions, median: median(costs) }));
    },
  };
}

export type GasBook = ReturnType<typeof createGasBook>;

function median(values: readonly bigint[]): bigint {
  const sorted = values.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0n;
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? 0n) + upper) / 2n;
}

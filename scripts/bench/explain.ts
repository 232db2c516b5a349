/** Where a transaction's gas goes: read from its trace, step by step. */
import type { Hex } from "viem";

import type { Provider } from "../lib/rpcServer.js";

interface Step {
  readonly op: string;
  readonly gas: number;
  readonly gasCost: number;
  readonly depth: number;
}

/** Gas by what it was spent on. Everything together is the receipt's figure. */
export type Spent = Readonly<Record<Purpose, number>>;

export const PURPOSES = [
  "start and calldata",
  "cold reads",
  "writes",
  "calls",
  "logs",
  "hashes",
  "coins sent",
  "precompiles",
  "code and memory",
  "refund",
] as const;
export type Purpose = (typeof PURPOSES)[number];

const CALLS = new Set(["CALL", "STATICCALL", "DELEGATECALL", "CALLCODE", "CREATE", "CREATE2"]);

/** Sorts the steps of a transaction by what they pay for. */
export async function explain(provider: Provider, hash: Hex, used: number): Promise<Spent> {
  const [{ structLogs: steps }, transaction] = (await Promise.all([
    provider.request({
      method: "debug_traceTransaction",
      params: [hash, { disableMemory: true, disableStack: true, disableStorage: true }],
    }),
    provider.request({ method: "eth_getTransactionByHash", params: [hash] }),
  ])) as [{ structLogs: readonly Step[] }, { gas: Hex }];

  const spent = Object.fromEntries(PURPOSES.map((purpose) => [purpose, 0])) as Record<Purpose, number>;
  spent["start and calldata"] = Number(transaction.gas) - (steps[0]?.gas ?? 0);
  // What a call costs by itself shows when it returns: all that is gone, less what was spent inside.
  for (const [i, step] of steps.entries()) {
    const next = steps[i + 1];
    if (CALLS.has(step.op)) {
      const back = steps.findIndex((one, j) => j > i && one.depth <= step.depth);
      const after = back === -1 ? undefined : steps[back];
      const entered = next !== undefined && next.depth > step.depth;
      const gone = after?.depth === step.depth ? step.gas - after.gas : step.gasCost;
      let inside = 0;
      if (entered) {
        const last = steps[(back === -1 ? steps.length : back) - 1];
        if (last) inside = next.gas - (last.gas - last.gasCost);
      }
      const own = gone - inside;
      // Without a step inside: 9,000 and more sends native coin, 3,000 and more is a signature checked by a precompile.
      if (!entered && own >= 9_000) spent["coins sent"] += own;
      else if (!entered && own >= 3_000) spent.precompiles += own;
      else spent.calls += own;
    } else if (step.op === "SSTORE") spent.writes += step.gasCost;
    else if (step.op === "SLOAD" && step.gasCost >= 2_100) spent["cold reads"] += step.gasCost;
    else if (step.op.startsWith("LOG")) spent.logs += step.gasCost;
    else if (step.op === "KECCAK256" || step.op === "SHA3") spent.hashes += step.gasCost;
    else spent["code and memory"] += step.gasCost;
  }
  spent.refund = used - Object.values(spent).reduce((total, gas) => total + gas, 0);
  return spent;
}

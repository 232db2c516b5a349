import type { RecordEntry } from "../entries.js";
import { recordFromJson, toJson } from "../json.js";
import type { DatedMovement, Movements } from "./getMovements.js";

/**
 * Write the pool's record as JSON lines: one entry a line, complete, with its time, what it changed, and what it was
 * worth. Pure.
 *
 * Every bigint is a string of decimal digits in the smallest unit. Nothing is left out: who reads the lines back with
 * `recordFromJsonLines` can verify them (`verifyRecord`). So they hold the addresses that the chain holds.
 *
 * @example
 * ```ts
 * const lines = toJsonLines(await record.getMovements(client, { deployment }));
 * const { verified } = await record.verifyRecord(client, { deployment, entries: recordFromJsonLines(lines) });
 * ```
 */
export function toJsonLines({ entries, movements, assets, times }: Movements): string {
  const byEntry = new Map<RecordEntry, DatedMovement>(movements.map((movement) => [movement.entry, movement]));
  const lines = entries.map((entry) => {
    const time = times.get(entry.blockNumber);
    const movement = byEntry.get(entry);
    if (!movement) return toJson({ ...entry, time });
    const { asset, category, changes, price, value } = movement;
    const { symbol, decimals } = assets.get(asset.toLowerCase()) ?? {};
    return toJson({ ...entry, time, symbol, decimals, category, changes, price, value });
  });
  return lines.map((line) => `${line}\n`).join("");
}

/**
 * Read back the entries that `toJsonLines` wrote.
 *
 * @throws {MalformedDataError} when the text is no such record.
 *
 * @example
 * ```ts
 * const { head } = replayRecord(recordFromJsonLines(text), { chainId: deployment.chainId, pool: deployment.pool });
 * ```
 */
export function recordFromJsonLines(text: string): RecordEntry[] {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  return recordFromJson(`[${lines.join(",")}]`).map((row) => {
    const { contract, event, args, blockNumber, logIndex, blockHash, transactionHash } = row;
    return { contract, event, args, blockNumber, logIndex, blockHash, transactionHash } as object as RecordEntry;
  });
}

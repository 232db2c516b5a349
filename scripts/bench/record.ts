/**
 * How many entries of a record the SDK verifies in a second on one core: the hash chain, and every sum.
 *
 *   npm run bench:record
 */
import { keccak256 } from "viem";

import { replayRecord } from "../../sdk/record/index.js";
import { busyLedger, chainId, pool } from "../../test/sdk/utils/ledger.js";
import { grouped, table } from "../lib/table.js";

const ENTRIES = 100_000;
const YARDSTICK = 50_000;

/** Seconds of processor time that `work` takes, the best of three. */
function secondsOf(work: () => void): number {
  const runs = [1, 2, 3].map(() => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1e6;
  });
  return Math.min(...runs);
}

const entries = busyLedger(ENTRIES);
const ours = ENTRIES / secondsOf(() => void replayRecord(entries, { chainId, pool }));
const word = new Uint8Array(288);
const bare =
  ENTRIES /
  secondsOf(() => {
    for (let index = 0; index < ENTRIES; index++) keccak256(word, "bytes");
  });

console.log(
  table(
    [{ title: "work" }, { title: "entries a second", align: "right" }],
    [
      ["verify the record", grouped(Math.round(ours))],
      ["the bare hashes alone", grouped(Math.round(bare))],
      ["yardstick", grouped(YARDSTICK)],
    ],
  ),
);

/**
 * How many entries of a record the SDK verifies in a second on one core: the hash chain, and every sum.
 *
 *   npm run bench:record
 */
import { loadKeccak, replayRecord } from "../../sdk/record/index.js";
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

const keccak = await loadKeccak();
const entries = busyLedger(ENTRIES);
const ours = ENTRIES / secondsOf(() => void replayRecord(entries, { chainId, pool, keccak }));
const plain = ENTRIES / secondsOf(() => void replayRecord(entries, { chainId, pool }));
const word = new Uint8Array(288);
const bare =
  ENTRIES /
  secondsOf(() => {
    for (let index = 0; index < ENTRIES; index++) keccak(word);
  });

console.log(
  table(
    [{ title: "work" }, { title: "entries a second", align: "right" }],
    [
      ["verify the record", grouped(Math.round(ours))],
      ["where WebAssembly may not run", grouped(Math.round(plain))],
      ["the bare hashes alone", grouped(Math.round(bare))],
      ["yardstick", grouped(YARDSTICK)],
    ],
  ),
);

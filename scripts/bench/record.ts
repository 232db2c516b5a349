/**
 * How many entries of a record the SDK verifies in a second on one core (the hash chain, and every sum), and how many it
 * follows gifts through: as many in a long record as in a short one.
 *
 *   npm run bench:record
 */
import { loadKeccak, replayRecord, traceGifts } from "../../sdk/record/index.js";
import { NATIVE } from "../../sdk/types/native.js";
import { busyLedger, chainId, LedgerBuilder, person, pool, requests } from "../../test/sdk/utils/ledger.js";
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

/** How many entries a second gifts are followed through: many small ones, paid out in large sums, make the longest queues. */
function traced(gifts: number): number {
  const ledger = new LedgerBuilder();
  for (let gift = 1; gift <= gifts; gift++) {
    ledger.pledge(3n);
    const payment = { module: requests, ref: BigInt(gift), to: person(1), asset: NATIVE, earmarked: 0n, category: 1 };
    if (gift % 1_000 === 0) ledger.add("PaidAtOnce", { ...payment, amount: 2_500n });
  }
  return ledger.entries.length / secondsOf(() => void traceGifts(ledger.entries));
}

console.log(
  table(
    [{ title: "work" }, { title: "entries a second", align: "right" }],
    [
      ["verify the record", grouped(Math.round(ours))],
      ["where WebAssembly may not run", grouped(Math.round(plain))],
      ["the bare hashes alone", grouped(Math.round(bare))],
      ["yardstick", grouped(YARDSTICK)],
      ["follow every gift of 10,000", grouped(Math.round(traced(10_000)))],
      ["follow every gift of 100,000", grouped(Math.round(traced(ENTRIES)))],
    ],
  ),
);

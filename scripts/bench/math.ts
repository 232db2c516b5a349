/**
 * Off-chain speed of the mathematics of a round:
 *
 *     npm run -s bench:math [-- --json]
 *
 * The yardstick is the same sums in plain JavaScript floats, in the same run.
 */
import { estimateMatch, match, outlook, type RoundGift, tally } from "../../sdk/math/quadratic.js";

const CONTRIBUTIONS = 1_000_000;
const PROJECTS = 2_500;
const DONORS = 100_000;
const ESTIMATES = 10_000;

/** A fixed sequence, so that every run has the same round. */
function random(): () => number {
  let state = 0x9e3779b9;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) >>> 0;
    return (state ^ (state >>> 13)) >>> 0;
  };
}

interface FloatGift {
  donor: string;
  project: string;
  amount: number;
  weight: number;
}

/** The same in floats. */
function floatMatch(gifts: readonly FloatGift[], fund: number): Map<string, number> {
  const projects = new Map<string, Map<string, { counted: number }>>();
  for (const { donor, project, amount, weight } of gifts) {
    let pairs = projects.get(project);
    if (!pairs) projects.set(project, (pairs = new Map<string, { counted: number }>()));
    const pair = pairs.get(donor);
    if (pair) pair.counted += amount * weight;
    else pairs.set(donor, { counted: amount * weight });
  }
  const raws = new Map<string, number>();
  let total = 0;
  for (const [project, pairs] of projects) {
    let roots = 0;
    let squares = 0;
    for (const { counted } of pairs.values()) {
      const f = Math.sqrt(counted / 10_000);
      roots += f;
      squares += f * f;
    }
    const raw = roots * roots - squares;
    raws.set(project, raw);
    total += raw;
  }
  return new Map([...raws].map(([project, raw]) => [project, (fund * raw) / total]));
}

/** What this thread computed for: whatever else the machine does is not counted. */
function seconds(work: () => unknown): number {
  const started = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(started);
  return (user + system) / 1e6;
}

const next = random();
const gifts: RoundGift[] = [];
const floats: FloatGift[] = [];
for (let i = 0; i < CONTRIBUTIONS; i++) {
  const donor = `0x${(next() % DONORS).toString(16).padStart(40, "0")}`;
  const project = String(1 + (next() % PROJECTS));
  const cents = 100 + (next() % 100_000);
  gifts.push({ donor, project, amount: BigInt(cents) * 10n ** 16n, weight: 10_000 });
  floats.push({ donor, project, amount: cents / 100, weight: 10_000 });
}

const fund = 1_000_000n * 10n ** 18n;
const terms = { decimals: 18 };
const best = (work: () => unknown): number => Math.min(...[0, 0, 0].map(() => seconds(work)));
const inFloats = best(() => floatMatch(floats, 1_000_000));
const exact = best(() => match(tally(gifts, terms), { fund }));
const capped = best(() => match(tally(gifts, terms), { fund, cap: fund / 1_000n }));
const round = tally(gifts, terms);
const ahead = outlook(round, terms, { fund, cap: fund / 1_000n });
const estimate =
  seconds(() => {
    for (let i = 0; i < ESTIMATES; i++) estimateMatch(ahead, gifts[i % gifts.length]!);
  }) / ESTIMATES;

const rows = [
  { work: `match of ${CONTRIBUTIONS} contributions to ${PROJECTS} projects, floats`, seconds: inFloats, ratio: 1 },
  { work: "the same, exact", seconds: exact, ratio: exact / inFloats },
  { work: "the same, exact, with a cap", seconds: capped, ratio: capped / inFloats },
  { work: "estimate of one more gift, with a cap", seconds: estimate, ratio: undefined },
];
if (process.argv.includes("--json")) console.log(JSON.stringify(rows, null, 1));
else {
  for (const { work, seconds: time, ratio } of rows) {
    const shown = time < 0.01 ? `${(time * 1e6).toFixed(1)} µs` : `${time.toFixed(3)} s`;
    console.log(`${work.padEnd(66)}${shown.padStart(12)}${ratio === undefined ? "" : `  ${ratio.toFixed(2)} ×`}`);
  }
}

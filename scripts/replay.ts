/**
 * Replay a round through the contracts, on a chain of its own inside this process, by the SDK's actions:
 *
 *     npm run -s replay -- FILE.csv --decimals D --pool P [--cap C] [--json]
 *
 * Every row is a transaction of its donor, with the identity weight that the row says. Matches are what the contract
 * pays, and the record is verified against the chain. See `match` for the file and the arguments.
 */
import { normalise } from "../sdk/math/quadratic.js";
import { build } from "./lib/build.js";
import { createProgress } from "./lib/progress.js";
import { type Job, print, projectsOf, readJob, run, UsageError } from "./rounds.js";

/** The contract numbers projects with 16 bits, and holds amounts of 128. */
const MOST_PROJECTS = 65_535;
const MOST = 2n ** 128n - 1n;

/** Says before anything starts what the chain would refuse in the middle. */
function checkFits({ gifts, decimals, fund, cap }: Job, projects: readonly string[]): void {
  if (projects.length > MOST_PROJECTS) {
    throw new UsageError(`${projects.length} projects: a round on the chain has at most ${MOST_PROJECTS}.`);
  }
  const onChain = (amount: bigint): bigint => (decimals <= 18 ? normalise(amount, decimals) : amount);
  const total = gifts.reduce((sum, { amount }) => sum + onChain(amount), 0n);
  if (total > MOST)
    throw new UsageError("All gifts together are more than the 128 bits that a round on the chain holds.");
  const unit = decimals <= 18 ? 1n : 10n ** BigInt(decimals - 18);
  if (fund * unit > MOST) throw new UsageError("--pool is more than the 128 bits that a round on the chain holds.");
  if (cap !== undefined && cap * unit >= MOST) {
    throw new UsageError("--cap is more than the 128 bits that a round on the chain holds.");
  }
}

await run(async () => {
  const job = readJob("replay");
  const projects = projectsOf(job.gifts);
  checkFits(job, projects);

  const progress = createProgress();
  await build();
  // Loaded once the contracts are built: what it imports reads their artifacts.
  const { replayRound } = await import("./lib/replayRound.js");
  const chapter = progress.chapter("Replay", job.gifts.length);
  const replayed = await replayRound({ ...job, projects }, (done) => chapter.to(done));
  const { gas, seconds, verified, entries, differences, sharing } = replayed;
  chapter.done(`${gas.length} contributions to ${projects.length} projects.`);
  for (const { what, record, chain } of differences.slice(0, 20)) {
    progress.say(`${what}: the record says ${record}, the chain ${chain}.`);
  }

  const sorted = gas.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  print(job, sharing, {
    donors: new Set(job.gifts.map(({ donor }) => donor)).size,
    projects: projects.length,
    seconds: Number(seconds.toFixed(3)),
    contributionsPerSecond: seconds > 0 ? Math.round(gas.length / seconds) : 0,
    gasPerContribution: {
      min: Number(sorted[0] ?? 0n),
      median: Number(sorted[sorted.length >> 1] ?? 0n),
      max: Number(sorted.at(-1) ?? 0n),
    },
    verified,
    entries,
  });
  if (!verified) throw new UsageError(`The record and the chain disagree in ${differences.length} places.`);
});

/**
 * Share out a matching fund by the SDK's mathematics alone:
 *
 *     npm run -s match -- FILE.csv --decimals D --pool P [--cap C] [--json]
 *
 * `FILE.csv` has the columns donor, project, amount (smallest unit of D decimals) and weight (1/10,000). Pool and cap
 * are in whole units. Everything that is printed has 18 decimals.
 */
import { match, tally } from "../sdk/math/quadratic.js";
import { print, readJob, run } from "./rounds.js";

await run(() => {
  const job = readJob("match");
  const started = performance.now();
  const round = tally(job.gifts, { decimals: job.decimals });
  const sharing = match(round, { fund: job.fund, ...(job.cap === undefined ? {} : { cap: job.cap }) });
  const seconds = (performance.now() - started) / 1000;
  print(job, sharing, {
    donors: new Set(job.gifts.map(({ donor }) => donor)).size,
    projects: round.projects.size,
    seconds: Number(seconds.toFixed(3)),
    contributionsPerSecond: Math.round(job.gifts.length / Math.max(seconds, 1e-6)),
  });
});

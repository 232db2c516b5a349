/**
 * The SDK beside its yardsticks: what an import weighs, how fast a record is verified and a round is matched.
 *
 *   npm run bench:sdk
 */
import { buildPackage } from "../package/build.js";
import { sizeLimits, sizeOf } from "../package/sizes.js";
import { grouped, table } from "../lib/table.js";

buildPackage();
const weights = await Promise.all(
  sizeLimits.map(async ({ name, code, budget }) => [name, grouped(await sizeOf(code)), grouped(budget)]),
);
console.log(
  table(
    [
      { title: "import" },
      { title: "bytes, gzipped, without viem", align: "right" },
      { title: "yardstick", align: "right" },
    ],
    weights,
  ),
);
console.log("\nThe record:\n");
await import("./record.js");
console.log("\nA round:\n");
await import("./math.js");

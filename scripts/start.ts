// `npm start`: opens a chain on this machine and lives one story on it, from the first pledge to the verified record.
//
//   npm start                   keep the chain up afterwards (Ctrl-C ends it)
//   npm start -- --once         end after the summary
//   npm start -- --json         the summary as one JSON object on standard output; progress goes to standard error
//   npm start -- --port 9545    serve JSON-RPC at another port (the next free one if it is taken)

import { parseArgs } from "node:util";

import { createProgress } from "./lib/progress.js";

const USAGE = "Usage: npm start -- [--once] [--json] [--port 8545]";

const options = readOptions();
const progress = createProgress();
let stop: (() => Promise<void>) | undefined;

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    progress.clear();
    progress.say("Stopped.");
    void (stop?.() ?? Promise.resolve()).finally(() => process.exit(0));
  });
}

try {
  const { live } = await import("./story/story.js");
  const { renderSummary, summaryJson } = await import("./story/summary.js");
  const { tryNext } = await import("./story/tryNext.js");

  const { chain, summary } = await live(progress, options.port, (close) => (stop = close));
  process.stdout.write(options.json ? `${summaryJson(summary)}\n` : `\n${renderSummary(summary)}\n`);
  if (!summary.record.verified) throw new Error("The record and the chain disagree: see above.");

  if (options.once) {
    await chain.close();
  } else {
    if (!options.json) process.stdout.write(`\n${tryNext(summary)}\n`);
    progress.say(`\nThe chain stays up at ${chain.rpcUrl}. Press Ctrl-C to end it.`);
  }
} catch (error) {
  progress.clear();
  progress.say(`\nnpm start failed: ${error instanceof Error ? error.message : String(error)}`);
  if (process.env.DEBUG) progress.say(error instanceof Error ? (error.stack ?? "") : "");
  process.exitCode = 1;
  await stop?.();
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        once: { type: "boolean", default: false },
        json: { type: "boolean", default: false },
        port: { type: "string", default: "8545" },
        help: { type: "boolean", default: false },
      },
    });
    if (values.help) {
      console.log(USAGE);
      process.exit(0);
    }
    const port = Number(values.port);
    if (!/^\d+$/.test(values.port) || port > 65_535)
      throw new Error(`--port takes a number up to 65535, not "${values.port}".`);
    return { once: values.once, json: values.json, port };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    process.exit(2);
  }
}

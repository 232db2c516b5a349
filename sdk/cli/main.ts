#!/usr/bin/env node
import { FileError, interrupted, NobodyReadsError } from "./errors.js";
import { EXITS } from "./exits.js";
import { faultOf } from "./files.js";
import { reportAtOnce, run } from "./run.js";
import { newJournal, type World } from "./world.js";

const { env, stdin, stdout, stderr } = process;
const journal = newJournal();
const world: World = { env, stdin, stdout, stderr, journal };
const argv = process.argv.slice(2);

/** Leaves at once: no file is left half-written, the terminal shows again what is typed. */
function leave(code: number): never {
  for (const undo of journal.undo) undo();
  process.exit(code);
}

// What is not sent stays unsent, and what was sent is named.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  process.once(signal, () => {
    const error = interrupted(journal.sent);
    stderr.write("\n");
    reportAtOnce(error, { argv, world, name: "" });
    leave(EXITS.interrupted.code);
  });

// Whoever reads our output may leave before the end: `solidarity … | head`. A write that somebody has agreed to goes
// on to its end all the same; one that nobody has agreed to is not made.
stdout.on("error", (error: NodeJS.ErrnoException) => {
  journal.deaf = true;
  if (journal.agreed) return;
  if (error.code === "EPIPE" && !journal.writes) leave(EXITS.done.code);
  // Standard output takes no document any more.
  const spoken = argv.filter((word) => word !== "--json");
  const gone = error.code === "EPIPE";
  const failure = gone
    ? new NobodyReadsError()
    : new FileError({ file: "stdout", reason: faultOf(error, true) }, error);
  reportAtOnce(failure, { argv: spoken, world, name: "" });
  leave(EXITS.refused.code);
});
stderr.on("error", () => undefined);

process.exitCode = await run(argv, world);

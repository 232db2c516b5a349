#!/usr/bin/env node
import { InterruptedError } from "./errors.js";
import { EXITS } from "./exits.js";
import { run } from "./run.js";
import { newJournal, openOutput, type World } from "./world.js";

const { env, stdin, stdout, stderr } = process;
const journal = newJournal();
const world: World = { env, stdin, stdout, stderr, journal };

// Leaves at once: what is not sent stays unsent, no file is left half-written, and what was sent is named.
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => {
    for (const undo of journal.undo) undo();
    const argv = process.argv.slice(2);
    const json = argv.includes("--json");
    const { code, message: whole, hint, values } = new InterruptedError({ sent: journal.sent });
    const message = whole.replace(` ${hint}`, "");
    const output = openOutput(world, { json, quiet: true });
    const exit = EXITS.interrupted.code;
    if (json) output.document({ exit, error: { code, message, hint, values }, sent: journal.sent });
    output.note(`\n${message}`);
    process.exit(exit);
  });
// Whoever reads our output may leave before the end: `solidarity … | head`.
stdout.on("error", (error: NodeJS.ErrnoException) =>
  process.exit(error.code === "EPIPE" ? EXITS.done.code : EXITS.refused.code),
);

process.exitCode = await run(process.argv.slice(2), world);

import { format } from "node:util";

import hre from "hardhat";

/** Builds the contracts without a word, for commands whose output is for people. If it fails, all that the compiler said. */
export async function build(): Promise<void> {
  const said: string[] = [];
  const { log, warn, error } = console;
  console.log = console.warn = console.error = (...words: unknown[]) => void said.push(format(...words));
  try {
    await hre.tasks.getTask("build").run({ quiet: true, noTests: true });
  } catch (reason) {
    error(said.join("\n"));
    throw reason;
  } finally {
    Object.assign(console, { log, warn, error });
  }
}

import hre from "hardhat";

/** Builds the contracts. What the compiler says goes to standard error: standard output is for results. */
export async function build(): Promise<void> {
  const { log } = console;
  console.log = console.error;
  try {
    await hre.tasks.getTask("build").run({ quiet: true, noTests: true });
  } finally {
    console.log = log;
  }
}

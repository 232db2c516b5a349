/**
 * Changes the contracts in small ways, one at a time, and sees whether a test notices.
 *
 *   npm run test:mutate                                all core contracts: hours
 *   npm run test:mutate -- contracts/pool --sample 20  at most 20 changes in each file there, spread evenly
 *   npm run test:mutate -- --list                      only the changes
 *   npm run test:mutate -- --near                      only the unit tests of the contract that the file is part of
 *   npm run test:mutate -- --jobs 1                    processes at work (2)
 *
 * A change that every test survives is a line that no test holds. Each is compiled and run in memory; nothing is written.
 */
import { fork, type ChildProcess } from "node:child_process";
import { basename } from "node:path";
import { parseArgs } from "node:util";

import hre from "hardhat";

import { filesUnder } from "../lib/testSources.js";
import { table } from "../lib/table.js";
import { closureOf, compile, errorsOf, type Settings } from "./compiler.js";
import { applied, mutantsOf, type Mutant } from "./mutants.js";
import { runTests, type Profile } from "./runner.js";

/** Tests that are compiled and run together. */
type Groups = readonly (readonly string[])[];

/** What a worker is asked: to run groups of tests on sources with a change, until one fails. */
interface Task {
  readonly groups: Groups;
  readonly mutant?: Mutant;
  readonly profile: Profile;
}

/** What became of a change. */
interface Verdict {
  readonly kind: "killed" | "survived" | "invalid";
  /** The test that failed first, or why there was none. */
  readonly by: string;
  readonly seconds: number;
}

/** Whoever tests with code that never ends is told so. */
const PATIENCE = 30;

// ------------------------------------------------------------------------------------------------------ in a worker

async function judge({ groups, mutant, profile }: Task): Promise<Verdict> {
  const began = performance.now();
  const verdict = (kind: Verdict["kind"], by: string): Verdict => ({
    kind,
    by,
    seconds: (performance.now() - began) / 1_000,
  });
  for (const files of groups) {
    const sources = closureOf(files);
    const source = mutant && sources.get(mutant.file);
    if (mutant && source !== undefined) sources.set(mutant.file, applied(mutant, source));
    const outcome = await runTests(files, sources, profile);
    if ("errors" in outcome) return verdict("invalid", outcome.errors[0] ?? "");
    const [failed] = outcome.failed;
    if (failed !== undefined) return verdict("killed", failed);
  }
  return verdict("survived", "");
}

function work(): void {
  process.on("message", (task: Task) => {
    judge(task)
      .catch((error: unknown): Verdict => ({ kind: "killed", by: String(error), seconds: 0 }))
      .then((verdict) => process.send?.(verdict))
      .catch(() => process.exit(1));
  });
}

// ------------------------------------------------------------------------------------------------- in the main one

/** One process that judges, replaced when it does not come back. */
class Worker {
  private child: ChildProcess | undefined;

  judge(task: Task, patience: number): Promise<Verdict> {
    this.child ??= fork(import.meta.filename, ["--worker"], { stdio: ["ignore", "ignore", "inherit", "ipc"] });
    const { child } = this;
    return new Promise((resolve) => {
      const end = (verdict: Verdict): void => {
        clearTimeout(timer);
        child.off("message", onMessage);
        child.off("exit", onExit);
        resolve(verdict);
      };
      const onMessage = (verdict: unknown): void => end(verdict as Verdict);
      const onExit = (): void => {
        this.child = undefined;
        end({ kind: "killed", by: "the process ended", seconds: patience });
      };
      const timer = setTimeout(() => {
        child.off("exit", onExit);
        this.close();
        end({ kind: "killed", by: "it did not end", seconds: patience });
      }, patience * 1_000);
      child.once("message", onMessage);
      child.once("exit", onExit);
      child.send(task);
    });
  }

  close(): void {
    this.child?.kill("SIGKILL");
    this.child = undefined;
  }
}

/** The tests of each file, nearest first: the unit tests of the smallest contract that it is part of, then all others. */
function groupsFor(tests: ReadonlyMap<string, ReadonlySet<string>>, parts: readonly Part[], near: boolean) {
  return (file: string): Groups => {
    const touching = [...tests].filter(([, closure]) => closure.has(file)).map(([test]) => test);
    const home = parts.find(({ closure }) => closure.has(file))?.name;
    const own = touching.filter((test) => home !== undefined && test.startsWith(`test/solidity/unit/${home}`));
    if (near && own.length > 0) return [own];
    const kinds = ["unit", "findings", "fuzz", "flow", "invariant"].map((kind) =>
      touching.filter((test) => test.startsWith(`test/solidity/${kind}/`) && !own.includes(test)),
    );
    return [own, ...kinds].filter((group) => group.length > 0);
  };
}

/** A contract with unit tests of its own. */
interface Part {
  readonly name: string;
  readonly closure: ReadonlySet<string>;
}

/** Every n-th, so that at most `most` remain. */
function spread<item>(items: readonly item[], most: number): item[] {
  const step = Math.max(1, items.length / most);
  return Array.from({ length: Math.min(most, items.length) }, (_, i) => items[Math.floor(i * step)]).filter(
    (one) => one !== undefined,
  );
}

const oneLine = (text: string): string => {
  const line = text.replace(/\s+/g, " ");
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
};

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      sample: { type: "string", default: "1000000" },
      jobs: { type: "string", default: "2" },
      list: { type: "boolean", default: false },
      near: { type: "boolean", default: false },
    },
  });
  const [sample, jobs] = [Number(values.sample), Number(values.jobs)];
  if (!(sample >= 1) || !(jobs >= 1)) throw new Error("--sample and --jobs are numbers from 1.");

  const { optimizer, viaIR, evmVersion } = hre.config.solidity.profiles.default?.compilers[0]?.settings as Settings;
  const settings: Settings = { optimizer, viaIR: viaIR ?? false, ...(evmVersion === undefined ? {} : { evmVersion }) };
  const { fuzz, invariant } = hre.config.test.solidity.profiles.default ?? {};
  const profile = { settings, fuzz, invariant } as Profile;

  // The changes.
  const all = filesUnder("contracts/**/*.sol").filter((file) => !file.startsWith("contracts/interfaces/"));
  const files = all.filter(
    (file) => positionals.length === 0 || positionals.some((path) => file.startsWith(path.replace(/^\.\//, ""))),
  );
  if (files.length === 0) throw new Error(`There is no contract under ${positionals.join(", ")}.`);
  const sources = closureOf(all);
  const output = compile(sources, settings, { "*": { "": ["ast"] } });
  const [wrong] = errorsOf(output);
  if (wrong !== undefined) throw new Error(wrong);
  const mutants = files.flatMap((file) => spread(mutantsOf(file, output.sources?.[file]?.ast, sources), sample));
  if (values.list) {
    for (const mutant of mutants) console.log(describe(mutant));
    console.log(`${mutants.length} changes in ${files.length} files.`);
    return;
  }

  // The tests.
  const tests = new Map(
    filesUnder("test/solidity/**/*.t.sol").map((test) => [test, new Set(closureOf([test]).keys())] as const),
  );
  const parts = all
    .filter((file) => filesUnder(`test/solidity/unit/**/${basename(file, ".sol")}*`).length > 0)
    .map((file) => ({ name: unitFolder(file), closure: new Set(closureOf([file]).keys()) }))
    .sort((a, b) => a.closure.size - b.closure.size);
  const groupsOf = groupsFor(tests, parts, values.near);

  // Without a change they all pass, or else nothing can be said.
  const workers = Array.from({ length: jobs }, () => new Worker());
  try {
    const [first = new Worker()] = workers;
    const durations = new Map<string, number>();
    for (const files_ of new Set(files.flatMap((file) => groupsOf(file).map((group) => group.join(" "))))) {
      const verdict = await first.judge({ groups: [files_.split(" ")], profile }, 3_600);
      if (verdict.kind !== "survived") {
        throw new Error(`Unchanged, the tests do not pass: ${verdict.by} (${verdict.kind})\n  ${files_}`);
      }
      durations.set(files_, verdict.seconds);
      console.error(`  ${verdict.seconds.toFixed(1)} s without a change: ${oneLine(files_)}`);
    }

    const verdicts = new Map<Mutant, Verdict>();
    const ahead = [...mutants];
    await Promise.all(
      workers.map(async (worker) => {
        for (let mutant = ahead.shift(); mutant; mutant = ahead.shift()) {
          const groups = groupsOf(mutant.file);
          const usual = groups.reduce((total, group) => total + (durations.get(group.join(" ")) ?? 0), 0);
          const verdict: Verdict =
            groups.length === 0
              ? { kind: "survived", by: "no test reaches it", seconds: 0 }
              : await worker.judge({ groups, mutant, profile }, PATIENCE + 5 * usual);
          verdicts.set(mutant, verdict);
          console.error(
            `  ${verdicts.size}/${mutants.length} ${verdict.kind.padEnd(8)} ${verdict.seconds.toFixed(1).padStart(5)} s  ${describe(mutant)}`,
          );
        }
      }),
    );
    report(files, mutants, verdicts);
  } finally {
    for (const worker of workers) worker.close();
  }
}

/** Where the unit tests of a contract are: a folder of its name, or a file in the folder of its kind. */
function unitFolder(file: string): string {
  const name = basename(file, ".sol");
  const [test = ""] = filesUnder(`test/solidity/unit/**/${name}*`);
  return test.slice("test/solidity/unit/".length, test.indexOf(name) + name.length);
}

const describe = ({ file, line, kind, was, becomes }: Mutant): string =>
  `${file}:${line}  ${kind}: ${oneLine(was)} → ${becomes === "" ? "nothing" : oneLine(becomes)}`;

function report(files: readonly string[], mutants: readonly Mutant[], verdicts: ReadonlyMap<Mutant, Verdict>): void {
  const count = (of: readonly Mutant[], kind: Verdict["kind"]): number =>
    of.filter((mutant) => verdicts.get(mutant)?.kind === kind).length;
  const row = (name: string, of: readonly Mutant[]): string[] => {
    const [killed, survived, invalid] = [count(of, "killed"), count(of, "survived"), count(of, "invalid")];
    const valid = killed + survived;
    const share = valid === 0 ? "–" : `${((100 * killed) / valid).toFixed(1)} %`;
    return [name, `${valid}`, `${killed}`, `${survived}`, `${invalid}`, share];
  };
  const right = (title: string) => ({ title, align: "right" as const });
  console.log(
    table(
      [{ title: "contract" }, ...["changes", "killed", "survived", "do not compile", "killed of all"].map(right)],
      [
        ...files.map((file) =>
          row(
            file,
            mutants.filter((mutant) => mutant.file === file),
          ),
        ),
        row("all", mutants),
      ],
    ),
  );
  const survivors = mutants.filter((mutant) => verdicts.get(mutant)?.kind === "survived");
  if (survivors.length > 0) console.log(`\nSurvived:\n${survivors.map((one) => `  ${describe(one)}`).join("\n")}`);
}

if (process.argv.includes("--worker")) work();
else {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

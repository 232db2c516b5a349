/**
 * Runs everything that must hold before a change is merged, and counts: two stages at a time, each once those it needs are
 * over.
 *
 *   npm test                       every stage
 *   npm test -- solidity mocha     only these stages (the contracts are built first when a stage needs them)
 *   npm run test:deep              many more fuzz runs and longer campaigns
 *   npm test -- --verbose          the whole output of every stage, not only of those that fail
 *
 * A check (a linter, the type checker) counts as one test; a test runner as many as it reports. The last line is always
 * `N passed, N failed`, and the exit code agrees with it.
 */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { stripVTControlCharacters } from "node:util";

interface Step {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** A runner reports how many of its tests passed and failed; anything else is one test by itself. */
  readonly runner?: boolean;
}

interface Stage {
  readonly name: string;
  readonly steps: readonly Step[];
  /** Whether the stage reads what `hardhat build` writes. */
  readonly needsBuild: boolean;
}

interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly output: string;
}

const root = resolve(import.meta.dirname, "..");
const bin = join(root, "node_modules", ".bin");
const flags = new Set(process.argv.slice(2).filter((argument) => argument.startsWith("--")));
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const deep = flags.has("--deep");

/** In the order in which they are begun: what takes longest comes early. */
const stages: readonly Stage[] = [
  {
    name: "build",
    needsBuild: false,
    steps: [{ name: "contracts", command: "hardhat", args: ["build", "--no-tests", "--quiet"] }],
  },
  {
    name: "style",
    needsBuild: false,
    steps: [
      { name: "lockfile", command: "node", args: ["scripts/complete-lock.mjs", "--check"] },
      {
        name: "solhint",
        command: "solhint",
        args: ["--disc", "--noPoster", "--max-warnings", "0", "contracts/**/*.sol", "test/**/*.sol"],
      },
      { name: "prettier", command: "prettier", args: ["--check", "--log-level", "warn", "."] },
    ],
  },
  {
    name: "generate",
    needsBuild: true,
    steps: [{ name: "generated files are fresh", command: "tsx", args: ["scripts/generate.ts", "--check"] }],
  },
  {
    name: "solidity",
    needsBuild: true,
    steps: [
      { name: "build of the tests", command: "hardhat", args: ["build", "--no-contracts", "--quiet"] },
      {
        name: deep ? "Solidity tests, deep" : "Solidity tests",
        command: "hardhat",
        args: ["test", "solidity", "--no-compile", ...(deep ? ["--test-profile", "deep"] : [])],
        runner: true,
      },
    ],
  },
  {
    name: "mocha",
    needsBuild: true,
    steps: [{ name: "TypeScript tests", command: "hardhat", args: ["test", "mocha", "--no-compile"], runner: true }],
  },
  {
    name: "lint",
    needsBuild: true,
    steps: [{ name: "eslint", command: "eslint", args: ["--max-warnings", "0", "."] }],
  },
  {
    name: "types",
    needsBuild: true,
    steps: [{ name: "tsc", command: "tsc", args: ["--noEmit", "--pretty", "false"] }],
  },
];

/** The number before `word` in a runner's own summary, which is the last place where it stands alone on a line. */
function countOf(word: string, output: string): number {
  const matches = [...output.matchAll(new RegExp(`^ {2}(\\d+) ${word}(?: \\(.*\\))?$`, "gm"))];
  return Number(matches.at(-1)?.[1] ?? 0);
}

/** Runs one step to its end. A runner that dies before it can count, or counts nothing, has failed once. */
async function run(step: Step): Promise<Outcome> {
  const chunks: string[] = [];
  const exitCode = await new Promise<number>((done) => {
    const child = spawn(step.command, step.args, {
      cwd: root,
      shell: process.platform === "win32",
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        ...process.env,
        PATH: `${bin}${delimiter}${process.env.PATH ?? ""}`,
        NO_COLOR: "1",
        FORCE_COLOR: "0",
        // A forgotten `describe.only` would hide every other test.
        SOLIDARITY_FORBID_ONLY: "1",
        ...(deep ? { SOLIDARITY_DEEP: "1" } : {}),
      },
    });
    child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk.toString()));
    child.on("error", (error) => {
      chunks.push(`${error.message}\n`);
      done(1);
    });
    child.on("close", (code, signal) => {
      if (signal !== null) chunks.push(`ended by ${signal}\n`);
      done(code ?? 1);
    });
  });
  const output = stripVTControlCharacters(chunks.join(""));
  if (step.runner !== true) {
    return { passed: exitCode === 0 ? 1 : 0, failed: exitCode === 0 ? 0 : 1, skipped: 0, output };
  }
  const passed = countOf("passing", output);
  const failed = countOf("failing", output);
  const skipped = countOf("pending", output) + countOf("skipped", output);
  const lost = failed === 0 && (exitCode !== 0 || passed === 0);
  return {
    passed,
    failed: lost ? 1 : failed,
    skipped,
    output: lost && exitCode === 0 ? `${output}no test ran\n` : output,
  };
}

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;
const indent = (text: string): string => text.trimEnd().replace(/^(?=.)/gm, "    ");

const unknown = wanted.filter((name) => stages.every((stage) => stage.name !== name));
if (unknown.length > 0) {
  console.error(`There is no stage ${unknown.join(", ")}. Stages: ${stages.map(({ name }) => name).join(", ")}.`);
  console.log("0 passed, 1 failed");
  process.exit(1);
}

const chosen = stages.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
const first = stages.filter(({ name }) => name === "build" && !chosen.some((stage) => stage.name === "build"));
const plan = chosen.some(({ needsBuild }) => needsBuild) ? [...first, ...chosen] : [...chosen];

const version = (JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string }).version;
console.log(`Solidarity ${version}, Node ${process.versions.node}${deep ? ", deep" : ""}`);

const began = performance.now();
let passed = 0;
let failed = 0;
let built = true;

/** Runs a stage, and tells of it when it is over: another may be under way. */
async function runStage(stage: Stage): Promise<void> {
  const told = [`\n${stage.name}`];
  for (const step of stage.needsBuild && !built ? [] : stage.steps) {
    const start = performance.now();
    const outcome = await run(step);
    passed += outcome.passed;
    failed += outcome.failed;
    if (stage.name === "build" && outcome.failed > 0) built = false;
    const counts = [
      `${outcome.passed} passed`,
      ...(outcome.failed > 0 ? [`${outcome.failed} failed`] : []),
      ...(outcome.skipped > 0 ? [`${outcome.skipped} skipped`] : []),
    ].join(", ");
    const detail = step.runner === true ? `: ${counts}` : "";
    told.push(`  ${outcome.failed === 0 ? "✔" : "✘"} ${step.name}${detail} (${seconds(start)})`);
    if (outcome.failed > 0 || flags.has("--verbose")) told.push(indent(outcome.output));
  }
  if (stage.needsBuild && !built) told.push("  not run: the build failed");
  console.log(told.join("\n"));
}

/** Runs them, two at a time. */
async function runAll(waiting: Stage[]): Promise<void> {
  const underWay = new Set<Promise<void>>();
  let building = waiting.some(({ name }) => name === "build");
  while (waiting.length + underWay.size > 0) {
    const next = underWay.size < 2 ? waiting.findIndex(({ needsBuild }) => !needsBuild || !building) : -1;
    const [stage] = next < 0 ? [] : waiting.splice(next, 1);
    if (stage) {
      const run = runStage(stage).finally(() => {
        underWay.delete(run);
        if (stage.name === "build") building = false;
      });
      underWay.add(run);
    } else await Promise.race(underWay);
  }
}

await runAll(plan);

console.log(`\nTook ${seconds(began)}.`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

/** Reads the tests as text: which functions and cases there are, what they call, what is written about them. */
import { globSync, readFileSync } from "node:fs";
import { join, resolve, sep } from "node:path";

export const root = resolve(import.meta.dirname, "../..");

/** A function of a Solidity file, or a case (`it`) of a TypeScript one. */
export interface Unit {
  readonly file: string;
  readonly name: string;
  /** The comment above it. */
  readonly doc: string;
  readonly body: string;
  /** Whether a runner runs it by itself. */
  readonly isTest: boolean;
}

/** Paths under the repository with forward slashes, sorted. */
export function filesUnder(pattern: string): string[] {
  return globSync(pattern, { cwd: root })
    .map((file) => file.split(sep).join("/"))
    .sort();
}

export const readRepositoryFile = (file: string): string => readFileSync(join(root, file), "utf8");

/** All functions of the Solidity tests and their helpers, in the order of the files. */
export function solidityUnits(): Unit[] {
  return filesUnder("test/solidity/**/*.sol").flatMap((file) => functionsOf(file, readRepositoryFile(file)));
}

/** All cases of the TypeScript tests. */
export function typescriptUnits(): Unit[] {
  return filesUnder("test/**/*.test.ts")
    .filter((file) => !file.startsWith("test/meta/"))
    .flatMap((file) => casesOf(file, readRepositoryFile(file)));
}

/** The functions of a Solidity source that have a body. */
export function functionsOf(file: string, source: string): Unit[] {
  const units: Unit[] = [];
  const code = blank(source);
  for (const match of code.matchAll(/\bfunction\s+(\w+)\s*\(/g)) {
    const [, name = ""] = match;
    const from = match.index;
    const open = code.indexOf("{", from);
    const end = code.indexOf(";", from);
    if (open === -1 || (end !== -1 && end < open)) continue;
    const close = closing(code, open);
    units.push({
      file,
      name,
      doc: commentAbove(source, from),
      body: source.slice(open, close),
      isTest: file.endsWith(".t.sol") && /^(test|invariant|afterInvariant)/.test(name),
    });
  }
  return units;
}

/** The cases of a mocha file, by their titles. What lies between two cases belongs to the first. */
function casesOf(file: string, source: string): Unit[] {
  const starts = [...source.matchAll(/\bit\(\s*(["'`])((?:\\.|(?!\1)[^\\])*)\1/g)];
  return starts.map((start, i) => ({
    file,
    name: start[2] ?? "",
    doc: commentAbove(source, start.index),
    body: source.slice(start.index, starts[i + 1]?.index ?? source.length),
    isTest: true,
  }));
}

/** The source with everything in comments and strings made blank, so that braces are braces. */
function blank(source: string): string {
  return source.replace(/\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/g, (text) =>
    text.replace(/[^\n]/g, " "),
  );
}

function closing(code: string, open: number): number {
  let depth = 0;
  for (let at = open; at < code.length; at++) {
    if (code[at] === "{") depth++;
    else if (code[at] === "}" && --depth === 0) return at + 1;
  }
  return code.length;
}

/** The comment lines right above a position. */
function commentAbove(source: string, at: number): string {
  const lines = source.slice(0, source.lastIndexOf("\n", at) + 1).split("\n");
  lines.pop();
  const comment: string[] = [];
  for (let line = lines.pop(); line !== undefined && /^\s*(\/\/|\/\*|\*)/.test(line); line = lines.pop()) {
    comment.unshift(line.trim());
  }
  return comment.join("\n");
}

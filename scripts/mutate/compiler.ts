/** Sources with what they import, compiled in this process. */
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, posix } from "node:path";

import { root } from "../lib/testSources.js";

const require = createRequire(import.meta.url);

/** Solidity files by the names that the compiler knows them by. */
export type Sources = ReadonlyMap<string, string>;

interface Output {
  readonly errors?: readonly { readonly severity: string; readonly formattedMessage: string }[];
  readonly sources?: Readonly<Record<string, { readonly ast: unknown }>>;
  readonly contracts?: Readonly<
    Record<
      string,
      Readonly<
        Record<
          string,
          {
            readonly abi: readonly { readonly type: string; readonly name?: string }[];
            readonly evm: Record<"bytecode" | "deployedBytecode", { readonly object: string }>;
          }
        >
      >
    >
  >;
}

/** The settings of hardhat.config.ts that decide what the bytecode is. */
export interface Settings {
  readonly optimizer?: unknown;
  readonly viaIR?: boolean;
  readonly evmVersion?: string;
}

const cache = new Map<string, string>();

function read(name: string): string {
  const known = cache.get(name);
  if (known !== undefined) return known;
  const path = [join(root, name), join(root, "node_modules", name)].find((one) => existsSync(one));
  if (path === undefined) throw new Error(`${name} is imported, but is nowhere.`);
  const text = readFileSync(path, "utf8");
  cache.set(name, text);
  return text;
}

const IMPORT = /^\s*import\s+(?:[^"';]*?\s+from\s+)?["']([^"']+)["']/gm;

/** What a file imports, by the compiler's names. */
export function importsOf(name: string, source: string): string[] {
  return [...source.matchAll(IMPORT)].map(([, path = ""]) =>
    path.startsWith(".") ? posix.join(posix.dirname(name), path) : path,
  );
}

/** These files and everything that they import. */
export function closureOf(names: readonly string[]): Map<string, string> {
  const sources = new Map<string, string>();
  const ahead = [...names];
  for (let name = ahead.pop(); name !== undefined; name = ahead.pop()) {
    if (sources.has(name)) continue;
    const source = read(name);
    sources.set(name, source);
    ahead.push(...importsOf(name, source));
  }
  return sources;
}

let solc: { compile(input: string): string } | undefined;

/** Compiles `sources`; what comes out is asked for by file. */
export function compile(sources: Sources, settings: Settings, outputSelection: Record<string, unknown>): Output {
  // Loading the compiler takes a second: once in each process.
  solc ??= require("solc") as { compile(input: string): string };
  const input = {
    language: "Solidity",
    sources: Object.fromEntries([...sources].map(([name, content]) => [name, { content }])),
    settings: { ...settings, outputSelection },
  };
  return JSON.parse(solc.compile(JSON.stringify(input))) as Output;
}

export const errorsOf = ({ errors = [] }: Output): string[] =>
  errors.filter(({ severity }) => severity === "error").map(({ formattedMessage }) => formattedMessage);

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";

import { expect } from "chai";
import { concat, keccak256, stringToHex, type Hex } from "viem";

import { run } from "../../../sdk/cli/run.js";
import { newJournal, type Journal } from "../../../sdk/cli/world.js";
import { TEST_MNEMONIC } from "../../../scripts/lib/people.js";
import type { Provider } from "../../../scripts/lib/rpcServer.js";

/** What a command said, and how it ended. */
export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly journal: Journal;
  /** The document of --json; fails if standard output holds anything else. */
  readonly document: Document;
}

export interface Document {
  readonly exit: number;
  readonly error?: { readonly code: string; readonly message: string; readonly hint: string };
  readonly [field: string]: unknown;
}

export interface Circumstances {
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** What is typed. Nothing: nobody is there. */
  readonly typed?: string;
  /** Whether somebody sits at a terminal. */
  readonly terminal?: boolean;
}

/** Runs a command line in this process. */
export async function cli(argv: readonly string[], { env = {}, typed, terminal = false }: Circumstances = {}) {
  let [out, err] = ["", ""];
  const stdin = Object.assign(new PassThrough(), { isTTY: terminal, setRawMode: () => undefined });
  if (typed !== undefined) stdin.write(typed);
  if (!terminal) stdin.end();
  const journal = newJournal();
  const stdout = { write: (text: string) => (out += text) };
  const stderr = { write: (text: string) => (err += text), isTTY: terminal };
  const code = await run(argv, { env, stdin, stdout, stderr, journal });
  return ended({ code, out, err, journal });
}

/** Runs a command line in a process of its own, and presses Ctrl-C once it has said something, or something is so. */
export async function spawned(
  argv: readonly string[],
  { env = {}, interruptAt }: Circumstances & { interruptAt?: string | (() => Promise<boolean>) } = {},
): Promise<Ended> {
  const main = join(import.meta.dirname, "../../../sdk/cli/main.ts");
  const child = spawn(process.execPath, ["--import", "tsx", main, ...argv], { env: { ...process.env, ...env } });
  let [out, err] = ["", ""];
  child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
  const watching = setInterval(() => {
    void (async () => {
      const now = typeof interruptAt === "string" ? err.includes(interruptAt) : await interruptAt?.();
      if (now && !child.killed) child.kill("SIGINT");
    })();
  }, 50);
  const [code] = (await once(child, "close")) as [number];
  clearInterval(watching);
  return ended({ code, out, err, journal: newJournal() });
}

const ended = (said: Omit<Ended, "document">): Ended => ({
  ...said,
  get document() {
    expect(said.out, said.err).to.match(/^\{.*\}\n$/);
    return JSON.parse(said.out) as Document;
  },
});

/** The private key of a person of the tests. */
export const keyOf = (role: string, index = 0): Hex =>
  keccak256(concat([keccak256(stringToHex(TEST_MNEMONIC)), stringToHex(`${role} ${index}`)]));

/** A folder of its own for a test's files. */
export const newFolder = (): string => mkdtempSync(join(tmpdir(), "solidarity-cli-"));

/** A node that tells the truth, but for what `alter` makes of some answers. */
export const altered = (
  provider: Provider,
  alter: (method: string, answer: () => Promise<unknown>, params: readonly unknown[]) => Promise<unknown>,
): Provider => ({
  request: ({ method, params }) =>
    alter(method, () => provider.request({ method, params }), (params ?? []) as unknown[]),
});

import { parseArgs } from "node:util";

import type { Command } from "./command.js";
import { UsageError } from "./errors.js";
import { nearest } from "./nearest.js";
import { COMMON, type Given, type OptionName, OPTIONS, SENDING } from "./options.js";

/** A command line, taken apart. */
export interface Parsed {
  /** Undefined when only help or the version is asked for. */
  readonly command: Command | undefined;
  /** What is to be planned, under `plan`. */
  readonly planned: boolean;
  readonly words: readonly string[];
  readonly given: Given;
}

const secretNames = ["private-key", "privatekey", "key", "secret", "mnemonic", "seed", "password", "passphrase"];

const isOption = (name: string): name is OptionName => Object.hasOwn(OPTIONS, name);

/**
 * Takes a command line apart.
 *
 * @throws {UsageError} when it cannot be understood: with what was probably meant, and never with what may be a key.
 */
export function parse(argv: readonly string[], commands: readonly Command[]): Parsed {
  const { positionals, given, used } = readTokens(argv);
  const planned = positionals[0] === "plan";
  const named = planned ? positionals.slice(1) : positionals;
  const command = findCommand(named, commands);
  if (command === undefined) {
    if (given.help || given.version) return { command, planned, words: [], given };
    throw unknownCommand(named, planned, commands);
  }
  const words = named.slice(command.name.split(" ").length);
  if (planned && !command.options.includes("dry-run")) throw unknownCommand(named, planned, commands);
  const parsed = { command, planned, words, given };
  if (given.help || given.version) return parsed;

  const allowed = [...COMMON, ...command.options];
  for (const name of used) {
    if (allowed.includes(name)) continue;
    const near = nearest(name, allowed);
    const hint = `${near ? `Did you mean --${near}? ` : ""}See solidarity ${command.name} --help.`;
    throw new UsageError(`solidarity ${command.name} takes no --${name}.`, hint, `--${name}`);
  }
  const expected = command.words ?? [];
  if (words.length !== expected.length) throw wrongWords(command, words);
  for (const name of command.needs ?? [])
    if (given[name] === undefined)
      throw new UsageError(`--${name} is missing: ${OPTIONS[name].help}.`, `For example: ${command.examples[0] ?? ""}`);
  return parsed;
}

/** Options and words, each option at most once. */
function readTokens(argv: readonly string[]): { positionals: string[]; given: Given; used: readonly OptionName[] } {
  const { tokens, positionals } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(Object.entries(OPTIONS).map(([name, { type }]) => [name, { type }])),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const given: Record<string, string | boolean> = {};
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const { name, rawName, value } = token;
    if (secretNames.includes(name.toLowerCase()))
      throw new UsageError(
        `${rawName} is refused: arguments stay in the shell's history, and every program here can read them.`,
        "Set SOLIDARITY_PRIVATE_KEY, or use --keystore FILE (with SOLIDARITY_PASSWORD_FILE). Take a key that was typed here for known to others.",
        rawName,
      );
    if (!isOption(name)) {
      const near = nearest(name, Object.keys(OPTIONS));
      throw new UsageError(
        `${rawName} is not known.`,
        near ? `Did you mean --${near}?` : "See solidarity --help.",
        rawName,
      );
    }
    if (Object.hasOwn(given, name))
      throw new UsageError(`--${name} is given twice.`, "Give it once: which one is meant?", rawName);
    const { type } = OPTIONS[name];
    if (type === "boolean" && value !== undefined)
      throw new UsageError(`--${name} takes no value.`, `Write --${name} alone, or leave it out.`, rawName);
    // `--amount --yes`: the next option is no value.
    if (type === "string" && (value === undefined || value === "" || (!token.inlineValue && /^--?[a-z]/.test(value))))
      throw new UsageError(`--${name} needs a value: ${OPTIONS[name].help}.`, "Write it after the option.", rawName);
    given[name] = type === "boolean" ? true : (value ?? "");
  }
  return { positionals, given: given as Given, used: Object.keys(given) as OptionName[] };
}

/** The command with the longest name that the words begin with. */
function findCommand(words: readonly string[], commands: readonly Command[]): Command | undefined {
  const fits = commands.filter(({ name }) => name === words.slice(0, name.split(" ").length).join(" "));
  return fits.sort((a, b) => b.name.length - a.name.length)[0];
}

function unknownCommand(words: readonly string[], planned: boolean, commands: readonly Command[]): UsageError {
  const possible = planned
    ? commands.filter(({ options }) => SENDING.every((name) => options.includes(name)))
    : commands;
  const names = possible.map(({ name }) => name);
  const list = names.join(", ");
  if (words.length === 0)
    return new UsageError(planned ? "What is to be planned?" : "What is to be done?", `One of: ${list}. See --help.`);
  const [first = "", ...rest] = words;
  const family = names.filter((name) => name.startsWith(`${first} `));
  const given = family.length > 0 ? words.slice(0, 2).join(" ") : first;
  // "record" alone: which of its commands, nobody can tell.
  const undecided = family.length > 1 && rest.length === 0;
  const near = undecided ? undefined : (nearest(words.slice(0, 2).join(" "), names) ?? nearest(first, names));
  const what = planned ? `"${given}" cannot be planned.` : `"${given}" is no command.`;
  return new UsageError(
    what,
    near ? `Did you mean ${near}?` : `One of: ${undecided ? family.join(", ") : list}.`,
    given,
  );
}

function wrongWords(command: Command, words: readonly string[]): UsageError {
  const expected = (command.words ?? []).map((word) => word.toUpperCase());
  const takes = expected.length > 0 ? expected.join(" ") : "no further words";
  const example = `For example: ${command.examples[0] ?? ""}`;
  return new UsageError(`solidarity ${command.name} takes ${takes}, not ${words.length} words.`, example);
}

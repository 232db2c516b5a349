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

/** The only letters that stand for options: those that everybody tries. */
const SHORT: Readonly<Record<string, string>> = { "-h": "--help", "-V": "--version", "-v": "--version" };

const isOption = (name: string): name is OptionName => Object.hasOwn(OPTIONS, name);

/**
 * Takes a command line apart.
 *
 * @throws {UsageError} when it cannot be understood: with what was probably meant, and never with what may be a key.
 */
export function parse(argv: readonly string[], commands: readonly Command[]): Parsed {
  const read = readTokens(argv);
  const { used } = read;
  // `solidarity help pledge` is `solidarity pledge --help`.
  const helped = read.positionals[0] === "help";
  const positionals = helped ? read.positionals.slice(1) : read.positionals;
  const given = helped ? { ...read.given, help: true as const } : read.given;
  const planned = positionals[0] === "plan";
  const named = planned ? positionals.slice(1) : positionals;
  const command = findCommand(named, commands);
  if (command === undefined) {
    const asksOnly = Boolean(given.help) || Boolean(given.version);
    const family = commands.some(({ name }) => name.startsWith(`${named[0]} `));
    if (asksOnly && (named.length === 0 || family)) return { command, planned, words: [], given };
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

/** Options and words, each option at most once; of those that take a list, what follows up to the next option. */
function readTokens(argv: readonly string[]): { positionals: string[]; given: Given; used: readonly OptionName[] } {
  const { tokens } = parseArgs({
    args: [...argv].map((word) => SHORT[word] ?? word),
    options: Object.fromEntries(
      Object.entries(OPTIONS).map(([name, { type }]) => [name, { type: type === "list" ? "string" : type }]),
    ),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const given: Record<string, string | boolean | string[]> = {};
  const positionals: string[] = [];
  let list: string[] | undefined;
  for (const token of tokens) {
    if (token.kind === "positional") (list ?? positionals).push(token.value);
    if (token.kind !== "option") continue;
    const { name, rawName, value } = token;
    const option = optionOf(name, rawName);
    const { type } = OPTIONS[option];
    if (Object.hasOwn(given, name) && type !== "list")
      throw new UsageError(`--${name} is given twice.`, "Give it once: which one is meant?", rawName);
    if (type === "boolean" && value !== undefined)
      throw new UsageError(`--${name} takes no value.`, `Write --${name} alone, or leave it out.`, rawName);
    // `--amount --yes`: the next option is no value.
    if (type !== "boolean" && (value === undefined || value === "" || (!token.inlineValue && /^--?[a-z]/.test(value))))
      throw new UsageError(`--${name} needs a value: ${OPTIONS[option].help}.`, "Write it after the option.", rawName);
    list = type === "list" ? [...((given[name] as string[] | undefined) ?? []), value ?? ""] : undefined;
    given[name] = list ?? (type === "boolean" ? true : (value ?? ""));
  }
  return { positionals, given: given as Given, used: Object.keys(given) as OptionName[] };
}

/** An option by the name that was typed. */
function optionOf(name: string, rawName: string): OptionName {
  if (secretNames.includes(name.toLowerCase()))
    throw new UsageError(
      `${rawName} is refused: arguments stay in the shell's history, and every program here can read them.`,
      "Set SOLIDARITY_PRIVATE_KEY, or use --keystore FILE (with SOLIDARITY_PASSWORD_FILE). Take a key that was typed here for known to others.",
      rawName,
    );
  if (isOption(name)) return name;
  const near = nearest(name, Object.keys(OPTIONS));
  throw new UsageError(
    `${rawName} is not known.`,
    near ? `Did you mean --${near}?` : "See solidarity --help.",
    rawName,
  );
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
  return new UsageError(`solidarity ${command.name} takes ${takes} (given: ${words.length}).`, example);
}

import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import type { SolidarityError } from "../errors/base.js";
import { decodeError } from "../errors/decode.js";
import type { ErrorExplanation } from "../errors/explain.js";
import { withReason } from "../errors/fill.js";
import { NetworkError } from "../errors/outside.js";
import { UnexpectedError } from "../errors/refusals.js";
import { toJson } from "../record/json.js";
import { parse } from "./arguments.js";
import { commands } from "./commands/index.js";
import { EXITS, exitOf } from "./exits.js";
import { helpOf, overview } from "./help.js";
import { inLanguage, localeOf, optionIn, ownWords, spokenLocale } from "./language.js";
import { rememberSensitive, withoutSecrets } from "./redact.js";
import { openOutput, type World } from "./world.js";
import { cliWords } from "./words/index.js";

/**
 * Runs one command line. Never throws: everything ends in an exit code (`EXITS`), and in one JSON document on standard
 * output if `--json` is among the arguments.
 */
export async function run(argv: readonly string[], world: World): Promise<number> {
  const json = argv.includes("--json");
  let name = "";
  try {
    const { command, planned, words, given } = parse(argv, commands);
    name = command?.name ?? "";
    if (given.help || given.version) {
      const output = openOutput(world, { json, quiet: false });
      const text = given.version ? versionOf() : command ? helpOf(command) : overview(commands);
      if (json) output.document(given.version ? { version: text } : { help: text });
      else output.say(text);
      return EXITS.done.code;
    }
    if (command === undefined) return EXITS.usage.code;
    const asked = planned ? { ...given, "dry-run": true as const } : given;
    const locale = localeOf(given.lang, world.env);
    const quiet = given.out === "-" || (given.sign === true && given.out === undefined);
    const output = openOutput(world, { json, quiet });
    const context = { world, out: output, given: asked, words, locale, texts: cliWords[locale] };
    const { exit, document } = await command.run(context);
    const { code } = EXITS[exit];
    if (json) output.document({ command: planned ? `plan ${name}` : name, exit: code, ...document });
    return code;
  } catch (caught) {
    const error = decodeError(caught);
    await report(error, { argv, world, name });
    return EXITS[exitOf(error, world.journal.sent.length)].code;
  }
}

/** What a failure is told with. */
interface Teller {
  readonly argv: readonly string[];
  readonly world: World;
  /** The command's name, as far as it was understood. */
  readonly name: string;
}

/** Tells of a failure, in the language that is spoken. */
async function report(error: SolidarityError, teller: Teller): Promise<void> {
  const locale = spokenLocale(teller.argv, teller.world.env);
  tell(error, ownWords(error, locale) ?? (await inLanguage(error, locale)), teller);
}

/** Tells at once of a failure that ends everything: nothing goes on meanwhile. */
export function reportAtOnce(error: SolidarityError, teller: Teller): void {
  const { message: what, hint: next } = error;
  tell(error, ownWords(error, spokenLocale(teller.argv, teller.world.env)) ?? { what, next }, teller);
}

/**
 * On standard error, what happened and what to do next; with `--json`, the one document instead, which is in English
 * whatever `--lang` says.
 */
function tell(error: SolidarityError, { what, next }: ErrorExplanation, { argv, world, name }: Teller): void {
  const json = argv.includes("--json");
  const { journal, env } = world;
  const output = openOutput(world, { json, quiet: true });
  const secrets = rememberSensitive(env, optionIn(argv, "rpc"));
  const clean = (text: string): string => withoutSecrets(text, secrets);
  const { code, hint, values, retryable } = error;
  if (json) {
    const { code: exit } = EXITS[exitOf(error, journal.sent.length)];
    const told = { code, message: error.message.replace(` ${hint}`, ""), hint, values, retryable };
    const document = { command: name, exit, error: told, ...(journal.sent.length > 0 && { sent: journal.sent }) };
    output.document(JSON.parse(clean(toJson(document))) as object);
    return;
  }
  const silence = error instanceof NetworkError ? silenceOf(error) : undefined;
  output.note(`${output.red(code)}: ${clean(silence === undefined ? what : withReason(what, silence))}`);
  const hidden = error instanceof UnexpectedError && !env.DEBUG;
  const { next: mark } = cliWords[spokenLocale(argv, env)].marks;
  output.note(`${mark}: ${hidden ? "Run it again with DEBUG=1 to see more." : clean(next)}`);
  if (env.DEBUG && error.cause instanceof Error) output.note(clean(error.cause.stack ?? ""));
  for (const hash of journal.sent) output.note(`Sent: ${hash}`);
}

/** How a node was silent: what it answered by HTTP, or what the connection met. */
function silenceOf(error: unknown): string | undefined {
  for (
    let [layer, depth] = [error, 0];
    layer instanceof Error && depth < 8;
    [layer, depth] = [layer.cause, depth + 1]
  ) {
    const { status, code, name } = layer as { status?: unknown; code?: unknown; name: string };
    if (typeof status === "number") return `HTTP ${status}`;
    if (typeof code === "string" && /^E[A-Z_]+$/.test(code)) return code;
    if (name === "TimeoutError") return "timeout";
  }
  return undefined;
}

/** The version of the package that this file came with. */
function versionOf(): string {
  let folder = new URL(".", import.meta.url);
  for (;;) {
    const file = fileURLToPath(new URL("package.json", folder));
    if (existsSync(file)) return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
    const above = new URL("../", folder);
    if (above.href === folder.href) return "unknown";
    folder = above;
  }
}

import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import type { SolidarityError } from "../errors/base.js";
import { decodeError } from "../errors/decode.js";
import { UnexpectedError } from "../errors/refusals.js";
import { parse } from "./arguments.js";
import { commands } from "./commands/index.js";
import { EXITS, exitOf } from "./exits.js";
import { helpOf, overview } from "./help.js";
import { rememberSensitive, withoutSecrets } from "./redact.js";
import { openOutput, type World } from "./world.js";

/**
 * Runs one command line. Never throws: everything ends in an exit code (`EXITS`), and in one JSON document on standard
 * output if `--json` is among the arguments.
 */
export async function run(argv: readonly string[], world: World): Promise<number> {
  const json = argv.includes("--json");
  const { journal } = world;
  const secrets = rememberSensitive(world.env);
  let output = openOutput(world, { json, quiet: false });
  let name = "";
  try {
    const { command, planned, words, given } = parse(argv, commands);
    name = command?.name ?? "";
    if (given.help || given.version) {
      const text = given.version ? versionOf() : command ? helpOf(command) : overview(commands);
      if (json) output.document(given.version ? { version: text } : { help: text });
      else output.say(text);
      return EXITS.done.code;
    }
    if (command === undefined) return EXITS.usage.code;
    output = openOutput(world, { json, quiet: given.out === "-" });
    const asked = planned ? { ...given, "dry-run": true as const } : given;
    const { exit, document } = await command.run({ world, out: output, given: asked, words });
    const { code } = EXITS[exit];
    if (json) output.document({ command: planned ? `plan ${name}` : name, exit: code, ...document });
    return code;
  } catch (caught) {
    const error = decodeError(caught);
    const { code } = EXITS[exitOf(error, journal.sent.length)];
    report(error);
    return code;
  }

  function report(error: SolidarityError): void {
    const { code, hint, values, retryable } = error;
    const { code: exit } = EXITS[exitOf(error, journal.sent.length)];
    const message = withoutSecrets(error.message.replace(` ${hint}`, ""), secrets);
    const sent = journal.sent.length > 0 ? { sent: journal.sent } : {};
    if (json) {
      const told = { code, message, hint: withoutSecrets(hint, secrets), values, retryable };
      output.document({ command: name, exit, error: told, ...sent });
      return;
    }
    output.note(`${output.red(code)}: ${message}`);
    output.note(
      `Next: ${error instanceof UnexpectedError ? "Run it again with DEBUG=1 to see more." : withoutSecrets(hint, secrets)}`,
    );
    if (world.env.DEBUG && error.cause instanceof Error) output.note(withoutSecrets(error.cause.stack ?? "", secrets));
    for (const hash of journal.sent) output.note(`Sent: ${hash}`);
  }
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

import { exportRecord } from "../../record/export/exportRecord.js";
import { verifyRecord } from "../../record/verify.js";
import type { Command } from "../command.js";
import { writeWhole } from "../files.js";
import { readPool, showDifferences } from "../readPool.js";
import { toRead } from "../stage.js";
import { toWord } from "../values.js";

/** `solidarity record export` */
export const recordExport: Command = {
  name: "record export",
  room: "check",
  summary: "write the books as CSV, JSON lines or beancount",
  about:
    "The books are verified against the chain, to the last unit, before they are written; what does not add up is not written. CSV and beancount name no donor or payee (CSV does with --people); JSON lines are complete, so that `record verify --file` can check them.",
  options: ["format", "out", "people", "title", "block"],
  needs: ["format", "out"],
  examples: [
    "solidarity record export --format csv --out books.csv",
    "solidarity record export --format jsonl --out - | gzip > record.jsonl.gz",
  ],
  async run(context) {
    const { given, out, world, texts } = context;
    const { check } = texts;
    const format = toWord("--format", given.format ?? "", ["csv", "jsonl", "beancount"]);
    const stage = await toRead(context);
    const { client, deployment } = stage;
    const { entries, toBlock } = await readPool(context, stage);
    const verdict = await verifyRecord(client, { deployment, entries, toBlock });
    const { verified, head, differences } = verdict;
    if (!verified) {
      showDifferences(context, differences);
      out.say(check.nothingWritten);
      return { exit: "different", document: { verified, head, toBlock, differences } };
    }
    const reading = { deployment, entries, toBlock, people: given.people, title: given.title };
    const { text, movements } = await exportRecord(client, { ...reading, format });
    const file = given.out ?? "-";
    // With --json, standard output holds the document alone: the books go into it.
    if (file !== "-") await writeWhole(world.journal, file, text);
    else if (!out.json) world.stdout.write(text);
    const row = (name: string, text: string): void => out.say(`${out.green(name.padEnd(12))}${text}`);
    row(check.written, check.wrote({ file: file === "-" ? check.standardOutput : file, format, count: movements }));
    row(check.reconciles, check.withChain({ block: toBlock, head }));
    const document = { format, file, movements, verified, head, toBlock };
    return { exit: "done", document: file === "-" && out.json ? { ...document, text } : document };
  },
};

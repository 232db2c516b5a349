import { recordFromJsonLines } from "../../record/export/toJsonLines.js";
import { verifyRecord } from "../../record/verify.js";
import type { Command } from "../command.js";
import { read } from "../files.js";
import { blockOf, readPool, showDifferences } from "../readPool.js";
import { toRead } from "../stage.js";
import { written } from "../units.js";

/** `solidarity record verify` */
export const recordVerify: Command = {
  name: "record verify",
  room: "check",
  summary: "recompute the record, and compare it with the chain",
  about:
    "Recomputes the ledger's head and every sum from the events, down to the pool's balances. A node that answers for the contract as falsely as for the events is believed: ask a second one. With --file, an export is verified instead (name its --block, if the record has gone on).",
  options: ["file", "block"],
  examples: ["solidarity record verify", "solidarity record verify --file record.jsonl --rpc https://another.example"],
  async run(context) {
    const { given, out, texts } = context;
    const { check } = texts;
    const exported = given.file === undefined ? undefined : recordFromJsonLines(await read(given.file));
    const stage = await toRead(context);
    const { client, deployment, units } = stage;
    const { entries, toBlock } = exported
      ? { entries: exported, toBlock: blockOf(context) }
      : await readPool(context, stage);
    const result = await verifyRecord(client, { deployment, entries, toBlock });
    const { verified, head, differences, replay } = result;
    const row = (name: string, text: string): void => out.say(`${name.padEnd(9)}${text}`);
    row(check.head, head);
    row(check.entries, check.entriesOf({ count: result.entries, block: result.toBlock }));
    for (const sums of replay.assets) {
      const unit = await units.of(sums.asset);
      const places = (["pledged", "available", "earmarked", "committed", "owed", "paid"] as const).map(
        (place) => `${check.places[place]} ${written(sums[place], unit)}`,
      );
      row(check.sums, places.join(", "));
    }
    showDifferences(context, differences);
    if (verified) out.say(`${out.green(check.verified)} ${check.toTheUnit}`);
    const document = {
      verified,
      head,
      entries: result.entries,
      toBlock: result.toBlock,
      assets: replay.assets,
      differences,
    };
    return { exit: verified ? "done" : "different", document };
  },
};

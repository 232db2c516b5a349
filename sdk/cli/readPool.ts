import { requireTip } from "../record/blocks.js";
import type { RecordEntry } from "../record/entries.js";
import { streamRecord } from "../record/getRecord.js";
import type { Difference } from "../record/compare.js";
import type { Context } from "./command.js";
import { openProgress } from "./progress.js";
import type { Stage } from "./stage.js";
import { toWhole } from "./values.js";

/** As of which block, if one is named. */
export const blockOf = ({ given }: Context): bigint | undefined =>
  given.block === undefined ? undefined : toWhole("--block", given.block);

/** Reads the pool's record up to a block, with a bar that shows how far it is. */
export async function readPool(
  context: Context,
  { client, deployment }: Stage,
): Promise<{ entries: RecordEntry[]; toBlock: bigint }> {
  const { number: toBlock } = await requireTip(client, blockOf(context), {});
  const progress = openProgress(context.world, context.texts.progress.record);
  const { startBlock } = deployment;
  const entries: RecordEntry[] = [];
  try {
    for await (const part of streamRecord(client, { deployment, toBlock, contracts: ["pool"] })) {
      for (const entry of part.entries) entries.push(entry);
      progress.to(part.toBlock - startBlock + 1n, toBlock - startBlock + 1n);
    }
  } finally {
    progress.clear();
  }
  return { entries, toBlock };
}

/** Says on what record and chain disagree: the first whole, the others by their number. */
export function showDifferences({ out, texts: { check } }: Context, differences: readonly Difference[]): void {
  const [first, ...others] = differences;
  if (first === undefined) return;
  out.say(`${out.red(check.different)}  ${first.what}`);
  out.say(`  ${check.recordSays({ value: first.record })}`);
  out.say(`  ${check.chainSays({ value: first.chain })}`);
  if (others.length > 0) out.say(`  ${check.more({ count: others.length })}`);
  out.say(check.next);
}

import { verifyRound } from "../../record/verifyRound.js";
import type { Command } from "../command.js";
import { openProgress } from "../progress.js";
import { blockOf, showDifferences } from "../readPool.js";
import { findRound, toRead } from "../stage.js";
import { toWhole } from "../values.js";
import { written } from "../units.js";

/** `solidarity round verify` */
export const roundVerify: Command = {
  name: "round verify",
  room: "check",
  summary: "recompute a round, and compare it with the chain",
  about: "Rebuilds S, Q, W, every gift, the fund, the matches and the claims from the events alone.",
  words: ["round"],
  options: ["block"],
  examples: ["solidarity round verify 1"],
  async run(context) {
    const { out, words, world, texts } = context;
    const round = toWhole("ROUND", words[0] ?? "");
    const { client, deployment, here, units } = await toRead(context);
    const { phase } = await findRound(here, round);
    const progress = openProgress(world, texts.progress.round);
    const toBlock = blockOf(context);
    const result = await verifyRound(client, { deployment, round, toBlock }).finally(() => progress.clear());
    const { verified, head, entries, differences, replay } = result;
    const unit = await units.of(replay.asset);
    const { tally, sharing, matches, held } = replay;
    const projects = [...tally.projects].map(([project, { gifts }]) => ({
      project,
      gifts,
      match: matches.matches.get(project) ?? 0n,
    }));
    const { check } = texts;
    const row = (name: string, text: string): void => out.say(`${name.padEnd(9)}${text}`);
    row(check.head, head);
    row(check.entries, check.roundEntries({ count: entries, block: result.toBlock, phase }));
    row(check.fund, check.funded({ fund: written(sharing.fund, unit), held: written(held, unit), total: tally.total }));
    for (const { project, gifts, match } of projects)
      row(check.project, check.matched({ project, gifts: written(gifts, unit), match: written(match, unit) }));
    showDifferences(context, differences);
    if (verified) out.say(`${out.green(check.verified)} ${check.toTheUnit}`);
    const sums = { phase, asset: replay.asset, fund: sharing.fund, held, total: tally.total, projects };
    return {
      exit: verified ? "done" : "different",
      document: { verified, round, head, entries, toBlock: result.toBlock, ...sums, differences },
    };
  },
};

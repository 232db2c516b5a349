import { planWords } from "../../plan/index.js";
import { moment } from "../../plan/money.js";
import { approvalToJson } from "../approvals.js";
import { carryOut, confirm, notReady } from "../carryOut.js";
import type { Command, Context, Ending } from "../command.js";
import { NoKeyError } from "../errors.js";
import { writeWhole } from "../files.js";
import { openProgress } from "../progress.js";
import { findRequest, type Found, inWords } from "../requests.js";
import { SENDING } from "../options.js";
import { showBlock, showChecks } from "../showPlan.js";
import { type Stage, toWrite } from "../stage.js";
import { inRange } from "../../types/integers.js";
import { toCount } from "../values.js";
import { approving } from "../writings.js";
import type { Actor } from "../keys.js";
import { requireTip } from "../../record/blocks.js";

/** `solidarity approve` */
export const approve: Command = {
  name: "approve",
  room: "decide",
  summary: "approve a rapid request, as one of its responders",
  about:
    "By a transaction; or with --sign by a signature, which costs nothing, works from an account without gas, and is kept in a file (--out) or printed. Whoever has the signatures of enough responders pays with them: solidarity release REQUEST --approvals FILE… REQUEST is its running number (its newest version is meant) or its full id.",
  words: ["request"],
  options: ["sign", ...SENDING],
  examples: ["solidarity approve 12", "solidarity approve 12 --sign --out approval-12-ana.json"],
  async run(context) {
    const { out, words, given } = context;
    const stage = await toWrite(context);
    const found = await findRequest(context, stage, words[0] ?? "");
    out.say(await inWords(context, stage, found));
    const ending = given.sign
      ? await sign(context, stage, found)
      : await carryOut(context, stage, approving(context, stage, found));
    return { ...ending, document: { ...ending.document, request: found } };
  },
};

const DAY = "86400";

/** Signs, once everything that the contract will look at is fine: all but the gas, which somebody else pays. */
async function sign(context: Context, stage: Stage & { actor: Actor }, found: Found): Promise<Ending> {
  const { given, out, locale, texts, world } = context;
  const { headings, told } = texts;
  const { client, chainId, here, actor, deployment } = stage;
  if (typeof actor === "string") throw new NoKeyError();
  const { id, number, terms } = found;
  const progress = openProgress(world, texts.progress.planning);
  const planning = here.request.approveRapid.plan({ account: actor, id, terms, locale });
  const plan = await planning.finally(() => progress.clear());
  const checks = plan.checks.filter(({ name }) => name !== "gas");
  const seconds = inRange("--valid-for", toCount("--valid-for", given["valid-for"] ?? DAY), 1, 86_400);
  const deadline = (await requireTip(client, undefined, {})).timestamp + BigInt(seconds);

  const sentence = told.signature({ number });
  if (!out.json) {
    out.say(out.bold(sentence));
    out.say();
    showBlock(out, headings.account, [texts.plan.account({ account: actor.address, chainId })]);
    showChecks(context, checks);
    const what = planWords[locale].writes["requests.approveRapid"]({ request: number });
    showBlock(out, headings.signs, [texts.plan.sign({ standard: "EIP-712", contract: deployment.requests }), what]);
    showBlock(out, headings.until, [moment(deadline)]);
    out.say();
  }
  if (checks.some(({ ok, blocks }) => !ok && blocks)) throw notReady({ checks });
  await confirm(context, texts.ask.sign, sentence);

  const approval = await here.request.signApproval({ account: actor, id, deadline });
  const text = approvalToJson(stage, found, approval);
  const { out: file = "-" } = given;
  if (file !== "-") {
    await writeWhole(world.journal, file, text);
    out.say(told.signed({ file, number }));
  } else if (!out.json) world.stdout.write(text);
  return { exit: "done", document: { signed: true, file, approval: JSON.parse(text) as object } };
}

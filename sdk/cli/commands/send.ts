import { StalePlanError } from "../../errors/plans.js";
import { typed } from "../../internal/typed.js";
import { changesOf } from "../../plan/stale.js";
import { moment } from "../../plan/money.js";
import { carryOut } from "../carryOut.js";
import type { Command } from "../command.js";
import { intentOf } from "../intents.js";
import { boundBy, readPlan } from "../keptPlan.js";
import { inWords } from "../requests.js";
import { showBlock } from "../showPlan.js";
import { toWrite } from "../stage.js";

/** `solidarity send` */
export const send: Command = {
  name: "send",
  room: "send",
  summary: "check a kept plan, maybe of another machine, and send it",
  about:
    "FILE is what `solidarity plan … --out FILE` wrote. Nothing that the file says is believed: what it does is read from its calls, planned anew here, with the community and the prices that this machine knows, and shown before anybody is asked. A plan that was altered, that is out of date, or whose steps are not those of its action is refused. To check without a key: --dry-run.",
  words: ["file"],
  options: ["keystore", "from", "yes", "dry-run"],
  examples: ["solidarity send plan.json", "solidarity send plan.json --dry-run"],
  async run(context) {
    const { out, words, given, texts } = context;
    const [file = ""] = words;
    const kept = await readPlan(file);
    // Who looks needs no key; who sends needs the one that the plan is for.
    const stage = await toWrite({ ...context, given: { ...given, from: given.from ?? kept.account } });
    const { client } = stage;
    const changes = await typed(() => changesOf(client, kept));
    if (changes.length > 0) throw new StalePlanError({ changes });
    const { writing, found } = await intentOf(context, stage, kept, file);
    if (found) out.say(await inWords(context, stage, found));
    const [made, until] = [moment(kept.madeAt), moment(kept.expiresAt)];
    showBlock(out, texts.headings.file, [texts.told.fromFile({ file, made, until })]);
    const ending = await carryOut(context, stage, writing, await boundBy(client, kept, file));
    return { ...ending, document: { ...ending.document, ...(found && { request: found }) } };
  },
};

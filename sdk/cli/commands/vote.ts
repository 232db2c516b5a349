import { carryOut } from "../carryOut.js";
import type { Command } from "../command.js";
import { SENDING } from "../options.js";
import { findRequest, inWords } from "../requests.js";
import { secretOf } from "../secret.js";
import { toWrite } from "../stage.js";
import { toWord } from "../values.js";

const SUPPORT = { yes: "for", no: "against", abstain: "abstain", for: "for", against: "against" } as const;

/** `solidarity vote` */
export const vote: Command = {
  name: "vote",
  summary: "vote on a request, or object to it",
  about:
    "REQUEST is its running number (its newest version is meant) or its full id. What is asked is shown before anything is sent.",
  words: ["request"],
  options: ["support", "reason-file", "secret-file", ...SENDING],
  needs: ["support"],
  examples: ["solidarity vote 12 --support yes"],
  async run(context) {
    const { given, out, words } = context;
    const support = SUPPORT[toWord("--support", given.support ?? "", ["yes", "no", "abstain", "for", "against"])];
    const secret = await secretOf(context);
    const stage = await toWrite(context);
    const found = await findRequest(stage, words[0] ?? "");
    out.say(await inWords(stage, found));
    const { vote: own } = stage.here.request;
    const ending = await carryOut(context, stage, {
      plan: (options) => own.plan({ id: found.id, support, reason: secret?.digest, ...options }),
      send: (plan, options) => own.send(plan, options),
      before: async () => {
        const kept = await secret?.keep();
        if (kept) out.note(`The salted reason is kept in ${kept}.`);
      },
      told: ({ voice }) => [`Counted, with a voice of ${voice}.`],
    });
    return { ...ending, document: { ...ending.document, request: found } };
  },
};

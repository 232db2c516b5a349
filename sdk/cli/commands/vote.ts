import { carryOut } from "../carryOut.js";
import type { Command } from "../command.js";
import { SENDING } from "../options.js";
import { findRequest, inWords } from "../requests.js";
import { secretOf } from "../secret.js";
import { toWrite } from "../stage.js";
import { toWord } from "../values.js";
import { voting } from "../writings.js";

const SUPPORT = { yes: "for", no: "against", abstain: "abstain", for: "for", against: "against" } as const;

/** `solidarity vote` */
export const vote: Command = {
  name: "vote",
  room: "decide",
  summary: "vote on a request, or object to it",
  about:
    "REQUEST is its running number (its newest version is meant) or its full id. What is asked is shown before anything is sent.",
  words: ["request"],
  options: ["support", "reason-file", "secret-file", ...SENDING],
  needs: ["support"],
  examples: ["solidarity vote 12 --support yes"],
  async run(context) {
    const { given, out, words, texts } = context;
    const support = SUPPORT[toWord("--support", given.support ?? "", ["yes", "no", "abstain", "for", "against"])];
    const secret = await secretOf(context);
    const stage = await toWrite(context);
    const found = await findRequest(context, stage, words[0] ?? "");
    out.say(await inWords(context, stage, found));
    const before = async (): Promise<void> => {
      const file = await secret?.keep();
      if (file) out.note(texts.told.secretKept({ file }));
    };
    const vote = voting(context, stage, { id: found.id, support, reason: secret?.digest }, before);
    const ending = await carryOut(context, stage, vote);
    return { ...ending, document: { ...ending.document, request: found } };
  },
};

import { carryOut } from "../carryOut.js";
import type { Command } from "../command.js";
import { SENDING } from "../options.js";
import { findRequest, inWords } from "../requests.js";
import { toWrite } from "../stage.js";
import { withdrawing } from "../writings.js";

/** `solidarity withdraw` */
export const withdraw: Command = {
  name: "withdraw",
  room: "give",
  summary: "take a request back, as the one who asked or who would be paid",
  about:
    "What is set aside for it is free again. REQUEST is its running number (its newest version is meant) or its full id.",
  words: ["request"],
  options: [...SENDING],
  examples: ["solidarity withdraw 12"],
  async run(context) {
    const { out, words } = context;
    const stage = await toWrite(context);
    const found = await findRequest(context, stage, words[0] ?? "");
    out.say(await inWords(context, stage, found));
    const ending = await carryOut(context, stage, withdrawing(context, stage, found));
    return { ...ending, document: { ...ending.document, request: found } };
  },
};

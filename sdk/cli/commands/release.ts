import { carryOut } from "../carryOut.js";
import type { Command } from "../command.js";
import { SENDING } from "../options.js";
import { findRequest, inWords } from "../requests.js";
import { toWrite } from "../stage.js";
import { written } from "../units.js";

/** `solidarity release` */
export const release: Command = {
  name: "release",
  summary: "pay what is due on an approved request",
  about: "Anybody may. REQUEST is its running number (its newest version is meant) or its full id.",
  words: ["request"],
  options: [...SENDING],
  examples: ["solidarity release 12"],
  async run(context) {
    const { out, words } = context;
    const stage = await toWrite(context);
    const found = await findRequest(stage, words[0] ?? "");
    const { id, terms } = found;
    out.say(await inWords(stage, found));
    const { release: own } = stage.here.request;
    const ending = await carryOut(context, stage, {
      plan: (options) => own.plan({ id, terms, ...options }),
      send: (plan, options) => own.send(plan, options),
      told: async ({ paid, complete, funded }) => {
        const unit = await stage.units.of(terms.asset);
        const missing = funded && funded.missing > 0n ? [`Still missing: ${written(funded.missing, unit)}.`] : [];
        if (paid === 0n) return ["Nothing was paid: it waits in line.", ...missing];
        return [`Paid: ${written(paid, unit)} to ${terms.payee}${complete ? ", all of it" : ""}.`, ...missing];
      },
    });
    return { ...ending, document: { ...ending.document, request: found } };
  },
};

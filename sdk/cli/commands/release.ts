import { usableApprovals } from "../approvals.js";
import { carryOut } from "../carryOut.js";
import type { Command, Context } from "../command.js";
import { SENDING } from "../options.js";
import { findRequest, type Found, inWords } from "../requests.js";
import { type Stage, toWrite } from "../stage.js";
import { releasing } from "../writings.js";

/** Says of a rapid request that waits for more responders how many, and how they approve. */
async function tellOfApprovals(
  { out, texts: { told } }: Context,
  { here }: Stage,
  { id, number, terms }: Found,
  brought: number,
): Promise<void> {
  if (terms.track !== "rapid") return;
  const { status, approvals, approvalsNeeded: need } = await here.request.getRequest({ id });
  const have = approvals + BigInt(brought);
  if (status === "open" && have < need) out.note(told.approvals({ have, need, number }));
}

/** `solidarity release` */
export const release: Command = {
  name: "release",
  room: "decide",
  summary: "pay what is due on an approved request",
  about:
    "Anybody may. A rapid request can be approved in the same transaction, by signatures of its responders (solidarity approve --sign): --approvals FILE…; those that do not count are left out, and named. REQUEST is its running number (its newest version is meant) or its full id.",
  words: ["request"],
  options: ["approvals", ...SENDING],
  examples: ["solidarity release 12", "solidarity release 12 --approvals approval-12-ana.json approval-12-ben.json"],
  async run(context) {
    const { out, words, given } = context;
    const stage = await toWrite(context);
    const found = await findRequest(context, stage, words[0] ?? "");
    out.say(await inWords(context, stage, found));
    const { id } = found;
    const files = given.approvals ?? [];
    // Approved by transactions already: then no signature is needed, and none is taken after the responders' time.
    const needed = files.length > 0 && (await stage.here.request.getStatus({ id })) !== "approved";
    const usable = files.length > 0 ? await usableApprovals(context, stage, found, files) : [];
    await tellOfApprovals(context, stage, found, usable.length);
    const ending = await carryOut(context, stage, releasing(context, stage, found, needed ? usable : []));
    return { ...ending, document: { ...ending.document, request: found } };
  },
};

import { listRequests, type ListedRequest } from "../../record/listRequests.js";
import { moment } from "../../plan/money.js";
import { planWords } from "../../plan/index.js";
import type { Command, Context } from "../command.js";
import { openProgress } from "../progress.js";
import { blockOf } from "../readPool.js";
import { type Stage, toRead } from "../stage.js";
import { toAddress } from "../values.js";

/** `solidarity requests` */
export const requests: Command = {
  name: "requests",
  room: "look",
  summary: "what is open, until when, and what can be done now",
  about:
    "Those that wait for an answer come first, the one whose time ends soonest before the others. With --from ADDRESS it says what is left for that account to do.",
  options: ["all", "from", "block"],
  examples: ["solidarity requests", "solidarity requests --all --json"],
  async run(context) {
    const { out, given, world, texts } = context;
    const you = given.from === undefined ? undefined : toAddress("--from", given.from);
    const stage = await toRead(context);
    const { client, deployment } = stage;
    const progress = openProgress(world, texts.progress.requests);
    const onProgress = (done: number, of: number): void => progress.to(BigInt(done), BigInt(of));
    const reading = { deployment, over: given.all, toBlock: blockOf(context), onProgress };
    const { over, time, toBlock, ...listed } = await listRequests(client, reading).finally(() => progress.clear());
    if (listed.requests.length === 0) out.say(texts.list.none);
    const rows = [];
    for (const request of listed.requests) {
      const left = you === undefined ? undefined : await leftFor(stage, request, you, toBlock);
      await show(context, stage, request, time, left);
      rows.push(left === undefined ? request : { ...request, you: left });
    }
    if (over > 0) out.say(texts.list.over({ count: over }));
    return { exit: "done", document: { requests: rows, over, toBlock, time } };
  },
};

/** What is left for an account to do about a request: "voted" when it has answered, "none" when it has no say. */
async function leftFor(
  { here }: Stage,
  { id, possible, terms }: ListedRequest,
  voter: `0x${string}`,
  blockNumber: bigint,
): Promise<"voted" | "none" | undefined> {
  if (!possible.some((step) => step !== "release" && step !== "lapse" && step !== "appeal")) return undefined;
  const at = { id, voter, blockNumber };
  const [voted, { people }, { serves }] = await Promise.all([
    here.request.hasVoted(at),
    here.request.getVoice(at),
    here.request.getResponder({ responder: voter, blockNumber }),
  ]);
  if (voted) return "voted";
  return people > 0n || (terms.track === "rapid" && serves) ? undefined : "none";
}

/** Two lines: what is asked and where it stands; until when, and what can be done. */
async function show(
  { out, texts, locale }: Context,
  { money }: Stage,
  request: ListedRequest,
  time: bigint,
  left: "voted" | "none" | undefined,
): Promise<void> {
  const { list, tracks } = texts;
  const { number, status, terms, until, possible } = request;
  const { asset, amount, payee, track, category } = terms;
  const what = `${await money(amount, asset)} → ${payee}`;
  const alive = possible.length > 0;
  const state = planWords[locale].statuses[status];
  const head = `${`${number}`.padStart(4)}  ${state}`;
  out.say(`${alive ? out.bold(head) : head}  ${what}  ${out.dim(`${tracks[track]}, ${category}`)}`);
  const lines = [
    votesOf(request, texts),
    ...(until === undefined ? [] : [list.until({ moment: moment(until), left: list.span(until - time) })]),
  ];
  if (alive || track === "rapid") out.say(`      ${lines.filter((line) => line !== "").join(" · ")}`);
  if (!alive) return;
  const steps = possible.map((step) => `${list.steps[step]}${commandOf(step, number)}`);
  out.say(`      ${out.dim(`${list.now}:`)} ${steps.join("; ")}${left ? ` (${list.you[left]})` : ""}`);
}

function votesOf(request: ListedRequest, { list }: Context["texts"]): string {
  const { terms, status, people, peopleNeeded: needed, forVoice, againstVoice } = request;
  const objections = list.objections({ people, needed });
  if (terms.track === "rapid") {
    const approvals = list.approvals({ have: request.approvals, need: request.approvalsNeeded });
    return people > 0n ? `${approvals}, ${objections}` : approvals;
  }
  if (terms.track === "consent" && status === "open") return objections;
  return list.votes({ people, needed, forVoice, againstVoice });
}

/** What to type, where this command line has a command for it. */
function commandOf(step: ListedRequest["possible"][number], number: number): string {
  const commands: Partial<Record<typeof step, string>> = {
    approve: `solidarity approve ${number}`,
    object: `solidarity vote ${number} --support no`,
    vote: `solidarity vote ${number} --support yes|no|abstain`,
    release: `solidarity release ${number}`,
  };
  const command = commands[step];
  return command === undefined ? "" : `: ${command}`;
}

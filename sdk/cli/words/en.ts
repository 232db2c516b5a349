import { states } from "../../errors/words/en/states.js";
import { cliErrors, fileFaults } from "../errors.js";
import type { CliWords } from "./catalogue.js";
import { check } from "./checking/en.js";

const many = (count: number | bigint, one: string, more = `${one}s`): string =>
  `${count} ${BigInt(count) === 1n ? one : more}`;

/** English. */
export const en: CliWords = {
  headings: {
    account: "account",
    checks: "checks",
    steps: "steps",
    fee: "fee",
    effects: "effects",
    note: "note",
    file: "file",
    signs: "signs",
    until: "until",
  },
  marks: { ok: "ok", fail: "fail", wait: "wait", mined: "mined", next: "Next", error: "error" },
  progress: {
    planning: "Planning",
    record: "Reading the record",
    round: "Recomputing the round",
    requests: "Reading the requests",
  },
  checks: {
    chain: "chain",
    amount: "amount",
    asset: "asset",
    balance: "balance",
    allowance: "allowance",
    route: "route",
    blocklist: "block list",
    tokenPause: "token pause",
    dissolution: "dissolution",
    payee: "payee",
    terms: "terms",
    phase: "phase",
    project: "project",
    status: "status",
    deadline: "deadline",
    eligibility: "eligibility",
    voted: "vote",
    cap: "cap",
    suspension: "rapid track",
    pause: "payouts",
    money: "money",
    budget: "budget",
    gas: "gas",
    accepted: "acceptance",
  },
  tracks: { rapid: "rapid", consent: "consent", deliberation: "deliberation" },
  plan: {
    account: ({ account, chainId }) => `${account} on chain ${chainId}`,
    sign: ({ standard, contract }) => `sign for ${standard}, to ${contract}`,
    batch: ({ calls }) => `one batch of ${many(calls, "call")}`,
    send({ to, what, gas }) {
      const does = {
        reset: "take the old allowance back",
        approve: "allow the exact amount",
        act: "the action itself",
      }[what];
      return `send to ${to}: ${does} (gas up to ${gas})`;
    },
    fee: ({ likely, most, bound, measured }) =>
      `about ${likely}, ${bound ? "at most" : "estimated"} ${most}${measured ? "" : " (not all of it could be measured)"}`,
    you: "you",
    pool: "the pool",
    events: ({ names }) => `events ${names}`,
  },
  ask: {
    send: "Send? [y/N]",
    sign: "Sign? [y/N]",
    nobody: "Nobody answered.",
    password: ({ file }) => `Password of ${file}:`,
  },
  told: {
    lookedOnly: "Nothing was sent: this was to look only.",
    notReady: "Not ready: see the checks. Nothing was sent.",
    planKept: ({ file, until }) => `Plan kept in ${file}. It holds until ${until}: solidarity send ${file}`,
    fromFile: ({ file, made, until }) =>
      `${file}, planned ${made}, holds until ${until}. What follows was worked out anew, here.`,
    mined: ({ hash, block, gas }) => `${hash} in block ${block}, gas ${gas}`,
    given: ({ amount, who }) => `Given: ${amount} by ${who}.`,
    givenTo: ({ amount, project, round }) => `Given: ${amount} to project ${project} of round ${round}.`,
    allowed: ({ amount }) => `Allowed: ${amount}, for the gift that follows.`,
    giftLater: "The gift itself is planned once that is allowed.",
    secretKept: ({ file }) => `The salted reason is kept in ${file}. Without this file nobody can prove the reason.`,
    request: ({ number, version, amount, who, category, track, how }) =>
      `Request ${number}, version ${version}: ${amount} for ${who}, category ${category}, ${track}${how}`,
    parts: ({ parts }) => `, in ${parts} parts`,
    stream: ", in a stream",
    counted: ({ voice }) => `Counted, with a voice of ${voice}.`,
    paid: ({ amount, who, complete }) => `Paid: ${amount} to ${who}${complete ? ", all of it" : ""}.`,
    owed: ({ amount, who, asset }) =>
      `Paid, but not received: ${amount} wait in the pool for ${who}. To send it on: solidarity collect --payee ${who}${asset}`,
    withdrawn: ({ number }) => `Withdrawn: request ${number}.`,
    waits: "Nothing was paid: it waits in line.",
    missing: ({ amount }) => `Still missing: ${amount}.`,
    approvals: ({ have, need, number }) =>
      have >= need
        ? `Approved by ${have} of ${need} responders. To pay: solidarity release ${number}`
        : `Approved by ${have} of ${need} responders. Others: solidarity approve ${number}`,
    signature: ({ number }) => `Approve the rapid request ${number} by a signature: no transaction, no fee.`,
    signed: ({ file, number }) =>
      `Signature kept in ${file}. Whoever has enough of them pays: solidarity release ${number} --approvals ${file} …`,
    leftOut({ file, why }) {
      const reason = {
        twice: "this responder's signature is in another file already",
        counted: "this responder has approved already",
        expired: "its time is over: ask for a new one (solidarity approve --sign)",
        seat: "this account was no responder when the request opened",
        party: "this responder asked for the money, or receives it",
        signature: "the signature is not the responder's",
      }[why];
      return `Left out ${file}: ${reason}.`;
    },
  },
  list: {
    none: "Nothing is open.",
    over: ({ count }) => `${many(count, "request is", "requests are")} over. To list them too: --all`,
    votes: ({ people, needed, forVoice, againstVoice }) =>
      `voices ${forVoice} for, ${againstVoice} against; people ${people} of ${needed}`,
    objections: ({ people, needed }) => `objections ${people} of ${needed}`,
    approvals: ({ have, need }) => `approvals ${have} of ${need}`,
    until: ({ moment, left }) => `until ${moment} (${left})`,
    span: (seconds) =>
      seconds <= 0n
        ? "over"
        : seconds >= 172_800n
          ? `${seconds / 86_400n} days left`
          : seconds >= 7_200n
            ? `${seconds / 3_600n} hours left`
            : `${seconds / 60n} minutes left`,
    now: "now",
    steps: {
      approve: "responders approve",
      object: "members object",
      vote: "members vote",
      release: "anybody releases",
      lapse: "its time to be paid is over",
      appeal: "the requester may appeal",
    },
    you: { voted: "you have answered", none: "you have no say on it" },
  },
  check,
  status: {
    available: "free",
    earmarked: "earmarked",
    committed: "committed",
    owed: "owed",
    ordinary: "budget",
    rapid: "rapid",
    requests: "requests",
    payouts: "payouts",
    track: "rapid track",
    payoutsRun: "running",
    trackOpen: "open",
    suspended: "suspended by members",
    nothing: "none open",
    head: "head",
    paused: ({ until }) => `stopped by a guardian until ${until}`,
    dissolves: ({ at }) => `The community dissolves on ${at}.`,
    left: ({ left, limit, days }) => `${left} left of ${limit} in ${days}`,
    count: (status, count) => `${count} ${states.standing[status]}`,
  },
  faults: fileFaults,
  errors: Object.fromEntries(cliErrors.map(({ code, words }) => [code, words])) as CliWords["errors"],
};

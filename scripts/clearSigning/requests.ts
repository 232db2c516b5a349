import {
  about,
  digest,
  each,
  type Formats,
  hidden,
  lasts,
  moment,
  money,
  plain,
  requestNumber,
  requestVersion,
  share,
  terms,
  who,
  word,
} from "./fields.js";

const number = [requestNumber(), requestVersion()];
const ofRequest = "request {id.[-4:]}";

const POLICY: Readonly<Record<string, string>> = {
  consentWindow: "Time to object to a request",
  votingPeriod: "Time to vote",
  lateExtension: "Time added when the quorum comes late",
  fundingPeriod: "Time that an approved request waits for money",
  rapidWindow: "Time for responders to approve",
  rapidDelay: "Delay before a rapid payment",
  objectionBps: "Objections that make all members decide",
  quorumBps: "People who must take part",
  approvalBps: "Voice that must approve",
  ratifyBps: "Objections that suspend the rapid track",
};

export const requests: Formats = {
  vote: {
    id: "request.vote",
    intent: "Vote on a request",
    sentence: `Vote {support} on ${ofRequest}`,
    fields: [word("support")("support", "Vote"), ...number, digest("reason", "Digest of a reason")],
  },
  voteMany: {
    id: "request.voteMany",
    intent: "Vote on several requests",
    fields: [
      each("choices", "Vote", [
        word("support")("support", "Vote"),
        requestNumber(),
        requestVersion(),
        digest("reason", "Digest of a reason"),
      ]),
    ],
  },
  voteBySig: {
    id: "request.voteBySig",
    intent: "Bring votes that others signed",
    fields: [
      each("ballots", "Vote", [
        who("voter", "Voter"),
        word("support")("support", "Vote"),
        requestNumber(),
        requestVersion(),
        digest("reason", "Digest of a reason"),
        moment("deadline", "Valid until", "optional"),
        ...hidden("signature"),
      ]),
    ],
  },
  request: {
    id: "request.request",
    intent: "Ask for help",
    sentence: "Ask for {terms.amount} for {terms.payee}",
    fields: terms("terms"),
  },
  requestFor: {
    id: "request.requestFor",
    intent: "Ask for help for somebody who agreed",
    sentence: "Ask for {terms.amount} for {terms.payee}, who agreed",
    fields: [...terms("terms"), moment("deadline", "Agreement ends"), ...hidden("signature")],
  },
  amend: {
    id: "request.amend",
    intent: "Change a request: its votes begin anew",
    sentence: `Change ${ofRequest} to {next.amount} for {next.payee}`,
    fields: [
      ...number,
      ...terms("next"),
      ...terms("terms").map((entry) => ({ ...entry, label: `Before: ${entry.label}`, visible: "optional" as const })),
    ],
  },
  appeal: {
    id: "request.appeal",
    intent: "Appeal a refusal: the members decide",
    sentence: `Appeal the refusal of ${ofRequest}: {terms.amount} for {terms.payee}`,
    fields: [...number, ...about(), digest("evidence", "Digest of new evidence")],
  },
  approveRapid: {
    id: "request.approveRapid",
    intent: "Approve a rapid request as a responder",
    sentence: `Approve ${ofRequest}: {terms.amount} for {terms.payee}`,
    fields: [...number, ...about()],
  },
  release: {
    id: "request.release",
    intent: "Pay what is due of a request",
    sentence: `Pay what is due of ${ofRequest}, of {terms.amount} in all, to {terms.payee}`,
    fields: [...number, ...about()],
  },
  releaseRapid: {
    id: "request.releaseRapid",
    intent: "Pay a rapid request on responders' signatures",
    sentence: `Pay {terms.amount} to {terms.payee} for the rapid ${ofRequest}`,
    fields: [
      ...number,
      ...about(),
      each("approvals", "Approval", [
        who("responder", "Approved by"),
        moment("deadline", "Approval ends", "optional"),
        ...hidden("signature"),
      ]),
    ],
  },
  withdraw: {
    id: "request.withdraw",
    intent: "Withdraw a request",
    sentence: `Withdraw ${ofRequest}`,
    fields: [...number, ...about()],
  },
  refuse: {
    id: "request.refuse",
    intent: "Refuse a request as a steward",
    sentence: `Refuse ${ofRequest}`,
    fields: [...number, ...about(), digest("reason", "Digest of the reason")],
  },
  lapse: {
    id: "request.lapse",
    intent: "Close a request whose time is over",
    sentence: `Close ${ofRequest}, whose time is over`,
    fields: [...number, ...about()],
  },
  assess: {
    id: "request.assess",
    intent: "Score a request, 1 to 10",
    sentence: `Score ${ofRequest}: urgency {scores.urgency}, vulnerability {scores.vulnerability}, impact {scores.impact}`,
    fields: [
      ...number,
      plain("scores.urgency", "Urgency"),
      plain("scores.vulnerability", "Vulnerability"),
      plain("scores.impact", "Impact on the community"),
      ...about(),
    ],
  },
  proveTranche: {
    id: "request.proveTranche",
    intent: "Attest that a part of a request is due",
    sentence: `Attest that part {part} of ${ofRequest} is due`,
    fields: [...number, plain("part", "Part"), ...about(), digest("proof", "Digest of the proof")],
  },
  resumeRapid: { id: "governance.resumeRapid", intent: "Open the rapid track again", fields: [] },
  setConsentCap: {
    id: "governance.setConsentCap",
    intent: "Change what may be asked for by consent",
    sentence: "Let at most {cap} be asked for by consent",
    fields: [money("cap", "At most", "asset")],
  },
  setRapidCap: {
    id: "governance.setRapidCap",
    intent: "Change what one payee may get rapidly",
    sentence: "Let one payee get at most {perPayee} in {window} by the rapid track",
    fields: [money("perPayee", "At most", "asset"), lasts("window", "In")],
  },
  setResponder: {
    id: "governance.setResponder",
    intent: "Seat or unseat a responder",
    sentence: "Change whether {account} is a responder: {serves}",
    fields: [who("account", "Responder"), plain("serves", "Serves")],
  },
  setPolicy: {
    id: "governance.setPolicy",
    intent: "Change how requests are decided",
    fields: [
      ...["consentWindow", "votingPeriod", "lateExtension", "fundingPeriod", "rapidWindow", "rapidDelay"].map((name) =>
        lasts(`newPolicy.${name}`, POLICY[name] as string),
      ),
      plain("newPolicy.rapidApprovals", "Responders who must approve"),
      ...["objectionBps", "quorumBps", "approvalBps", "ratifyBps"].map((name) =>
        share(`newPolicy.${name}`, POLICY[name] as string),
      ),
      ...hidden("newPolicy.since"),
    ],
  },
};

export const desk: Formats = {
  clearLine: {
    id: "request.clearLine",
    intent: "Take requests that are over out of the waiting line",
    sentence: "Take up to {most} requests that are over out of the waiting line",
    fields: [
      plain("most", "At most"),
      who("asset", "Asset"),
      plain("category", "Category", { ifNotIn: [0] }),
      who("requests", "Community's requests"),
    ],
  },
};

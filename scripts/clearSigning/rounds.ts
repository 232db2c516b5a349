import {
  cart,
  coinSent,
  digest,
  type Formats,
  hidden,
  lasts,
  moment,
  money,
  plain,
  share,
  smallest,
  unlimited,
  who,
} from "./fields.js";
import { collects } from "./pool.js";

const round = plain("round", "Round");
const project = plain("project", "Project");

export const rounds: Formats = {
  ...collects("round"),
  contribute: {
    id: "round.contribute",
    intent: "Give to a project of a funding round",
    sentence: "Give {amount} (smallest units of the round's asset) to project {project} of round {round}",
    fields: [smallest("amount", "Amount"), project, round, coinSent],
  },
  contributeCart: {
    id: "round.contributeCart",
    intent: "Give to projects of a funding round",
    fields: [round, cart("items"), coinSent],
  },
  contributeFor: {
    id: "round.contributeFor",
    intent: "Give to projects of a funding round in another's name",
    fields: [who("donor", "In the name of"), round, cart("items"), coinSent],
  },
  fund: {
    id: "round.fund",
    intent: "Add to the matching fund of a funding round",
    sentence: "Add {amount} (smallest units of the round's asset) to the matching fund of round {round}",
    fields: [smallest("amount", "Amount"), round, coinSent],
  },
  returnFund: {
    id: "round.returnFund",
    intent: "Return a matching fund to whoever gave it",
    sentence: "Return what is left of the fund of round {round} to {funder}",
    fields: [who("funder", "Gave it"), round],
  },
  createRound: {
    id: "round.createRound",
    intent: "Open a funding round",
    sentence: "Open a funding round in {terms.asset} from {terms.opensAt} to {terms.closesAt}",
    fields: [
      who("terms.asset", "Asset"),
      moment("terms.opensAt", "Gifts from"),
      moment("terms.closesAt", "Gifts until"),
      lasts("terms.challengePeriod", "Time to question gifts"),
      lasts("terms.claimPeriod", "Time to claim"),
      share("terms.capBps", "Most of the fund for one project"),
      unlimited(money("terms.capAmount", "Most for one project", "terms.asset")),
      plain("terms.ceilingBps", "Most that pairs are matched (1/10,000)", { ifNotIn: [4_294_967_295] }),
      money("terms.minimum", "Gifts count from", "terms.asset"),
      unlimited(money("terms.donorCap", "Most that one donor counts for", "terms.asset")),
      plain("terms.fixedList", "Only the projects named here"),
      who("payees.[]", "Project of"),
      who("terms.personhood", "Identity by (zero: everybody counts in full)"),
      who("terms.residue", "What nobody claims goes to (zero: the pool)"),
      digest("about", "Digest of the description"),
    ],
  },
  register: {
    id: "round.register",
    intent: "Enter a project in a funding round",
    sentence: "Enter a project of {payee} in round {round}",
    fields: [
      who("payee", "Paid to"),
      round,
      digest("about", "Digest of the description"),
      plain("previous", "Answers the refusal of project", { ifNotIn: [0] }),
    ],
  },
  accept: {
    id: "round.accept",
    intent: "Accept projects into a funding round as a steward",
    fields: [
      round,
      plain("group", "Group of 256 projects, from 0"),
      plain("projects", "Which of the group (one bit each: compare it with the app)"),
    ],
  },
  refuse: {
    id: "round.refuse",
    intent: "Refuse a project as a steward",
    sentence: "Refuse project {project} of round {round}",
    fields: [project, round, digest("reason", "Digest of the reason")],
  },
  withdrawProject: {
    id: "round.withdrawProject",
    intent: "Take a project out of a funding round",
    sentence: "Take project {project} out of round {round}",
    fields: [project, round, digest("reason", "Digest of the reason")],
  },
  challenge: {
    id: "round.challenge",
    intent: "Question a donor's identity",
    sentence: "Question whether {donor} is one person, in round {round}",
    fields: [who("donor", "Donor"), round, digest("evidence", "Digest of the evidence")],
  },
  answer: {
    id: "round.answer",
    intent: "Answer a challenge",
    sentence: "Answer a challenge in round {round}",
    fields: [round, digest("digest", "Digest of the answer")],
  },
  recount: {
    id: "round.recount",
    intent: "Count a donor's gifts anew",
    sentence: "Count the gifts of {donor} in round {round} anew",
    fields: [who("donor", "Donor"), round, plain("others.[]", "Further project", "optional")],
  },
  settle: {
    id: "round.settle",
    intent: "Settle a funding round that has closed",
    sentence: "Settle round {round}",
    fields: [round, plain("threshold", "Smallest capped match", "optional"), plain("steps", "Projects", "optional")],
  },
  claim: {
    id: "round.claim",
    intent: "Pay a project its gifts and its match",
    sentence: "Pay project {project} of round {round} its gifts and its match",
    fields: [project, round],
  },
  refund: {
    id: "round.refund",
    intent: "Give a donor back what they gave to a cancelled round",
    sentence: "Give {donor} back what they gave to the cancelled round {round}",
    fields: [who("donor", "Donor"), round, plain("others.[]", "Further project", "optional")],
  },
  sweep: {
    id: "round.sweep",
    intent: "Take what is left of a finished round",
    sentence: "Send what is left of round {round} where its terms say",
    fields: [round, plain("steps", "Projects", "optional")],
  },
  cancel: {
    id: "round.cancel",
    intent: "Cancel a funding round: everybody gets everything back",
    sentence: "Cancel round {round}",
    fields: [round, digest("reason", "Digest of the reason")],
  },
  exclude: {
    id: "round.exclude",
    intent: "Let a donor's gifts bring no match",
    sentence: "Let the gifts of {donor} in round {round} bring no match",
    fields: [
      who("donor", "Donor"),
      round,
      digest("evidence", "Digest of the evidence"),
      plain("others.[]", "Further project", "optional"),
    ],
  },
  fundFromPool: {
    id: "round.fundFromPool",
    intent: "Add to a matching fund out of the pool",
    sentence: "Add {amount} (smallest units of the round's asset) from the pool to the fund of round {round}",
    fields: [
      smallest("amount", "Amount"),
      round,
      plain("category", "Out of category", { ifNotIn: [0] }),
      plain("lane", "Budget line", "optional"),
    ],
  },
};

const inCart = [plain("cart.round", "Round"), cart("cart.items"), who("cart.rounds", "Community's rounds")];

export const giftDesk: Formats = {
  contributeWithPermit: {
    id: "round.contributeWithPermit",
    intent: "Give to projects of a funding round by a permit",
    fields: [
      ...inCart,
      moment("permit.deadline", "Permit ends", "optional"),
      ...hidden("permit.v", "permit.r", "permit.s"),
    ],
  },
  contributeWithAuthorization: {
    id: "round.contributeWithAuthorization",
    intent: "Bring signed gifts to projects of a funding round",
    fields: [
      who("authorization.from", "Donor"),
      ...inCart,
      moment("authorization.validBefore", "Valid before", "optional"),
      moment("authorization.validAfter", "Valid after", "optional"),
      ...hidden("authorization.salt", "authorization.signature"),
    ],
  },
  contributeWithPermit2: {
    id: "round.contributeWithPermit2",
    intent: "Bring signed gifts to projects of a funding round",
    fields: [
      who("transfer.from", "Donor"),
      ...inCart,
      moment("transfer.deadline", "Valid until", "optional"),
      ...hidden("transfer.nonce", "transfer.signature"),
    ],
  },
};

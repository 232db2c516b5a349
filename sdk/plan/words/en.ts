import { states } from "../../errors/words/en/states.js";
import type { Words } from "./catalogue.js";

const supports = { for: "YES", against: "NO", abstain: "ABSTAIN" } as const;
const only = (earmark: number): string => (earmark === 0 ? "" : ` (for category ${earmark} alone)`);
const tracks = { rapid: "rapid track", consent: "by consent", deliberation: "by deliberation" } as const;
const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

/** English. */
export const en: Words = {
  decimalMark: ".",
  coin: "coin",
  unlimited: "an unlimited amount",
  statuses: states.standing,
  phases: {
    none: "unknown",
    registration: "open for projects",
    contribution: "open for gifts",
    challenge: "being checked",
    claim: "paying out",
    closed: "closed",
    cancelled: "cancelled",
  },
  writes: {
    "pool.pledge": ({ amount, earmark }) => `Give ${amount} to the community's pool${only(earmark)}`,
    "pool.pledgeFor": ({ amount, who, earmark }) =>
      `Give ${amount} to the community's pool in the name of ${who}${only(earmark)}`,
    "pool.pledgeWithPermit": ({ amount, earmark }) => `Give ${amount} to the community's pool${only(earmark)}`,
    "pool.pledgeWithAuthorization": ({ amount, who, earmark }) =>
      `Bring the ${amount} that ${who} gives to the community's pool${only(earmark)}`,
    "pool.pledgeWithPermit2": ({ amount, who, earmark }) =>
      `Bring the ${amount} that ${who} gives to the community's pool${only(earmark)}`,
    "pool.absorb": "Take into the books what was sent to the pool without a pledge",
    "pool.allot": "Divide what the dissolved community still holds among its successors",
    "pool.collect": ({ amount, who }) => `Send ${who} the ${amount} that wait in the pool`,
    "pool.collectTo": ({ amount, who }) => `Send the ${amount} that wait for you to ${who}`,
    "pool.pausePayouts": "Stop all payouts for a while",
    "pool.resumePayouts": "Let payouts go on",
    "erc20.approve": ({ amount, who }) => `Allow ${who} to take ${amount} from you`,
    "requests.request": ({ amount, who, category, track }) =>
      `Ask for ${amount} for ${who} (category ${category}, ${tracks[track]})`,
    "requests.requestFor": ({ amount, who, category, track }) =>
      `Ask for ${amount} for ${who}, who agreed (category ${category}, ${tracks[track]})`,
    "requests.amend": ({ request, amount, who, category, track }) =>
      `Change request ${request} to ${amount} for ${who} (category ${category}, ${tracks[track]})`,
    "requests.appeal": ({ request, amount, who }) => `Appeal the refusal of request ${request}: ${amount} for ${who}`,
    "requests.vote": ({ request, support }) => `Vote ${supports[support]} on request ${request}`,
    "requests.voteMany": ({ count }) => `Vote on ${many(count, "request", "requests")} at once`,
    "requests.voteBySig": ({ count }) => `Bring ${many(count, "vote", "votes")} that others signed`,
    "requests.approveRapid": ({ request }) => `Approve the rapid request ${request}`,
    "requests.release": ({ request, amount, who }) => `Release up to ${amount} to ${who} for request ${request}`,
    "requests.releaseRapid": ({ request, amount, who }) =>
      `Release ${amount} to ${who} for the rapid request ${request}`,
    "requests.withdraw": ({ request }) => `Withdraw request ${request}`,
    "requests.refuse": ({ request }) => `Refuse request ${request}`,
    "requests.lapse": ({ request }) => `Close request ${request}, whose time is over`,
    "requests.assess": ({ request }) => `Score how urgent request ${request} is`,
    "requests.proveTranche": ({ request }) => `Attest the next part of request ${request}`,
    "desk.clearLine": "Take requests that are over out of the waiting line",
    "registry.vouch": ({ who }) => `Vouch for ${who}`,
    "registry.join": "Join by an invitation",
    "registry.joinMany": "Let several people join by their invitations",
    "registry.joinWithProof": "Join by a proof of personhood",
    "registry.leave": "Leave the community",
    "registry.delegate": ({ who }) => `Let ${who} vote for you`,
    "registry.delegateBySig": "Bring a delegation that a member signed",
    "registry.proposeRotation": "Ask to move a membership to a new address",
    "registry.rotate": "Move a membership to its new address",
    "registry.vetoRotation": "Stop your membership from being moved to another address",
    "registry.noteContributor": "Let a member's contributions count in votes",
    "token.delegate": ({ who }) => `Let ${who} speak with your contribution credits`,
    "token.delegateBySig": "Bring a signed delegation of contribution credits",
    "token.credit": "Turn counted gifts into contribution credits",
    "token.attestCare": "Attest hours of care",
    "governor.propose": "Propose a decision to the members",
    "governor.castVoteWithReason": ({ support }) => `Vote ${supports[support]} on the proposal`,
    "governor.castVoteBySig": "Bring a vote that a member signed",
    "governor.queue": "Queue the proposal that passed",
    "governor.execute": "Carry out the proposal that passed",
    "governor.cancel": "Cancel your proposal",
    "access.renounceRole": "Lay down your role",
    "rounds.createRound": "Open a funding round",
    "rounds.register": "Enter a project in a funding round",
    "rounds.accept": "Accept projects into a funding round",
    "rounds.refuse": "Refuse a project in a funding round",
    "rounds.withdrawProject": "Take a project out of a funding round",
    "rounds.contribute": ({ amount, project, round }) =>
      `Give ${amount} to project ${project} in funding round ${round}`,
    "rounds.contributeFor": ({ amount, count, round, who }) =>
      `Give ${amount} to ${many(count, "project", "projects")} in funding round ${round} in the name of ${who}`,
    "rounds.contributeCart": ({ amount, count, round }) =>
      `Give ${amount} to ${many(count, "project", "projects")} in funding round ${round}`,
    "giftDesk.contributeWithPermit": "Give to projects in a funding round by a permit",
    "giftDesk.contributeWithAuthorization": "Bring a signed gift to projects in a funding round",
    "giftDesk.contributeWithPermit2": "Bring a gift signed through Permit2 to projects in a funding round",
    "rounds.fund": "Add to the matching fund of a funding round",
    "rounds.returnFund": "Return a matching fund to whoever gave it",
    "rounds.settle": "Settle a funding round that has closed",
    "rounds.claim": "Pay a project its gifts and its match",
    "rounds.refund": "Give a donor back what they gave to a cancelled round",
    "rounds.collect": "Send a payee what waits in the rounds",
    "rounds.collectTo": "Send what waits for you in the rounds to another address",
    "rounds.challenge": "Challenge a donor's identity in a funding round",
    "rounds.answer": "Answer a challenge in a funding round",
    "rounds.recount": "Count a donor's gifts in a funding round anew",
    "rounds.sweep": "Take what is left of a finished round",
    "attesterPersonhood.attest": ({ who }) => `Bring an attestation that ${who} is one person`,
    "attesterPersonhood.revoke": ({ who }) => `Take back what you have attested of ${who}`,
    "factory.open": "Open a community",
  },
  fixes: {
    chain: ({ have, need }) => `Switch the wallet from chain ${have} to chain ${need}.`,
    amount: () => "Give an amount above zero.",
    asset: () => "The community does not take this asset: choose one that it admits.",
    balance: ({ have, need }) => `You have ${have} and need ${need}: choose a smaller amount, or top up.`,
    allowance: ({ have, need }) => `You have allowed ${have} and it takes ${need}: allow exactly that much.`,
    route: ({ have, need }) => `Paying by ${need} is not possible here: choose ${have}, or let the plan choose.`,
    blocklist: ({ have }) => `The token's issuer blocks ${have}: use another asset or another account.`,
    tokenPause: () => "The token's issuer has stopped all transfers: wait, or use another asset.",
    dissolution: ({ have }) => `The community dissolved on ${have}: give to one of its successors.`,
    payee: ({ have }) => `Money sent to ${have} would be lost: name the address of a person.`,
    terms: () => "These are not the terms that were decided on: read them from the record.",
    phase: ({ have }) => `The funding round is ${have}: gifts are taken only between its opening and its closing.`,
    project: ({ have }) => `Project ${have} takes no gifts in this round: choose one that the stewards have accepted.`,
    status: ({ have }) => `The request is "${have}", which does not allow this: look at it again.`,
    deadline: ({ have }) => `The time for this ended at ${have}: it cannot be done any more.`,
    eligibility: () => "This account has no say here: join as a member, and wait until the waiting period ends.",
    voted: () => "This account has voted already: a vote is cast once.",
    cap: ({ have, need }) =>
      `At most ${have} can be asked for this way, not ${need}: ask for less, or choose deliberation.`,
    suspension: () => "Members have stopped the rapid track: choose another one.",
    pause: ({ have }) => `A guardian has stopped payouts until ${have}: try again then.`,
    money: ({ have, need }) =>
      `The pool has ${have} free for this and needs ${need}: the request takes its place in line.`,
    budget: ({ have, need }) => `The budget has ${have} left now and needs ${need}: it refills with time, so wait.`,
    gas: ({ have, need, gives }) =>
      `You have ${have} and need up to ${need} with fees: top up${gives ? ", or give less" : ""}.`,
    accepted: ({ have }) => `The contract would refuse this: ${have}`,
  },
  notices: {
    leftover: ({ amount, who }) => `Afterwards ${who} may still take ${amount} from you: approve 0 to end that.`,
    waits: ({ who }) => `The token's issuer blocks ${who}: the money will wait in the pool until it can be collected.`,
    keptForGas: ({ amount }) => `${amount} stay with you to pay for gas.`,
    shrinks: ({ amount, arrives }) => `The token keeps a part of every transfer: of ${amount}, ${arrives} arrive.`,
    refused: ({ what, next, code }) => `${what} ${next} (${code})`,
  },
  cost({ signatures, transactions, most, inCurrency, bound }) {
    const signing = signatures ? `${many(signatures, "signature", "signatures")}, ` : "";
    const fee = inCurrency === undefined ? most : `${most} (${inCurrency})`;
    return `${signing}${many(transactions, "transaction", "transactions")}, ${bound ? "at most" : "about"} ${fee} in fees`;
  },
};

import type { ContractWords } from "../catalogue.js";
import * as common from "./common.js";

/** Requests. */
export const requests = {
  AidRequestsUnknownRequest: [
    "There is no request with the id {id}.",
    "Check the id, and that this is the right community and chain.",
  ],
  AidRequestsUnexpectedStatus: [
    "Request {id:request} is “{current:standing}”, and this needs “{expected:standing}”.",
    "Read its status (getRequest) and act on that.",
  ],
  AidRequestsWrongTerms: ["These are not the terms of request {id:request}.", "Read them from the record (getTerms)."],
  AidRequestsWrongTrack: [
    "This step does not belong to the track of request {id:request}.",
    "Read the request's terms, and do what its track asks for.",
  ],
  AidRequestsNotRequester: [
    "{caller} did not file this request: {requester} did.",
    "Let the requester do this (or the payee, to withdraw).",
  ],
  AidRequestsInvalidPayee: [
    "{payee} cannot be a payee.",
    "Name a payee that is neither the pool, nor the token, nor the zero address.",
  ],
  AidRequestsInvalidTerms: [
    "The terms of the request are not possible.",
    "Check category (from 1), parts (2 to 24), cliff and duration (up to 2 years), and flags.",
  ],
  AidRequestsUnknownAsset: ["The pool does not take {asset}.", "Ask for an admitted asset."],
  AidRequestsZeroAmount: ["The amount asked for is zero.", "Ask for an amount above zero."],
  AidRequestsNotMember: ["{account} is not a member able to vote.", "Join, and wait until the waiting period ends."],
  AidRequestsBeyondConsentCap: [
    "{amount:amount} of {asset} is more than consent allows, which is {cap:amount}.",
    "Ask for no more than that, or choose the deliberation track.",
  ],
  AidRequestsBeyondRapidCap: [
    "{amount:amount} of {asset} is more than the rapid track has left for {payee}, which is {left:amount}.",
    "Ask for no more than that, or choose another track.",
  ],
  AidRequestsNobodyCanObject: [
    "Of {people} people able to vote, none could object to this.",
    "Choose the deliberation track.",
  ],
  AidRequestsNoVoice: [
    "{voter} has no voice on request {id:request}.",
    "Do nothing: the account had no voice when the request opened, or it is its own request.",
  ],
  AidRequestsAlreadyVoted: [
    "{voter} has voted on this version of request {id:request} already.",
    "Do nothing: a vote is cast once.",
  ],
  AidRequestsVotingOver: [
    "The vote on request {id:request} ended on {deadline:time}.",
    "Do nothing: votes count no more.",
  ],
  AidRequestsConsentTakesObjectionsOnly: [
    "Request {id:request} takes objections only: silence is assent.",
    "Vote against to object, or do nothing.",
  ],
  AidRequestsExpiredSignature: [
    "The signature was good until {deadline:time}, and it is {now:time}.",
    common.laterDeadline,
  ],
  AidRequestsInvalidSignature: ["This is not a signature of {signer}.", common.signAgain],
  AidRequestsNotResponder: ["{account} does not sit on the panel of responders.", "Let a responder do this."],
  AidRequestsAlreadyApproved: ["{responder} has approved request {id:request} already.", "Ask another responder."],
  AidRequestsConflictOfInterest: [
    "Request {id:request} concerns {account}, who cannot decide on it.",
    "Let somebody else do this.",
  ],
  AidRequestsTooFewApprovals: [
    "{approvals} responders have approved request {id:request}, and {needed} are needed.",
    "Collect further approvals.",
  ],
  AidRequestsTooEarly: ["Request {id:request} can go on from {from:time}, and it is {now:time}.", "Wait until then."],
  AidRequestsRapidSuspended: [
    "The members have suspended the rapid track.",
    "Choose another track, or propose to resume it.",
  ],
  AidRequestsRapidShut: [
    "{panel} responders sit on the panel, and {needed} are needed.",
    "Choose another track, or propose to seat more.",
  ],
  AidRequestsRapidNotSuspended: ["The rapid track is open.", "Do nothing: there is nothing to resume."],
  AidRequestsAppealStands: ["The appeal of request {id:request} cannot be refused.", "Let the members decide."],
  AidRequestsNotFirstInLine: [
    "Request {first:request} is served before request {id:request}.",
    "Release that one first, or clear the line.",
  ],
  AidRequestsNoMoney: [
    "{available:amount} is free for request {id:request}, and {needed:amount} is needed.",
    "Try again later: pledges come in, and the budget refills with time.",
  ],
  AidRequestsNothingDue: [
    "Nothing of request {id:request} is due yet.",
    "Wait for the stream, or for the next tranche to be proven.",
  ],
  AidRequestsInvalidPart: [
    "Part {part} of request {id:request} cannot be proven: {next} is next.",
    "Prove the tranches in order, one at a time.",
  ],
  AidRequestsInvalidScores: ["These scores are not possible.", "Give each score from 1 to 10."],
  AidRequestsAlreadyAssessed: [
    "{assessor} has scored this version of request {id:request} already.",
    "Ask another assessor.",
  ],
  AidRequestsInvalidPolicy: [
    "A setting of the policy is outside its bounds.",
    "Read the bounds in the description of Policy.",
  ],
  AidRequestsInvalidCap: [
    "A rapid cap of {perPayee:amount} in {window:span} is not possible.",
    "Give both an amount and a window, or neither.",
  ],
  AidRequestsPanelFull: ["The panel of responders is full: it has {panel} seats.", "Unseat a responder first."],
  AidRequestsUnchangedResponder: ["{responder} is already as wanted.", "Do nothing: the panel stays as it is."],
} as const satisfies ContractWords;

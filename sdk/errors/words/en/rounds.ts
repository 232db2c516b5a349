import type { ContractWords } from "../catalogue.js";
import * as common from "./common.js";

/** Funding rounds. */
export const rounds = {
  QuadraticFundingUnexpectedPhase: [
    "Round {round} is in the phase “{current:phase}”, and this belongs to “{expected:phase}”.",
    "Read the round (getRound) and act on that.",
  ],
  QuadraticFundingInvalidDates: [
    "A round from {opensAt:time} to {closesAt:time}, with {challengePeriod:span} of challenges and {claimPeriod:span} of claims, is not possible.",
    "Open in the future; 1 hour to 365 days of gifts, 0 or 1 hour to 60 days of challenges, 90 days to 10 years of claims.",
  ],
  QuadraticFundingInvalidShares: [
    "A cap of {capBps} in 10,000, or of {capAmount:amount}, under a ceiling of {ceilingBps} is not possible.",
    "Choose a cap from 1 to 10,000, a cap amount above zero of at most 62 binary digits, and a ceiling above zero.",
  ],
  QuadraticFundingInvalidLimits: [
    "A minimum of {minimum:amount} and a donor cap of {donorCap:amount} do not go together.",
    "Choose a donor cap above zero and not below the minimum, both of few enough digits for 64 bits.",
  ],
  QuadraticFundingInvalidList: [
    "A list of {payees} projects is not possible here: {maximum} is the most.",
    "Name 1 to 256 projects with a fixed list, and none without.",
  ],
  QuadraticFundingUnknownAsset: ["Rounds do not take {asset}.", "Choose an admitted asset of at most 36 decimals."],
  QuadraticFundingTooManyProjects: ["Round {round} is full: it has {maximum} projects.", "Register for another round."],
  QuadraticFundingFixedList: [
    "Round {round} takes only the projects named at its creation.",
    "Register for another round.",
  ],
  QuadraticFundingInvalidPayee: [
    "{payee} cannot be a payee.",
    "Name a payee that is neither the rounds, nor the token, nor the zero address.",
  ],
  QuadraticFundingUnexpectedStatus: [
    "Project {project} of round {round} is “{current:project}”, and this needs “{expected:project}”.",
    "Read the project (getProject) and act on that.",
  ],
  QuadraticFundingNothingToAccept: [
    "None of these projects of round {round} waits to be accepted.",
    "Read the projects: they are accepted, refused, withdrawn or unknown.",
  ],
  QuadraticFundingNotPayee: ["{caller} is not the project's payee {payee}.", "Let the payee do this."],
  QuadraticFundingInvalidDonor: ["{donor} cannot be a donor.", "Name a donor that is not the zero address."],
  QuadraticFundingZeroAmount: ["The amount for round {round} is zero.", common.aboveZero],
  QuadraticFundingWrongValue: [
    "{sent:amount} of native coin came along, where {expected:amount} was expected.",
    "Send exactly the sum of the gifts as value, and none with an ERC-20.",
  ],
  QuadraticFundingWrongArrival: [
    "Of {expected:amount} of {asset}, {arrived:amount} arrived.",
    "Choose another asset: rounds need one that arrives in full.",
  ],
  QuadraticFundingUnexpectedCoin: [
    "{sender} sent native coin without saying what for.",
    "Send coins with a gift (contribute) or to the fund (fund), not by a plain transfer.",
  ],
  QuadraticFundingNothingToRecount: [
    "All gifts of {donor} in round {round} count for {weight} in 10,000 already.",
    "Do nothing: there is nothing to recount.",
  ],
  QuadraticFundingNotDonor: ["{account} has given nothing in round {round}.", "Check the round and the account."],
  QuadraticFundingNotSettled: [
    "Round {round} is not settled yet.",
    "Settle it first (settle): the cap may bind somebody.",
  ],
  QuadraticFundingAlreadySettled: ["Round {round} is settled already.", "Claim (claim)."],
  QuadraticFundingWrongThreshold: [
    "The threshold {threshold} for round {round} is not from {least} to {most}.",
    "Work out the threshold again (getThreshold): the right one is never refused.",
  ],
  QuadraticFundingNothingToPay: [
    "Round {round} has nothing to pay to {account}.",
    "Do nothing: it was paid already, or never was.",
  ],
  QuadraticFundingNothingOwed: ["No {asset} waits in the rounds for {payee}.", "Do nothing: it was collected already."],
  QuadraticFundingCollectFailed: ["{payee} could not receive {amount:amount} of {asset}.", common.collectElsewhere],
  QuadraticFundingNotEnoughGas: ["Only {left} gas was left where {needed} is needed.", common.moreGas],
  GiftDeskNotAToken: ["Gifts by signature are for tokens, and {asset} is none.", "Give native coin with `contribute`."],
} as const satisfies ContractWords;

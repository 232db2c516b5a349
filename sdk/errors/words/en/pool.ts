import type { ContractWords } from "../catalogue.js";
import * as common from "./common.js";

/** The pool. */
export const pool = {
  EmergencyPoolUnknownAsset: ["The pool does not take {asset}.", common.admitted],
  EmergencyPoolZeroAmount: ["The amount of {asset} is zero.", common.aboveZero],
  EmergencyPoolWrongValue: [
    "{sent:amount} of native coin came along, where {expected:amount} was expected.",
    "Send exactly the amount of the gift as value, and none with an ERC-20.",
  ],
  EmergencyPoolNothingArrived: [
    "Nothing arrived of {expected:amount} of {asset}.",
    "Choose another asset: this one takes the whole transfer as a fee, or does not move.",
  ],
  EmergencyPoolInvalidDonor: ["{donor} cannot be a donor.", "Name a donor that is not the zero address."],
  EmergencyPoolInvalidPayee: [
    "{payee} cannot be a payee.",
    "Name a payee that is neither the pool, nor the token, nor the zero address.",
  ],
  EmergencyPoolInsufficient: [
    "The pool has {available:amount} of {asset} free, and {needed:amount} is needed.",
    "Wait for pledges, or ask for less.",
  ],
  EmergencyPoolBudgetExceeded: [
    "The budget of {module} for {asset} has {left:amount} left, and {needed:amount} is needed.",
    "Try again later: the budget refills with time.",
  ],
  EmergencyPoolBeyondCommitment: [
    "Only {committed:amount} is set aside under this reference, and {needed:amount} is needed.",
    "Pay no more than what is set aside.",
  ],
  EmergencyPoolNothingCommitted: [
    "Nothing is set aside under this reference.",
    "Do nothing: it was paid or given back already.",
  ],
  EmergencyPoolOtherCategory: [
    "Money is set aside here for category {committed}, not for {given}.",
    "Commit for the same category as before, or under another reference.",
  ],
  EmergencyPoolNothingOwed: ["No {asset} waits in the pool for {payee}.", "Do nothing: it was collected already."],
  EmergencyPoolNothingToAbsorb: [
    "All {asset} that the pool holds is in its books already.",
    "Do nothing: there is no surplus.",
  ],
  EmergencyPoolCollectFailed: ["{payee} could not receive {amount:amount} of {asset}.", common.collectElsewhere],
  EmergencyPoolNotEnoughGas: ["Only {left} gas was left where {needed} is needed.", common.moreGas],
  EmergencyPoolPayoutsPaused: [
    "A guardian has paused payouts until {until:time}.",
    "Try again when the pause ends (72 hours at most).",
  ],
  EmergencyPoolPauseCoolingDown: [
    "Payouts were paused lately, and cannot be paused again before {until:time}.",
    "Wait until then.",
  ],
  EmergencyPoolInvalidPause: [
    "A pause of {duration:span} is not possible: {longest:span} is the longest.",
    "Choose a shorter pause, above zero.",
  ],
  EmergencyPoolNotPaused: ["Payouts are not paused.", "Do nothing: there is nothing to resume."],
  EmergencyPoolInvalidBudget: [
    "A budget of {limit:amount} in {window:span} is not possible.",
    "Choose a window from 1 hour to 365 days, and a limit that fits.",
  ],
  EmergencyPoolRateIsFixed: [
    "What gifts in {asset} are worth was set once and for all ({creditRate}).",
    "Leave the rate as it is.",
  ],
  EmergencyPoolInvalidSuccessors: [
    "The shares of the successors do not make a whole.",
    "Name at least one successor; shares must be above zero and sum to 10,000.",
  ],
  EmergencyPoolNotDissolving: ["No dissolution is announced.", "Do nothing: there is nothing to cancel."],
  EmergencyPoolDissolutionPending: ["A dissolution is announced already, for {effectiveAt:time}.", "Cancel it first."],
  EmergencyPoolDissolved: ["The community dissolved on {effectiveAt:time}.", "Give to one of its successors instead."],
  EmergencyPoolNotDissolved: ["The dissolution is not in effect before {effectiveAt:time}.", "Wait until it is."],
  EmergencyPoolNoticeTooShort: [
    "{effectiveAt:time} is too soon for a dissolution: {earliest:time} is the earliest.",
    "Give at least 30 days of notice.",
  ],
} as const satisfies ContractWords;

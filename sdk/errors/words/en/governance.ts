import type { ContractWords } from "../catalogue.js";
import * as common from "./common.js";

/** Roles, proposals, and the timelock. */
export const governance = {
  AccessManagedInvalidAuthority: ["{authority} cannot decide who may do what here.", common.report],
  AccessManagedRequiredDelay: ["{caller} may do this only after a delay of {delay:span}.", "Schedule the call first."],
  AccessManagedUnauthorized: [
    "{caller} may not do this.",
    "Use an account with the role, or propose it to the members.",
  ],
  AccessControlBadConfirmation: [
    "A role can be renounced by its holder only.",
    "Renounce it with the account that holds it.",
  ],
  AccessControlUnauthorizedAccount: ["{account} lacks the role for this.", common.askForRole],
  AccessManagerAlreadyScheduled: ["This call is scheduled already.", common.operation],
  AccessManagerBadConfirmation: [
    "A role can be renounced by its holder only.",
    "Renounce it with the account that holds it.",
  ],
  AccessManagerExpired: ["The scheduled call has expired.", "Schedule it again."],
  AccessManagerInvalidInitialAdmin: ["{initialAdmin} cannot be the first to grant roles.", common.report],
  AccessManagerLockedFunction: ["The function {selector} cannot be given to another role.", common.report],
  AccessManagerLockedRole: ["Role {roleId} cannot be changed.", "Leave it as it is, or choose another role."],
  AccessManagerNotReady: ["The scheduled call has to wait.", common.operation],
  AccessManagerNotScheduled: ["This call is not scheduled.", common.operation],
  AccessManagerUnauthorizedAccount: ["{msgsender} lacks role {roleId}.", common.askForRole],
  AccessManagerUnauthorizedCall: ["{caller} may not call {selector} of {target}.", common.askForRole],
  AccessManagerUnauthorizedCancel: ["{msgsender} may not cancel a call of {caller}.", common.askForRole],
  AccessManagerUnauthorizedConsume: ["{target} may not use up this scheduled call.", common.askForRole],

  GovernorAlreadyCastVote: ["{voter} has voted on this proposal already.", "Do nothing: a vote is cast once."],
  GovernorAlreadyQueuedProposal: ["The proposal waits in the timelock already.", "Execute it when the delay is over."],
  GovernorDisabledDeposit: ["The governor takes no money.", "Give it to the pool."],
  GovernorInsufficientProposerVotes: [
    "{proposer} has {votes} votes, and proposing needs {threshold}.",
    "Let a member able to vote propose it.",
  ],
  GovernorInvalidProposalLength: [
    "The proposal has {targets} targets, {values} values and {calldatas} calls.",
    "Propose at least one call, and as many of each.",
  ],
  GovernorInvalidSignature: ["This is not a signature of {voter}.", common.signAgain],
  GovernorInvalidVoteParams: ["Votes take no extra parameters here.", "Vote without them."],
  GovernorInvalidVoteType: ["This is not a way to vote.", "Vote for, against or abstain."],
  GovernorInvalidVotingPeriod: ["A voting period of {votingPeriod:span} is not possible.", "Choose one above zero."],
  GovernorNonexistentProposal: ["There is no such proposal.", "Check the id, the calls and the description."],
  GovernorOnlyExecutor: ["{account} may not do this: only governance may.", common.governanceOnly],
  GovernorProposalQueueingFailed: ["The proposal could not be queued.", common.report],
  GovernorProposalQueueingNotRequired: ["The proposal needs no queue.", "Execute it now."],
  GovernorRestrictedProposer: [
    "The description reserves this proposal to somebody other than {proposer}.",
    "Let them propose it, or change the description.",
  ],
  GovernorUnableToCancel: [
    "{account} may not cancel this proposal now.",
    "Do nothing: only the proposer may cancel, and only before the vote starts.",
  ],
  GovernorUnexpectedProposalState: [
    "The proposal is “{current:proposal}”, which does not allow this.",
    "Read its state (getProposal) and act on that.",
  ],
  GovernorPreventLateQuorumVoteExtensionTooLarge: [
    "An extension of {newVoteExtension:span} is too long: {maxVoteExtension:span} is the longest.",
    "Choose a shorter extension.",
  ],
  GovernorInvalidQuorumFraction: [
    "A quorum of {quorumNumerator} in {quorumDenominator} is more than the whole.",
    "Choose a quorum of at most the whole.",
  ],
  CommunityGovernorFixedThreshold: [
    "The threshold for proposing is fixed at {threshold}.",
    "Leave it, since every member able to vote may propose.",
  ],
  CommunityGovernorFixedTimelock: ["The timelock {timelock} is the governor's for good.", "Leave it as it is."],
  CommunityGovernorInvalidLateExtension: [
    "A late extension of {given:span} is not from {minimum:span} to {maximum:span}.",
    common.bounds,
  ],
  CommunityGovernorInvalidQuorum: ["A quorum of {given} in 10,000 is not from {minimum} to {maximum}.", common.bounds],
  CommunityGovernorInvalidVotingDelay: [
    "A voting delay of {given:span} is not from {minimum:span} to {maximum:span}.",
    common.bounds,
  ],
  CommunityGovernorInvalidVotingPeriod: [
    "A voting period of {given:span} is not from {minimum:span} to {maximum:span}.",
    common.bounds,
  ],
  CommunityTimelockFixedRoles: ["The timelock's roles are fixed for good.", "Leave them as they are."],
  CommunityTimelockInvalidDelay: [
    "A delay of {given:span} is not from {minimum:span} to {maximum:span}.",
    common.bounds,
  ],
  TimelockInsufficientDelay: [
    "A delay of {delay:span} is too short: {minDelay:span} is the shortest.",
    "Choose a longer delay.",
  ],
  TimelockInvalidOperationLength: [
    "The operation has {targets} targets, {values} values and {payloads} calls.",
    common.lengths,
  ],
  TimelockUnauthorizedCaller: ["{caller} may not do this: only governance may.", common.governanceOnly],
  TimelockUnexecutedPredecessor: [
    "An earlier operation has to be executed before this one.",
    "Execute the earlier one first.",
  ],
  TimelockUnexpectedOperationState: [
    "The operation is not ready: its delay is not over, or it was executed already.",
    "Read the proposal's state (getProposal), and wait for it.",
  ],
} as const satisfies ContractWords;

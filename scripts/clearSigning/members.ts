import {
  digest,
  type Format,
  type Formats,
  hidden,
  lasts,
  moment,
  plain,
  proposal,
  share,
  who,
  word,
} from "./fields.js";

/** The same words for members and for credits: both functions have the same selector. */
const delegates = (id: string): Format => ({
  id,
  intent: "Let somebody speak for you",
  sentence: "Let {delegatee} speak for you in this community",
  fields: [who("delegatee", "Who speaks for you")],
});

const delegatesBySig = (id: string): Format => ({
  id,
  intent: "Bring a delegation that a member signed",
  sentence: "Bring a signed delegation to {delegatee}",
  fields: [who("delegatee", "Who speaks"), moment("expiry", "Valid until"), ...hidden("nonce", "v", "r", "s")],
});

export const registry: Formats = {
  vouch: {
    id: "member.vouch",
    intent: "Vouch for somebody",
    sentence: "Vouch for {candidate}",
    fields: [who("candidate", "Candidate")],
  },
  join: {
    id: "member.join",
    intent: "Let somebody join by an invitation",
    sentence: "Let {invitation.invitee} join by an invitation",
    fields: [
      who("invitation.invitee", "Joins"),
      who("vouchers.[]", "Invited by"),
      moment("invitation.deadline", "Invitation ends", "optional"),
      ...hidden("invitation.nonce", "signatures.[]"),
    ],
  },
  joinMany: {
    id: "member.joinMany",
    intent: "Let several people join by their invitations",
    fields: [
      who("invitations.[].invitee", "Joins"),
      who("vouchers.[].[]", "Invited by"),
      moment("invitations.[].deadline", "Invitation ends", "optional"),
      ...hidden("invitations.[].nonce", "signatures.[].[]"),
    ],
  },
  joinWithProof: {
    id: "member.joinWithProof",
    intent: "Join by a proof of personhood",
    sentence: "Join by the proof of {module}",
    fields: [who("module", "Proven by")],
  },
  leave: { id: "member.leave", intent: "Leave the community", fields: [] },
  delegate: delegates("member.delegate"),
  delegateBySig: delegatesBySig("member.delegateBySig"),
  proposeRotation: {
    id: "member.proposeRotation",
    intent: "Move a membership to a new address",
    sentence: "Vouch that {to} is the new address of {from}",
    fields: [who("from", "From"), who("to", "To")],
  },
  rotate: {
    id: "member.rotate",
    intent: "Complete the move of a membership",
    sentence: "Complete the move of the membership of {from}",
    fields: [who("from", "From")],
  },
  vetoRotation: { id: "member.vetoRotation", intent: "Stop your membership from being moved", fields: [] },
  noteContributor: {
    id: "member.noteContributor",
    intent: "Let a member's contributions count in votes",
    sentence: "Let the contributions of {account} count in votes",
    fields: [who("account", "Member")],
  },
  remove: {
    id: "governance.removeMember",
    intent: "Remove a member",
    sentence: "Remove {account} from the community",
    fields: [who("account", "Member"), digest("reason", "Digest of the reason")],
  },
  setProofModule: {
    id: "governance.setProofModule",
    intent: "Change which proofs of personhood count",
    sentence: "Let people join by the proof of {module} from {minimumWeight} on",
    fields: [who("module", "Proven by"), share("minimumWeight", "Least weight (0: not admitted)")],
  },
  setSettings: {
    id: "governance.setMemberSettings",
    intent: "Change how people join",
    fields: [
      plain("settings_.vouchesNeeded", "Members who must vouch"),
      lasts("settings_.waitingPeriod", "Time before the first vote"),
      lasts("settings_.rotationDelay", "Time to veto a move"),
    ],
  },
};

export const token: Formats = {
  delegate: delegates("token.delegate"),
  delegateBySig: delegatesBySig("token.delegateBySig"),
  credit: {
    id: "token.credit",
    intent: "Turn counted gifts into contribution credits",
    sentence: "Turn the counted gifts of {account} into contribution credits",
    fields: [who("account", "Donor")],
  },
  attestCare: {
    id: "token.attestCare",
    intent: "Attest minutes of care",
    sentence: "Attest {minutes_} minutes of care by {account}",
    fields: [who("account", "Who cared"), plain("minutes_", "Minutes"), digest("digest", "Digest of what was done")],
  },
  setCareRate: {
    id: "governance.setCareRate",
    intent: "Change what an hour of care is worth",
    fields: [
      plain("creditsPerHour", "Credits for an hour (18 decimals)"),
      plain("minutesPerWeek", "Minutes that count in a week, at most"),
    ],
  },
  setSource: {
    id: "governance.setSource",
    intent: "Change who may mint contribution credits",
    sentence: "Let {source} mint up to {limit} credits (18 decimals) in {window}",
    fields: [who("source", "Source"), plain("limit", "Credits at most (18 decimals)"), lasts("window", "In")],
  },
};

const decided = hidden("descriptionHash");

export const governor: Formats = {
  propose: {
    id: "governance.propose",
    intent: "Propose a decision to the members",
    // No sentence: some wallets show nothing beside it, and what counts is the calls.
    fields: [plain("description", "Proposal (public for ever)"), proposal],
  },
  castVoteWithReason: {
    id: "governance.castVote",
    intent: "Vote on a proposal",
    sentence: "Vote {support} on proposal {proposalId}",
    fields: [
      word("support")("support", "Vote"),
      plain("proposalId", "Proposal (a digest: compare it with the app)"),
      plain("reason", "Reason (public for ever)", { ifNotIn: [""] }),
    ],
  },
  castVoteBySig: {
    id: "governance.castVoteBySig",
    intent: "Bring a vote on a proposal that a member signed",
    sentence: "Bring the vote {support} of {voter} on proposal {proposalId}",
    fields: [
      word("support")("support", "Vote"),
      plain("proposalId", "Proposal (a digest: compare it with the app)"),
      who("voter", "Voter"),
      ...hidden("signature"),
    ],
  },
  queue: { id: "governance.queue", intent: "Queue a proposal that passed", fields: [proposal, ...decided] },
  execute: {
    id: "governance.execute",
    intent: "Carry out a proposal that passed",
    fields: [proposal, ...decided],
  },
  cancel: { id: "governance.cancel", intent: "Cancel your proposal", fields: [proposal, ...decided] },
  updateQuorumNumerator: {
    id: "governance.setQuorum",
    intent: "Change how many must take part in decisions",
    sentence: "Let {newQuorumNumerator} of the people be needed for a decision",
    fields: [share("newQuorumNumerator", "People who must take part")],
  },
  setLateQuorumVoteExtension: {
    id: "governance.setLateExtension",
    intent: "Change the time added when the quorum comes late",
    fields: [lasts("newVoteExtension", "Time added")],
  },
  setVotingDelay: {
    id: "governance.setVotingDelay",
    intent: "Change the time before a vote begins",
    fields: [lasts("newVotingDelay", "Time before the vote")],
  },
  setVotingPeriod: {
    id: "governance.setVotingPeriod",
    intent: "Change the time in which members vote",
    fields: [lasts("newVotingPeriod", "Time to vote")],
  },
};

export const timelock: Formats = {
  updateDelay: {
    id: "governance.setTimelockDelay",
    intent: "Change how long a decision waits before it takes effect",
    fields: [lasts("newDelay", "Waits")],
  },
};

export const access: Formats = {
  grantRole: {
    id: "governance.grantRole",
    intent: "Give somebody a role",
    sentence: "Make {account} a {roleId}",
    fields: [
      word("role")("roleId", "Role"),
      who("account", "Who"),
      { ...lasts("executionDelay", "Acts with a delay of"), visible: { ifNotIn: [0] } },
    ],
  },
  revokeRole: {
    id: "governance.revokeRole",
    intent: "Take a role away",
    sentence: "Let {account} be a {roleId} no more",
    fields: [word("role")("roleId", "Role"), who("account", "Who")],
  },
  renounceRole: {
    id: "governance.renounceRole",
    intent: "Lay down a role of yours",
    sentence: "Be a {roleId} no more",
    fields: [word("role")("roleId", "Role"), who("callerConfirmation", "Who")],
  },
};

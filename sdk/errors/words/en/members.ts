import type { ContractWords } from "../catalogue.js";
import * as common from "./common.js";

/** Members, contribution credits, proofs of personhood, and how a community opens. */
export const members = {
  MemberRegistryNotMember: ["{account} is not a member.", "Ask members to vouch for it, or join by invitation."],
  MemberRegistryNotEligible: [
    "{account} may act as a member from {since:time}, and it is {now:time}.",
    "Wait until the waiting period is over.",
  ],
  MemberRegistryAlreadyMember: ["{account} is a member already.", "Do nothing: one joins once."],
  MemberRegistryInvalidAccount: [
    "{account} cannot be a member.",
    "Name an account that is neither the zero address nor part of the community's contracts.",
  ],
  MemberRegistryAlreadyVouched: ["{voucher} has vouched for {candidate} already.", "Ask another member."],
  MemberRegistryTooFewVouches: [
    "{vouches} members vouch for {candidate}, and {needed} are needed.",
    "Ask more members to vouch, or to sign the invitation.",
  ],
  MemberRegistryInvalidVoucher: ["{signer} may not vouch.", "Ask members who are able to vote."],
  MemberRegistryUnsortedVouchers: [
    "{signer} comes after {previous} in the list of vouchers, and should not.",
    "Give each voucher once, in ascending order of address.",
  ],
  MemberRegistryExpiredSignature: [
    "The signature was good until {deadline:time}, and it is {now:time}.",
    common.laterDeadline,
  ],
  MemberRegistryInvalidNonce: [
    "The invitation of {account} is for joining number {given}, and {expected} is next.",
    "Ask for a new invitation.",
  ],
  MemberRegistryInvalidSignature: ["This is not a signature of {signer}.", common.signAgain],
  MemberRegistryUnknownProofModule: [
    "The proof module {module} is not admitted.",
    "Choose an admitted one, or propose it.",
  ],
  MemberRegistryInsufficientProof: [
    "The proof of {account} weighs {weight}, and {needed} is needed.",
    "Add proofs of personhood, or ask members to vouch.",
  ],
  MemberRegistryNoRotation: [
    "Member {number} is not moving to another address.",
    "Propose the move first (proposeRotation).",
  ],
  MemberRegistryRotationPending: [
    "Member {number} can move from {readyAt:time}.",
    "Wait until then: the old key may still veto.",
  ],
  MemberRegistryNotContributor: ["{account} has not earned credits yet.", "Claim them first (credit)."],
  MemberRegistryInvalidSettings: [
    "The settings of membership are not possible.",
    "Keep every setting within its bounds, and the vouches within the number of members.",
  ],
  MemberRegistryTooManyMembers: [
    "The registry is full: it has {members} of {maximum} members.",
    "Open a further community and federate.",
  ],
  MemberRegistryLastMembers: [
    "{members} members would remain, and {needed} are needed.",
    "Dissolve the community instead.",
  ],
  MemberRegistryUnequalLengths: ["Two lists differ in length: {a} and {b}.", common.lengths],
  MemberRegistryFutureLookup: ["{timepoint:time} is not in the past.", common.pastOnly],
  MemberRegistryInvalidProofModule: [
    "{module} with the weight {minimumWeight} cannot prove personhood.",
    "Name a contract that answers `weight`, and a weight of at most 10,000.",
  ],

  ContributionTokenNonTransferable: ["Credits are earned and do not move.", "Delegate the voice instead."],
  ContributionTokenUnknownSource: ["{source} may not give credits.", common.governanceOnly],
  ContributionTokenSourceExhausted: [
    "The source {source} may mint {left} now, and {needed} is needed.",
    "Try again later: the source's budget refills with time.",
  ],
  ContributionTokenNothingToCredit: [
    "No counted gift of {account} is waiting for credit.",
    "Pledge with `counted: true` first.",
  ],
  ContributionTokenSelfAttested: ["{attester} cannot attest their own care.", "Ask another steward."],
  ContributionTokenCareBeyondLimit: [
    "{account} has {left} minutes of care left this week, and {needed} are needed.",
    "Attest the rest next week.",
  ],
  ContributionTokenInvalidSettings: ["A setting of the credits is outside its bounds.", common.bounds],
  ContributionTokenFutureLookup: ["{timepoint:time} is not in the past.", common.pastOnly],
  ContributionTokenTooLate: [
    "The token has reached the end of its time ({halvings} of {maximum} halvings).",
    "Propose to move to a new token.",
  ],
  ContributionTokenInvalidAccount: ["{account} cannot hold credits.", "Name an account that is not the zero address."],
  ContributionTokenZeroAmount: ["The amount is zero.", common.aboveZero],

  AttesterPersonhoodBound: [
    "This person is attested for {personsAccount} already, or the account for somebody else.",
    "Move the membership to the new address (proposeRotation): one person has one account.",
  ],
  AttesterPersonhoodInvalidAttestation: [
    "The attestation is not possible.",
    "Check account, person, weight (1 to 10,000) and times.",
  ],
  AttesterPersonhoodInvalidSignature: ["This is not a signature of the attester {attester}.", common.signAgain],
  AttesterPersonhoodNotInForce: [
    "The attestation is valid from {issuedAt:time} to {expiry:time}, and it is {now:time}.",
    "Ask the attester for a new one.",
  ],
  AttesterPersonhoodOutdated: [
    "What was issued for {account} up to {latest:time} has been replaced or taken back.",
    "See whether the account counts (getWeight); if not, ask the attester for a new one.",
  ],
  AttesterPersonhoodUnknownAttester: [
    "The attester {attester} is not admitted.",
    "Choose an admitted one, or propose it.",
  ],

  SolidarityFactoryNoFounders: ["No founder is named.", "Name at least one founder."],
  SolidarityFactoryInvalidName: ["“{name}” cannot be a community's name.", "Choose a name of 1 to 64 bytes."],
  SolidarityFactoryTooFewFounders: [
    "{founders} founders are named, and the settings need {needed}.",
    "Name more founders, or lower what the settings need.",
  ],
  SolidarityFactoryTooManyFounders: [
    "{founders} founders are named, and {maximum} is the most.",
    "Open with fewer founders, and invite the others.",
  ],
  SolidarityFactoryInvalidImplementation: ["{implementation} is no contract to make communities from.", common.report],
} as const satisfies ContractWords;

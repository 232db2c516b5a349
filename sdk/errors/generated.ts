// Written by `npm run generate` from the contracts. Do not edit.

import type { Address, Hex } from "viem";

import { ContractError } from "./contract.js";

/** `AccessManagedInvalidAuthority(address authority)` */
export class AccessManagedInvalidAuthorityError extends ContractError<{ authority: Address }> {
  static override readonly code = "AccessManagedInvalidAuthority";
}

/** `AccessManagedRequiredDelay(address caller, uint32 delay)` */
export class AccessManagedRequiredDelayError extends ContractError<{ caller: Address; delay: number }> {
  static override readonly code = "AccessManagedRequiredDelay";
}

/** `AccessManagedUnauthorized(address caller)` */
export class AccessManagedUnauthorizedError extends ContractError<{ caller: Address }> {
  static override readonly code = "AccessManagedUnauthorized";
}

/** `EmergencyPoolBeyondCommitment(address module, uint256 ref, uint256 committed, uint256 needed)` */
export class EmergencyPoolBeyondCommitmentError extends ContractError<{ module: Address; ref: bigint; committed: bigint; needed: bigint }> {
  static override readonly code = "EmergencyPoolBeyondCommitment";
}

/** `EmergencyPoolBudgetExceeded(address module, address asset, uint8 lane, uint256 left, uint256 needed)` */
export class EmergencyPoolBudgetExceededError extends ContractError<{ module: Address; asset: Address; lane: number; left: bigint; needed: bigint }> {
  static override readonly code = "EmergencyPoolBudgetExceeded";
}

/** `EmergencyPoolCollectFailed(address asset, address payee, uint256 amount)` */
export class EmergencyPoolCollectFailedError extends ContractError<{ asset: Address; payee: Address; amount: bigint }> {
  static override readonly code = "EmergencyPoolCollectFailed";
}

/** `EmergencyPoolDissolutionPending(uint48 effectiveAt)` */
export class EmergencyPoolDissolutionPendingError extends ContractError<{ effectiveAt: number }> {
  static override readonly code = "EmergencyPoolDissolutionPending";
}

/** `EmergencyPoolDissolved(uint48 effectiveAt)` */
export class EmergencyPoolDissolvedError extends ContractError<{ effectiveAt: number }> {
  static override readonly code = "EmergencyPoolDissolved";
}

/** `EmergencyPoolInsufficient(address asset, uint256 available, uint256 needed)` */
export class EmergencyPoolInsufficientError extends ContractError<{ asset: Address; available: bigint; needed: bigint }> {
  static override readonly code = "EmergencyPoolInsufficient";
}

/** `EmergencyPoolInvalidBudget(uint128 limit, uint48 window)` */
export class EmergencyPoolInvalidBudgetError extends ContractError<{ limit: bigint; window: number }> {
  static override readonly code = "EmergencyPoolInvalidBudget";
}

/** `EmergencyPoolInvalidDonor(address donor)` */
export class EmergencyPoolInvalidDonorError extends ContractError<{ donor: Address }> {
  static override readonly code = "EmergencyPoolInvalidDonor";
}

/** `EmergencyPoolInvalidPause(uint48 duration, uint48 longest)` */
export class EmergencyPoolInvalidPauseError extends ContractError<{ duration: number; longest: number }> {
  static override readonly code = "EmergencyPoolInvalidPause";
}

/** `EmergencyPoolInvalidPayee(address payee)` */
export class EmergencyPoolInvalidPayeeError extends ContractError<{ payee: Address }> {
  static override readonly code = "EmergencyPoolInvalidPayee";
}

/** `EmergencyPoolInvalidSuccessors()` */
export class EmergencyPoolInvalidSuccessorsError extends ContractError {
  static override readonly code = "EmergencyPoolInvalidSuccessors";
}

/** `EmergencyPoolNotDissolved(uint48 effectiveAt)` */
export class EmergencyPoolNotDissolvedError extends ContractError<{ effectiveAt: number }> {
  static override readonly code = "EmergencyPoolNotDissolved";
}

/** `EmergencyPoolNotDissolving()` */
export class EmergencyPoolNotDissolvingError extends ContractError {
  static override readonly code = "EmergencyPoolNotDissolving";
}

/** `EmergencyPoolNotEnoughGas(uint256 left, uint256 needed)` */
export class EmergencyPoolNotEnoughGasError extends ContractError<{ left: bigint; needed: bigint }> {
  static override readonly code = "EmergencyPoolNotEnoughGas";
}

/** `EmergencyPoolNotPaused()` */
export class EmergencyPoolNotPausedError extends ContractError {
  static override readonly code = "EmergencyPoolNotPaused";
}

/** `EmergencyPoolNothingArrived(address asset, uint256 expected)` */
export class EmergencyPoolNothingArrivedError extends ContractError<{ asset: Address; expected: bigint }> {
  static override readonly code = "EmergencyPoolNothingArrived";
}

/** `EmergencyPoolNothingCommitted(address module, uint256 ref)` */
export class EmergencyPoolNothingCommittedError extends ContractError<{ module: Address; ref: bigint }> {
  static override readonly code = "EmergencyPoolNothingCommitted";
}

/** `EmergencyPoolNothingOwed(address asset, address payee)` */
export class EmergencyPoolNothingOwedError extends ContractError<{ asset: Address; payee: Address }> {
  static override readonly code = "EmergencyPoolNothingOwed";
}

/** `EmergencyPoolNothingToAbsorb(address asset)` */
export class EmergencyPoolNothingToAbsorbError extends ContractError<{ asset: Address }> {
  static override readonly code = "EmergencyPoolNothingToAbsorb";
}

/** `EmergencyPoolNoticeTooShort(uint48 effectiveAt, uint48 earliest)` */
export class EmergencyPoolNoticeTooShortError extends ContractError<{ effectiveAt: number; earliest: number }> {
  static override readonly code = "EmergencyPoolNoticeTooShort";
}

/** `EmergencyPoolOtherCategory(address module, uint256 ref, uint16 committed, uint16 given)` */
export class EmergencyPoolOtherCategoryError extends ContractError<{ module: Address; ref: bigint; committed: number; given: number }> {
  static override readonly code = "EmergencyPoolOtherCategory";
}

/** `EmergencyPoolPauseCoolingDown(uint48 until)` */
export class EmergencyPoolPauseCoolingDownError extends ContractError<{ until: number }> {
  static override readonly code = "EmergencyPoolPauseCoolingDown";
}

/** `EmergencyPoolPayoutsPaused(uint48 until)` */
export class EmergencyPoolPayoutsPausedError extends ContractError<{ until: number }> {
  static override readonly code = "EmergencyPoolPayoutsPaused";
}

/** `EmergencyPoolRateIsFixed(address asset, uint128 creditRate)` */
export class EmergencyPoolRateIsFixedError extends ContractError<{ asset: Address; creditRate: bigint }> {
  static override readonly code = "EmergencyPoolRateIsFixed";
}

/** `EmergencyPoolUnknownAsset(address asset)` */
export class EmergencyPoolUnknownAssetError extends ContractError<{ asset: Address }> {
  static override readonly code = "EmergencyPoolUnknownAsset";
}

/** `EmergencyPoolWrongValue(uint256 sent, uint256 expected)` */
export class EmergencyPoolWrongValueError extends ContractError<{ sent: bigint; expected: bigint }> {
  static override readonly code = "EmergencyPoolWrongValue";
}

/** `EmergencyPoolZeroAmount(address asset)` */
export class EmergencyPoolZeroAmountError extends ContractError<{ asset: Address }> {
  static override readonly code = "EmergencyPoolZeroAmount";
}

/** `InvalidInitialization()` */
export class InvalidInitializationError extends ContractError {
  static override readonly code = "InvalidInitialization";
}

/** `NotInitializing()` */
export class NotInitializingError extends ContractError {
  static override readonly code = "NotInitializing";
}

/** `ReentrancyGuardReentrantCall()` */
export class ReentrancyGuardReentrantCallError extends ContractError {
  static override readonly code = "ReentrancyGuardReentrantCall";
}

/** `SafeCastOverflowedUintDowncast(uint8 bits, uint256 value)` */
export class SafeCastOverflowedUintDowncastError extends ContractError<{ bits: number; value: bigint }> {
  static override readonly code = "SafeCastOverflowedUintDowncast";
}

/** `SafeERC20FailedOperation(address token)` */
export class SafeERC20FailedOperationError extends ContractError<{ token: Address }> {
  static override readonly code = "SafeERC20FailedOperation";
}

/** `AidRequestsAlreadyApproved(uint256 id, address responder)` */
export class AidRequestsAlreadyApprovedError extends ContractError<{ id: bigint; responder: Address }> {
  static override readonly code = "AidRequestsAlreadyApproved";
}

/** `AidRequestsAlreadyAssessed(uint256 id, address assessor)` */
export class AidRequestsAlreadyAssessedError extends ContractError<{ id: bigint; assessor: Address }> {
  static override readonly code = "AidRequestsAlreadyAssessed";
}

/** `AidRequestsAlreadyVoted(uint256 id, address voter)` */
export class AidRequestsAlreadyVotedError extends ContractError<{ id: bigint; voter: Address }> {
  static override readonly code = "AidRequestsAlreadyVoted";
}

/** `AidRequestsAppealStands(uint256 id)` */
export class AidRequestsAppealStandsError extends ContractError<{ id: bigint }> {
  static override readonly code = "AidRequestsAppealStands";
}

/** `AidRequestsBeyondConsentCap(address asset, uint256 amount, uint256 cap)` */
export class AidRequestsBeyondConsentCapError extends ContractError<{ asset: Address; amount: bigint; cap: bigint }> {
  static override readonly code = "AidRequestsBeyondConsentCap";
}

/** `AidRequestsBeyondRapidCap(address asset, address payee, uint256 amount, uint256 left)` */
export class AidRequestsBeyondRapidCapError extends ContractError<{ asset: Address; payee: Address; amount: bigint; left: bigint }> {
  static override readonly code = "AidRequestsBeyondRapidCap";
}

/** `AidRequestsConflictOfInterest(uint256 id, address account)` */
export class AidRequestsConflictOfInterestError extends ContractError<{ id: bigint; account: Address }> {
  static override readonly code = "AidRequestsConflictOfInterest";
}

/** `AidRequestsConsentTakesObjectionsOnly(uint256 id)` */
export class AidRequestsConsentTakesObjectionsOnlyError extends ContractError<{ id: bigint }> {
  static override readonly code = "AidRequestsConsentTakesObjectionsOnly";
}

/** `AidRequestsExpiredSignature(uint256 deadline, uint48 now_)` */
export class AidRequestsExpiredSignatureError extends ContractError<{ deadline: bigint; now: number }> {
  static override readonly code = "AidRequestsExpiredSignature";
}

/** `AidRequestsInvalidCap(uint128 perPayee, uint48 window)` */
export class AidRequestsInvalidCapError extends ContractError<{ perPayee: bigint; window: number }> {
  static override readonly code = "AidRequestsInvalidCap";
}

/** `AidRequestsInvalidPart(uint256 id, uint8 part, uint8 next)` */
export class AidRequestsInvalidPartError extends ContractError<{ id: bigint; part: number; next: number }> {
  static override readonly code = "AidRequestsInvalidPart";
}

/** `AidRequestsInvalidPayee(address payee)` */
export class AidRequestsInvalidPayeeError extends ContractError<{ payee: Address }> {
  static override readonly code = "AidRequestsInvalidPayee";
}

/** `AidRequestsInvalidPolicy((uint40 since, uint24 consentWindow, uint24 votingPeriod, uint24 lateExtension, uint24 fundingPeriod, uint24 rapidWindow, uint24 rapidDelay, uint8 rapidApprovals, uint16 objectionBps, uint16 quorumBps, uint16 approvalBps, uint16 ratifyBps))` */
export class AidRequestsInvalidPolicyError extends ContractError<{ policy: { readonly since: number; readonly consentWindow: number; readonly votingPeriod: number; readonly lateExtension: number; readonly fundingPeriod: number; readonly rapidWindow: number; readonly rapidDelay: number; readonly rapidApprovals: number; readonly objectionBps: number; readonly quorumBps: number; readonly approvalBps: number; readonly ratifyBps: number } }> {
  static override readonly code = "AidRequestsInvalidPolicy";
}

/** `AidRequestsInvalidScores((uint8 urgency, uint8 vulnerability, uint8 impact))` */
export class AidRequestsInvalidScoresError extends ContractError<{ scores: { readonly urgency: number; readonly vulnerability: number; readonly impact: number } }> {
  static override readonly code = "AidRequestsInvalidScores";
}

/** `AidRequestsInvalidSignature(address signer)` */
export class AidRequestsInvalidSignatureError extends ContractError<{ signer: Address }> {
  static override readonly code = "AidRequestsInvalidSignature";
}

/** `AidRequestsInvalidTerms((address asset, uint256 amount, address payee, address requester, uint16 category, uint8 track, uint8 cadence, uint8 parts, uint32 cliff, uint32 duration, bytes32 evidence, bool agreed, bool appealed))` */
export class AidRequestsInvalidTermsError extends ContractError<{ terms: { readonly asset: Address; readonly amount: bigint; readonly payee: Address; readonly requester: Address; readonly category: number; readonly track: number; readonly cadence: number; readonly parts: number; readonly cliff: number; readonly duration: number; readonly evidence: Hex; readonly agreed: boolean; readonly appealed: boolean } }> {
  static override readonly code = "AidRequestsInvalidTerms";
}

/** `AidRequestsNoMoney(uint256 id, uint256 available, uint256 needed)` */
export class AidRequestsNoMoneyError extends ContractError<{ id: bigint; available: bigint; needed: bigint }> {
  static override readonly code = "AidRequestsNoMoney";
}

/** `AidRequestsNoVoice(uint256 id, address voter)` */
export class AidRequestsNoVoiceError extends ContractError<{ id: bigint; voter: Address }> {
  static override readonly code = "AidRequestsNoVoice";
}

/** `AidRequestsNobodyCanObject(uint256 people)` */
export class AidRequestsNobodyCanObjectError extends ContractError<{ people: bigint }> {
  static override readonly code = "AidRequestsNobodyCanObject";
}

/** `AidRequestsNotFirstInLine(uint256 id, uint256 first)` */
export class AidRequestsNotFirstInLineError extends ContractError<{ id: bigint; first: bigint }> {
  static override readonly code = "AidRequestsNotFirstInLine";
}

/** `AidRequestsNotMember(address account)` */
export class AidRequestsNotMemberError extends ContractError<{ account: Address }> {
  static override readonly code = "AidRequestsNotMember";
}

/** `AidRequestsNotRequester(address caller, address requester)` */
export class AidRequestsNotRequesterError extends ContractError<{ caller: Address; requester: Address }> {
  static override readonly code = "AidRequestsNotRequester";
}

/** `AidRequestsNotResponder(address account)` */
export class AidRequestsNotResponderError extends ContractError<{ account: Address }> {
  static override readonly code = "AidRequestsNotResponder";
}

/** `AidRequestsNothingDue(uint256 id)` */
export class AidRequestsNothingDueError extends ContractError<{ id: bigint }> {
  static override readonly code = "AidRequestsNothingDue";
}

/** `AidRequestsPanelFull(uint256 panel)` */
export class AidRequestsPanelFullError extends ContractError<{ panel: bigint }> {
  static override readonly code = "AidRequestsPanelFull";
}

/** `AidRequestsRapidNotSuspended()` */
export class AidRequestsRapidNotSuspendedError extends ContractError {
  static override readonly code = "AidRequestsRapidNotSuspended";
}

/** `AidRequestsRapidShut(uint256 panel, uint256 needed)` */
export class AidRequestsRapidShutError extends ContractError<{ panel: bigint; needed: bigint }> {
  static override readonly code = "AidRequestsRapidShut";
}

/** `AidRequestsRapidSuspended()` */
export class AidRequestsRapidSuspendedError extends ContractError {
  static override readonly code = "AidRequestsRapidSuspended";
}

/** `AidRequestsTooEarly(uint256 id, uint40 from, uint48 now_)` */
export class AidRequestsTooEarlyError extends ContractError<{ id: bigint; from: number; now: number }> {
  static override readonly code = "AidRequestsTooEarly";
}

/** `AidRequestsTooFewApprovals(uint256 id, uint256 approvals, uint256 needed)` */
export class AidRequestsTooFewApprovalsError extends ContractError<{ id: bigint; approvals: bigint; needed: bigint }> {
  static override readonly code = "AidRequestsTooFewApprovals";
}

/** `AidRequestsUnchangedResponder(address responder, bool serves)` */
export class AidRequestsUnchangedResponderError extends ContractError<{ responder: Address; serves: boolean }> {
  static override readonly code = "AidRequestsUnchangedResponder";
}

/** `AidRequestsUnexpectedStatus(uint256 id, uint8 current, uint8 expected)` */
export class AidRequestsUnexpectedStatusError extends ContractError<{ id: bigint; current: number; expected: number }> {
  static override readonly code = "AidRequestsUnexpectedStatus";
}

/** `AidRequestsUnknownAsset(address asset)` */
export class AidRequestsUnknownAssetError extends ContractError<{ asset: Address }> {
  static override readonly code = "AidRequestsUnknownAsset";
}

/** `AidRequestsUnknownRequest(uint256 id)` */
export class AidRequestsUnknownRequestError extends ContractError<{ id: bigint }> {
  static override readonly code = "AidRequestsUnknownRequest";
}

/** `AidRequestsVotingOver(uint256 id, uint40 deadline, uint48 now_)` */
export class AidRequestsVotingOverError extends ContractError<{ id: bigint; deadline: number; now: number }> {
  static override readonly code = "AidRequestsVotingOver";
}

/** `AidRequestsWrongTerms(uint256 id, uint256 given)` */
export class AidRequestsWrongTermsError extends ContractError<{ id: bigint; given: bigint }> {
  static override readonly code = "AidRequestsWrongTerms";
}

/** `AidRequestsWrongTrack(uint256 id)` */
export class AidRequestsWrongTrackError extends ContractError<{ id: bigint }> {
  static override readonly code = "AidRequestsWrongTrack";
}

/** `AidRequestsZeroAmount()` */
export class AidRequestsZeroAmountError extends ContractError {
  static override readonly code = "AidRequestsZeroAmount";
}

/** `InvalidAccountNonce(address account, uint256 currentNonce)` */
export class InvalidAccountNonceError extends ContractError<{ account: Address; currentNonce: bigint }> {
  static override readonly code = "InvalidAccountNonce";
}

/** `CheckpointUnorderedInsertion()` */
export class CheckpointUnorderedInsertionError extends ContractError {
  static override readonly code = "CheckpointUnorderedInsertion";
}

/** `ECDSAInvalidSignature()` */
export class ECDSAInvalidSignatureError extends ContractError {
  static override readonly code = "ECDSAInvalidSignature";
}

/** `ECDSAInvalidSignatureLength(uint256 length)` */
export class ECDSAInvalidSignatureLengthError extends ContractError<{ length: bigint }> {
  static override readonly code = "ECDSAInvalidSignatureLength";
}

/** `ECDSAInvalidSignatureS(bytes32 s)` */
export class ECDSAInvalidSignatureSError extends ContractError<{ s: Hex }> {
  static override readonly code = "ECDSAInvalidSignatureS";
}

/** `MemberRegistryAlreadyMember(address account)` */
export class MemberRegistryAlreadyMemberError extends ContractError<{ account: Address }> {
  static override readonly code = "MemberRegistryAlreadyMember";
}

/** `MemberRegistryAlreadyVouched(address voucher, address candidate)` */
export class MemberRegistryAlreadyVouchedError extends ContractError<{ voucher: Address; candidate: Address }> {
  static override readonly code = "MemberRegistryAlreadyVouched";
}

/** `MemberRegistryExpiredSignature(uint48 deadline, uint48 now_)` */
export class MemberRegistryExpiredSignatureError extends ContractError<{ deadline: number; now: number }> {
  static override readonly code = "MemberRegistryExpiredSignature";
}

/** `MemberRegistryFutureLookup(uint256 timepoint, uint48 now_)` */
export class MemberRegistryFutureLookupError extends ContractError<{ timepoint: bigint; now: number }> {
  static override readonly code = "MemberRegistryFutureLookup";
}

/** `MemberRegistryInsufficientProof(address account, uint256 weight, uint256 needed)` */
export class MemberRegistryInsufficientProofError extends ContractError<{ account: Address; weight: bigint; needed: bigint }> {
  static override readonly code = "MemberRegistryInsufficientProof";
}

/** `MemberRegistryInvalidAccount(address account)` */
export class MemberRegistryInvalidAccountError extends ContractError<{ account: Address }> {
  static override readonly code = "MemberRegistryInvalidAccount";
}

/** `MemberRegistryInvalidNonce(address account, uint256 given, uint256 expected)` */
export class MemberRegistryInvalidNonceError extends ContractError<{ account: Address; given: bigint; expected: bigint }> {
  static override readonly code = "MemberRegistryInvalidNonce";
}

/** `MemberRegistryInvalidProofModule(address module, uint16 minimumWeight)` */
export class MemberRegistryInvalidProofModuleError extends ContractError<{ module: Address; minimumWeight: number }> {
  static override readonly code = "MemberRegistryInvalidProofModule";
}

/** `MemberRegistryInvalidSettings((uint8 vouchesNeeded, uint32 waitingPeriod, uint32 rotationDelay))` */
export class MemberRegistryInvalidSettingsError extends ContractError<{ settings: { readonly vouchesNeeded: number; readonly waitingPeriod: number; readonly rotationDelay: number } }> {
  static override readonly code = "MemberRegistryInvalidSettings";
}

/** `MemberRegistryInvalidSignature(address signer)` */
export class MemberRegistryInvalidSignatureError extends ContractError<{ signer: Address }> {
  static override readonly code = "MemberRegistryInvalidSignature";
}

/** `MemberRegistryInvalidVoucher(address signer)` */
export class MemberRegistryInvalidVoucherError extends ContractError<{ signer: Address }> {
  static override readonly code = "MemberRegistryInvalidVoucher";
}

/** `MemberRegistryLastMembers(uint256 members, uint256 needed)` */
export class MemberRegistryLastMembersError extends ContractError<{ members: bigint; needed: bigint }> {
  static override readonly code = "MemberRegistryLastMembers";
}

/** `MemberRegistryNoRotation(uint32 number)` */
export class MemberRegistryNoRotationError extends ContractError<{ number: number }> {
  static override readonly code = "MemberRegistryNoRotation";
}

/** `MemberRegistryNotContributor(address account)` */
export class MemberRegistryNotContributorError extends ContractError<{ account: Address }> {
  static override readonly code = "MemberRegistryNotContributor";
}

/** `MemberRegistryNotEligible(address account, uint48 since, uint48 now_)` */
export class MemberRegistryNotEligibleError extends ContractError<{ account: Address; since: number; now: number }> {
  static override readonly code = "MemberRegistryNotEligible";
}

/** `MemberRegistryNotMember(address account)` */
export class MemberRegistryNotMemberError extends ContractError<{ account: Address }> {
  static override readonly code = "MemberRegistryNotMember";
}

/** `MemberRegistryRotationPending(uint32 number, uint48 readyAt)` */
export class MemberRegistryRotationPendingError extends ContractError<{ number: number; readyAt: number }> {
  static override readonly code = "MemberRegistryRotationPending";
}

/** `MemberRegistryTooFewVouches(address candidate, uint256 vouches, uint256 needed)` */
export class MemberRegistryTooFewVouchesError extends ContractError<{ candidate: Address; vouches: bigint; needed: bigint }> {
  static override readonly code = "MemberRegistryTooFewVouches";
}

/** `MemberRegistryTooManyMembers(uint256 members, uint256 maximum)` */
export class MemberRegistryTooManyMembersError extends ContractError<{ members: bigint; maximum: bigint }> {
  static override readonly code = "MemberRegistryTooManyMembers";
}

/** `MemberRegistryUnequalLengths(uint256 a, uint256 b)` */
export class MemberRegistryUnequalLengthsError extends ContractError<{ a: bigint; b: bigint }> {
  static override readonly code = "MemberRegistryUnequalLengths";
}

/** `MemberRegistryUnknownProofModule(address module)` */
export class MemberRegistryUnknownProofModuleError extends ContractError<{ module: Address }> {
  static override readonly code = "MemberRegistryUnknownProofModule";
}

/** `MemberRegistryUnsortedVouchers(address previous, address signer)` */
export class MemberRegistryUnsortedVouchersError extends ContractError<{ previous: Address; signer: Address }> {
  static override readonly code = "MemberRegistryUnsortedVouchers";
}

/** `VotesExpiredSignature(uint256 expiry)` */
export class VotesExpiredSignatureError extends ContractError<{ expiry: bigint }> {
  static override readonly code = "VotesExpiredSignature";
}

/** `ContributionTokenCareBeyondLimit(address account, uint256 left, uint256 needed)` */
export class ContributionTokenCareBeyondLimitError extends ContractError<{ account: Address; left: bigint; needed: bigint }> {
  static override readonly code = "ContributionTokenCareBeyondLimit";
}

/** `ContributionTokenFutureLookup(uint256 timepoint, uint48 now_)` */
export class ContributionTokenFutureLookupError extends ContractError<{ timepoint: bigint; now: number }> {
  static override readonly code = "ContributionTokenFutureLookup";
}

/** `ContributionTokenInvalidAccount(address account)` */
export class ContributionTokenInvalidAccountError extends ContractError<{ account: Address }> {
  static override readonly code = "ContributionTokenInvalidAccount";
}

/** `ContributionTokenInvalidSettings()` */
export class ContributionTokenInvalidSettingsError extends ContractError {
  static override readonly code = "ContributionTokenInvalidSettings";
}

/** `ContributionTokenNonTransferable()` */
export class ContributionTokenNonTransferableError extends ContractError {
  static override readonly code = "ContributionTokenNonTransferable";
}

/** `ContributionTokenNothingToCredit(address account, uint256 worth)` */
export class ContributionTokenNothingToCreditError extends ContractError<{ account: Address; worth: bigint }> {
  static override readonly code = "ContributionTokenNothingToCredit";
}

/** `ContributionTokenSelfAttested(address attester)` */
export class ContributionTokenSelfAttestedError extends ContractError<{ attester: Address }> {
  static override readonly code = "ContributionTokenSelfAttested";
}

/** `ContributionTokenSourceExhausted(address source, uint256 left, uint256 needed)` */
export class ContributionTokenSourceExhaustedError extends ContractError<{ source: Address; left: bigint; needed: bigint }> {
  static override readonly code = "ContributionTokenSourceExhausted";
}

/** `ContributionTokenTooLate(uint256 halvings, uint256 maximum)` */
export class ContributionTokenTooLateError extends ContractError<{ halvings: bigint; maximum: bigint }> {
  static override readonly code = "ContributionTokenTooLate";
}

/** `ContributionTokenUnknownSource(address source)` */
export class ContributionTokenUnknownSourceError extends ContractError<{ source: Address }> {
  static override readonly code = "ContributionTokenUnknownSource";
}

/** `ContributionTokenZeroAmount()` */
export class ContributionTokenZeroAmountError extends ContractError {
  static override readonly code = "ContributionTokenZeroAmount";
}

/** `ERC5805FutureLookup(uint256 timepoint, uint48 clock)` */
export class ERC5805FutureLookupError extends ContractError<{ timepoint: bigint; clock: number }> {
  static override readonly code = "ERC5805FutureLookup";
}

/** `CommunityGovernorFixedThreshold(uint256 given, uint256 threshold)` */
export class CommunityGovernorFixedThresholdError extends ContractError<{ given: bigint; threshold: bigint }> {
  static override readonly code = "CommunityGovernorFixedThreshold";
}

/** `CommunityGovernorFixedTimelock(address given, address timelock)` */
export class CommunityGovernorFixedTimelockError extends ContractError<{ given: Address; timelock: Address }> {
  static override readonly code = "CommunityGovernorFixedTimelock";
}

/** `CommunityGovernorInvalidLateExtension(uint256 given, uint256 minimum, uint256 maximum)` */
export class CommunityGovernorInvalidLateExtensionError extends ContractError<{ given: bigint; minimum: bigint; maximum: bigint }> {
  static override readonly code = "CommunityGovernorInvalidLateExtension";
}

/** `CommunityGovernorInvalidQuorum(uint256 given, uint256 minimum, uint256 maximum)` */
export class CommunityGovernorInvalidQuorumError extends ContractError<{ given: bigint; minimum: bigint; maximum: bigint }> {
  static override readonly code = "CommunityGovernorInvalidQuorum";
}

/** `CommunityGovernorInvalidVotingDelay(uint256 given, uint256 minimum, uint256 maximum)` */
export class CommunityGovernorInvalidVotingDelayError extends ContractError<{ given: bigint; minimum: bigint; maximum: bigint }> {
  static override readonly code = "CommunityGovernorInvalidVotingDelay";
}

/** `CommunityGovernorInvalidVotingPeriod(uint256 given, uint256 minimum, uint256 maximum)` */
export class CommunityGovernorInvalidVotingPeriodError extends ContractError<{ given: bigint; minimum: bigint; maximum: bigint }> {
  static override readonly code = "CommunityGovernorInvalidVotingPeriod";
}

/** `FailedCall()` */
export class FailedCallError extends ContractError {
  static override readonly code = "FailedCall";
}

/** `GovernorAlreadyCastVote(address voter)` */
export class GovernorAlreadyCastVoteError extends ContractError<{ voter: Address }> {
  static override readonly code = "GovernorAlreadyCastVote";
}

/** `GovernorAlreadyQueuedProposal(uint256 proposalId)` */
export class GovernorAlreadyQueuedProposalError extends ContractError<{ proposalId: bigint }> {
  static override readonly code = "GovernorAlreadyQueuedProposal";
}

/** `GovernorDisabledDeposit()` */
export class GovernorDisabledDepositError extends ContractError {
  static override readonly code = "GovernorDisabledDeposit";
}

/** `GovernorInsufficientProposerVotes(address proposer, uint256 votes, uint256 threshold)` */
export class GovernorInsufficientProposerVotesError extends ContractError<{ proposer: Address; votes: bigint; threshold: bigint }> {
  static override readonly code = "GovernorInsufficientProposerVotes";
}

/** `GovernorInvalidProposalLength(uint256 targets, uint256 calldatas, uint256 values)` */
export class GovernorInvalidProposalLengthError extends ContractError<{ targets: bigint; calldatas: bigint; values: bigint }> {
  static override readonly code = "GovernorInvalidProposalLength";
}

/** `GovernorInvalidQuorumFraction(uint256 quorumNumerator, uint256 quorumDenominator)` */
export class GovernorInvalidQuorumFractionError extends ContractError<{ quorumNumerator: bigint; quorumDenominator: bigint }> {
  static override readonly code = "GovernorInvalidQuorumFraction";
}

/** `GovernorInvalidSignature(address voter)` */
export class GovernorInvalidSignatureError extends ContractError<{ voter: Address }> {
  static override readonly code = "GovernorInvalidSignature";
}

/** `GovernorInvalidVoteParams()` */
export class GovernorInvalidVoteParamsError extends ContractError {
  static override readonly code = "GovernorInvalidVoteParams";
}

/** `GovernorInvalidVoteType()` */
export class GovernorInvalidVoteTypeError extends ContractError {
  static override readonly code = "GovernorInvalidVoteType";
}

/** `GovernorInvalidVotingPeriod(uint256 votingPeriod)` */
export class GovernorInvalidVotingPeriodError extends ContractError<{ votingPeriod: bigint }> {
  static override readonly code = "GovernorInvalidVotingPeriod";
}

/** `GovernorNonexistentProposal(uint256 proposalId)` */
export class GovernorNonexistentProposalError extends ContractError<{ proposalId: bigint }> {
  static override readonly code = "GovernorNonexistentProposal";
}

/** `GovernorOnlyExecutor(address account)` */
export class GovernorOnlyExecutorError extends ContractError<{ account: Address }> {
  static override readonly code = "GovernorOnlyExecutor";
}

/** `GovernorPreventLateQuorumVoteExtensionTooLarge(uint256 newVoteExtension, uint256 maxVoteExtension)` */
export class GovernorPreventLateQuorumVoteExtensionTooLargeError extends ContractError<{ newVoteExtension: bigint; maxVoteExtension: bigint }> {
  static override readonly code = "GovernorPreventLateQuorumVoteExtensionTooLarge";
}

/** `GovernorProposalQueueingFailed(uint256 proposalId)` */
export class GovernorProposalQueueingFailedError extends ContractError<{ proposalId: bigint }> {
  static override readonly code = "GovernorProposalQueueingFailed";
}

/** `GovernorProposalQueueingNotRequired(uint256 proposalId)` */
export class GovernorProposalQueueingNotRequiredError extends ContractError<{ proposalId: bigint }> {
  static override readonly code = "GovernorProposalQueueingNotRequired";
}

/** `GovernorRestrictedProposer(address proposer)` */
export class GovernorRestrictedProposerError extends ContractError<{ proposer: Address }> {
  static override readonly code = "GovernorRestrictedProposer";
}

/** `GovernorUnableToCancel(uint256 proposalId, address account)` */
export class GovernorUnableToCancelError extends ContractError<{ proposalId: bigint; account: Address }> {
  static override readonly code = "GovernorUnableToCancel";
}

/** `GovernorUnexpectedProposalState(uint256 proposalId, uint8 current, bytes32 expectedStates)` */
export class GovernorUnexpectedProposalStateError extends ContractError<{ proposalId: bigint; current: number; expectedStates: Hex }> {
  static override readonly code = "GovernorUnexpectedProposalState";
}

/** `AccessControlBadConfirmation()` */
export class AccessControlBadConfirmationError extends ContractError {
  static override readonly code = "AccessControlBadConfirmation";
}

/** `AccessControlUnauthorizedAccount(address account, bytes32 neededRole)` */
export class AccessControlUnauthorizedAccountError extends ContractError<{ account: Address; neededRole: Hex }> {
  static override readonly code = "AccessControlUnauthorizedAccount";
}

/** `CommunityTimelockFixedRoles()` */
export class CommunityTimelockFixedRolesError extends ContractError {
  static override readonly code = "CommunityTimelockFixedRoles";
}

/** `CommunityTimelockInvalidDelay(uint256 given, uint256 minimum, uint256 maximum)` */
export class CommunityTimelockInvalidDelayError extends ContractError<{ given: bigint; minimum: bigint; maximum: bigint }> {
  static override readonly code = "CommunityTimelockInvalidDelay";
}

/** `TimelockInsufficientDelay(uint256 delay, uint256 minDelay)` */
export class TimelockInsufficientDelayError extends ContractError<{ delay: bigint; minDelay: bigint }> {
  static override readonly code = "TimelockInsufficientDelay";
}

/** `TimelockInvalidOperationLength(uint256 targets, uint256 payloads, uint256 values)` */
export class TimelockInvalidOperationLengthError extends ContractError<{ targets: bigint; payloads: bigint; values: bigint }> {
  static override readonly code = "TimelockInvalidOperationLength";
}

/** `TimelockUnauthorizedCaller(address caller)` */
export class TimelockUnauthorizedCallerError extends ContractError<{ caller: Address }> {
  static override readonly code = "TimelockUnauthorizedCaller";
}

/** `TimelockUnexecutedPredecessor(bytes32 predecessorId)` */
export class TimelockUnexecutedPredecessorError extends ContractError<{ predecessorId: Hex }> {
  static override readonly code = "TimelockUnexecutedPredecessor";
}

/** `TimelockUnexpectedOperationState(bytes32 operationId, bytes32 expectedStates)` */
export class TimelockUnexpectedOperationStateError extends ContractError<{ operationId: Hex; expectedStates: Hex }> {
  static override readonly code = "TimelockUnexpectedOperationState";
}

/** `AccessManagerAlreadyScheduled(bytes32 operationId)` */
export class AccessManagerAlreadyScheduledError extends ContractError<{ operationId: Hex }> {
  static override readonly code = "AccessManagerAlreadyScheduled";
}

/** `AccessManagerBadConfirmation()` */
export class AccessManagerBadConfirmationError extends ContractError {
  static override readonly code = "AccessManagerBadConfirmation";
}

/** `AccessManagerExpired(bytes32 operationId)` */
export class AccessManagerExpiredError extends ContractError<{ operationId: Hex }> {
  static override readonly code = "AccessManagerExpired";
}

/** `AccessManagerInvalidInitialAdmin(address initialAdmin)` */
export class AccessManagerInvalidInitialAdminError extends ContractError<{ initialAdmin: Address }> {
  static override readonly code = "AccessManagerInvalidInitialAdmin";
}

/** `AccessManagerLockedFunction(bytes4 selector)` */
export class AccessManagerLockedFunctionError extends ContractError<{ selector: Hex }> {
  static override readonly code = "AccessManagerLockedFunction";
}

/** `AccessManagerLockedRole(uint64 roleId)` */
export class AccessManagerLockedRoleError extends ContractError<{ roleId: bigint }> {
  static override readonly code = "AccessManagerLockedRole";
}

/** `AccessManagerNotReady(bytes32 operationId)` */
export class AccessManagerNotReadyError extends ContractError<{ operationId: Hex }> {
  static override readonly code = "AccessManagerNotReady";
}

/** `AccessManagerNotScheduled(bytes32 operationId)` */
export class AccessManagerNotScheduledError extends ContractError<{ operationId: Hex }> {
  static override readonly code = "AccessManagerNotScheduled";
}

/** `AccessManagerUnauthorizedAccount(address msgsender, uint64 roleId)` */
export class AccessManagerUnauthorizedAccountError extends ContractError<{ msgsender: Address; roleId: bigint }> {
  static override readonly code = "AccessManagerUnauthorizedAccount";
}

/** `AccessManagerUnauthorizedCall(address caller, address target, bytes4 selector)` */
export class AccessManagerUnauthorizedCallError extends ContractError<{ caller: Address; target: Address; selector: Hex }> {
  static override readonly code = "AccessManagerUnauthorizedCall";
}

/** `AccessManagerUnauthorizedCancel(address msgsender, address caller, address target, bytes4 selector)` */
export class AccessManagerUnauthorizedCancelError extends ContractError<{ msgsender: Address; caller: Address; target: Address; selector: Hex }> {
  static override readonly code = "AccessManagerUnauthorizedCancel";
}

/** `AccessManagerUnauthorizedConsume(address target)` */
export class AccessManagerUnauthorizedConsumeError extends ContractError<{ target: Address }> {
  static override readonly code = "AccessManagerUnauthorizedConsume";
}

/** `AddressEmptyCode(address target)` */
export class AddressEmptyCodeError extends ContractError<{ target: Address }> {
  static override readonly code = "AddressEmptyCode";
}

/** `InsufficientBalance(uint256 balance, uint256 needed)` */
export class ContractInsufficientBalanceError extends ContractError<{ balance: bigint; needed: bigint }> {
  static override readonly code = "InsufficientBalance";
}

/** `CloneArgumentsTooLong()` */
export class CloneArgumentsTooLongError extends ContractError {
  static override readonly code = "CloneArgumentsTooLong";
}

/** `Create2EmptyBytecode()` */
export class Create2EmptyBytecodeError extends ContractError {
  static override readonly code = "Create2EmptyBytecode";
}

/** `FailedDeployment()` */
export class FailedDeploymentError extends ContractError {
  static override readonly code = "FailedDeployment";
}

/** `SolidarityFactoryInvalidImplementation(address implementation)` */
export class SolidarityFactoryInvalidImplementationError extends ContractError<{ implementation: Address }> {
  static override readonly code = "SolidarityFactoryInvalidImplementation";
}

/** `SolidarityFactoryInvalidName(string name)` */
export class SolidarityFactoryInvalidNameError extends ContractError<{ name: string }> {
  static override readonly code = "SolidarityFactoryInvalidName";
}

/** `SolidarityFactoryNoFounders()` */
export class SolidarityFactoryNoFoundersError extends ContractError {
  static override readonly code = "SolidarityFactoryNoFounders";
}

/** `SolidarityFactoryTooFewFounders(uint256 founders, uint256 needed)` */
export class SolidarityFactoryTooFewFoundersError extends ContractError<{ founders: bigint; needed: bigint }> {
  static override readonly code = "SolidarityFactoryTooFewFounders";
}

/** `SolidarityFactoryTooManyFounders(uint256 founders, uint256 maximum)` */
export class SolidarityFactoryTooManyFoundersError extends ContractError<{ founders: bigint; maximum: bigint }> {
  static override readonly code = "SolidarityFactoryTooManyFounders";
}

/** `QuadraticFundingAlreadySettled(uint256 round)` */
export class QuadraticFundingAlreadySettledError extends ContractError<{ round: bigint }> {
  static override readonly code = "QuadraticFundingAlreadySettled";
}

/** `QuadraticFundingCollectFailed(address asset, address payee, uint256 amount)` */
export class QuadraticFundingCollectFailedError extends ContractError<{ asset: Address; payee: Address; amount: bigint }> {
  static override readonly code = "QuadraticFundingCollectFailed";
}

/** `QuadraticFundingFixedList(uint256 round)` */
export class QuadraticFundingFixedListError extends ContractError<{ round: bigint }> {
  static override readonly code = "QuadraticFundingFixedList";
}

/** `QuadraticFundingInvalidDates(uint256 opensAt, uint256 closesAt, uint256 challengePeriod, uint256 claimPeriod)` */
export class QuadraticFundingInvalidDatesError extends ContractError<{ opensAt: bigint; closesAt: bigint; challengePeriod: bigint; claimPeriod: bigint }> {
  static override readonly code = "QuadraticFundingInvalidDates";
}

/** `QuadraticFundingInvalidDonor(address donor)` */
export class QuadraticFundingInvalidDonorError extends ContractError<{ donor: Address }> {
  static override readonly code = "QuadraticFundingInvalidDonor";
}

/** `QuadraticFundingInvalidLimits(uint256 minimum, uint256 donorCap)` */
export class QuadraticFundingInvalidLimitsError extends ContractError<{ minimum: bigint; donorCap: bigint }> {
  static override readonly code = "QuadraticFundingInvalidLimits";
}

/** `QuadraticFundingInvalidList(uint256 payees, uint256 maximum)` */
export class QuadraticFundingInvalidListError extends ContractError<{ payees: bigint; maximum: bigint }> {
  static override readonly code = "QuadraticFundingInvalidList";
}

/** `QuadraticFundingInvalidPayee(address payee)` */
export class QuadraticFundingInvalidPayeeError extends ContractError<{ payee: Address }> {
  static override readonly code = "QuadraticFundingInvalidPayee";
}

/** `QuadraticFundingInvalidShares(uint256 capBps, uint256 capAmount, uint256 ceilingBps)` */
export class QuadraticFundingInvalidSharesError extends ContractError<{ capBps: bigint; capAmount: bigint; ceilingBps: bigint }> {
  static override readonly code = "QuadraticFundingInvalidShares";
}

/** `QuadraticFundingNotDonor(uint256 round, address account)` */
export class QuadraticFundingNotDonorError extends ContractError<{ round: bigint; account: Address }> {
  static override readonly code = "QuadraticFundingNotDonor";
}

/** `QuadraticFundingNotEnoughGas(uint256 left, uint256 needed)` */
export class QuadraticFundingNotEnoughGasError extends ContractError<{ left: bigint; needed: bigint }> {
  static override readonly code = "QuadraticFundingNotEnoughGas";
}

/** `QuadraticFundingNotPayee(address caller, address payee)` */
export class QuadraticFundingNotPayeeError extends ContractError<{ caller: Address; payee: Address }> {
  static override readonly code = "QuadraticFundingNotPayee";
}

/** `QuadraticFundingNotSettled(uint256 round)` */
export class QuadraticFundingNotSettledError extends ContractError<{ round: bigint }> {
  static override readonly code = "QuadraticFundingNotSettled";
}

/** `QuadraticFundingNothingOwed(address asset, address payee)` */
export class QuadraticFundingNothingOwedError extends ContractError<{ asset: Address; payee: Address }> {
  static override readonly code = "QuadraticFundingNothingOwed";
}

/** `QuadraticFundingNothingToAccept(uint256 round, uint256 group, uint256 projects)` */
export class QuadraticFundingNothingToAcceptError extends ContractError<{ round: bigint; group: bigint; projects: bigint }> {
  static override readonly code = "QuadraticFundingNothingToAccept";
}

/** `QuadraticFundingNothingToPay(uint256 round, address account)` */
export class QuadraticFundingNothingToPayError extends ContractError<{ round: bigint; account: Address }> {
  static override readonly code = "QuadraticFundingNothingToPay";
}

/** `QuadraticFundingNothingToRecount(uint256 round, address donor, uint256 weight)` */
export class QuadraticFundingNothingToRecountError extends ContractError<{ round: bigint; donor: Address; weight: bigint }> {
  static override readonly code = "QuadraticFundingNothingToRecount";
}

/** `QuadraticFundingTooManyProjects(uint256 round, uint256 maximum)` */
export class QuadraticFundingTooManyProjectsError extends ContractError<{ round: bigint; maximum: bigint }> {
  static override readonly code = "QuadraticFundingTooManyProjects";
}

/** `QuadraticFundingUnexpectedCoin(address sender)` */
export class QuadraticFundingUnexpectedCoinError extends ContractError<{ sender: Address }> {
  static override readonly code = "QuadraticFundingUnexpectedCoin";
}

/** `QuadraticFundingUnexpectedPhase(uint256 round, uint8 current, uint8 expected)` */
export class QuadraticFundingUnexpectedPhaseError extends ContractError<{ round: bigint; current: number; expected: number }> {
  static override readonly code = "QuadraticFundingUnexpectedPhase";
}

/** `QuadraticFundingUnexpectedStatus(uint256 round, uint256 project, uint8 current, uint8 expected)` */
export class QuadraticFundingUnexpectedStatusError extends ContractError<{ round: bigint; project: bigint; current: number; expected: number }> {
  static override readonly code = "QuadraticFundingUnexpectedStatus";
}

/** `QuadraticFundingUnknownAsset(address asset)` */
export class QuadraticFundingUnknownAssetError extends ContractError<{ asset: Address }> {
  static override readonly code = "QuadraticFundingUnknownAsset";
}

/** `QuadraticFundingWrongArrival(address asset, uint256 arrived, uint256 expected)` */
export class QuadraticFundingWrongArrivalError extends ContractError<{ asset: Address; arrived: bigint; expected: bigint }> {
  static override readonly code = "QuadraticFundingWrongArrival";
}

/** `QuadraticFundingWrongThreshold(uint256 round, uint256 threshold, uint256 least, uint256 most)` */
export class QuadraticFundingWrongThresholdError extends ContractError<{ round: bigint; threshold: bigint; least: bigint; most: bigint }> {
  static override readonly code = "QuadraticFundingWrongThreshold";
}

/** `QuadraticFundingWrongValue(uint256 sent, uint256 expected)` */
export class QuadraticFundingWrongValueError extends ContractError<{ sent: bigint; expected: bigint }> {
  static override readonly code = "QuadraticFundingWrongValue";
}

/** `QuadraticFundingZeroAmount(uint256 round)` */
export class QuadraticFundingZeroAmountError extends ContractError<{ round: bigint }> {
  static override readonly code = "QuadraticFundingZeroAmount";
}

/** `GiftDeskNotAToken(address asset)` */
export class GiftDeskNotATokenError extends ContractError<{ asset: Address }> {
  static override readonly code = "GiftDeskNotAToken";
}

/** `AttesterPersonhoodBound(bytes32 person, address personsAccount, bytes32 accountsPerson)` */
export class AttesterPersonhoodBoundError extends ContractError<{ person: Hex; personsAccount: Address; accountsPerson: Hex }> {
  static override readonly code = "AttesterPersonhoodBound";
}

/** `AttesterPersonhoodInvalidAttestation((address account, bytes32 person, uint16 weight, uint40 issuedAt, uint40 expiry))` */
export class AttesterPersonhoodInvalidAttestationError extends ContractError<{ attestation: { readonly account: Address; readonly person: Hex; readonly weight: number; readonly issuedAt: number; readonly expiry: number } }> {
  static override readonly code = "AttesterPersonhoodInvalidAttestation";
}

/** `AttesterPersonhoodInvalidSignature(address attester)` */
export class AttesterPersonhoodInvalidSignatureError extends ContractError<{ attester: Address }> {
  static override readonly code = "AttesterPersonhoodInvalidSignature";
}

/** `AttesterPersonhoodNotInForce(uint40 issuedAt, uint40 expiry, uint256 now_)` */
export class AttesterPersonhoodNotInForceError extends ContractError<{ issuedAt: number; expiry: number; now: bigint }> {
  static override readonly code = "AttesterPersonhoodNotInForce";
}

/** `AttesterPersonhoodOutdated(address account, uint40 issuedAt, uint40 latest)` */
export class AttesterPersonhoodOutdatedError extends ContractError<{ account: Address; issuedAt: number; latest: number }> {
  static override readonly code = "AttesterPersonhoodOutdated";
}

/** `AttesterPersonhoodUnknownAttester(address attester)` */
export class AttesterPersonhoodUnknownAttesterError extends ContractError<{ attester: Address }> {
  static override readonly code = "AttesterPersonhoodUnknownAttester";
}

/** `InvalidShortString()` */
export class InvalidShortStringError extends ContractError {
  static override readonly code = "InvalidShortString";
}

/** `StringTooLong(string str)` */
export class StringTooLongError extends ContractError<{ str: string }> {
  static override readonly code = "StringTooLong";
}

/** `ERC20InsufficientBalance(address sender, uint256 balance, uint256 needed)` */
export class ERC20InsufficientBalanceError extends ContractError<{ sender: Address; balance: bigint; needed: bigint }> {
  static override readonly code = "ERC20InsufficientBalance";
}

/** `ERC20InvalidSender(address sender)` */
export class ERC20InvalidSenderError extends ContractError<{ sender: Address }> {
  static override readonly code = "ERC20InvalidSender";
}

/** `ERC20InvalidReceiver(address receiver)` */
export class ERC20InvalidReceiverError extends ContractError<{ receiver: Address }> {
  static override readonly code = "ERC20InvalidReceiver";
}

/** `ERC20InsufficientAllowance(address spender, uint256 allowance, uint256 needed)` */
export class ERC20InsufficientAllowanceError extends ContractError<{ spender: Address; allowance: bigint; needed: bigint }> {
  static override readonly code = "ERC20InsufficientAllowance";
}

/** `ERC20InvalidApprover(address approver)` */
export class ERC20InvalidApproverError extends ContractError<{ approver: Address }> {
  static override readonly code = "ERC20InvalidApprover";
}

/** `ERC20InvalidSpender(address spender)` */
export class ERC20InvalidSpenderError extends ContractError<{ spender: Address }> {
  static override readonly code = "ERC20InvalidSpender";
}

/** `ERC2612ExpiredSignature(uint256 deadline)` */
export class ERC2612ExpiredSignatureError extends ContractError<{ deadline: bigint }> {
  static override readonly code = "ERC2612ExpiredSignature";
}

/** `ERC2612InvalidSigner(address signer, address owner)` */
export class ERC2612InvalidSignerError extends ContractError<{ signer: Address; owner: Address }> {
  static override readonly code = "ERC2612InvalidSigner";
}

/** `ERC3009InvalidAuthorizationTime(uint256 validAfter, uint256 validBefore)` */
export class ERC3009InvalidAuthorizationTimeError extends ContractError<{ validAfter: bigint; validBefore: bigint }> {
  static override readonly code = "ERC3009InvalidAuthorizationTime";
}

/** `ERC3009UsedAuthorization(address authorizer, bytes32 nonce)` */
export class ERC3009UsedAuthorizationError extends ContractError<{ authorizer: Address; nonce: Hex }> {
  static override readonly code = "ERC3009UsedAuthorization";
}

/** `ERC3009InvalidSignature()` */
export class ERC3009InvalidSignatureError extends ContractError {
  static override readonly code = "ERC3009InvalidSignature";
}

/** `InvalidNonce()` */
export class Permit2InvalidNonceError extends ContractError {
  static override readonly code = "InvalidNonce";
}

/** `SignatureExpired(uint256 signatureDeadline)` */
export class Permit2SignatureExpiredError extends ContractError<{ signatureDeadline: bigint }> {
  static override readonly code = "SignatureExpired";
}

/** `AllowanceExpired(uint256 deadline)` */
export class Permit2AllowanceExpiredError extends ContractError<{ deadline: bigint }> {
  static override readonly code = "AllowanceExpired";
}

/** `InsufficientAllowance(uint256 amount)` */
export class Permit2InsufficientAllowanceError extends ContractError<{ amount: bigint }> {
  static override readonly code = "InsufficientAllowance";
}

/** `InvalidAmount(uint256 maxAmount)` */
export class Permit2InvalidAmountError extends ContractError<{ maxAmount: bigint }> {
  static override readonly code = "InvalidAmount";
}

/** `LengthMismatch()` */
export class Permit2LengthMismatchError extends ContractError {
  static override readonly code = "LengthMismatch";
}

/** `InvalidSigner()` */
export class Permit2InvalidSignerError extends ContractError {
  static override readonly code = "InvalidSigner";
}

/** `InvalidSignature()` */
export class Permit2InvalidSignatureError extends ContractError {
  static override readonly code = "InvalidSignature";
}

/** `InvalidSignatureLength()` */
export class Permit2InvalidSignatureLengthError extends ContractError {
  static override readonly code = "InvalidSignatureLength";
}

/** `InvalidContractSignature()` */
export class Permit2InvalidContractSignatureError extends ContractError {
  static override readonly code = "InvalidContractSignature";
}

/** The class of every error that the contracts, their tokens or Permit2 revert with. */
export const contractErrors = {
  AccessManagedInvalidAuthority: AccessManagedInvalidAuthorityError,
  AccessManagedRequiredDelay: AccessManagedRequiredDelayError,
  AccessManagedUnauthorized: AccessManagedUnauthorizedError,
  EmergencyPoolBeyondCommitment: EmergencyPoolBeyondCommitmentError,
  EmergencyPoolBudgetExceeded: EmergencyPoolBudgetExceededError,
  EmergencyPoolCollectFailed: EmergencyPoolCollectFailedError,
  EmergencyPoolDissolutionPending: EmergencyPoolDissolutionPendingError,
  EmergencyPoolDissolved: EmergencyPoolDissolvedError,
  EmergencyPoolInsufficient: EmergencyPoolInsufficientError,
  EmergencyPoolInvalidBudget: EmergencyPoolInvalidBudgetError,
  EmergencyPoolInvalidDonor: EmergencyPoolInvalidDonorError,
  EmergencyPoolInvalidPause: EmergencyPoolInvalidPauseError,
  EmergencyPoolInvalidPayee: EmergencyPoolInvalidPayeeError,
  EmergencyPoolInvalidSuccessors: EmergencyPoolInvalidSuccessorsError,
  EmergencyPoolNotDissolved: EmergencyPoolNotDissolvedError,
  EmergencyPoolNotDissolving: EmergencyPoolNotDissolvingError,
  EmergencyPoolNotEnoughGas: EmergencyPoolNotEnoughGasError,
  EmergencyPoolNotPaused: EmergencyPoolNotPausedError,
  EmergencyPoolNothingArrived: EmergencyPoolNothingArrivedError,
  EmergencyPoolNothingCommitted: EmergencyPoolNothingCommittedError,
  EmergencyPoolNothingOwed: EmergencyPoolNothingOwedError,
  EmergencyPoolNothingToAbsorb: EmergencyPoolNothingToAbsorbError,
  EmergencyPoolNoticeTooShort: EmergencyPoolNoticeTooShortError,
  EmergencyPoolOtherCategory: EmergencyPoolOtherCategoryError,
  EmergencyPoolPauseCoolingDown: EmergencyPoolPauseCoolingDownError,
  EmergencyPoolPayoutsPaused: EmergencyPoolPayoutsPausedError,
  EmergencyPoolRateIsFixed: EmergencyPoolRateIsFixedError,
  EmergencyPoolUnknownAsset: EmergencyPoolUnknownAssetError,
  EmergencyPoolWrongValue: EmergencyPoolWrongValueError,
  EmergencyPoolZeroAmount: EmergencyPoolZeroAmountError,
  InvalidInitialization: InvalidInitializationError,
  NotInitializing: NotInitializingError,
  ReentrancyGuardReentrantCall: ReentrancyGuardReentrantCallError,
  SafeCastOverflowedUintDowncast: SafeCastOverflowedUintDowncastError,
  SafeERC20FailedOperation: SafeERC20FailedOperationError,
  AidRequestsAlreadyApproved: AidRequestsAlreadyApprovedError,
  AidRequestsAlreadyAssessed: AidRequestsAlreadyAssessedError,
  AidRequestsAlreadyVoted: AidRequestsAlreadyVotedError,
  AidRequestsAppealStands: AidRequestsAppealStandsError,
  AidRequestsBeyondConsentCap: AidRequestsBeyondConsentCapError,
  AidRequestsBeyondRapidCap: AidRequestsBeyondRapidCapError,
  AidRequestsConflictOfInterest: AidRequestsConflictOfInterestError,
  AidRequestsConsentTakesObjectionsOnly: AidRequestsConsentTakesObjectionsOnlyError,
  AidRequestsExpiredSignature: AidRequestsExpiredSignatureError,
  AidRequestsInvalidCap: AidRequestsInvalidCapError,
  AidRequestsInvalidPart: AidRequestsInvalidPartError,
  AidRequestsInvalidPayee: AidRequestsInvalidPayeeError,
  AidRequestsInvalidPolicy: AidRequestsInvalidPolicyError,
  AidRequestsInvalidScores: AidRequestsInvalidScoresError,
  AidRequestsInvalidSignature: AidRequestsInvalidSignatureError,
  AidRequestsInvalidTerms: AidRequestsInvalidTermsError,
  AidRequestsNoMoney: AidRequestsNoMoneyError,
  AidRequestsNoVoice: AidRequestsNoVoiceError,
  AidRequestsNobodyCanObject: AidRequestsNobodyCanObjectError,
  AidRequestsNotFirstInLine: AidRequestsNotFirstInLineError,
  AidRequestsNotMember: AidRequestsNotMemberError,
  AidRequestsNotRequester: AidRequestsNotRequesterError,
  AidRequestsNotResponder: AidRequestsNotResponderError,
  AidRequestsNothingDue: AidRequestsNothingDueError,
  AidRequestsPanelFull: AidRequestsPanelFullError,
  AidRequestsRapidNotSuspended: AidRequestsRapidNotSuspendedError,
  AidRequestsRapidShut: AidRequestsRapidShutError,
  AidRequestsRapidSuspended: AidRequestsRapidSuspendedError,
  AidRequestsTooEarly: AidRequestsTooEarlyError,
  AidRequestsTooFewApprovals: AidRequestsTooFewApprovalsError,
  AidRequestsUnchangedResponder: AidRequestsUnchangedResponderError,
  AidRequestsUnexpectedStatus: AidRequestsUnexpectedStatusError,
  AidRequestsUnknownAsset: AidRequestsUnknownAssetError,
  AidRequestsUnknownRequest: AidRequestsUnknownRequestError,
  AidRequestsVotingOver: AidRequestsVotingOverError,
  AidRequestsWrongTerms: AidRequestsWrongTermsError,
  AidRequestsWrongTrack: AidRequestsWrongTrackError,
  AidRequestsZeroAmount: AidRequestsZeroAmountError,
  InvalidAccountNonce: InvalidAccountNonceError,
  CheckpointUnorderedInsertion: CheckpointUnorderedInsertionError,
  ECDSAInvalidSignature: ECDSAInvalidSignatureError,
  ECDSAInvalidSignatureLength: ECDSAInvalidSignatureLengthError,
  ECDSAInvalidSignatureS: ECDSAInvalidSignatureSError,
  MemberRegistryAlreadyMember: MemberRegistryAlreadyMemberError,
  MemberRegistryAlreadyVouched: MemberRegistryAlreadyVouchedError,
  MemberRegistryExpiredSignature: MemberRegistryExpiredSignatureError,
  MemberRegistryFutureLookup: MemberRegistryFutureLookupError,
  MemberRegistryInsufficientProof: MemberRegistryInsufficientProofError,
  MemberRegistryInvalidAccount: MemberRegistryInvalidAccountError,
  MemberRegistryInvalidNonce: MemberRegistryInvalidNonceError,
  MemberRegistryInvalidProofModule: MemberRegistryInvalidProofModuleError,
  MemberRegistryInvalidSettings: MemberRegistryInvalidSettingsError,
  MemberRegistryInvalidSignature: MemberRegistryInvalidSignatureError,
  MemberRegistryInvalidVoucher: MemberRegistryInvalidVoucherError,
  MemberRegistryLastMembers: MemberRegistryLastMembersError,
  MemberRegistryNoRotation: MemberRegistryNoRotationError,
  MemberRegistryNotContributor: MemberRegistryNotContributorError,
  MemberRegistryNotEligible: MemberRegistryNotEligibleError,
  MemberRegistryNotMember: MemberRegistryNotMemberError,
  MemberRegistryRotationPending: MemberRegistryRotationPendingError,
  MemberRegistryTooFewVouches: MemberRegistryTooFewVouchesError,
  MemberRegistryTooManyMembers: MemberRegistryTooManyMembersError,
  MemberRegistryUnequalLengths: MemberRegistryUnequalLengthsError,
  MemberRegistryUnknownProofModule: MemberRegistryUnknownProofModuleError,
  MemberRegistryUnsortedVouchers: MemberRegistryUnsortedVouchersError,
  VotesExpiredSignature: VotesExpiredSignatureError,
  ContributionTokenCareBeyondLimit: ContributionTokenCareBeyondLimitError,
  ContributionTokenFutureLookup: ContributionTokenFutureLookupError,
  ContributionTokenInvalidAccount: ContributionTokenInvalidAccountError,
  ContributionTokenInvalidSettings: ContributionTokenInvalidSettingsError,
  ContributionTokenNonTransferable: ContributionTokenNonTransferableError,
  ContributionTokenNothingToCredit: ContributionTokenNothingToCreditError,
  ContributionTokenSelfAttested: ContributionTokenSelfAttestedError,
  ContributionTokenSourceExhausted: ContributionTokenSourceExhaustedError,
  ContributionTokenTooLate: ContributionTokenTooLateError,
  ContributionTokenUnknownSource: ContributionTokenUnknownSourceError,
  ContributionTokenZeroAmount: ContributionTokenZeroAmountError,
  ERC5805FutureLookup: ERC5805FutureLookupError,
  CommunityGovernorFixedThreshold: CommunityGovernorFixedThresholdError,
  CommunityGovernorFixedTimelock: CommunityGovernorFixedTimelockError,
  CommunityGovernorInvalidLateExtension: CommunityGovernorInvalidLateExtensionError,
  CommunityGovernorInvalidQuorum: CommunityGovernorInvalidQuorumError,
  CommunityGovernorInvalidVotingDelay: CommunityGovernorInvalidVotingDelayError,
  CommunityGovernorInvalidVotingPeriod: CommunityGovernorInvalidVotingPeriodError,
  FailedCall: FailedCallError,
  GovernorAlreadyCastVote: GovernorAlreadyCastVoteError,
  GovernorAlreadyQueuedProposal: GovernorAlreadyQueuedProposalError,
  GovernorDisabledDeposit: GovernorDisabledDepositError,
  GovernorInsufficientProposerVotes: GovernorInsufficientProposerVotesError,
  GovernorInvalidProposalLength: GovernorInvalidProposalLengthError,
  GovernorInvalidQuorumFraction: GovernorInvalidQuorumFractionError,
  GovernorInvalidSignature: GovernorInvalidSignatureError,
  GovernorInvalidVoteParams: GovernorInvalidVoteParamsError,
  GovernorInvalidVoteType: GovernorInvalidVoteTypeError,
  GovernorInvalidVotingPeriod: GovernorInvalidVotingPeriodError,
  GovernorNonexistentProposal: GovernorNonexistentProposalError,
  GovernorOnlyExecutor: GovernorOnlyExecutorError,
  GovernorPreventLateQuorumVoteExtensionTooLarge: GovernorPreventLateQuorumVoteExtensionTooLargeError,
  GovernorProposalQueueingFailed: GovernorProposalQueueingFailedError,
  GovernorProposalQueueingNotRequired: GovernorProposalQueueingNotRequiredError,
  GovernorRestrictedProposer: GovernorRestrictedProposerError,
  GovernorUnableToCancel: GovernorUnableToCancelError,
  GovernorUnexpectedProposalState: GovernorUnexpectedProposalStateError,
  AccessControlBadConfirmation: AccessControlBadConfirmationError,
  AccessControlUnauthorizedAccount: AccessControlUnauthorizedAccountError,
  CommunityTimelockFixedRoles: CommunityTimelockFixedRolesError,
  CommunityTimelockInvalidDelay: CommunityTimelockInvalidDelayError,
  TimelockInsufficientDelay: TimelockInsufficientDelayError,
  TimelockInvalidOperationLength: TimelockInvalidOperationLengthError,
  TimelockUnauthorizedCaller: TimelockUnauthorizedCallerError,
  TimelockUnexecutedPredecessor: TimelockUnexecutedPredecessorError,
  TimelockUnexpectedOperationState: TimelockUnexpectedOperationStateError,
  AccessManagerAlreadyScheduled: AccessManagerAlreadyScheduledError,
  AccessManagerBadConfirmation: AccessManagerBadConfirmationError,
  AccessManagerExpired: AccessManagerExpiredError,
  AccessManagerInvalidInitialAdmin: AccessManagerInvalidInitialAdminError,
  AccessManagerLockedFunction: AccessManagerLockedFunctionError,
  AccessManagerLockedRole: AccessManagerLockedRoleError,
  AccessManagerNotReady: AccessManagerNotReadyError,
  AccessManagerNotScheduled: AccessManagerNotScheduledError,
  AccessManagerUnauthorizedAccount: AccessManagerUnauthorizedAccountError,
  AccessManagerUnauthorizedCall: AccessManagerUnauthorizedCallError,
  AccessManagerUnauthorizedCancel: AccessManagerUnauthorizedCancelError,
  AccessManagerUnauthorizedConsume: AccessManagerUnauthorizedConsumeError,
  AddressEmptyCode: AddressEmptyCodeError,
  InsufficientBalance: ContractInsufficientBalanceError,
  CloneArgumentsTooLong: CloneArgumentsTooLongError,
  Create2EmptyBytecode: Create2EmptyBytecodeError,
  FailedDeployment: FailedDeploymentError,
  SolidarityFactoryInvalidImplementation: SolidarityFactoryInvalidImplementationError,
  SolidarityFactoryInvalidName: SolidarityFactoryInvalidNameError,
  SolidarityFactoryNoFounders: SolidarityFactoryNoFoundersError,
  SolidarityFactoryTooFewFounders: SolidarityFactoryTooFewFoundersError,
  SolidarityFactoryTooManyFounders: SolidarityFactoryTooManyFoundersError,
  QuadraticFundingAlreadySettled: QuadraticFundingAlreadySettledError,
  QuadraticFundingCollectFailed: QuadraticFundingCollectFailedError,
  QuadraticFundingFixedList: QuadraticFundingFixedListError,
  QuadraticFundingInvalidDates: QuadraticFundingInvalidDatesError,
  QuadraticFundingInvalidDonor: QuadraticFundingInvalidDonorError,
  QuadraticFundingInvalidLimits: QuadraticFundingInvalidLimitsError,
  QuadraticFundingInvalidList: QuadraticFundingInvalidListError,
  QuadraticFundingInvalidPayee: QuadraticFundingInvalidPayeeError,
  QuadraticFundingInvalidShares: QuadraticFundingInvalidSharesError,
  QuadraticFundingNotDonor: QuadraticFundingNotDonorError,
  QuadraticFundingNotEnoughGas: QuadraticFundingNotEnoughGasError,
  QuadraticFundingNotPayee: QuadraticFundingNotPayeeError,
  QuadraticFundingNotSettled: QuadraticFundingNotSettledError,
  QuadraticFundingNothingOwed: QuadraticFundingNothingOwedError,
  QuadraticFundingNothingToAccept: QuadraticFundingNothingToAcceptError,
  QuadraticFundingNothingToPay: QuadraticFundingNothingToPayError,
  QuadraticFundingNothingToRecount: QuadraticFundingNothingToRecountError,
  QuadraticFundingTooManyProjects: QuadraticFundingTooManyProjectsError,
  QuadraticFundingUnexpectedCoin: QuadraticFundingUnexpectedCoinError,
  QuadraticFundingUnexpectedPhase: QuadraticFundingUnexpectedPhaseError,
  QuadraticFundingUnexpectedStatus: QuadraticFundingUnexpectedStatusError,
  QuadraticFundingUnknownAsset: QuadraticFundingUnknownAssetError,
  QuadraticFundingWrongArrival: QuadraticFundingWrongArrivalError,
  QuadraticFundingWrongThreshold: QuadraticFundingWrongThresholdError,
  QuadraticFundingWrongValue: QuadraticFundingWrongValueError,
  QuadraticFundingZeroAmount: QuadraticFundingZeroAmountError,
  GiftDeskNotAToken: GiftDeskNotATokenError,
  AttesterPersonhoodBound: AttesterPersonhoodBoundError,
  AttesterPersonhoodInvalidAttestation: AttesterPersonhoodInvalidAttestationError,
  AttesterPersonhoodInvalidSignature: AttesterPersonhoodInvalidSignatureError,
  AttesterPersonhoodNotInForce: AttesterPersonhoodNotInForceError,
  AttesterPersonhoodOutdated: AttesterPersonhoodOutdatedError,
  AttesterPersonhoodUnknownAttester: AttesterPersonhoodUnknownAttesterError,
  InvalidShortString: InvalidShortStringError,
  StringTooLong: StringTooLongError,
  ERC20InsufficientBalance: ERC20InsufficientBalanceError,
  ERC20InvalidSender: ERC20InvalidSenderError,
  ERC20InvalidReceiver: ERC20InvalidReceiverError,
  ERC20InsufficientAllowance: ERC20InsufficientAllowanceError,
  ERC20InvalidApprover: ERC20InvalidApproverError,
  ERC20InvalidSpender: ERC20InvalidSpenderError,
  ERC2612ExpiredSignature: ERC2612ExpiredSignatureError,
  ERC2612InvalidSigner: ERC2612InvalidSignerError,
  ERC3009InvalidAuthorizationTime: ERC3009InvalidAuthorizationTimeError,
  ERC3009UsedAuthorization: ERC3009UsedAuthorizationError,
  ERC3009InvalidSignature: ERC3009InvalidSignatureError,
  InvalidNonce: Permit2InvalidNonceError,
  SignatureExpired: Permit2SignatureExpiredError,
  AllowanceExpired: Permit2AllowanceExpiredError,
  InsufficientAllowance: Permit2InsufficientAllowanceError,
  InvalidAmount: Permit2InvalidAmountError,
  LengthMismatch: Permit2LengthMismatchError,
  InvalidSigner: Permit2InvalidSignerError,
  InvalidSignature: Permit2InvalidSignatureError,
  InvalidSignatureLength: Permit2InvalidSignatureLengthError,
  InvalidContractSignature: Permit2InvalidContractSignatureError,
} as const;

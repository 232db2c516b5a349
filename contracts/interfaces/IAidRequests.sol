// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {RequestId, Status, Support, Terms} from "../types/Request.sol";
import {Rules} from "../types/Rules.sol";
import {Tally} from "../types/Tally.sol";
import {IAidDesk} from "./IAidDesk.sol";
import {IContributionToken} from "./IContributionToken.sol";
import {IEmergencyPool} from "./IEmergencyPool.sol";
import {IMemberRegistry} from "./IMemberRegistry.sol";

/// @title Requests for help: asked by anyone, decided by members, released by anyone
/// @notice A module of the pool. A request is decided on one of three tracks, and paid as a lump, in tranches or as a
/// stream. What is public is asset, amount, payee, category and the digest of encrypted evidence; the reason is not.
/// @dev Voice of a voter = 100 × people they stand for + min(100, ⌊√credits⌋), as of the second before the request
/// opened. The requester's and the payee's own units never count on it. Quorum, objections and approvals count people.
/// Terms are brought by every caller and never stored: `Requested` tells them, and the id holds their digest. Times are
/// seconds; a deadline is the first second at which it is too late. Anything about a request can end in
/// AidRequestsUnknownRequest, and where terms are given in AidRequestsWrongTerms: below, only other errors are told.
interface IAidRequests {
    // ------------------------------------------------------------------------------------------------- structs

    /// @notice The rules of decision. A request keeps those that were in force when it opened. Windows that end a vote
    /// (consentWindow, votingPeriod, lateExtension, rapidWindow) are whole minutes.
    /// @param since From when on these rules are in force (set by the contract).
    /// @param consentWindow Seconds in which members may object: from the floor set at creation to 60 days.
    /// Lower: faster help. Higher: more time to object.
    /// @param votingPeriod Seconds of deliberation: 1 hour to 60 days.
    /// @param lateExtension Added when the quorum is reached within that last stretch: up to the voting period, and to
    /// 30 days.
    /// @param fundingPeriod Seconds that an approved request may wait for money: 1 to 180 days.
    /// @param rapidWindow Seconds in which responders may approve: 10 minutes to 30 days.
    /// @param rapidDelay Seconds from opening before a rapid request is paid: 0 to the rapid window.
    /// @param rapidApprovals Responders needed, 1 to 32. While the panel is smaller the rapid track is shut.
    /// @param objectionBps Share of people whose objections escalate a consent request: 1 to 5,000; at least one person.
    /// @param quorumBps Share of people who must take part in a deliberation: 1 to 10,000; at least one person.
    /// @param approvalBps Share of voice for/(for + against) needed: 5,001 to 10,000.
    /// @param ratifyBps Share of people whose objections to a rapid request suspend the rapid track: 1 to 5,000.
    struct Policy {
        uint40 since;
        uint24 consentWindow;
        uint24 votingPeriod;
        uint24 lateExtension;
        uint24 fundingPeriod;
        uint24 rapidWindow;
        uint24 rapidDelay;
        uint8 rapidApprovals;
        uint16 objectionBps;
        uint16 quorumBps;
        uint16 approvalBps;
        uint16 ratifyBps;
    }

    /// @notice One vote of many by the same voter. `reason`: a digest, or zero.
    struct Choice {
        RequestId id;
        Support support;
        bytes32 reason;
    }

    /// @notice A vote that somebody signed: EIP-712
    /// `Ballot(uint256 id,uint32 request,bool escalated,uint8 support,bytes32 reason,address voter,uint256 deadline)`,
    /// where `request` is the number in the id, and `escalated` says on which stage of the request it is a vote.
    /// @dev It serves once: a voter votes once on a stage, and the id names number, version and terms.
    /// @param signature 65 bytes of the voter's key, or ERC-1271.
    struct Ballot {
        RequestId id;
        address voter;
        Support support;
        bytes32 reason;
        uint256 deadline;
        bytes signature;
    }

    /// @notice A responder's signed approval of a rapid request: EIP-712
    /// `RapidApproval(uint256 id,uint32 request,address responder,uint256 deadline)`.
    struct Approval {
        address responder;
        uint256 deadline;
        bytes signature;
    }

    /// @notice An assessor's view of a request, each from 1 to 10.
    struct Scores {
        uint8 urgency;
        uint8 vulnerability;
        uint8 impact;
    }

    // -------------------------------------------------------------------------------------------------- events

    /// @notice A version of a request opened, with these terms, in this second.
    event Requested(RequestId indexed id, address indexed requester, address indexed payee, Terms terms);
    /// @notice `id` took the place of `previous`. Follows the Requested of `id`.
    event Amended(RequestId indexed id, RequestId indexed previous);
    /// @notice `id` appeals against the refusal of `refused`. Follows the Requested of `id`.
    event Appealed(RequestId indexed id, RequestId indexed refused);
    /// @notice The requester or the payee took it back. What was set aside and not due went back to the pool.
    event Withdrawn(RequestId indexed id, address indexed by);
    /// @notice A steward refused it. `reason`: a digest.
    event Refused(RequestId indexed id, address indexed steward, bytes32 reason);
    /// @notice A vote or objection was counted: `people` people with `voice` in all. `reason`: a digest, or zero.
    event Voted(
        RequestId indexed id,
        address indexed voter,
        Support support,
        uint256 voice,
        uint256 people,
        bytes32 reason
    );
    /// @notice Enough people objected: now all members vote, from nothing.
    event Escalated(RequestId indexed id, uint256 objections);
    /// @notice The quorum came late: votes count until `deadline`.
    event VotingExtended(RequestId indexed id, uint40 deadline);
    /// @notice A responder approved it.
    event RapidApproved(RequestId indexed id, address indexed responder);
    /// @notice Enough people objected to this rapid request: no other is approved or paid until governance resumes.
    event RapidSuspended(RequestId indexed id, uint256 objections);
    /// @notice The rapid track is open again.
    event RapidResumed();
    /// @notice An assessor gave scores.
    event Assessed(RequestId indexed id, address indexed assessor, Scores scores);
    /// @notice It joined the line, with this priority.
    event Queued(RequestId indexed id, address indexed asset, uint256 priority);
    /// @notice `amount` was set aside for it, `missing` is still missing.
    event Funded(RequestId indexed id, uint256 amount, uint256 missing);
    /// @notice `amount` was paid; `complete` if that was the last of it.
    event Released(RequestId indexed id, address indexed payee, uint256 amount, bool complete);
    /// @notice The work before tranche `part` was done. `proof`: a digest.
    event TrancheProven(RequestId indexed id, address indexed steward, uint8 part, bytes32 proof);
    /// @notice Its time was over. What was set aside and not due went back to the pool.
    event Lapsed(RequestId indexed id);
    /// @notice These rules are in force from `policy.since` on.
    event PolicyChanged(Policy policy);
    /// @notice A seat was given or taken; `panel` responders serve now.
    event ResponderSet(address indexed responder, bool serves, uint256 panel);
    /// @notice No more than `cap` of `asset` can be asked for by consent.
    event ConsentCapSet(address indexed asset, uint128 cap);
    /// @notice No payee gets more than `perPayee` of `asset` by the rapid track in any `window` seconds.
    event RapidCapSet(address indexed asset, uint128 perPayee, uint48 window);

    // -------------------------------------------------------------------------------------------------- errors

    /// @notice There is no such request. Take the id from a `Requested` event.
    error AidRequestsUnknownRequest(RequestId id);
    /// @notice Not now: it is `current`, and would have to be `expected` (Open stands for Escalated, too). Look at the
    /// status; if it is Approved or later the decision is made, if it is over a new request can be made.
    error AidRequestsUnexpectedStatus(RequestId id, Status current, Status expected);
    /// @notice These terms have the id `given`. Bring those of the `Requested` event, to the letter.
    error AidRequestsWrongTerms(RequestId id, RequestId given);
    /// @notice Not, or no longer, a rapid request. Vote on it.
    error AidRequestsWrongTrack(RequestId id);
    /// @notice Only the requester may do this (for a withdrawal: or the payee). Ask them to.
    error AidRequestsNotRequester(address caller, address requester);
    /// @notice Money would be stuck there: the zero address, the asset, or a contract of this community. Name another.
    error AidRequestsInvalidPayee(address payee);
    /// @notice Terms that cannot be: an amount above 112 bits; no category; parts, cliff and duration that do not fit
    /// the cadence; a rapid request that is no lump; `agreed` or `appealed` other than they are; or an escalated or
    /// appealed request on another track than deliberation. See Terms.
    error AidRequestsInvalidTerms(Terms terms);
    /// @notice The pool lets requests pay nothing in this asset. Ask in another.
    error AidRequestsUnknownAsset(address asset);
    /// @notice Ask for something.
    error AidRequestsZeroAmount();
    /// @notice Consent is asked by members who can vote. Ask by deliberation, or wait until you can.
    error AidRequestsNotMember(address account);
    /// @notice More than can be asked by consent. Ask for less, or by deliberation.
    error AidRequestsBeyondConsentCap(address asset, uint256 amount, uint256 cap);
    /// @notice More than this payee may get by the rapid track now: half the cap at once, the other half as it refills.
    /// Ask for less or by consent, or come back later.
    error AidRequestsBeyondRapidCap(address asset, address payee, uint256 amount, uint256 left);
    /// @notice Of `people` able to vote none is left without requester and payee. Wait until there are others.
    error AidRequestsNobodyCanObject(uint256 people);
    /// @notice The voter stood for nobody when the request opened: not a member able to vote, delegated away, or only
    /// with units of requester and payee. Nothing to do for this request.
    error AidRequestsNoVoice(RequestId id, address voter);
    /// @notice Once only. After an escalation everybody may vote anew.
    error AidRequestsAlreadyVoted(RequestId id, address voter);
    /// @notice Too late.
    error AidRequestsVotingOver(RequestId id, uint40 deadline, uint48 now_);
    /// @notice Silence is assent here: object (`Against`), or do nothing.
    error AidRequestsConsentTakesObjectionsOnly(RequestId id);
    /// @notice The signature served until `deadline`. Ask for another.
    error AidRequestsExpiredSignature(uint256 deadline, uint48 now_);
    /// @notice `signer` has not signed this: another domain, request, version, stage, choice, nonce or key. Compare what
    /// was signed with the types above.
    error AidRequestsInvalidSignature(address signer);
    /// @notice Not on the panel, or only since after the request opened.
    error AidRequestsNotResponder(address account);
    /// @notice Once only.
    error AidRequestsAlreadyApproved(RequestId id, address responder);
    /// @notice `account` asks or is paid. Let another do it.
    error AidRequestsConflictOfInterest(RequestId id, address account);
    /// @notice Ask more responders.
    error AidRequestsTooFewApprovals(RequestId id, uint256 approvals, uint256 needed);
    /// @notice Come back at `from`.
    error AidRequestsTooEarly(RequestId id, uint40 from, uint48 now_);
    /// @notice There are fewer responders than are needed to approve. Ask on another track.
    error AidRequestsRapidShut(uint256 panel, uint256 needed);
    /// @notice Members objected to a rapid request. Ask on another track, or wait until governance resumes.
    error AidRequestsRapidSuspended();
    /// @notice Nothing to resume.
    error AidRequestsRapidNotSuspended();
    /// @notice An appeal cannot be refused: let members vote on it.
    error AidRequestsAppealStands(RequestId id);
    /// @notice Others come first. Release `first`, or clear the line if it is over (see IAidDesk).
    error AidRequestsNotFirstInLine(RequestId id, RequestId first);
    /// @notice Its turn, but only `available` within money and budget, and `needed` missing. Come back when there is more.
    error AidRequestsNoMoney(RequestId id, uint256 available, uint256 needed);
    /// @notice Nothing is due yet. Come back later, or after the next tranche is proven.
    error AidRequestsNothingDue(RequestId id);
    /// @notice `next` is the part to prove next, if it has so many.
    error AidRequestsInvalidPart(RequestId id, uint8 part, uint8 next);
    /// @notice Each score is from 1 to 10.
    error AidRequestsInvalidScores(Scores scores);
    /// @notice Once only.
    error AidRequestsAlreadyAssessed(RequestId id, address assessor);
    /// @notice A rule is out of its bounds (see Policy), or the floor is below an hour.
    error AidRequestsInvalidPolicy(Policy policy);
    /// @notice The window is 1 hour to 365 days, the cap at most 96 bits.
    error AidRequestsInvalidCap(uint128 perPayee, uint48 window);
    /// @notice All `panel` seats are taken. Free one first.
    error AidRequestsPanelFull(uint256 panel);
    /// @notice That is so already.
    error AidRequestsUnchangedResponder(address responder, bool serves);

    // ------------------------------------------------------------------------------------------------- request

    /// @notice Ask for help. Anyone may, on consent members able to vote, up to the asset's cap.
    /// @dev Reverts with AidRequestsNotRequester unless the caller is `terms.requester`; AidRequestsInvalidTerms;
    /// AidRequestsInvalidPayee; AidRequestsZeroAmount; AidRequestsNobodyCanObject. Consent: AidRequestsNotMember,
    /// AidRequestsBeyondConsentCap. Deliberation: AidRequestsUnknownAsset. Rapid: AidRequestsRapidShut,
    /// AidRequestsRapidSuspended, AidRequestsBeyondRapidCap.
    /// @param terms `agreed` says whether requester and payee are the same; `appealed` is false.
    function request(Terms calldata terms) external returns (RequestId id);

    /// @notice Ask on behalf of a payee who signed, EIP-712 or ERC-1271,
    /// `PayeeAgreement(address requester,address payee,address asset,uint256 amount,uint16 category,bytes32 evidence,
    /// uint256 nonce,uint256 deadline)` with their next nonce (see `nonces`).
    /// @dev Reverts like `request`; with AidRequestsInvalidTerms unless `terms.agreed`; AidRequestsExpiredSignature;
    /// AidRequestsInvalidSignature.
    function requestFor(
        Terms calldata terms,
        uint256 deadline,
        bytes calldata signature
    ) external returns (RequestId id);

    /// @notice Replace an undecided request by its next version; votes start anew. Requester only.
    /// @dev Reverts like `request`; with AidRequestsUnexpectedStatus once it is decided; AidRequestsInvalidTerms if an
    /// agreement is claimed that the payee has not given, or an escalated or appealed request would leave deliberation.
    /// @param next `agreed` stays as it was if the payee does; else it says whether requester and payee are the same.
    function amend(RequestId id, Terms calldata terms, Terms calldata next) external returns (RequestId nextId);

    /// @notice Take a request back, at any time before it is over. What has fallen due is paid; what else was set aside
    /// returns to the pool. Requester or payee only.
    /// @dev Reverts with AidRequestsNotRequester; AidRequestsUnexpectedStatus. While payouts are paused what is due cannot
    /// be paid, and this waits.
    function withdraw(RequestId id, Terms calldata terms) external;

    /// @notice Refuse an undecided request. Stewards only.
    /// @dev Reverts with AccessManagedUnauthorized; AidRequestsUnexpectedStatus; AidRequestsAppealStands.
    /// @param reason Digest of a reason. Never plain text.
    function refuse(RequestId id, Terms calldata terms, bytes32 reason) external;

    /// @notice Appeal a refusal: the next version goes to deliberation and cannot be refused. Requester only, once.
    /// @dev Reverts with AidRequestsNotRequester; AidRequestsUnexpectedStatus unless refused; like `request`.
    /// @param evidence Digest of the evidence, the same or more.
    function appeal(RequestId id, Terms calldata terms, bytes32 evidence) external returns (RequestId nextId);

    /// @notice Score an undecided request; the medians decide who is served first if money is short. Assessors only.
    /// @dev Reverts with AccessManagedUnauthorized; AidRequestsUnexpectedStatus; AidRequestsConflictOfInterest;
    /// AidRequestsAlreadyAssessed; AidRequestsInvalidScores.
    function assess(RequestId id, Terms calldata terms, Scores calldata scores) external;

    // ---------------------------------------------------------------------------------------------------- vote

    /// @notice Vote on a deliberation, or object (`Against`) to a consent request, or to a rapid one, paid or not.
    /// @dev Reverts with AidRequestsUnexpectedStatus; AidRequestsVotingOver; AidRequestsConsentTakesObjectionsOnly;
    /// AidRequestsNoVoice; AidRequestsAlreadyVoted.
    /// @param reason Digest of a reason, or zero. Never plain text.
    /// @return voice What the vote counted for.
    function vote(RequestId id, Support support, bytes32 reason) external returns (uint256 voice);

    /// @notice Vote on many requests at once. One that fails reverts all.
    function voteMany(Choice[] calldata choices) external;

    /// @notice Bring votes that others signed; anyone may. One that fails reverts all: an objection that escalates makes
    /// those after it votes on another stage, so bring no more than are needed.
    /// @dev Ballots on one request side by side cost less. Reverts like `vote`; with AidRequestsExpiredSignature;
    /// AidRequestsInvalidSignature.
    function voteBySig(Ballot[] calldata ballots) external;

    // ------------------------------------------------------------------------------------------------- release

    /// @notice Approve a rapid request. Responders only, who were seated when it opened and have no stake in it.
    /// @dev Reverts with AidRequestsWrongTrack; AidRequestsRapidSuspended; AidRequestsUnexpectedStatus;
    /// AidRequestsVotingOver; AidRequestsNotResponder; AidRequestsConflictOfInterest; AidRequestsAlreadyApproved.
    function approveRapid(RequestId id, Terms calldata terms) external;

    /// @notice Bring responders' signatures for a rapid request, if any are needed, and pay it. Anyone may.
    /// @dev Reverts like `approveRapid` and `release`; with AidRequestsExpiredSignature; AidRequestsInvalidSignature.
    function releaseRapid(
        RequestId id,
        Terms calldata terms,
        Approval[] calldata approvals
    ) external returns (uint256 paid);

    /// @notice Pay what is due on an approved request. Anyone may call. If money is short the request takes what there
    /// is, or its place in the line: the highest priority is served first, and waiting raises priority.
    /// @dev Reverts with AidRequestsUnexpectedStatus. Rapid: AidRequestsTooFewApprovals, AidRequestsRapidSuspended,
    /// AidRequestsTooEarly, AidRequestsBeyondRapidCap, or the pool's errors if money or budget are short. Others:
    /// AidRequestsNothingDue, AidRequestsNotFirstInLine, AidRequestsNoMoney, or the pool's if payouts are paused.
    /// @return paid What was paid now; zero if it waits in line.
    function release(RequestId id, Terms calldata terms) external returns (uint256 paid);

    /// @notice Attest that the work before tranche `part` (from 1, the second) was done. Stewards only, without a stake.
    /// @dev Reverts with AccessManagedUnauthorized; AidRequestsUnexpectedStatus; AidRequestsConflictOfInterest;
    /// AidRequestsInvalidPart.
    /// @param proof Digest of a proof. Never plain text.
    function proveTranche(RequestId id, Terms calldata terms, uint8 part, bytes32 proof) external;

    /// @notice Clear up a request that was not paid in time, or of whose tranches none was proven for a year: what is due
    /// is paid, what else was set aside goes back. Anyone may call.
    /// @dev Reverts with AidRequestsUnexpectedStatus.
    function lapse(RequestId id, Terms calldata terms) external;

    // ---------------------------------------------------------------------------------------------- governance
    // All revert with AccessManagedUnauthorized for any other caller.

    /// @notice Change the rules for requests that open from the next second on. Governance only.
    /// @dev Reverts with AidRequestsInvalidPolicy.
    function setPolicy(Policy calldata policy) external;
    /// @notice Seat or unseat a responder. Governance only. Approvals given before stay.
    /// @dev Reverts with AidRequestsUnchangedResponder; AidRequestsPanelFull.
    function setResponder(address responder, bool serves) external;
    /// @notice The most that may be asked by consent, per request (0: none). Governance only.
    function setConsentCap(address asset, uint128 cap) external;
    /// @notice The most that one payee may get by the rapid track in `window` seconds (0: none), half of it at once.
    /// Governance only.
    /// @dev Reverts with AidRequestsInvalidCap.
    function setRapidCap(address asset, uint128 perPayee, uint48 window) external;
    /// @notice Open the rapid track again after members suspended it. Governance only.
    /// @dev Reverts with AidRequestsRapidNotSuspended.
    function resumeRapid() external;

    // --------------------------------------------------------------------------------------------------- views

    /// @notice Where a request stands.
    function statusOf(RequestId id) external view returns (Status);
    /// @notice All that is stored of a request, in one word (see Tally; zero: no such request).
    function tallyOf(RequestId id) external view returns (Tally);
    /// @notice The rules in force for what opens at `time`, in one word (see Rules).
    function rulesAt(uint256 time) external view returns (Rules);
    /// @notice Flags of those who voted on a wide request, by member number: bit `number % 256` of word `number / 256`,
    /// after an escalation of word `2²⁴ + number / 256`.
    function votersOf(RequestId id, uint256 word) external view returns (uint256 flags);
    /// @notice Where the paperwork is done: ask it where a request stands, what a voter weighs, whose turn it is and what
    /// is due.
    function desk() external view returns (IAidDesk);
    /// @notice The community's other contracts.
    function parts() external view returns (IEmergencyPool pool, IMemberRegistry registry, IContributionToken token);
    /// @notice Never shorter than this is the consent window; fixed for life.
    function consentFloor() external view returns (uint24);
    /// @notice Requests so far.
    function requestCount() external view returns (uint32);
    /// @notice The seat of a responder, from 1 (0: none), when it was taken, and how many seats are.
    function responder(address account) external view returns (uint8 seat, uint48 since, uint256 panel);
    /// @notice The caps of an asset.
    function capsOf(
        address asset
    ) external view returns (uint128 consentCap, uint128 rapidPerPayee, uint48 rapidWindow);
}

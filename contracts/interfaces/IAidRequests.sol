// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {Rules} from "../types/Rules.sol";
import {Tally} from "../types/Tally.sol";
import {IAidDesk} from "./IAidDesk.sol";
import {IContributionToken} from "./IContributionToken.sol";
import {IEmergencyPool} from "./IEmergencyPool.sol";
import {IMemberRegistry} from "./IMemberRegistry.sol";
import {RequestId, Status, Support, Terms} from "../types/Request.sol";

/// @title Requests for help: asked by anyone, decided by members, released by anyone
/// @notice A module of the pool. A request is decided on one of three tracks, and paid as a lump, in tranches or as a
/// stream. What is public is asset, amount, payee, category and the digest of encrypted evidence; the reason is not.
/// @dev Voice of a voter = 100 × people they stand for + min(100, ⌊√credits⌋), as of the second before the request
/// opened. The requester's and the payee's own units never count on it. Quorum, objections and approvals count people.
interface IAidRequests {
    // ------------------------------------------------------------------------------------------------- structs

    /// @notice The rules of decision. A request keeps those that were in force when it opened.
    /// @param since When these rules came into force (set by the contract).
    /// @param consentWindow Seconds in which members may object: from the floor set at creation to 60 days.
    /// @param votingPeriod Seconds of deliberation: 1 hour to 60 days.
    /// @param lateExtension Added when the quorum is reached within that last stretch: up to the voting period.
    /// @param fundingPeriod How long an approved request may wait for money: 1 to 180 days.
    /// @param rapidWindow How long responders may approve, from 10 minutes to 30 days.
    /// @param rapidDelay Seconds from opening before a rapid request is paid: 0 to the rapid window.
    /// @param rapidApprovals Responders needed: 1 to the size of the panel (else the rapid track is shut).
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

    /// @notice One vote of many by the same voter.
    struct Choice {
        RequestId id;
        Support support;
        bytes32 reason;
    }

    /// @notice A vote that somebody signed (EIP-712). It serves once: a voter votes once on a version, and the id names
    /// number, version and terms.
    struct Ballot {
        RequestId id;
        address voter;
        Support support;
        bytes32 reason;
        uint256 deadline;
        bytes signature;
    }

    /// @notice A responder's signed approval (EIP-712) of a rapid request.
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

    event Requested(RequestId indexed id, address indexed requester, address indexed payee, Terms terms);
    event Amended(RequestId indexed id, RequestId indexed previous);
    event Appealed(RequestId indexed id, RequestId indexed refused);
    event Withdrawn(RequestId indexed id, address indexed by);
    event Refused(RequestId indexed id, address indexed steward, bytes32 reason);
    event Voted(RequestId indexed id, address indexed voter, Support support, uint256 voice, uint256 people, bytes32 reason);
    event Escalated(RequestId indexed id, uint256 objections);
    event VotingExtended(RequestId indexed id, uint40 deadline);
    event RapidApproved(RequestId indexed id, address indexed responder);
    event RapidSuspended(RequestId indexed id, uint256 objections);
    event RapidResumed();
    event Assessed(RequestId indexed id, address indexed assessor, Scores scores);
    event Queued(RequestId indexed id, address indexed asset, uint256 priority);
    event Funded(RequestId indexed id, uint256 amount, uint256 missing);
    event Released(RequestId indexed id, address indexed payee, uint256 amount, bool complete);
    event TrancheProven(RequestId indexed id, address indexed steward, uint8 part, bytes32 proof);
    event Lapsed(RequestId indexed id);
    event PolicyChanged(Policy policy);
    event ResponderSet(address indexed responder, bool serves, uint256 panel);
    event ConsentCapSet(address indexed asset, uint128 cap);
    event RapidCapSet(address indexed asset, uint128 perPayee, uint48 window);

    // -------------------------------------------------------------------------------------------------- errors

    error AidRequestsUnknownRequest(RequestId id);
    error AidRequestsUnexpectedStatus(RequestId id, Status current, Status expected);
    error AidRequestsWrongTerms(RequestId id, RequestId given);
    error AidRequestsWrongTrack(RequestId id);
    error AidRequestsNotRequester(address caller, address requester);
    error AidRequestsInvalidPayee(address payee);
    error AidRequestsInvalidTerms(Terms terms);
    error AidRequestsUnknownAsset(address asset);
    error AidRequestsZeroAmount();
    error AidRequestsNotMember(address account);
    error AidRequestsBeyondConsentCap(address asset, uint256 amount, uint256 cap);
    error AidRequestsBeyondRapidCap(address asset, address payee, uint256 amount, uint256 left);
    error AidRequestsNobodyCanObject(uint256 people);
    error AidRequestsNoVoice(RequestId id, address voter);
    error AidRequestsAlreadyVoted(RequestId id, address voter);
    error AidRequestsVotingOver(RequestId id, uint40 deadline, uint48 now_);
    error AidRequestsConsentTakesObjectionsOnly(RequestId id);
    error AidRequestsExpiredSignature(uint256 deadline, uint48 now_);
    error AidRequestsInvalidSignature(address signer);
    error AidRequestsNotResponder(address account);
    error AidRequestsAlreadyApproved(RequestId id, address responder);
    error AidRequestsConflictOfInterest(RequestId id, address account);
    error AidRequestsTooFewApprovals(RequestId id, uint256 approvals, uint256 needed);
    error AidRequestsTooEarly(RequestId id, uint40 from, uint48 now_);
    error AidRequestsRapidShut(uint256 panel, uint256 needed);
    error AidRequestsRapidSuspended();
    error AidRequestsRapidNotSuspended();
    error AidRequestsAppealStands(RequestId id);
    error AidRequestsNotFirstInLine(RequestId id, RequestId first);
    error AidRequestsNoMoney(RequestId id, uint256 available, uint256 needed);
    error AidRequestsNothingDue(RequestId id);
    error AidRequestsInvalidPart(RequestId id, uint8 part, uint8 next);
    error AidRequestsInvalidScores(Scores scores);
    error AidRequestsAlreadyAssessed(RequestId id, address assessor);
    error AidRequestsInvalidPolicy(Policy policy);
    error AidRequestsInvalidCap(uint128 perPayee, uint48 window);
    error AidRequestsPanelFull(uint256 panel);
    error AidRequestsUnchangedResponder(address responder, bool serves);

    // ------------------------------------------------------------------------------------------------- request

    /// @notice Ask for help. The caller is `terms.requester`; `agreed` must say whether they are the payee too;
    /// `appealed` must be false. Consent: members able to vote, up to the cap of the asset.
    function request(Terms calldata terms) external returns (RequestId id);

    /// @notice Ask on behalf of a payee who signed `PayeeAgreement` (EIP-712 or ERC-1271; the payee's next nonce).
    function requestFor(Terms calldata terms, uint256 deadline, bytes calldata signature)
        external
        returns (RequestId id);

    /// @notice Replace an undecided request by its next version; votes start anew. Requester only. The payee may only
    /// be changed to the requester, or without agreement.
    function amend(RequestId id, Terms calldata terms, Terms calldata next) external returns (RequestId nextId);

    /// @notice Take a request back; what was set aside and not paid returns to the pool. Requester or payee only.
    function withdraw(RequestId id, Terms calldata terms) external;

    /// @notice Refuse an undecided request, with the digest of a reason. Stewards only; never an appeal.
    function refuse(RequestId id, Terms calldata terms, bytes32 reason) external;

    /// @notice Appeal a refusal: the next version goes to deliberation and cannot be refused. Requester only.
    function appeal(RequestId id, Terms calldata terms, bytes32 evidence) external returns (RequestId nextId);

    /// @notice Score an undecided or waiting-to-be-decided request. Assessors only, once, never on their own.
    function assess(RequestId id, Terms calldata terms, Scores calldata scores) external;

    // ---------------------------------------------------------------------------------------------------- vote

    /// @notice Vote on a deliberation, or object (`Against`) to a consent or rapid request.
    /// @param reason Digest of a reason, or zero.
    /// @return voice What the vote counted for.
    function vote(RequestId id, Support support, bytes32 reason) external returns (uint256 voice);

    /// @notice Vote on many requests at once. One that fails reverts all.
    function voteMany(Choice[] calldata choices) external;

    /// @notice Bring votes that others signed. One that fails reverts all.
    function voteBySig(Ballot[] calldata ballots) external;

    // ------------------------------------------------------------------------------------------------- release

    /// @notice Approve a rapid request. Responders only, never their own or one that pays them.
    function approveRapid(RequestId id, Terms calldata terms) external;

    /// @notice Approve a rapid request by signatures of responders and pay it at once. Anyone may bring them.
    function releaseRapid(RequestId id, Terms calldata terms, Approval[] calldata approvals)
        external
        returns (uint256 paid);

    /// @notice Pay what is due on an approved request. Anyone may call. If money is short the request takes what there
    /// is, or its place in the line: the highest priority is served first, and waiting raises priority.
    /// @return paid What was paid now; zero if it waits in line.
    function release(RequestId id, Terms calldata terms) external returns (uint256 paid);

    /// @notice Attest that the work before tranche `part` (from 1, the second) was done. Stewards only, never for
    /// their own request.
    function proveTranche(RequestId id, Terms calldata terms, uint8 part, bytes32 proof) external;

    /// @notice Return what a lapsed request had set aside. Anyone may call.
    function lapse(RequestId id, Terms calldata terms) external;

    // ---------------------------------------------------------------------------------------------- governance

    /// @notice Change the rules for requests that open from now on. Governance only.
    function setPolicy(Policy calldata policy) external;
    /// @notice Seat or unseat a responder. Governance only.
    function setResponder(address responder, bool serves) external;
    /// @notice The most that may be asked by consent, per request (0: none). Governance only.
    function setConsentCap(address asset, uint128 cap) external;
    /// @notice The most that one payee may get by the rapid track in `window` seconds (0: none). Governance only.
    function setRapidCap(address asset, uint128 perPayee, uint48 window) external;
    /// @notice Open the rapid track again after members suspended it. Governance only.
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
    function capsOf(address asset) external view returns (uint128 consentCap, uint128 rapidPerPayee, uint48 rapidWindow);
}

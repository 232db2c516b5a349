// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {RequestId, Status, Terms} from "../types/Request.sol";
import {Rules} from "../types/Rules.sol";
import {IAidRequests} from "./IAidRequests.sol";
import {IEmergencyPool} from "./IEmergencyPool.sol";

/// @title The desk: the paperwork of requests
/// @notice Keeps the waiting lines, the assessors' scores that order them, and the schedules of what is paid in parts,
/// for every requests contract that asks; checks policies and schedules; and answers questions about requests. It holds
/// no money and no power: it only answers its caller, who alone can change what is kept under the caller's address.
/// @dev One desk serves all communities. Errors are those of IAidRequests, since whoever releases a request sees them.
interface IAidDesk {
    /// @notice What a request may have set aside now.
    /// @param take How much. @param missing What is still missing after that.
    /// @param priority The priority with which it joined the line just now (0: it did not join).
    /// @param anyoneWaits Whether, after this, anybody waits for any asset of the caller's.
    struct Turn {
        uint256 take;
        uint256 missing;
        uint256 priority;
        bool anyoneWaits;
    }

    /// @notice The disbursement of an amount that was set aside whole.
    /// @param paid So far. @param since When it was set aside. @param movedAt When it was set aside, or the last tranche
    /// was proven. @param proven Tranches proven so far.
    struct Progress {
        uint112 paid;
        uint48 since;
        uint48 movedAt;
        uint8 proven;
    }

    /// @notice Where a request stands, with all numbers behind it.
    struct Standing {
        Status status;
        uint40 openedAt;
        uint40 deadline;
        uint256 forVoice;
        uint256 againstVoice;
        uint256 people;
        uint256 electorate;
        uint256 peopleNeeded;
        uint256 approvals;
        uint256 approvalsNeeded;
    }

    // ------------------------------------------------------------------------------ for a requests contract, its own

    /// @notice Take note of an assessor's scores.
    /// @dev Reverts with AidRequestsAlreadyAssessed if the assessor has scored this version, and with
    /// AidRequestsInvalidScores if a score is not between 1 and 10.
    function score(RequestId id, address assessor, IAidRequests.Scores calldata scores) external;

    /// @notice Decide what the caller's approved request `id` may have set aside now: all that is free if it is first in
    /// its asset's line, what is earmarked for its category if it is first among those, else nothing. If that is not
    /// enough it waits. Once nothing is missing the request leaves the line and its schedule begins.
    /// @dev Reverts, if it was waiting already, with AidRequestsNotFirstInLine or AidRequestsNoMoney.
    /// @param openedAt When the request opened. @param pool Where the caller's money is.
    function fund(
        RequestId id,
        Terms calldata terms,
        uint256 openedAt,
        IEmergencyPool pool
    ) external returns (Turn memory turn);

    /// @notice What has fallen due and was not drawn yet; from now on it was.
    /// @return due How much (possibly nothing).
    /// @return complete Whether that was the last of the amount.
    /// @return stalled Whether no tranche was proven for a year, so that the rest may go back.
    function draw(RequestId id, Terms calldata terms) external returns (uint256 due, bool complete, bool stalled);

    /// @notice Take note that the work before tranche `part` was done.
    /// @dev Reverts with AidRequestsInvalidPart if it is not the next part, or not one of a request in tranches.
    function prove(RequestId id, Terms calldata terms, uint8 part) external;

    // ------------------------------------------------------------------------------------------------- for anybody

    /// @notice Take requests that are no longer approved, or already served, off the head of a line, at most `most`.
    /// @param category 0: the line for all money of the asset. Else the line for the money of one category.
    function clearLine(
        IAidRequests requests,
        address asset,
        uint16 category,
        uint256 most
    ) external returns (uint256 cleared);

    /// @notice The head of a line (zero: nobody waits) and its length. Both may include requests that have lapsed, were
    /// withdrawn or served since; these are stepped over.
    function lineOf(
        IAidRequests requests,
        address asset,
        uint16 category
    ) external view returns (RequestId first, uint256 length);

    /// @notice Product of the medians of urgency, vulnerability and impact (1 to 1,000; 125 while nobody assessed).
    function priorityOf(IAidRequests requests, RequestId id) external view returns (uint256);

    /// @notice The disbursement of a request (all zero before it begins, and for what was paid at once).
    function progressOf(IAidRequests requests, RequestId id) external view returns (Progress memory);

    /// @notice What has fallen due of a request that is being paid and was not paid yet.
    function dueOf(IAidRequests requests, RequestId id, Terms calldata terms) external view returns (uint256);

    /// @notice Where a request stands, with all numbers behind it.
    function standingOf(IAidRequests requests, RequestId id) external view returns (Standing memory);

    /// @notice Voice and people that `voter` has on a request, whether or not they have voted.
    function voiceOf(
        IAidRequests requests,
        RequestId id,
        address voter
    ) external view returns (uint256 voice, uint256 people);

    /// @notice Whether `voter` has voted on (or objected to, or as a responder approved) this version, at its stage.
    function hasVoted(IAidRequests requests, RequestId id, address voter) external view returns (bool);

    /// @notice The policy in force for what opens at `time`.
    function policyAt(IAidRequests requests, uint256 time) external view returns (IAidRequests.Policy memory);

    // ------------------------------------------------------------------------------------------------ paper checks

    /// @notice The id that these terms have (or would have) as this version of this request.
    function hashTerms(Terms calldata terms, uint16 version, uint32 number) external pure returns (RequestId);

    /// @notice Pack a policy.
    /// @dev Reverts with AidRequestsInvalidPolicy if a rule is out of bounds (see IAidRequests.Policy).
    function toRules(IAidRequests.Policy calldata policy, uint24 floor) external pure returns (Rules);

    /// @notice Whether cadence, parts, cliff and duration fit together.
    function isSchedule(Terms calldata terms) external pure returns (bool);
}

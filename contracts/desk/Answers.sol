// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IAidDesk} from "../interfaces/IAidDesk.sol";
import {IAidRequests} from "../interfaces/IAidRequests.sol";
import {IContributionToken} from "../interfaces/IContributionToken.sol";
import {IMemberRegistry} from "../interfaces/IMemberRegistry.sol";
import {Schedule} from "../libraries/Schedule.sol";
import {Voice} from "../libraries/Voice.sol";
import {RequestId, Terms, toRequestId} from "../types/Request.sol";
import {bounded, Rules, toRules as pack} from "../types/Rules.sol";
import {Tally} from "../types/Tally.sol";

/// @title Answers questions about requests from what they store, and checks papers
/// @dev Keeps nothing.
abstract contract Answers is IAidDesk {
    /// @inheritdoc IAidDesk
    function standingOf(IAidRequests requests, RequestId id) external view returns (Standing memory standing) {
        Tally tally = requests.tallyOf(id);
        require(tally.exists(), IAidRequests.AidRequestsUnknownRequest(id));
        standing.status = requests.statusOf(id);
        standing.openedAt = uint40(tally.openedAt());
        standing.deadline = uint40(tally.deadline());
        standing.forVoice = tally.forVoice();
        standing.againstVoice = tally.againstVoice();
        standing.people = tally.people();
        standing.electorate = tally.electorate();
        standing.peopleNeeded = tally.needed();
        if (tally.isRapid()) {
            standing.approvals = tally.approvals();
            standing.approvalsNeeded = requests.rulesAt(tally.openedAt()).rapidApprovals();
        }
    }

    /// @inheritdoc IAidDesk
    function voiceOf(
        IAidRequests requests,
        RequestId id,
        address voter
    ) external view returns (uint256 voice, uint256 people) {
        Tally tally = requests.tallyOf(id);
        require(tally.exists(), IAidRequests.AidRequestsUnknownRequest(id));
        (, IMemberRegistry registry, IContributionToken token) = requests.parts();
        (people, voice) = Voice.weigh(tally, voter, registry.entryOf(voter), registry, token);
    }

    /// @inheritdoc IAidDesk
    function hasVoted(IAidRequests requests, RequestId id, address voter) external view returns (bool) {
        Tally tally = requests.tallyOf(id);
        require(tally.exists(), IAidRequests.AidRequestsUnknownRequest(id));
        if (tally.isRapid()) {
            (uint8 seat, uint48 since, ) = requests.responder(voter);
            if (seat > 0 && since < tally.openedAt() && tally.hasApproval(seat - 1)) return true;
        }
        (, IMemberRegistry registry, ) = requests.parts();
        uint256 number = registry.entryOf(voter).numberOf();
        if (number == 0) return false;
        if (!tally.wide()) return tally.hasVoter(number);
        uint256 flag = tally.flagOf(number);
        return (requests.votersOf(id, flag >> 8) >> (flag & 0xff)) & 1 == 1;
    }

    /// @inheritdoc IAidDesk
    function policyAt(IAidRequests requests, uint256 time) external view returns (IAidRequests.Policy memory) {
        return requests.rulesAt(time).toPolicy();
    }

    /// @inheritdoc IAidDesk
    function hashTerms(Terms calldata terms, uint16 version, uint32 number) external pure returns (RequestId) {
        return toRequestId(terms, version, number);
    }

    /// @inheritdoc IAidDesk
    function toRules(IAidRequests.Policy calldata policy, uint24 floor) external pure returns (Rules) {
        require(bounded(policy, floor), IAidRequests.AidRequestsInvalidPolicy(policy));
        return pack(policy);
    }

    /// @inheritdoc IAidDesk
    function isSchedule(Terms calldata terms) external pure returns (bool) {
        return Schedule.valid(terms);
    }
}

// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IAidRequests} from "../interfaces/IAidRequests.sol";
import {Priority} from "../libraries/Priority.sol";
import {RequestId, Terms} from "../types/Request.sol";
import {RequestBook} from "./RequestBook.sol";

/// @title Gathers what assessors think of a request's urgency, while it is undecided
abstract contract Assessments is RequestBook {
    mapping(RequestId id => uint256 histogram) private _scores;
    mapping(RequestId id => mapping(address assessor => bool)) private _assessed;

    /// @inheritdoc IAidRequests
    function assess(RequestId id, Terms calldata terms, Scores calldata scores) external restricted {
        // Check: undecided, somebody else's, once, in range
        _requireUndecided(id, _tallyOf(id, terms));
        _requireNoStake(id, terms, msg.sender);
        require(!_assessed[id][msg.sender], AidRequestsAlreadyAssessed(id, msg.sender));
        require(Priority.valid(scores), AidRequestsInvalidScores(scores));

        // Effect
        _assessed[id][msg.sender] = true;
        _scores[id] = Priority.add(_scores[id], scores);
        emit Assessed(id, msg.sender, scores);
    }

    /// @inheritdoc IAidRequests
    function priorityOf(RequestId id) external view returns (uint256) {
        return _priority(id);
    }

    function _priority(RequestId id) internal view returns (uint256) {
        return Priority.rank(_scores[id]);
    }

    /// @dev Whoever asks or is paid decides nothing about it in another role.
    function _requireNoStake(RequestId id, Terms calldata terms, address account) internal pure {
        require(
            account != terms.requester && account != terms.payee,
            AidRequestsConflictOfInterest(id, account)
        );
    }
}

// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

import {IQuadraticFunding} from "../interfaces/IQuadraticFunding.sol";
import {Phase} from "../types/Round.sol";
import {Reweighing} from "./Reweighing.sol";

/// @title Whether a donor counts: a steward brings evidence, the donor answers, the community votes
/// @notice The vote is the community's own: one person, one vote, on a proposal that may name many donors at once. It takes
/// nothing from the donor, and nothing from projects but match: the gifts stay given.
abstract contract Challenges is Reweighing {
    uint256 private constant SHORTEST_ANSWER = 1 days;

    /// @inheritdoc IQuadraticFunding
    function challenge(uint256 round, address donor, bytes32 evidence) external restricted {
        // Check
        Round storage r = _requireDonor(round, donor);
        // Effect
        uint256 until = block.timestamp + Math.max(SHORTEST_ANSWER, r.pot.challengePeriod() / 3);
        // Safe cast: 40 bits of seconds last for 34,000 years.
        r.cases[donor] = Case(uint40(until), evidence);
        emit Challenged(round, donor, msg.sender, evidence, until);
    }

    /// @inheritdoc IQuadraticFunding
    function answer(uint256 round, bytes32 digest) external {
        _requireDonor(round, msg.sender);
        emit Answered(round, msg.sender, digest);
    }

    /// @inheritdoc IQuadraticFunding
    function exclude(uint256 round, address donor, bytes32 evidence, uint16[] calldata others) external restricted {
        // Check
        Round storage r = _requireDonor(round, donor);
        Case memory case_ = r.cases[donor];
        require(
            case_.answerUntil != 0 && case_.evidence == evidence,
            QuadraticFundingNotChallenged(round, donor, evidence)
        );
        require(
            block.timestamp >= case_.answerUntil, QuadraticFundingAnswerPending(round, donor, case_.answerUntil)
        );
        // Effect
        r.baskets[donor][0] |= EXCLUDED;
        emit Excluded(round, donor, _reweigh(r, donor, 0, false, others));
    }

    /// @inheritdoc IQuadraticFunding
    function challengeOf(uint256 round, address donor) external view returns (uint256 answerUntil, bytes32 evidence) {
        Case storage case_ = _at(round).cases[donor];
        return (case_.answerUntil, case_.evidence);
    }

    function _requireDonor(uint256 round, address donor) private view returns (Round storage r) {
        r = _requireUntil(round, Phase.Challenge);
        require(r.baskets[donor][0] != 0, QuadraticFundingNotDonor(round, donor));
    }
}

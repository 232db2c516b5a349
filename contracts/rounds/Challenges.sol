// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IQuadraticFunding} from "../interfaces/IQuadraticFunding.sol";
import {Phase} from "../types/Round.sol";
import {Reweighing} from "./Reweighing.sol";

/// @title Whether a donor counts: a steward brings evidence, the donor answers, the community votes
/// @notice The vote is the community's own: one person, one vote, on a proposal that may name many donors at once. It takes
/// nothing from the donor, and nothing from projects but match: the gifts stay given.
abstract contract Challenges is Reweighing {
    uint256 private constant SHORTEST_ANSWER = 1 days;

    /// @dev A steward's latest evidence. @param answerUntil Until when nothing may follow from it.
    struct Case {
        uint40 answerUntil;
        bytes32 evidence;
    }

    mapping(uint256 round => mapping(address donor => Case)) private _cases;

    /// @inheritdoc IQuadraticFunding
    function challenge(uint256 round, address donor, bytes32 evidence) external restricted {
        // Check
        _requireUntil(round, Phase.Challenge);
        _requireDonor(round, donor);
        // Effect
        uint256 third = _pots[round].challengePeriod() / 3;
        uint256 until = block.timestamp + (third < SHORTEST_ANSWER ? SHORTEST_ANSWER : third);
        // Safe cast: 40 bits of seconds last for 34,000 years.
        _cases[round][donor] = Case(uint40(until), evidence);
        emit Challenged(round, donor, msg.sender, evidence, until);
    }

    /// @inheritdoc IQuadraticFunding
    function answer(uint256 round, bytes32 digest) external {
        _requireUntil(round, Phase.Challenge);
        _requireDonor(round, msg.sender);
        emit Answered(round, msg.sender, digest);
    }

    /// @inheritdoc IQuadraticFunding
    function exclude(uint256 round, address donor, bytes32 evidence, uint16[] calldata others) external restricted {
        // Check
        _requireUntil(round, Phase.Challenge);
        Case memory case_ = _cases[round][donor];
        require(
            case_.answerUntil != 0 && case_.evidence == evidence,
            QuadraticFundingNotChallenged(round, donor, evidence)
        );
        require(
            block.timestamp >= case_.answerUntil, QuadraticFundingAnswerPending(round, donor, case_.answerUntil)
        );
        // Effect
        _baskets[round][donor][0] |= EXCLUDED;
        emit Excluded(round, donor, _reweigh(_begin(round), donor, 0, false, others));
    }

    /// @inheritdoc IQuadraticFunding
    function challengeOf(uint256 round, address donor) external view returns (uint256 answerUntil, bytes32 evidence) {
        return (_cases[round][donor].answerUntil, _cases[round][donor].evidence);
    }

    function _requireDonor(uint256 round, address donor) private view {
        require(_baskets[round][donor][0] != 0, QuadraticFundingNotDonor(round, donor));
    }
}

// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

import {IMemberRegistry} from "../interfaces/IMemberRegistry.sol";
import {IQuadraticFunding} from "../interfaces/IQuadraticFunding.sol";
import {QuadraticMath} from "../libraries/QuadraticMath.sol";
import {Phase} from "../types/Round.sol";
import {Reweighing} from "./Reweighing.sol";

/// @title Whether a donor counts: raised by a steward, decided by members, answered by the donor
/// @notice A steward can only ask. What the members decide takes nothing from the donor and nothing from projects but the
/// match: the gifts stay given. A donor whom a vote has spared can be challenged again on new evidence.
abstract contract Challenges is Reweighing {
    /// @dev One word. @param number The donor's, as a member.
    struct Case {
        uint40 openedAt;
        uint32 electorate;
        uint32 number;
        uint32 against;
        uint32 inFavour;
    }

    mapping(uint256 round => mapping(address donor => Case)) private _cases;
    /// @dev Bits by member number, for each opening of a case.
    mapping(uint256 round => mapping(address donor => mapping(uint40 openedAt => mapping(uint256 group => uint256))))
        private _voted;

    /// @inheritdoc IQuadraticFunding
    function challenge(uint256 round, address donor, bytes32 evidence) external restricted {
        // Check
        uint40 opensAt = _hot[round].opensAt;
        uint40 until = uint40(_hot[round].closesAt + _third(round));
        Phase phase = _phaseOf(round);
        require(
            (phase == Phase.Contribution || phase == Phase.Challenge) && block.timestamp < until && _third(round) != 0,
            QuadraticFundingNotChallengeable(round, opensAt, until)
        );
        require(_baskets[round][donor][0] != 0, QuadraticFundingNotDonor(round, donor));
        uint40 votingUntil = _votingUntil(round, _cases[round][donor].openedAt);
        require(
            block.timestamp >= votingUntil && _baskets[round][donor][0] & EXCLUDED == 0
                && !_isUpheld(round, _cases[round][donor]),
            QuadraticFundingAlreadyChallenged(round, donor)
        );
        IMemberRegistry registry = _registry();
        // Those able to vote a second ago; nobody who joins because of it.
        (uint32 electorate,) = registry.electorate(uint48(block.timestamp - 1));
        require(electorate != 0, QuadraticFundingNobodyCanVote(round));
        // Effect
        uint40 openedAt = uint40(block.timestamp);
        _cases[round][donor] = Case(openedAt, electorate, registry.memberOf(donor).number, 0, 0);
        emit Challenged(round, donor, msg.sender, evidence, _votingUntil(round, openedAt));
    }

    /// @inheritdoc IQuadraticFunding
    function answer(uint256 round, bytes32 digest) external {
        _requireVoting(round, msg.sender);
        emit Answered(round, msg.sender, digest);
    }

    /// @inheritdoc IQuadraticFunding
    function voteOnChallenge(uint256 round, address donor, bool against) external {
        // Check
        Case memory case_ = _requireVoting(round, donor);
        (uint32 number, uint32 people,) =
            _registry().standing(msg.sender, uint48(case_.openedAt - 1), case_.number, 0);
        require(people != 0, QuadraticFundingNoVoice(round, donor, msg.sender));
        uint256 voted = _voted[round][donor][case_.openedAt][number >> 8];
        uint256 bit = 1 << (number & 255);
        require(voted & bit == 0, QuadraticFundingAlreadyVoted(round, donor, msg.sender));
        // Effect
        _voted[round][donor][case_.openedAt][number >> 8] = voted | bit;
        if (against) _cases[round][donor].against = case_.against + people;
        else _cases[round][donor].inFavour = case_.inFavour + people;
        emit ChallengeVoted(round, donor, msg.sender, against, people);
    }

    /// @inheritdoc IQuadraticFunding
    function exclude(uint256 round, address donor, uint16[] calldata others) external {
        // Check
        _requireBefore(round, Phase.Claim);
        Case memory case_ = _cases[round][donor];
        require(case_.openedAt != 0, QuadraticFundingNotChallenged(round, donor));
        uint40 until = _votingUntil(round, case_.openedAt);
        require(block.timestamp >= until, QuadraticFundingVotingOpen(round, donor, until));
        require(
            _isUpheld(round, case_),
            QuadraticFundingChallengeFailed(round, donor, case_.against, case_.inFavour, _quorum(round, case_))
        );
        // Effect
        bool first = _baskets[round][donor][0] & EXCLUDED == 0;
        _baskets[round][donor][0] |= EXCLUDED;
        uint16[] memory changed = _reweigh(_begin(round), donor, 0, false, others);
        require(first || changed.length != 0, QuadraticFundingNothingToExclude(round, donor));
        emit Excluded(round, donor, changed);
    }

    /// @inheritdoc IQuadraticFunding
    function challengeOf(uint256 round, address donor) external view returns (Challenge memory) {
        Case memory case_ = _cases[round][donor];
        if (case_.openedAt == 0) return Challenge(0, 0, 0, 0, 0, 0);
        return Challenge({
            openedAt: case_.openedAt,
            votingUntil: _votingUntil(round, case_.openedAt),
            electorate: case_.electorate,
            quorum: uint32(_quorum(round, case_)),
            against: case_.against,
            inFavour: case_.inFavour
        });
    }

    // --------------------------------------------------------------------------------------------------- parts

    function _requireVoting(uint256 round, address donor) private view returns (Case memory case_) {
        _requireBefore(round, Phase.Claim);
        case_ = _cases[round][donor];
        require(case_.openedAt != 0, QuadraticFundingNotChallenged(round, donor));
        uint40 until = _votingUntil(round, case_.openedAt);
        require(block.timestamp < until, QuadraticFundingVotingOver(round, donor, until));
    }

    /// @dev The quorum voted, and at least two thirds of them against.
    function _isUpheld(uint256 round, Case memory case_) private view returns (bool) {
        uint256 people = uint256(case_.against) + case_.inFavour;
        return case_.openedAt != 0 && people >= _quorum(round, case_) && uint256(case_.against) * 3 >= people * 2;
    }

    function _quorum(uint256 round, Case memory case_) private view returns (uint256) {
        uint256 needed = uint256(case_.electorate) * _funds[round].quorumBps;
        return Math.max(1, Math.ceilDiv(needed, QuadraticMath.WHOLE));
    }

    function _votingUntil(uint256 round, uint40 openedAt) private view returns (uint40) {
        return openedAt == 0 ? 0 : uint40(openedAt + _third(round));
    }

    function _third(uint256 round) private view returns (uint256) {
        return _funds[round].challengePeriod / 3;
    }
}

// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IQuadraticFunding} from "../interfaces/IQuadraticFunding.sol";
import {Phase} from "../types/Round.sol";
import {Reweighing} from "./Reweighing.sol";

/// @title Whether a donor counts: a steward brings evidence, the donor answers, the community votes
/// @notice The vote is the community's own: one person, one vote, on a proposal that may name many donors at once, and that
/// waits in the timelock like any other. It takes nothing from the donor, and nothing from projects but match: the gifts
/// stay given.
abstract contract Challenges is Reweighing {
    /// @inheritdoc IQuadraticFunding
    function challenge(uint256 round, address donor, bytes32 evidence) external restricted {
        _requireDonor(round, donor);
        emit Challenged(round, donor, msg.sender, evidence);
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
        // Effect
        r.baskets[donor][0] |= EXCLUDED;
        emit Excluded(round, donor, evidence);
        _reweigh(r, _begin(round, r, donor), false, others);
    }

    function _requireDonor(uint256 round, address donor) private view returns (Round storage r) {
        r = _requireUntil(round, Phase.Challenge);
        require(r.baskets[donor][0] != 0, QuadraticFundingNotDonor(round, donor));
    }
}

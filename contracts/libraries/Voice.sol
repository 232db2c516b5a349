// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IContributionToken} from "../interfaces/IContributionToken.sol";
import {IMemberRegistry} from "../interfaces/IMemberRegistry.sol";
import {Tally} from "../types/Tally.sol";

/// @title What a voter weighs on a request
/// @notice Voice = 100 × people they stand for + min(100, ⌊√credits⌋), as of the second before the request opened:
/// contribution can at most double a voice, and money can never buy more.
library Voice {
    uint256 private constant PER_PERSON = 100;
    uint256 private constant MOST_BONUS = 100;
    uint256 private constant CREDIT = 1e18;

    /// @notice Number, people and voice of `voter`. The requester's and the payee's own units are never among them.
    function weigh(
        Tally tally,
        address voter,
        IMemberRegistry registry,
        IContributionToken token
    ) internal view returns (uint256 number, uint256 people, uint256 voice) {
        (uint32 requester, uint32 payee, uint48 snapshot) = (tally.requester(), tally.payee(), tally.snapshot());
        bool contributor;
        (number, people, contributor) = registry.standing(voter, snapshot, requester, payee);
        voice = people * PER_PERSON;
        // Credits are the voter's own: they do not count where the voter's own unit does not.
        if (contributor && people > 0 && number != requester && number != payee) {
            voice += rootUpTo(MOST_BONUS, token.getPastBalance(voter, snapshot) / CREDIT);
        }
    }

    /// @notice The smaller of `most` and the square root of `square`, rounded down, by halving.
    function rootUpTo(uint256 most, uint256 square) internal pure returns (uint256 root) {
        while (root < most) {
            uint256 middle = (root + most + 1) / 2;
            if (middle * middle <= square) root = middle;
            else most = middle - 1;
        }
    }
}

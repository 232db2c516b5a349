// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IContributionToken} from "../interfaces/IContributionToken.sol";
import {IMemberRegistry} from "../interfaces/IMemberRegistry.sol";
import {CONTRIBUTOR, Entry} from "../types/Entry.sol";
import {Tally} from "../types/Tally.sol";

/// @title What a voter weighs on a request
/// @notice Voice = 100 × people they stand for + min(100, ⌊√credits⌋), as of the second before the request opened:
/// contribution can at most double a voice, and money can never buy more.
library Voice {
    uint256 private constant PER_PERSON = 100;
    uint256 private constant MOST_BONUS = 100;
    uint256 private constant CREDIT = 1e18;

    /// @notice People and voice of `voter`, whose entry is `entry`. The requester's and the payee's own units are never
    /// among them.
    function weigh(
        Tally tally,
        address voter,
        Entry entry,
        IMemberRegistry registry,
        IContributionToken token
    ) internal view returns (uint256 people, uint256 voice) {
        uint256 snapshot = tally.snapshot();
        bool conflicted = tally.isParty(entry.numberOf());
        if (entry.isAlone() && entry.tellsOf(snapshot)) {
            // What the registry would answer, without asking.
            if (!conflicted && entry.countedAt(snapshot)) people = 1;
        } else {
            (, people, ) = registry.standing(voter, snapshot, tally.requester(), tally.payee());
        }
        unchecked {
            // Safe: a registry has fewer than 2¹⁶ members.
            voice = people * PER_PERSON;
        }
        // Credits are the voter's own: they do not count where the voter's own unit does not.
        if (entry.has(CONTRIBUTOR) && people > 0 && !conflicted) {
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

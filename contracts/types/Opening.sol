// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {Track} from "./Request.sol";

/// @notice What a tally starts from.
/// @param window Seconds from opening to the deadline.
/// @param needed People whose objection escalates, or who make a quorum.
/// @param electorate People able to vote on it.
/// @param requester Number of the requester as a member, or 0. @param payee The payee's.
struct Opening {
    uint256 openedAt;
    uint256 window;
    Track track;
    bool wide;
    uint256 needed;
    uint256 electorate;
    uint256 requester;
    uint256 payee;
}

/// @dev Members with higher numbers make a request wide.
uint256 constant SMALL = 128;

/// @notice How many people are `bps` of `whole`: rounded up, at least one.
function peopleFor(uint256 bps, uint256 whole) pure returns (uint256 count) {
    count = (bps * whole + 9_999) / 10_000;
    if (count == 0) count = 1;
}

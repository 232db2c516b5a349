// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

/// @title The order in which approved requests are served when money is short
/// @notice Every point of priority counts as much as one hour of waiting. All grow older at the same rate, so a place
/// never changes, and whoever has waited 42 days longer goes before anybody: nothing starves.
library Line {
    /// @notice What a point of priority is worth.
    uint256 internal constant HEAD_START = 1 hours;

    /// @notice A place in the line; the smallest is served first. Equal merit: the lower number.
    /// @param openedAt When the request opened. @param priority From 1 to 1,000. @param number The request's number.
    function place(uint256 openedAt, uint256 priority, uint32 number) internal pure returns (uint256) {
        return ((openedAt + (1_000 - priority) * HEAD_START) << 32) | number;
    }

    /// @notice The number of the request in this place.
    function numberAt(uint256 place_) internal pure returns (uint32) {
        return uint32(place_);
    }
}

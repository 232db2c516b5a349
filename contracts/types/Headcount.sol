// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

/// @notice What a registry counts, and its settings, in the one word that every join reads and writes, from the low end:
/// members 32 | ever eligible 32 | highest number 32 | point 32 | newest 48 | waiting period 32 | rotation delay 32 |
/// vouches needed 8.
type Headcount is uint256;

using {
    members,
    everEligible,
    highestNumber,
    point,
    newest,
    waitingPeriod,
    rotationDelay,
    vouchesNeeded,
    afterJoin,
    minusMember,
    minusEligible,
    withSettings
} for Headcount global;

uint256 constant EVER_ELIGIBLE_SHIFT = 32;
uint256 constant HIGHEST_NUMBER_SHIFT = 64;
uint256 constant POINT_SHIFT = 96;
uint256 constant NEWEST_SHIFT = 128;
uint256 constant SETTINGS_SHIFT = 176;

/// @notice Members now, waiting ones included.
function members(Headcount self) pure returns (uint32) {
    return uint32(Headcount.unwrap(self));
}

/// @notice Everybody who has become eligible by the newest point of the census.
function everEligible(Headcount self) pure returns (uint32) {
    return uint32(Headcount.unwrap(self) >> EVER_ELIGIBLE_SHIFT);
}

/// @notice The highest number given so far.
function highestNumber(Headcount self) pure returns (uint32) {
    return uint32(Headcount.unwrap(self) >> HIGHEST_NUMBER_SHIFT);
}

/// @notice Index of the newest point of the census.
function point(Headcount self) pure returns (uint32) {
    return uint32(Headcount.unwrap(self) >> POINT_SHIFT);
}

/// @notice Time of the newest point of the census.
function newest(Headcount self) pure returns (uint48) {
    return uint48(Headcount.unwrap(self) >> NEWEST_SHIFT);
}

/// @notice See `IMemberRegistry.Settings`.
function waitingPeriod(Headcount self) pure returns (uint32) {
    return uint32(Headcount.unwrap(self) >> SETTINGS_SHIFT);
}

/// @notice See `IMemberRegistry.Settings`.
function rotationDelay(Headcount self) pure returns (uint32) {
    return uint32(Headcount.unwrap(self) >> (SETTINGS_SHIFT + 32));
}

/// @notice See `IMemberRegistry.Settings`.
function vouchesNeeded(Headcount self) pure returns (uint8) {
    return uint8(Headcount.unwrap(self) >> (SETTINGS_SHIFT + 64));
}

/// @notice One more member, with a new number if `isNew`, who becomes eligible at `earliest`, or with the newest point
/// of the census if that is later.
/// @dev Safe: members are far fewer than 2³², and so are joins, each of which costs a transaction or a part of one.
function afterJoin(Headcount self, bool isNew, uint48 earliest) pure returns (Headcount next, uint48 since) {
    unchecked {
        uint256 raw = Headcount.unwrap(self) + 1 + (1 << EVER_ELIGIBLE_SHIFT);
        if (isNew) raw += 1 << HIGHEST_NUMBER_SHIFT;
        since = uint48(raw >> NEWEST_SHIFT);
        if (earliest > since) {
            // The next point, and the time from this one to it.
            raw += (1 << POINT_SHIFT) + (uint256(earliest - since) << NEWEST_SHIFT);
            since = earliest;
        }
        next = Headcount.wrap(raw);
    }
}

/// @notice One member fewer.
function minusMember(Headcount self) pure returns (Headcount) {
    return Headcount.wrap(Headcount.unwrap(self) - 1);
}

/// @notice One fewer of those who were to become eligible.
function minusEligible(Headcount self) pure returns (Headcount) {
    return Headcount.wrap(Headcount.unwrap(self) - (1 << EVER_ELIGIBLE_SHIFT));
}

/// @notice The same counts under other settings.
function withSettings(Headcount self, uint32 waiting, uint32 delay, uint8 vouches) pure returns (Headcount) {
    uint256 counts = Headcount.unwrap(self) & ((1 << SETTINGS_SHIFT) - 1);
    uint256 settings = waiting | (uint256(delay) << 32) | (uint256(vouches) << 64);
    return Headcount.wrap(counts | (settings << SETTINGS_SHIFT));
}

// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

/// @notice The first word of a round: all that a gift reads and writes of it in the plainest case.
/// @dev From low to high: 128 bits of `W` (a wide round has the others elsewhere), 24 of the bound of the largest raw match
/// that a project ever had, 32 of opening, 32 of closing, 16 of the number of projects, 8 of decimals; flags.
type Hot is uint256;

using {total, peak, opensAt, closesAt, projects, decimals, has} for Hot global;
using {withTotal, withPeak, withProjects, withFlag} for Hot global;

uint256 constant HAS_CAP_AMOUNT = 1 << 247;
uint256 constant IS_NATIVE = 1 << 248;
uint256 constant HAS_IDENTITY = 1 << 249;
uint256 constant HAS_LIMITS = 1 << 250;
uint256 constant FIXED_LIST = 1 << 251;
uint256 constant HAS_CAP = 1 << 252;
uint256 constant IS_CANCELLED = 1 << 253;
uint256 constant IS_SETTLED = 1 << 254;
uint256 constant IS_WIDE = 1 << 255;

function toHot(uint32 opensAt_, uint32 closesAt_, uint8 decimals_, uint256 flags) pure returns (Hot) {
    return Hot.wrap((uint256(opensAt_) << 152) | (uint256(closesAt_) << 184) | (uint256(decimals_) << 232) | flags);
}

function total(Hot hot) pure returns (uint256) {
    return uint128(Hot.unwrap(hot));
}

function peak(Hot hot) pure returns (uint24) {
    return uint24(Hot.unwrap(hot) >> 128);
}

function opensAt(Hot hot) pure returns (uint256) {
    return uint32(Hot.unwrap(hot) >> 152);
}

function closesAt(Hot hot) pure returns (uint256) {
    return uint32(Hot.unwrap(hot) >> 184);
}

function projects(Hot hot) pure returns (uint256) {
    return uint16(Hot.unwrap(hot) >> 216);
}

function decimals(Hot hot) pure returns (uint256) {
    return uint8(Hot.unwrap(hot) >> 232);
}

/// @notice Whether the round has any of these flags.
function has(Hot hot, uint256 flags) pure returns (bool) {
    return Hot.unwrap(hot) & flags != 0;
}

/// @notice The low 128 bits of `total_`.
function withTotal(Hot hot, uint256 total_) pure returns (Hot) {
    return Hot.wrap((Hot.unwrap(hot) >> 128 << 128) | uint128(total_));
}

function withPeak(Hot hot, uint24 peak_) pure returns (Hot) {
    return Hot.wrap((Hot.unwrap(hot) & ~(uint256(type(uint24).max) << 128)) | (uint256(peak_) << 128));
}

function withProjects(Hot hot, uint16 projects_) pure returns (Hot) {
    return Hot.wrap((Hot.unwrap(hot) & ~(uint256(type(uint16).max) << 216)) | (uint256(projects_) << 216));
}

function withFlag(Hot hot, uint256 flag) pure returns (Hot) {
    return Hot.wrap(Hot.unwrap(hot) | flag);
}

/// @notice The second word of a round: its fund, and the terms by which it is shared out.
/// @dev From low to high: 128 bits of money, 32 of challenge period, 32 of claim period, 32 of ceiling, 16 of cap.
type Pot is uint256;

using {money, challengePeriod, claimPeriod, ceilingBps, capBps, cap, add} for Pot global;

function toPot(uint32 challengePeriod_, uint32 claimPeriod_, uint32 ceilingBps_, uint16 capBps_) pure returns (Pot) {
    return Pot.wrap(
        (uint256(challengePeriod_) << 128) | (uint256(claimPeriod_) << 160) | (uint256(ceilingBps_) << 192)
            | (uint256(capBps_) << 224)
    );
}

function money(Pot pot) pure returns (uint256) {
    return uint128(Pot.unwrap(pot));
}

function challengePeriod(Pot pot) pure returns (uint256) {
    return uint32(Pot.unwrap(pot) >> 128);
}

function claimPeriod(Pot pot) pure returns (uint256) {
    return uint32(Pot.unwrap(pot) >> 160);
}

function ceilingBps(Pot pot) pure returns (uint256) {
    return uint32(Pot.unwrap(pot) >> 192);
}

function capBps(Pot pot) pure returns (uint256) {
    return uint16(Pot.unwrap(pot) >> 224);
}

/// @notice The most that one project is matched, as a share of the fund.
function cap(Pot pot) pure returns (uint256) {
    unchecked {
        // 128 bits and 16.
        return (pot.money() * pot.capBps()) / 10_000;
    }
}

/// @notice With more money. The caller makes sure that the sum has 128 bits.
function add(Pot pot, uint256 amount) pure returns (Pot) {
    return Pot.wrap(Pot.unwrap(pot) + amount);
}

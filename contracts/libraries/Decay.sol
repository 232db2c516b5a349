// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

/// @title Credits that halve, kept in grains that do not
/// @notice With `k` whole half-lives `h` and `r` seconds of the next since the beginning, one credit is
/// `index = 2^k · 2h / (2h − r)` grains. The index is one at the beginning, doubles with each half-life, and never
/// falls, so a given number of grains is worth ever fewer credits: decay is a straight line from each halving to the
/// next, and meets it.
/// @dev Grains add up exactly. Rounding is always down, for grains when credits are earned and for credits when they
/// are read, so nobody ever holds more than they earned.
library Decay {
    /// @dev Beyond this many halvings any number of grains below 2²⁰⁸ is worth less than the smallest unit.
    uint256 private constant GONE = 208;

    /// @notice Grains that stand for `credits` after `elapsed` seconds, rounded down.
    /// @param halfLife In seconds, not zero. @dev The caller bounds `credits` and `elapsed` so that nothing overflows.
    function toGrainsDown(uint256 credits, uint256 elapsed, uint256 halfLife) internal pure returns (uint256) {
        return Math.mulDiv(credits << (elapsed / halfLife), 2 * halfLife, 2 * halfLife - (elapsed % halfLife));
    }

    /// @notice Credits that `grains`, of which there are fewer than 2²⁰⁸, stand for after `elapsed` seconds, rounded down.
    /// @param halfLife In seconds, not zero and below 2⁴⁷.
    function toCreditsDown(uint256 grains, uint256 elapsed, uint256 halfLife) internal pure returns (uint256) {
        uint256 halvings = elapsed / halfLife;
        if (halvings >= GONE) return 0;
        // Safe: the divisor stays below 2²⁵⁶, as 2⁴⁸ · 2²⁰⁷ does.
        return Math.mulDiv(grains, 2 * halfLife - (elapsed % halfLife), (2 * halfLife) << halvings);
    }
}

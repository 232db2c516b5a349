// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

/// @title The mathematics of a quadratic funding round
/// @notice Per donor and project, `c` = Σ amount · weight, normalised to 18 decimals, and `f` = ⌊√c⌋. Per project, `S` =
/// Σ f, `Q` = Σ f² and `raw` = S² − Q. With `W` = Σ raw, a project is matched ⌊fund · raw / W⌋, but no more than the cap;
/// what capped projects leave is shared out again by the same rule, until nobody exceeds the cap.
/// @dev Pure. The SDK's `math/quadratic.ts` does the same in the same integers.
library QuadraticMath {
    /// @notice A whole, in basis points.
    uint256 internal constant WHOLE = 10_000;

    /// @notice The ceiling that stands for none.
    uint256 internal constant NO_CEILING = type(uint32).max;

    /// @notice How a donor's gifts to one project are counted.
    /// @param minimum What they must give in all to count. @param most They count for, in basis points of the smallest unit.
    /// @param up What that is multiplied by, and @param down divided by, to have whole units of 18 decimals.
    struct Counting {
        uint256 minimum;
        uint256 most;
        uint256 up;
        uint256 down;
    }

    /// @notice What is shared out, once `capped` projects have their cap.
    /// @param fund What is left to share out. @param total Σ raw of all others. @param cap The most that one is matched.
    /// @param ceiling The most that a whole `raw` is matched, in basis points. @param decimals Of the asset.
    struct Rest {
        uint256 fund;
        uint256 total;
        uint256 cap;
        uint256 ceiling;
        uint256 decimals;
    }

    /// @notice How gifts of an asset are counted.
    /// @param minimum As in the terms. @param donorCap The most that a donor counts for, likewise.
    function countingOf(
        uint256 decimals,
        uint256 minimum,
        uint256 donorCap
    ) internal pure returns (Counting memory counting) {
        (uint256 up, uint256 down) = _scaleOf(decimals);
        unchecked {
            // 128 bits and 14; 60 bits and 14.
            return Counting({minimum: minimum, most: donorCap * WHOLE, up: up, down: down * WHOLE});
        }
    }

    /// @notice `f` of one donor for one project.
    /// @param amount All their gifts to it. @param counted The same, each times the weight of its time, in basis points.
    function rootOf(uint256 amount, uint256 counted, Counting memory counting) internal pure returns (uint256) {
        if (amount < counting.minimum) return 0;
        if (counted > counting.most) counted = counting.most;
        unchecked {
            // Amounts have 128 bits and weights 14, so that up to 34 decimals more still fit; terms allow 18.
            return Math.sqrt((counted * counting.up) / counting.down);
        }
    }

    /// @notice What the pairs of different donors add up to.
    function rawOf(uint256 roots, uint256 squares) internal pure returns (uint256) {
        unchecked {
            // Roots have 127 bits, and the square of a sum is no less than the sum of squares.
            return roots * roots - squares;
        }
    }

    /// @notice A project's share of the rest, by the rule and under the ceiling, before any cap.
    function shareRoundDown(uint256 raw, Rest memory rest) internal pure returns (uint256 amount) {
        if (raw == 0) return 0;
        amount = Math.mulDiv(rest.fund, raw, rest.total);
        if (rest.ceiling == NO_CEILING) return amount;
        return Math.min(amount, _underCeiling(raw, rest, Math.Rounding.Floor));
    }

    /// @notice Whether a project's share, as a real number, exceeds the cap.
    /// @dev A `raw` beyond the total of the rest can only be that of a project that has been capped: so it does.
    function exceedsCap(uint256 raw, Rest memory rest) internal pure returns (bool) {
        if (raw == 0) return false;
        if (raw <= rest.total) {
            // Nobody's share of the rest is more than the rest.
            if (rest.fund <= rest.cap) return false;
            if (Math.mulDiv(rest.fund, raw, rest.total, Math.Rounding.Ceil) <= rest.cap) return false;
        }
        return rest.ceiling == NO_CEILING || _underCeiling(raw, rest, Math.Rounding.Ceil) > rest.cap;
    }

    /// @notice A project's match.
    function matchOf(uint256 raw, Rest memory rest) internal pure returns (uint256) {
        return exceedsCap(raw, rest) ? rest.cap : shareRoundDown(raw, rest);
    }

    /// @notice A bound in 24 bits: 16 leading bits and an exponent, never below `raw`, and above it by less than 1/32,768.
    /// @dev Bounds are in the order of what they bound.
    function boundRoundUp(uint256 raw) internal pure returns (uint24) {
        if (raw < 1 << 16) return uint24(raw);
        uint256 exponent = Math.log2(raw) - 15;
        uint256 leading = raw >> exponent;
        if (leading << exponent != raw) ++leading;
        // 2¹⁶ carries over: half of it with the next exponent is the same number.
        if (leading == 1 << 16) (leading, exponent) = (1 << 15, exponent + 1);
        return uint24((exponent << 16) | leading);
    }

    /// @notice The number that a bound stands for.
    function unbound(uint24 bound) internal pure returns (uint256) {
        return uint256(uint16(bound)) << (bound >> 16);
    }

    /// @dev `raw` · ceiling, in the asset's unit; if that has more than 256 bits, as much as they hold.
    function _underCeiling(uint256 raw, Rest memory rest, Math.Rounding rounding) private pure returns (uint256) {
        (uint256 up, uint256 down) = _scaleOf(rest.decimals);
        (uint256 scale, uint256 whole) = (rest.ceiling * down, WHOLE * up);
        (uint256 high, ) = Math.mul512(raw, scale);
        return high < whole ? Math.mulDiv(raw, scale, whole, rounding) : type(uint256).max;
    }

    /// @dev From an asset's smallest unit to 18 decimals: times the one, by the other.
    function _scaleOf(uint256 decimals) private pure returns (uint256 up, uint256 down) {
        unchecked {
            // Assets have at most 36 decimals.
            if (decimals <= 18) return (10 ** (18 - decimals), 1);
            return (1, 10 ** (decimals - 18));
        }
    }
}

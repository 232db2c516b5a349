// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {QuadraticMath} from "../../../contracts/libraries/QuadraticMath.sol";
import {Test} from "../utils/Test.sol";

/// @notice The mathematics by itself: each rule at the numbers where it changes.
contract QuadraticMathTest is Test {
    uint256 private constant NONE = type(uint128).max;
    uint256 private constant WHOLE = QuadraticMath.WHOLE;
    uint256 private constant NO_CEILING = QuadraticMath.NO_CEILING;

    // ── Roots ───────────────────────────────────────────────────────────────────────────────────────────────────────

    function _root(uint256 amount, uint256 weight, uint256 decimals) private pure returns (uint256) {
        return QuadraticMath.rootOf(amount, amount * weight, QuadraticMath.countingOf(decimals, 0, NONE));
    }

    function test_fourWholeTokensOfAnyDecimals() public pure {
        for (uint256 decimals = 0; decimals <= 36; ++decimals) {
            assertEq(
                _root(4 * 10 ** decimals, WHOLE, decimals),
                2e9,
                "Law 14, Exact match: 18 decimals, whatever it has"
            );
            assertEq(_root(4 * 10 ** decimals, 2_500, decimals), 1e9, "Law 14, Exact match: a quarter counts");
            assertEq(_root(4 * 10 ** decimals, 0, decimals), 0, "Law 14, Exact match: nobody's gift counts nothing");
        }
    }

    function test_rootsOfTheSmallest() public pure {
        assertEq(_root(0, WHOLE, 18), 0, "Nothing");
        assertEq(_root(1, WHOLE, 18), 1, "One unit");
        assertEq(_root(3, WHOLE, 18), 1, "Rounded down");
        assertEq(_root(4, WHOLE, 18), 2, "Exact");
        assertEq(_root(1, WHOLE - 1, 18), 0, "Less than one unit counts");
        assertEq(_root(9, WHOLE, 19), 0, "Beyond 18 decimals is cut off");
        assertEq(_root(10, WHOLE, 19), 1, "A unit of the 18th");
    }

    function test_rootsOfTheLargest() public pure {
        assertEq(_root(NONE, WHOLE, 18), 2 ** 64 - 1, "All 128 bits");
        uint256 f = _root(NONE, WHOLE, 0);
        assertLe(f * f, NONE * 1e18, "No more than the root");
        assertGt((f + 1) * (f + 1), NONE * 1e18, "And no less than its floor");
    }

    function testFuzz_rootsBesideSquares(uint256 f, uint256 cut) public pure {
        f = bound(f, 1, 2 ** 64 - 1) >> (cut % 64);
        assertEq(_root(f * f, WHOLE, 18), f, "A square's root");
        if (f > 0) assertEq(_root(f * f - 1, WHOLE, 18), f - 1, "Less than a square");
        assertEq(_root(f * f + 2 * f, WHOLE, 18), f, "Less than the next");
    }

    function test_minimumIsOnTheAmountThatWasGiven() public pure {
        QuadraticMath.Counting memory counting = QuadraticMath.countingOf(18, 100, NONE);
        assertEq(QuadraticMath.rootOf(99, 99 * WHOLE, counting), 0, "One unit less");
        assertEq(QuadraticMath.rootOf(100, 100 * WHOLE, counting), 10, "Just as much");
        assertEq(QuadraticMath.rootOf(100, 25 * WHOLE, counting), 5, "However little of it counts");
    }

    function test_donorCapIsOnWhatCounts() public pure {
        QuadraticMath.Counting memory counting = QuadraticMath.countingOf(18, 0, 100);
        assertEq(QuadraticMath.rootOf(100, 100 * WHOLE, counting), 10, "Just as much");
        assertEq(QuadraticMath.rootOf(1e20, 1e20 * WHOLE, counting), 10, "However much more");
        assertEq(QuadraticMath.rootOf(1e20, 81 * WHOLE, counting), 9, "Unless less counts");
    }

    function testFuzz_rawIsTheSumOverPairs(uint64 a, uint64 b, uint64 c) public pure {
        (uint256 x, uint256 y, uint256 z) = (a, b, c);
        uint256 raw = QuadraticMath.rawOf(x + y + z, x * x + y * y + z * z);
        assertEq(raw, 2 * (x * y + y * z + z * x), "Law 14, Exact match: each pair twice");
        assertEq(QuadraticMath.rawOf(x, x * x), 0, "Law 14, Exact match: one donor is no pair");
    }

    // ── Shares, caps and ceilings ───────────────────────────────────────────────────────────────────────────────────

    function _rest(
        uint256 fund,
        uint256 total,
        uint256 cap,
        uint256 ceiling,
        uint256 decimals
    ) private pure returns (QuadraticMath.Rest memory) {
        return QuadraticMath.Rest({fund: fund, total: total, cap: cap, ceiling: ceiling, decimals: decimals});
    }

    function test_shares() public pure {
        assertEq(QuadraticMath.shareRoundDown(3, _rest(100, 7, NONE, NO_CEILING, 18)), 42, "Rounded down");
        assertEq(QuadraticMath.shareRoundDown(7, _rest(100, 7, NONE, NO_CEILING, 18)), 100, "All of it");
        assertEq(QuadraticMath.shareRoundDown(0, _rest(100, 7, NONE, NO_CEILING, 18)), 0, "Nothing");
        assertEq(QuadraticMath.shareRoundDown(0, _rest(100, 0, NONE, NO_CEILING, 18)), 0, "Nobody is matched");
        assertEq(
            QuadraticMath.shareRoundDown(1, _rest(2 ** 127, 2, NONE, NO_CEILING, 18)),
            2 ** 126,
            "Of the largest fund"
        );
    }

    function test_sharesUnderACeiling() public pure {
        assertEq(QuadraticMath.shareRoundDown(5, _rest(1_000, 10, NONE, 10_000, 18)), 5, "Pairs in full");
        assertEq(QuadraticMath.shareRoundDown(5, _rest(1_000, 10, NONE, 20_000, 18)), 10, "Twice");
        assertEq(QuadraticMath.shareRoundDown(5, _rest(1_000, 10, NONE, 5_000, 18)), 2, "Half, rounded down");
        assertEq(QuadraticMath.shareRoundDown(5, _rest(4, 10, NONE, 10_000, 18)), 2, "The fund is less");
        assertEq(QuadraticMath.shareRoundDown(5e12 + 1, _rest(1_000, 5e12 + 1, NONE, 10_000, 6)), 5, "Six decimals");
        assertEq(QuadraticMath.shareRoundDown(5, _rest(1e9, 5, NONE, 10_000, 24)), 5e6, "Twenty-four");
        assertEq(QuadraticMath.shareRoundDown(5e18, _rest(1_000, 5e18, NONE, 10_000, 0)), 5, "None");
    }

    /// @dev The largest rounds of an asset without decimals: 2¹⁹⁰ and more.
    function test_ceilingOfTheLargestRounds() public pure {
        for (uint256 bits = 180; bits < 255; ++bits) {
            uint256 raw = 2 ** bits;
            uint256 most = raw / 1e22;
            uint256 expected = most < 2 ** 127 ? most : 2 ** 127;
            uint256 share = QuadraticMath.shareRoundDown(raw, _rest(2 ** 127, raw, NONE, 1, 0));
            assertEq(share, expected, "Law 14, Exact match: the ceiling holds for any number");
        }
    }

    function test_ceilingThatNoNumberHoldsBindsNothing() public pure {
        QuadraticMath.Rest memory rest = _rest(2 ** 127, 2 ** 254, 2 ** 120, NO_CEILING - 1, 36);
        assertEq(QuadraticMath.shareRoundDown(2 ** 253, rest), 2 ** 126, "The share, and no failure");
        assertTrue(QuadraticMath.exceedsCap(2 ** 253, rest), "And the cap binds");
    }

    function test_capsAreExceededAsRealNumbers() public pure {
        assertFalse(QuadraticMath.exceedsCap(1, _rest(9, 3, 3, NO_CEILING, 18)), "Equal is not beyond");
        assertTrue(QuadraticMath.exceedsCap(1, _rest(10, 3, 3, NO_CEILING, 18)), "A third of a unit is");
        assertFalse(QuadraticMath.exceedsCap(1, _rest(10, 3, 4, NO_CEILING, 18)), "Two thirds below");
        assertFalse(QuadraticMath.exceedsCap(0, _rest(10, 3, 0, NO_CEILING, 18)), "Nothing exceeds nothing");
        assertFalse(QuadraticMath.exceedsCap(3, _rest(10, 3, 10, NO_CEILING, 18)), "All of it, and just the cap");
        assertTrue(QuadraticMath.exceedsCap(3, _rest(11, 3, 10, NO_CEILING, 18)), "All of it, and more");
        assertTrue(
            QuadraticMath.exceedsCap(2, _rest(1, 1, 5, NO_CEILING, 18)),
            "More than all the rest: capped before"
        );
    }

    function test_capsUnderACeiling() public pure {
        assertFalse(QuadraticMath.exceedsCap(5, _rest(100, 10, 5, 10_000, 18)), "The ceiling is the cap");
        assertTrue(QuadraticMath.exceedsCap(5, _rest(100, 10, 4, 10_000, 18)), "The ceiling is beyond it");
        assertTrue(QuadraticMath.exceedsCap(5, _rest(100, 10, 4, 9_000, 18)), "By half a unit");
        assertFalse(QuadraticMath.exceedsCap(5, _rest(100, 10, 5, 9_000, 18)), "Half a unit below");
    }

    function test_matches() public pure {
        assertEq(QuadraticMath.matchOf(1, _rest(10, 3, 3, NO_CEILING, 18)), 3, "The cap");
        assertEq(QuadraticMath.matchOf(1, _rest(10, 3, 4, NO_CEILING, 18)), 3, "The share");
        assertEq(QuadraticMath.matchOf(2, _rest(1, 1, 5, NO_CEILING, 18)), 5, "Capped before");
        assertEq(QuadraticMath.matchOf(5, _rest(100, 10, 5, 9_000, 18)), 4, "The ceiling");
    }

    // ── Bounds ──────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_boundsWhereTheyChange() public pure {
        uint256[2][9] memory cases = [
            [uint256(0), 0],
            [uint256(1), 1],
            [uint256(65_535), 65_535],
            [uint256(65_536), 65_536],
            [uint256(65_537), 65_538],
            [uint256(131_069), 131_070],
            [uint256(131_071), 131_072],
            [uint256(131_073), 131_076],
            [uint256(2 ** 254 - 1), 2 ** 254]
        ];
        for (uint256 i = 0; i < cases.length; ++i) {
            uint24 packed = QuadraticMath.boundRoundUp(cases[i][0]);
            assertEq(QuadraticMath.unbound(packed), cases[i][1], "The next number of 16 digits");
        }
    }
}

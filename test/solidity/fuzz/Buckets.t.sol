// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {Bucket, Buckets} from "../../../contracts/libraries/Buckets.sol";
import {Test} from "../utils/Test.sol";

/// @notice The arithmetic of budgets, pressed from all sides.
contract BucketsFuzzTest is Test {
    using Buckets for Bucket;

    Bucket private bucket;

    struct Draw {
        uint256 at;
        uint256 amount;
    }

    Draw[] private draws;

    /// @dev Any limit, any window, forty draws at any moments, half of them for all that is left.
    function testFuzz_noWindowSeesMoreThanTheLimit(uint96 limit, uint32 window, uint256 seed) public {
        limit = uint96(bound(limit, 2, type(uint96).max));
        window = uint32(bound(window, 1 hours, 365 days));
        uint256 time = bound(seed, 1, type(uint40).max);
        bucket.set(limit, window, time);
        for (uint256 i = 0; i < 40; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            time += seed % 3 == 0 ? seed % window : seed % (window / 7);
            uint256 left = bucket.leftAt(time);
            assertLe(left, limit / 2, "Law 4, Bounded emergency: never more than half at once");
            uint256 amount = seed % 2 == 0 ? left : bound(seed, 0, left);
            assertFalse(bucket.tryDraw(left + 1, time), "Law 4, Bounded emergency: not one unit more than is left");
            assertTrue(bucket.tryDraw(amount, time), "what is left can be drawn");
            assertEq(bucket.leftAt(time), left - amount, "a draw takes what it says");
            draws.push(Draw({at: time, amount: amount}));
            uint256 sum;
            for (uint256 k = 0; k <= i; ++k) {
                if (draws[k].at + window > time) sum += draws[k].amount;
            }
            assertLe(sum, limit, "Law 4, Bounded emergency: no window sees more than the limit");
        }
    }

    function testFuzz_refillsWholeAfterAWindow(uint96 limit, uint32 window, uint256 time) public {
        limit = uint96(bound(limit, 2, type(uint96).max));
        window = uint32(bound(window, 1 hours, 365 days));
        time = bound(time, 1, type(uint40).max);
        bucket.set(limit, window, time);
        assertTrue(bucket.tryDraw(limit / 2, time), "half at once");
        assertEq(bucket.leftAt(time), 0, "empty");
        assertLe(bucket.leftAt(time + window - 1), limit / 2, "not more than whole before");
        assertEq(bucket.leftAt(time + window), limit / 2, "whole after a window");
        assertFalse(bucket.tryDraw(type(uint256).max, time), "a sum that would overflow is turned away");
    }

    /// @dev The clock is kept in 32 bits, and goes on after they are used up.
    function test_theClockGoesRound() public {
        uint256 time = type(uint32).max - 100;
        bucket.set(20, 1 hours, time);
        assertTrue(bucket.tryDraw(10, time), "half at once");
        assertEq(bucket.leftAt(time + 30 minutes), 5, "half refilled, in the next era of the clock");
        assertTrue(bucket.tryDraw(5, time + 30 minutes), "drawn in the new era");
        assertEq(bucket.leftAt(time + 30 minutes), 0, "empty");
        assertEq(bucket.leftAt(time + 2 hours), 10, "whole");
    }

    function testFuzz_newSettingsRefillNothing(uint96 a, uint96 b, uint96 drawn, uint32 window) public {
        a = uint96(bound(a, 2, type(uint96).max));
        b = uint96(bound(b, 2, type(uint96).max));
        window = uint32(bound(window, 1 hours, 365 days));
        drawn = uint96(bound(drawn, 0, a / 2));
        bucket.set(a, window, 1_000);
        assertTrue(bucket.tryDraw(drawn, 1_000), "drawn");
        bucket.set(0, 0, 1_000);
        assertEq(bucket.leftAt(50_000), 0, "zero is nothing");
        bucket.set(b, window, 50_000);
        assertEq(
            bucket.leftAt(50_000),
            b / 2 > drawn ? b / 2 - drawn : 0,
            "Law 4, Bounded emergency: drawn stays drawn"
        );
    }
}

// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {Census} from "../../../contracts/libraries/Census.sol";
import {Test} from "../utils/Test.sol";

/// @notice Compares the search with a plain walk through all points.
contract CensusTest is Test {
    using Census for mapping(uint256 index => Census.Point);

    mapping(uint256 index => Census.Point) private points;
    uint48[] private times;
    uint32[] private people;

    function testFuzz_lookupIsWhatAWalkFinds(uint16[] memory gaps, uint256[8] memory asked) public {
        times.push(0);
        people.push(0);
        for (uint256 i = 0; i < gaps.length && i < 200; ++i) add(gaps[i]);

        uint256 newest = times.length - 1;
        for (uint256 i = 0; i < asked.length; ++i) {
            // Half of the questions hit a point, or the second before it.
            uint48 at =
                i % 2 == 0
                    ? uint48(bound(asked[i], 0, uint256(times[newest]) + 10))
                    : times[bound(asked[i] >> 1, 0, newest)];
            if (i % 4 == 3 && at != 0) --at;
            assertEq(points.lookup(newest, at), uint256(walk(at)), "the last point not after the time");
        }
    }

    function testFuzz_lowerTouchesTheNewestOnly(uint16[] memory gaps, uint8 count) public {
        times.push(0);
        people.push(0);
        for (uint256 i = 0; i < gaps.length && i < 50; ++i) add(gaps[i]);
        uint256 newest = times.length - 1;
        count = uint8(bound(count, 0, people[newest]));
        for (uint256 i = 0; i < count; ++i) points.lower(newest);
        people[newest] -= count;
        for (uint256 i = 0; i <= newest; ++i) {
            assertEq(points.lookup(newest, times[i]), uint256(people[i]), "Law 8, Past weight");
        }
    }

    function add(uint16 gap) private {
        uint256 newest = times.length - 1;
        uint48 since = times[newest] + (gap % 16);
        uint32 total = people[newest] + 1;
        if (since > times[newest]) {
            times.push(since);
            people.push(total);
        } else if (newest > 0) {
            people[newest] = total;
        } else {
            return;
        }
        points.record(times.length - 1, since, total);
    }

    function walk(uint48 at) private view returns (uint32 total) {
        for (uint256 i = 0; i < times.length && times[i] <= at; ++i) total = people[i];
    }
}

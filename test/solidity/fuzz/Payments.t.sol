// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

import {IAidRequests} from "../../../contracts/interfaces/IAidRequests.sol";
import {Line} from "../../../contracts/libraries/Line.sol";
import {Priority} from "../../../contracts/libraries/Priority.sol";
import {Schedule} from "../../../contracts/libraries/Schedule.sol";
import {Voice} from "../../../contracts/libraries/Voice.sol";
import {Cadence, RequestId, Terms, toRequestId} from "../../../contracts/types/Request.sol";
import {Test} from "../utils/Test.sol";

/// @dev Gives the libraries calldata.
contract Desktop {
    function valid(Terms calldata terms) external pure returns (bool) {
        return Schedule.valid(terms);
    }

    function fallen(Terms calldata terms, uint256 proven, uint256 elapsed) external pure returns (uint256) {
        return Schedule.fallen(terms, proven, elapsed);
    }

    function add(uint256 histogram, IAidRequests.Scores calldata scores) external pure returns (uint256) {
        return Priority.add(histogram, scores);
    }
}

/// @notice Schedules, places in the line, priorities, voices and ids.
contract PaymentsFuzzTest is Test {
    Desktop private desktop;

    function setUp() public {
        desktop = new Desktop();
    }

    // ── Schedules ───────────────────────────────────────────────────────────────────────────────────────────────────

    function testFuzz_partsSumToTheAmount(uint256 amount, uint8 parts) public view {
        Terms memory terms;
        terms.cadence = Cadence.Tranches;
        terms.parts = uint8(bound(parts, 2, 24));
        terms.amount = bound(amount, terms.parts, type(uint112).max);
        assertTrue(desktop.valid(terms), "a schedule");
        uint256 sum;
        uint256 before;
        for (uint256 proven = 0; proven < terms.parts; ++proven) {
            uint256 fallen = desktop.fallen(terms, proven, 0);
            uint256 part = fallen - before;
            assertGt(part, uint256(0), "every part is something");
            if (proven + 1 < terms.parts) assertEq(part, terms.amount / terms.parts, "equal parts");
            else assertLt(part, terms.amount / terms.parts + terms.parts, "the last takes the odd units");
            (sum, before) = (sum + part, fallen);
        }
        assertEq(sum, terms.amount, "Law 6, Everything ends: the parts are the amount");
    }

    function testFuzz_streamsFlowEvenlyAndToTheEnd(uint256 amount, uint256 times, uint256 a, uint256 b) public view {
        Terms memory terms;
        terms.cadence = Cadence.Stream;
        terms.amount = bound(amount, 1, type(uint112).max);
        terms.duration = uint32(bound(times, 1, 730 days));
        terms.cliff = uint32(bound(times >> 128, 0, terms.duration));
        assertTrue(desktop.valid(terms), "a schedule");
        a = bound(a, 0, 800 days);
        b = bound(b, a, 800 days);
        uint256 atA = desktop.fallen(terms, 0, a);
        assertLe(atA, desktop.fallen(terms, 0, b), "never less");
        assertLe(atA, terms.amount, "never more than the amount");
        if (a < terms.cliff) assertEq(atA, uint256(0), "nothing before the cliff");
        else if (a < terms.duration) assertEq(atA, (terms.amount * a) / terms.duration, "linear");
        assertEq(desktop.fallen(terms, 0, terms.duration), terms.amount, "Law 6, Everything ends: all at the end");
    }

    // ── The line ────────────────────────────────────────────────────────────────────────────────────────────────────

    function testFuzz_placesAreByMeritAndAge(
        uint32[2] memory openedAt,
        uint256[2] memory priority,
        uint32[2] memory number
    ) public pure {
        for (uint256 i = 0; i < 2; ++i) priority[i] = bound(priority[i], 1, 1_000);
        uint256[2] memory place;
        for (uint256 i = 0; i < 2; ++i) place[i] = Line.place(openedAt[i], priority[i], number[i]);
        assertEq(uint256(Line.numberAt(place[0])), uint256(number[0]), "a place knows whose it is");
        // A point of priority is an hour of age.
        int256 first = int256(uint256(openedAt[0])) - int256(priority[0] * 1 hours);
        int256 second = int256(uint256(openedAt[1])) - int256(priority[1] * 1 hours);
        bool before = first != second ? first < second : number[0] < number[1];
        assertEq(place[0] < place[1], before, "merit and age, then the lower number");
        bool old = uint256(openedAt[0]) + 1_000 * 1 hours < openedAt[1];
        assertTrue(!old || place[0] < place[1], "nothing starves: 42 days outrun any merit");
    }

    // ── Priorities ──────────────────────────────────────────────────────────────────────────────────────────────────

    function testFuzz_mediansAreThoseOfTheSortedScores(uint8[3][] memory given) public view {
        uint256 histogram;
        uint256 count = Math.min(given.length, 40);
        uint256[][3] memory sorted = [new uint256[](count), new uint256[](count), new uint256[](count)];
        for (uint256 i = 0; i < count; ++i) {
            for (uint256 j = 0; j < 3; ++j) {
                given[i][j] = uint8(bound(given[i][j], 1, 10));
                insert(sorted[j], i, given[i][j]);
            }
            histogram = desktop.add(histogram, IAidRequests.Scores(given[i][0], given[i][1], given[i][2]));
        }
        uint256 expected = 125;
        if (count > 0) {
            uint256 middle = (count - 1) / 2;
            expected = sorted[0][middle] * sorted[1][middle] * sorted[2][middle];
        }
        assertEq(Priority.rank(histogram), expected, "the product of the lower medians");
        assertLe(expected, uint256(1_000), "never more than 1,000");
    }

    function test_aFullCounterStaysFull() public view {
        uint256 histogram;
        for (uint256 i = 0; i < 300; ++i) histogram = desktop.add(histogram, IAidRequests.Scores(10, 1, 5));
        assertEq(Priority.rank(histogram), uint256(50), "and spills into no other");
    }

    // ── Voice, ids ──────────────────────────────────────────────────────────────────────────────────────────────────

    function testFuzz_theRootIsTheRoot(uint256 square) public pure {
        assertEq(Voice.rootUpTo(100, square), Math.min(100, Math.sqrt(square)), "rounded down, at most 100");
        square = bound(square, 0, 10_100);
        assertEq(Voice.rootUpTo(100, square), Math.min(100, Math.sqrt(square)), "around the end, too");
    }

    function testFuzz_idsHoldWhatTheyStandFor(
        uint256 seed,
        address payee,
        uint16 version,
        uint32 number,
        uint256 bit
    ) public pure {
        Terms memory terms;
        (terms.amount, terms.payee, terms.evidence) = (seed, payee, keccak256(abi.encode(seed)));
        RequestId id = toRequestId(terms, version, number);
        assertEq(uint256(id.numberOf()), uint256(number), "the number");
        assertEq(uint256(id.versionOf()), uint256(version), "the version");
        assertTrue(id.matches(terms), "the terms");
        terms.amount ^= 1 << (bit % 256);
        assertFalse(id.matches(terms), "Law 12, Approved is frozen: and no others");
    }

    function insert(uint256[] memory list, uint256 length, uint256 value) private pure {
        uint256 i = length;
        for (; i > 0 && list[i - 1] > value; --i) list[i] = list[i - 1];
        list[i] = value;
    }
}

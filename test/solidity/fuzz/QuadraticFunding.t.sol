// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {QuadraticMath} from "../../../contracts/libraries/QuadraticMath.sol";
import {Compact, RoundTerms} from "../../../contracts/types/Round.sol";
import {NaiveRound} from "../utils/NaiveRound.sol";
import {RoundsTest} from "../utils/RoundsTest.sol";

contract QuadraticFundingFuzz is RoundsTest {
    uint256 private constant PROJECTS = 5;
    address[] private _donors;

    function setUp() public override {
        super.setUp();
        for (uint256 i = 0; i < 4; ++i) {
            _donors.push(address(uint160(0xD000 + i)));
            _equip(_donors[i]);
        }
    }

    /// @dev From one wei to a million coins, with every number of digits alike.
    function _amount(uint256 seed) private pure returns (uint256) {
        uint256 digits = seed % 25;
        return 1 + ((seed >> 8) % 10 ** digits);
    }

    function _weight(uint256 seed) private pure returns (uint256) {
        uint256 kind = (seed >> 248) % 4;
        return
            kind == 0
                ? 0
                : kind == 1
                    ? 10_000
                    : (seed >> 128) % 10_001;
    }

    /// @dev Contract and the naive implementation, on random rounds, to the last unit.
    function testFuzz_matchesTheNaiveRound(uint256[14] memory seeds, uint256 fund, uint256 cap, uint256 limits) public {
        RoundTerms memory terms = _terms();
        terms.personhood = personhood;
        terms.capBps = uint16(bound(cap, 500, 10_000));
        if (limits % 3 == 0) (terms.minimum, terms.donorCap) = (uint128(10 ** (limits % 19)), uint128(10 ** 19));
        uint256 round = _open(terms, PROJECTS);
        NaiveRound naive = new NaiveRound(PROJECTS, 1, terms.minimum, terms.donorCap);
        for (uint256 i = 0; i < seeds.length; ++i) {
            uint256 seed = uint256(keccak256(abi.encode(seeds[i], i)));
            (address donor, uint256 project) = (_donors[seed % 4], 1 + ((seed >> 16) % PROJECTS));
            (uint256 amount, uint256 weight) = (_amount(seed >> 32), _weight(seed));
            personhood.set(donor, weight);
            _give(round, donor, project, amount);
            naive.give(donor, project, amount, weight);
        }
        fund = bound(fund, 1, 1e24);
        _fund(round, eve, fund);
        for (uint256 p = 1; p <= PROJECTS; ++p) {
            assertEq(_raw(round, p), naive.rawOf(p, _donors), "Law 14, Exact match: raw");
        }
        _toClaims(round);
        _settle(round);
        uint256[] memory shares = naive.matches(fund, (fund * terms.capBps) / 10_000, _donors);
        for (uint256 p = 1; p <= PROJECTS; ++p) {
            assertEq(rounds.matchOf(round, p), shares[p - 1], "Law 14, Exact match: contract = naive");
        }
    }

    /// @dev Tries every project's raw match as threshold: exactly one set is right, whatever the order.
    function _settle(uint256 round) private {
        if (rounds.roundOf(round).settled) return;
        uint256 right;
        for (uint256 p = 0; p <= PROJECTS; ++p) {
            uint256 threshold = p == 0 ? type(uint256).max : _raw(round, p);
            if (threshold == 0) continue;
            try rounds.settle(round, threshold, PROJECTS) {
                ++right;
                return;
            } catch {}
        }
        assertGt(right, 0, "Law 5, No hostage: some threshold is always right");
    }

    /// @dev Splitting, merging and reordering change nothing.
    function testFuzz_splitProof(uint256 a, uint256 b, uint256 cuts, uint256 weight) public {
        a = bound(a, 3, 1e27);
        b = bound(b, 1, 1e27);
        RoundTerms memory terms = _terms();
        terms.personhood = personhood;
        uint256 one = _open(terms, 1);
        terms = _terms();
        terms.personhood = personhood;
        uint256 two = _open(terms, 1);
        personhood.set(ada, bound(weight, 0, 10_000));
        _give(one, ada, 1, a);
        _give(one, ben, 1, b);
        uint256 first = bound(cuts, 1, a - 2);
        uint256 second = bound(cuts >> 128, 1, a - first - 1);
        _give(two, ada, 1, first);
        _give(two, ben, 1, b);
        _give(two, ada, 1, second);
        _give(two, ada, 1, a - first - second);
        assertEq(_raw(one, 1), _raw(two, 1), "Law 13, Split-proof");
        assertEq(rounds.roundOf(one).total, rounds.roundOf(two).total, "Law 13, Split-proof: W");
    }

    function testFuzz_packedAmountsAreExactOrRefused(uint256 amount) public pure {
        (bool fits, uint64 packed) = Compact.tryPack(amount);
        if (fits) assertEq(Compact.unpack(packed), amount, "Exact");
        else assertGe(amount, 2 ** 62, "Everything below fits");
    }

    function testFuzz_packedRoundAmounts(uint64 mantissa, uint8 unit) public pure {
        uint256 amount = uint256(mantissa % 2 ** 62) * 1e6 ** (unit % 4);
        (bool fits, uint64 packed) = Compact.tryPack(amount);
        assertTrue(fits, "62 digits in one of four units fit");
        assertEq(Compact.unpack(packed), amount, "Exact");
    }

    function testFuzz_capsWithEighteenDecimalsAreExact(uint128 amount, uint8 unit) public pure {
        uint256 cap = uint256(amount % 2 ** 94) * 1e6 ** (unit % 4);
        (bool fits, uint96 packed) = Compact.tryPackWide(cap);
        assertTrue(fits, "94 digits in one of four units fit");
        assertEq(Compact.unpackWide(packed), cap, "Exact");
        (fits, packed) = Compact.tryPackWide(amount);
        if (fits) assertEq(Compact.unpackWide(packed), amount, "Exact");
        else assertGe(amount, 2 ** 94, "Everything below fits");
    }

    function testFuzz_boundsAreNeverBelowAndKeepTheOrder(uint256 a, uint256 b) public pure {
        (a, b) = (a >> 2, b >> 2);
        uint24 boundA = QuadraticMath.boundRoundUp(a);
        assertGe(QuadraticMath.unbound(boundA), a, "Never below");
        assertLe(QuadraticMath.unbound(boundA) - a, a >> 15, "And not by much above");
        if (a <= b) assertLe(boundA, QuadraticMath.boundRoundUp(b), "In order");
    }

    function testFuzz_rootsAreFloors(uint128 amount, uint256 weight, uint256 decimals) public pure {
        weight = bound(weight, 0, 10_000);
        decimals = bound(decimals, 0, 36);
        uint256 root = QuadraticMath.rootOf(
            amount,
            amount * weight,
            QuadraticMath.countingOf(decimals, 0, type(uint128).max)
        );
        uint256 normal =
            decimals <= 18
                ? (uint256(amount) * weight * 10 ** (18 - decimals)) / 10_000
                : (uint256(amount) * weight) / 10 ** (decimals - 18) / 10_000;
        assertLe(root * root, normal, "f is no more than the root");
        assertGt((root + 1) * (root + 1), normal, "and no less than its floor");
    }
}

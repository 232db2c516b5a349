// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";

import {IQuadraticFunding} from "../../../../contracts/interfaces/IQuadraticFunding.sol";
import {Phase} from "../../../../contracts/types/Round.sol";
import {RoundsTest} from "../../utils/RoundsTest.sol";

contract QuadraticFundingChallengesTest is RoundsTest {
    bytes32 private constant EVIDENCE = keccak256("evidence");

    uint256 private round;

    function setUp() public override {
        super.setUp();
        round = _open(_terms(), 2);
        _give(round, ada, 1, 4 ether);
        _give(round, ben, 1, 1 ether);
        _give(round, cleo, 1, 9 ether);
    }

    // ── challenge ───────────────────────────────────────────────────────────────────────────────────────────────────

    function test_challenge_RevertGiven_theCallerIsNoSteward() public {
        _expectUnauthorized(ada);
        rounds.challenge(round, ben, EVIDENCE);
    }

    function test_challenge_RevertGiven_claimsHaveBegun() public {
        _toClaims(round);
        vm.prank(steward);
        _expectClaims();
        rounds.challenge(round, ben, EVIDENCE);
    }

    function test_challenge_RevertGiven_theAccountGaveNothing() public {
        vm.prank(steward);
        _expectNoDonor(eve);
        rounds.challenge(round, eve, EVIDENCE);
    }

    function test_challenge_saysSoAndTakesNothing() public {
        uint256 total = rounds.roundOf(round).total;
        vm.expectEmit(address(rounds));
        emit IQuadraticFunding.Challenged(round, ben, steward, EVIDENCE);
        vm.prank(steward);
        rounds.challenge(round, ben, EVIDENCE);
        assertEq(rounds.roundOf(round).total, total, "Everything counts as before");
        _give(round, ben, 2, 1 ether);
        _give(round, ada, 2, 1 ether);
        assertEq(_raw(round, 2), 2e18, "What the challenged give counts too");
    }

    // ── answer ──────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_answer_RevertGiven_claimsHaveBegun() public {
        _toClaims(round);
        vm.prank(ben);
        _expectClaims();
        rounds.answer(round, EVIDENCE);
    }

    function test_answer_RevertGiven_theCallerGaveNothing() public {
        vm.prank(eve);
        _expectNoDonor(eve);
        rounds.answer(round, EVIDENCE);
    }

    function test_answer_saysSoChallengedOrNot() public {
        vm.expectEmit(address(rounds));
        emit IQuadraticFunding.Answered(round, ben, EVIDENCE);
        vm.prank(ben);
        rounds.answer(round, EVIDENCE);
    }

    // ── exclude ─────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_exclude_RevertGiven_theCallerIsNotGovernance() public {
        address[2] memory others = [steward, ada];
        for (uint256 i = 0; i < 2; ++i) {
            _expectUnauthorized(others[i]);
            rounds.exclude(round, ben, EVIDENCE, noOthers);
        }
    }

    function test_exclude_RevertGiven_claimsHaveBegun() public {
        _toClaims(round);
        vm.prank(governance);
        _expectClaims();
        rounds.exclude(round, ben, EVIDENCE, noOthers);
    }

    function test_exclude_RevertGiven_theAccountGaveNothing() public {
        vm.prank(governance);
        _expectNoDonor(eve);
        rounds.exclude(round, eve, EVIDENCE, noOthers);
    }

    function test_exclude_countsNothingOfTheirsFromThenOnToo() public {
        vm.expectEmit(address(rounds));
        emit IQuadraticFunding.Excluded(round, ben, EVIDENCE);
        vm.expectEmit(address(rounds));
        emit IQuadraticFunding.Recounted(round, ben, 1, 0);
        vm.prank(governance);
        rounds.exclude(round, ben, EVIDENCE, noOthers);
        // (√4 + √9)² − 4 − 9 without ben's √1.
        assertEq(_raw(round, 1), 12e18, "Only the others' pairs are left");

        _give(round, ben, 2, 1 ether);
        _give(round, ada, 2, 1 ether);
        assertEq(_raw(round, 2), 0, "Nor does a later gift count");
    }

    function test_exclude_leavesOtherDonorsCountedAndAllGiftsGiven() public {
        vm.prank(governance);
        rounds.exclude(round, ben, EVIDENCE, noOthers);
        _give(round, cleo, 2, 4 ether);
        _give(round, ada, 2, 1 ether);
        assertEq(_raw(round, 2), 4e18, "Others count on");
        assertEq(rounds.projectOf(round, 1).gifts, 14 ether, "Gifts stay given");
    }

    // ── What is expected ────────────────────────────────────────────────────────────────────────────────────────────

    function _expectUnauthorized(address caller) private {
        vm.prank(caller);
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, caller));
    }

    function _expectClaims() private {
        vm.expectRevert(
            abi.encodeWithSelector(
                IQuadraticFunding.QuadraticFundingUnexpectedPhase.selector,
                round,
                Phase.Claim,
                Phase.Challenge
            )
        );
    }

    function _expectNoDonor(address account) private {
        vm.expectRevert(abi.encodeWithSelector(IQuadraticFunding.QuadraticFundingNotDonor.selector, round, account));
    }
}

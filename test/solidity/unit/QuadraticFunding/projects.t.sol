// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";

import {IQuadraticFunding} from "../../../../contracts/interfaces/IQuadraticFunding.sol";
import {NATIVE} from "../../../../contracts/libraries/Assets.sol";
import {Phase, ProjectStatus, RoundTerms} from "../../../../contracts/types/Round.sol";
import {RoundsTest} from "../../utils/RoundsTest.sol";

contract QuadraticFundingProjectsTest is RoundsTest {
    uint256 private round;

    function setUp() public override {
        super.setUp();
        round = _create(_terms());
    }

    // ── register ────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_register_RevertGiven_theRoundHasOpened() public {
        vm.warp(rounds.roundOf(round).opensAt);
        vm.expectRevert(
            abi.encodeWithSelector(
                IQuadraticFunding.QuadraticFundingUnexpectedPhase.selector,
                round,
                Phase.Contribution,
                Phase.Registration
            )
        );
        rounds.register(round, ada, 0, 0);
    }

    function test_register_RevertGiven_theListIsFixed() public {
        RoundTerms memory terms = _terms();
        terms.fixedList = true;
        address[] memory payees = new address[](1);
        payees[0] = ada;
        vm.prank(steward);
        uint256 fixedRound = rounds.createRound(terms, payees, 0);
        vm.expectRevert(abi.encodeWithSelector(IQuadraticFunding.QuadraticFundingFixedList.selector, fixedRound));
        rounds.register(fixedRound, ada, 0, 0);
    }

    function test_register_RevertWhen_thePayeeCannotBePaid() public {
        address[3] memory payees = [address(0), address(rounds), NATIVE];
        for (uint256 i = 0; i < 3; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IQuadraticFunding.QuadraticFundingInvalidPayee.selector, payees[i]));
            rounds.register(round, payees[i], 0, 0);
        }
    }

    function test_register_givesTheApplicationANumberAndSaysSo() public {
        vm.expectEmit(address(rounds));
        emit IQuadraticFunding.Registered(round, 1, ada, bytes32("about"), 0);
        assertEq(rounds.register(round, ada, bytes32("about"), 0), 1, "the first");
        assertEq(rounds.register(round, ada, 0, 0), 2, "the second");
        assertTrue(rounds.projectOf(round, 2).status == ProjectStatus.Applied, "it waits");
        assertEq(rounds.roundOf(round).projects, 2, "both count");
    }

    // ── accept ──────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_accept_RevertGiven_theCallerIsNoSteward() public {
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, eve));
        vm.prank(eve);
        rounds.accept(round, 0, 1);
    }

    function test_accept_RevertGiven_theRoundHasClosed() public {
        rounds.register(round, ada, 0, 0);
        vm.warp(rounds.roundOf(round).closesAt);
        vm.expectPartialRevert(IQuadraticFunding.QuadraticFundingUnexpectedPhase.selector);
        vm.prank(steward);
        rounds.accept(round, 0, 1);
    }

    function test_accept_RevertWhen_noneOfThemWaits() public {
        rounds.register(round, ada, 0, 0);
        vm.startPrank(steward);
        rounds.accept(round, 0, 1);
        uint256[3] memory groups = [uint256(0), 1, type(uint256).max];
        for (uint256 i = 0; i < 3; ++i) {
            vm.expectRevert(
                abi.encodeWithSelector(
                    IQuadraticFunding.QuadraticFundingNothingToAccept.selector,
                    round,
                    groups[i],
                    type(uint256).max
                )
            );
            rounds.accept(round, groups[i], type(uint256).max);
        }
        vm.stopPrank();
    }

    function test_accept_acceptsThoseAndLeavesOutTheOthers() public {
        for (uint256 i = 1; i <= 5; ++i) rounds.register(round, _payee(i), 0, 0);
        vm.startPrank(steward);
        rounds.refuse(round, 2, 0);
        rounds.accept(round, 0, 1);
        vm.stopPrank();
        vm.prank(_payee(3));
        rounds.withdrawProject(round, 3, 0);
        vm.expectEmit(address(rounds));
        emit IQuadraticFunding.Accepted(round, 0, 24);
        vm.prank(steward);
        assertEq(rounds.accept(round, 0, type(uint256).max), 24, "the fourth and the fifth");
        assertTrue(rounds.projectOf(round, 2).status == ProjectStatus.Refused, "refused");
        assertTrue(rounds.projectOf(round, 3).status == ProjectStatus.Withdrawn, "withdrawn");
        assertTrue(rounds.projectOf(round, 5).status == ProjectStatus.Accepted, "accepted");
    }

    // ── refuse ──────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_refuse_RevertGiven_theCallerIsNoSteward() public {
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, eve));
        vm.prank(eve);
        rounds.refuse(round, 1, 0);
    }

    function test_refuse_RevertGiven_theProjectWasAccepted() public {
        rounds.register(round, ada, 0, 0);
        vm.startPrank(steward);
        rounds.accept(round, 0, 1);
        vm.expectRevert(
            abi.encodeWithSelector(
                IQuadraticFunding.QuadraticFundingUnexpectedStatus.selector,
                round,
                1,
                ProjectStatus.Accepted,
                ProjectStatus.Applied
            )
        );
        rounds.refuse(round, 1, 0);
        vm.stopPrank();
    }

    function test_refuse_refusesWithAReason() public {
        rounds.register(round, ada, 0, 0);
        vm.expectEmit(address(rounds));
        emit IQuadraticFunding.Refused(round, 1, steward, bytes32("why"));
        vm.prank(steward);
        rounds.refuse(round, 1, bytes32("why"));
        assertTrue(rounds.projectOf(round, 1).status == ProjectStatus.Refused, "refused");
    }

    // ── withdrawProject ─────────────────────────────────────────────────────────────────────────────────────────────

    function test_withdrawProject_RevertGiven_theCallerIsNeitherPayeeNorGovernance() public {
        rounds.register(round, ada, 0, 0);
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, steward));
        vm.prank(steward);
        rounds.withdrawProject(round, 1, 0);
    }

    function test_withdrawProject_RevertGiven_itWasWithdrawn() public {
        rounds.register(round, ada, 0, 0);
        vm.startPrank(ada);
        rounds.withdrawProject(round, 1, 0);
        vm.expectPartialRevert(IQuadraticFunding.QuadraticFundingUnexpectedStatus.selector);
        rounds.withdrawProject(round, 1, 0);
        vm.stopPrank();
    }

    function test_withdrawProject_RevertGiven_claimsHaveBegun() public {
        rounds.register(round, ada, 0, 0);
        _toClaims(round);
        vm.expectPartialRevert(IQuadraticFunding.QuadraticFundingUnexpectedPhase.selector);
        vm.prank(ada);
        rounds.withdrawProject(round, 1, 0);
    }

    function test_withdrawProject_countsNoMore() public {
        rounds.register(round, _payee(1), 0, 0);
        vm.prank(steward);
        rounds.accept(round, 0, 1);
        vm.warp(rounds.roundOf(round).opensAt);
        _give(round, ada, 1, 1 ether);
        _give(round, ben, 1, 1 ether);
        vm.expectEmit(address(rounds));
        emit IQuadraticFunding.ProjectWithdrawn(round, 1, bytes32("why"));
        vm.prank(_payee(1));
        rounds.withdrawProject(round, 1, bytes32("why"));
        assertEq(rounds.roundOf(round).total, 0, "its raw match is gone");
        assertEq(rounds.projectOf(round, 1).gifts, 2 ether, "its gifts wait for their donors");
    }

    function test_withdrawProject_isOutAsIfWithdrawn() public {
        rounds.register(round, ada, 0, 0);
        vm.prank(governance);
        rounds.withdrawProject(round, 1, 0);
        assertTrue(rounds.projectOf(round, 1).status == ProjectStatus.Withdrawn, "out");
    }
}

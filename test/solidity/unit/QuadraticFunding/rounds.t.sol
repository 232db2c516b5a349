// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";

import {IPersonhood} from "../../../../contracts/interfaces/IPersonhood.sol";
import {IQuadraticFunding} from "../../../../contracts/interfaces/IQuadraticFunding.sol";
import {Phase, ProjectStatus, RoundTerms} from "../../../../contracts/types/Round.sol";
import {RoundsTest} from "../../utils/RoundsTest.sol";

contract QuadraticFundingRoundsTest is RoundsTest {
    address[] private _nobody;

    // ── createRound ─────────────────────────────────────────────────────────────────────────────────────────────────

    function test_createRound_RevertGiven_theCallerIsNoSteward() public {
        RoundTerms memory terms = _terms();
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, eve));
        vm.prank(eve);
        rounds.createRound(terms, _nobody, 0);
    }

    function _refused(RoundTerms memory terms, bytes4 selector) private {
        vm.expectPartialRevert(selector);
        vm.prank(steward);
        rounds.createRound(terms, _nobody, 0);
    }

    function test_createRound_RevertWhen_aDateIsOutOfBounds() public {
        bytes4 selector = IQuadraticFunding.QuadraticFundingInvalidDates.selector;
        RoundTerms memory good = _terms();
        RoundTerms memory terms = _terms();
        terms.opensAt = uint32(vm.getBlockTimestamp());
        _refused(terms, selector);
        terms = _terms();
        terms.closesAt = good.opensAt + 1 hours - 1;
        _refused(terms, selector);
        terms.closesAt = good.opensAt + 365 days + 1;
        _refused(terms, selector);
        terms.closesAt = good.opensAt - 1;
        _refused(terms, selector);
        terms = _terms();
        terms.challengePeriod = 1 hours - 1;
        _refused(terms, selector);
        terms.challengePeriod = 60 days + 1;
        _refused(terms, selector);
        terms = _terms();
        terms.claimPeriod = 90 days - 1;
        _refused(terms, selector);
        terms.claimPeriod = 3650 days + 1;
        _refused(terms, selector);
    }

    function test_createRound_RevertWhen_aShareIsOutOfBounds() public {
        bytes4 selector = IQuadraticFunding.QuadraticFundingInvalidShares.selector;
        RoundTerms memory terms = _terms();
        terms.capBps = 0;
        _refused(terms, selector);
        terms.capBps = 10_001;
        _refused(terms, selector);
        terms = _terms();
        terms.ceilingBps = 0;
        _refused(terms, selector);
        terms = _terms();
        terms.capAmount = 0;
        _refused(terms, selector);
        terms.capAmount = 2 ** 94 + 1;
        _refused(terms, selector);
    }

    function test_createRound_RevertWhen_aLimitIsOutOfBoundsOrDoesNotFit() public {
        bytes4 selector = IQuadraticFunding.QuadraticFundingInvalidLimits.selector;
        RoundTerms memory terms = _terms();
        terms.donorCap = 0;
        _refused(terms, selector);
        (terms.minimum, terms.donorCap) = (2, 1);
        _refused(terms, selector);
        (terms.minimum, terms.donorCap) = (2 ** 62 + 1, NONE);
        _refused(terms, selector);
        (terms.minimum, terms.donorCap) = (0, 2 ** 62 + 1);
        _refused(terms, selector);
    }

    function test_createRound_RevertGiven_thePoolHasNotAdmittedTheAsset() public {
        RoundTerms memory terms = _terms();
        terms.asset = address(personhood);
        _refused(terms, IQuadraticFunding.QuadraticFundingUnknownAsset.selector);
    }

    function test_createRound_RevertWhen_theResidueIsTheAsset() public {
        RoundTerms memory terms = _terms();
        (terms.asset, terms.residue) = (address(token), address(token));
        _refused(terms, IQuadraticFunding.QuadraticFundingInvalidPayee.selector);
    }

    function test_createRound_RevertWhen_projectsDoNotFitTheRuleOfTheList() public {
        RoundTerms memory terms = _terms();
        address[] memory payees = new address[](1);
        payees[0] = ada;
        vm.startPrank(steward);
        vm.expectRevert(abi.encodeWithSelector(IQuadraticFunding.QuadraticFundingInvalidList.selector, 1, 0));
        rounds.createRound(terms, payees, 0);
        terms.fixedList = true;
        vm.expectRevert(abi.encodeWithSelector(IQuadraticFunding.QuadraticFundingInvalidList.selector, 0, 256));
        rounds.createRound(terms, _nobody, 0);
        payees = new address[](257);
        vm.expectRevert(abi.encodeWithSelector(IQuadraticFunding.QuadraticFundingInvalidList.selector, 257, 256));
        rounds.createRound(terms, payees, 0);
        vm.stopPrank();
    }

    function test_createRound_numbersItsProjectsInTheirOrder() public {
        RoundTerms memory terms = _terms();
        terms.fixedList = true;
        address[] memory payees = new address[](3);
        (payees[0], payees[1], payees[2]) = (ada, ben, ada);
        vm.prank(steward);
        uint256 round = rounds.createRound(terms, payees, 0);
        assertEq(rounds.projectOf(round, 1).payee, ada, "the first");
        assertEq(rounds.projectOf(round, 2).payee, ben, "the second");
        assertEq(rounds.projectOf(round, 3).payee, ada, "one payee may have two");
        assertTrue(rounds.projectOf(round, 3).status == ProjectStatus.Accepted, "accepted");
        assertTrue(rounds.projectOf(round, 4).status == ProjectStatus.None, "and nobody else");
    }

    function test_createRound_writesThemDownAndSaysSo() public {
        RoundTerms memory terms = _terms();
        terms.asset = address(token);
        terms.personhood = IPersonhood(address(personhood));
        (terms.minimum, terms.donorCap, terms.capBps, terms.capAmount) = (1e18, 7e18, 2_000, 5e18);
        vm.expectEmit(address(rounds));
        emit IQuadraticFunding.RoundCreated(1, steward, terms, 18, bytes32("about"));
        vm.prank(steward);
        uint256 round = rounds.createRound(terms, _nobody, bytes32("about"));
        IQuadraticFunding.RoundState memory state = rounds.roundOf(round);
        assertTrue(state.phase == Phase.Registration, "registration has begun");
        assertEq(state.asset, address(token), "asset");
        assertEq(state.opensAt, terms.opensAt, "opening");
        assertEq(state.closesAt, terms.closesAt, "closing");
        assertEq(state.claimsFrom, uint256(terms.closesAt) + 9 days, "claims");
        assertEq(state.closedFrom, uint256(terms.closesAt) + 99 days, "the end");
        assertEq(state.decimals, 18, "decimals");
        assertEq(state.ceilingBps, NO_CEILING, "ceiling");
        assertEq(rounds.roundCount(), 1, "one round");
    }

    // ── cancel ──────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_cancel_RevertGiven_theCallerIsNotGovernance() public {
        uint256 round = _create(_terms());
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, steward));
        vm.prank(steward);
        rounds.cancel(round, 0);
    }

    function test_cancel_RevertGiven_claimsHaveBegun() public {
        uint256 round = _create(_terms());
        _toClaims(round);
        vm.expectRevert(
            abi.encodeWithSelector(
                IQuadraticFunding.QuadraticFundingUnexpectedPhase.selector,
                round,
                Phase.Claim,
                Phase.Challenge
            )
        );
        vm.prank(governance);
        rounds.cancel(round, 0);
    }

    function test_cancel_endsTheRound() public {
        uint256 round = _create(_terms());
        vm.expectEmit(address(rounds));
        emit IQuadraticFunding.Cancelled(round, bytes32("why"));
        vm.prank(governance);
        rounds.cancel(round, bytes32("why"));
        assertTrue(rounds.roundOf(round).phase == Phase.Cancelled, "cancelled");
        _toClosed(round);
        assertTrue(rounds.roundOf(round).phase == Phase.Cancelled, "for good");
        vm.expectPartialRevert(IQuadraticFunding.QuadraticFundingUnexpectedPhase.selector);
        vm.prank(governance);
        rounds.cancel(round, 0);
    }
}

// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

import {IQuadraticFunding} from "../../../../contracts/interfaces/IQuadraticFunding.sol";
import {CartItem, Phase, ProjectStatus, RoundTerms} from "../../../../contracts/types/Round.sol";
import {RoundsTest} from "../../utils/RoundsTest.sol";

contract QuadraticFundingGiftsTest is RoundsTest {
    uint256 private round;

    function setUp() public override {
        super.setUp();
        round = _open(_terms(), 3);
    }

    // ── contribute ──────────────────────────────────────────────────────────────────────────────────────────────────

    function test_contribute_RevertGiven_theRoundIsNotOpen() public {
        uint256 early = _create(_terms());
        uint256[2] memory closed = [early, early + 1];
        Phase[2] memory phases = [Phase.Registration, Phase.None];
        for (uint256 i = 0; i < 2; ++i) {
            vm.expectRevert(
                abi.encodeWithSelector(
                    IQuadraticFunding.QuadraticFundingUnexpectedPhase.selector,
                    closed[i],
                    phases[i],
                    Phase.Contribution
                )
            );
            vm.prank(ada);
            rounds.contribute{value: 1}(closed[i], 1, 1);
        }
    }

    function test_contribute_RevertGiven_theProjectIsNotAccepted() public {
        vm.expectRevert(
            abi.encodeWithSelector(
                IQuadraticFunding.QuadraticFundingUnexpectedStatus.selector,
                round,
                4,
                ProjectStatus.None,
                ProjectStatus.Accepted
            )
        );
        vm.prank(ada);
        rounds.contribute{value: 1}(round, 4, 1);
    }

    function test_contribute_RevertWhen_theAmountIsZero() public {
        vm.expectRevert(abi.encodeWithSelector(IQuadraticFunding.QuadraticFundingZeroAmount.selector, round));
        vm.prank(ada);
        rounds.contribute(round, 1, 0);
    }

    function test_contribute_RevertWhen_theCoinsSentDifferFromTheAmount() public {
        vm.startPrank(ada);
        vm.expectRevert(abi.encodeWithSelector(IQuadraticFunding.QuadraticFundingWrongValue.selector, 1, 2));
        rounds.contribute{value: 1}(round, 1, 2);
        vm.expectRevert(abi.encodeWithSelector(IQuadraticFunding.QuadraticFundingWrongValue.selector, 3, 2));
        rounds.contribute{value: 3}(round, 1, 2);
        vm.stopPrank();
    }

    function test_contribute_RevertWhen_theAmountHasMoreThan128Bits() public {
        vm.expectRevert(
            abi.encodeWithSelector(SafeCast.SafeCastOverflowedUintDowncast.selector, 128, uint256(2) ** 128)
        );
        vm.prank(ada);
        rounds.contribute(round, 1, 2 ** 128);
    }

    function test_contribute_isCountedAndSaid() public {
        vm.expectEmit(address(rounds));
        emit IQuadraticFunding.Contributed(round, 2, ada, ada, 4 ether, 10_000);
        vm.prank(ada);
        rounds.contribute{value: 4 ether}(round, 2, 4 ether);
        _give(round, ben, 2, 9 ether);
        IQuadraticFunding.ProjectState memory state = rounds.projectOf(round, 2);
        assertEq(state.roots, 5e9, "S");
        assertEq(state.squares, 13e18, "Q");
        assertEq(state.gifts, 13 ether, "gifts");
        assertEq(rounds.roundOf(round).total, 12e18, "W");
        assertEq(address(rounds).balance, 13 ether, "held");
    }

    function test_contribute_takesThemFromTheCaller() public {
        RoundTerms memory terms = _terms();
        terms.asset = address(token);
        uint256 other = _open(terms, 1);
        uint256 before = token.balanceOf(ada);
        _give(other, ada, 1, 4 ether);
        assertEq(before - token.balanceOf(ada), 4 ether, "taken");
        assertEq(token.balanceOf(address(rounds)), 4 ether, "held");
        vm.expectRevert(abi.encodeWithSelector(IQuadraticFunding.QuadraticFundingWrongValue.selector, 1, 0));
        vm.prank(ada);
        rounds.contribute{value: 1}(other, 1, 1);
    }

    // ── contributeFor ───────────────────────────────────────────────────────────────────────────────────────────────

    function _cart() private pure returns (CartItem[] memory items) {
        items = new CartItem[](3);
        (items[0], items[1], items[2]) = (_item(1, 1 ether), _item(3, 4 ether), _item(1, 3 ether));
    }

    function test_contributeFor_RevertWhen_theDonorIsNobody() public {
        vm.expectRevert(abi.encodeWithSelector(IQuadraticFunding.QuadraticFundingInvalidDonor.selector, address(0)));
        vm.prank(ada);
        rounds.contributeFor{value: 8 ether}(round, _cart(), address(0));
    }

    function test_contributeFor_RevertWhen_theCoinsDoNotSumUp() public {
        vm.expectRevert(
            abi.encodeWithSelector(IQuadraticFunding.QuadraticFundingWrongValue.selector, 7 ether, 8 ether)
        );
        vm.prank(ada);
        rounds.contributeFor{value: 7 ether}(round, _cart(), ben);
    }

    function test_contributeFor_countsEveryLineAsTheDonors() public {
        vm.expectEmit(address(rounds));
        emit IQuadraticFunding.CartContributed(round, ben, ada, 10_000, _cart());
        vm.prank(ada);
        rounds.contributeFor{value: 8 ether}(round, _cart(), ben);
        (uint256 first, ) = rounds.giftsOf(round, ben, 1);
        (uint256 third, ) = rounds.giftsOf(round, ben, 3);
        assertEq(first, 4 ether, "two lines to one project add up");
        assertEq(third, 4 ether, "the other");
        assertEq(rounds.projectOf(round, 1).roots, 2e9, "as one gift");
    }

    // ── fund ────────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_fund_RevertGiven_claimsHaveBegun() public {
        _toClaims(round);
        vm.expectPartialRevert(IQuadraticFunding.QuadraticFundingUnexpectedPhase.selector);
        vm.prank(ada);
        rounds.fund{value: 1}(round, 1);
    }

    function test_fund_RevertWhen_nothingIsGiven() public {
        vm.expectRevert(abi.encodeWithSelector(IQuadraticFunding.QuadraticFundingZeroAmount.selector, round));
        rounds.fund(round, 0);
    }

    function test_fund_isRememberedWhoseItWas() public {
        vm.expectEmit(address(rounds));
        emit IQuadraticFunding.Funded(round, ada, 5 ether);
        vm.prank(ada);
        rounds.fund{value: 5 ether}(round, 5 ether);
        _fund(round, ada, 1 ether);
        _fund(round, ben, 1 ether);
        assertEq(rounds.fundedBy(round, ada), 6 ether, "hers");
        assertEq(rounds.roundOf(round).fund, 7 ether, "all");
    }
}

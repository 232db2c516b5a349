// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IQuadraticFunding} from "../../../../contracts/interfaces/IQuadraticFunding.sol";
import {NATIVE} from "../../../../contracts/libraries/Assets.sol";
import {Phase, RoundTerms} from "../../../../contracts/types/Round.sol";
import {Payee} from "../../../mocks/Payees.sol";
import {RoundsTest} from "../../utils/RoundsTest.sol";

contract QuadraticFundingRefundsTest is RoundsTest {
    /// @dev Too many digits for a basket.
    uint256 private constant ODD = 123_456_789_012_345_678_901;

    // ── refund ──────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @dev Four gifts of Ada's, in two words of her basket.
    function _given() private returns (uint256 round) {
        round = _open(_terms(), 4);
        for (uint256 project = 1; project <= 4; ++project) _give(round, ada, project, project * 1 ether);
        _give(round, ben, 1, 7 ether);
    }

    function test_refund_RevertGiven_theRoundGoesOnAndNoProjectWasWithdrawn() public {
        uint256 round = _given();
        _expectNothing(round, ada);
        rounds.refund(round, ada, noOthers);
    }

    function test_refund_RevertGiven_theDonorHasBeenRefunded() public {
        uint256 round = _given();
        _cancel(round);
        rounds.refund(round, ada, noOthers);
        _expectNothing(round, ada);
        rounds.refund(round, ada, noOthers);
    }

    function test_refund_givesBackTheGiftsToThatProjectAlone() public {
        uint256 round = _given();
        vm.prank(_payee(4));
        rounds.withdrawProject(round, 4, 0);
        uint256 before = ada.balance;
        vm.expectEmit(address(rounds));
        emit IQuadraticFunding.Refunded(round, 4, ada, 4 ether);
        assertEq(rounds.refund(round, ada, noOthers), 4 ether, "that gift");
        assertEq(ada.balance - before, 4 ether, "has arrived");
        (uint256 left, ) = rounds.giftsOf(round, ada, 4);
        assertEq(left, 0, "and is given no more");
        (left, ) = rounds.giftsOf(round, ada, 3);
        assertEq(left, 3 ether, "another stays given");
        assertEq(rounds.projectOf(round, 4).gifts, 0, "the project has nothing to claim");
        assertEq(rounds.projectOf(round, 1).gifts, 8 ether, "the others have theirs");
    }

    function test_refund_givesBackEverythingInTheBasket() public {
        uint256 round = _given();
        _cancel(round);
        uint256 before = ada.balance;
        vm.prank(eve);
        assertEq(rounds.refund(round, ada, noOthers), 10 ether, "all four gifts");
        assertEq(ada.balance - before, 10 ether, "whoever calls, to her who gave them");
        assertEq(rounds.refund(round, ben, noOthers), 7 ether, "his are not touched by hers");
        assertEq(address(rounds).balance, 0, "Law 6, Everything ends: nothing is left");
    }

    function _givenBeside() private returns (uint256 round) {
        round = _open(_terms(), 2);
        _give(round, ada, 1, ODD);
        _give(round, ada, 2, 1 ether);
    }

    function test_refund_givesBackThoseThatAreNamed() public {
        uint256 round = _givenBeside();
        _cancel(round);
        uint256 before = ada.balance;
        assertEq(rounds.refund(round, ada, noOthers), 1 ether, "what is in the basket");
        assertEq(rounds.refund(round, ada, _others(1)), ODD, "what is beside it, to the last unit");
        assertEq(ada.balance - before, ODD + 1 ether, "has arrived");
    }

    function test_refund_givesBackNoneTwice() public {
        uint256 round = _givenBeside();
        _cancel(round);
        uint16[] memory twice = new uint16[](2);
        (twice[0], twice[1]) = (1, 1);
        assertEq(rounds.refund(round, ada, twice), ODD + 1 ether, "named twice, given back once");
        _expectNothing(round, ada);
        rounds.refund(round, ada, twice);
    }

    function test_refund_isOwedToThem() public {
        uint256 round = _open(_terms(), 1);
        Payee donor = new Payee(Payee.Mood.Refusing);
        _equip(address(donor));
        _give(round, address(donor), 1, 1 ether);
        _cancel(round);
        assertEq(rounds.refund(round, address(donor), noOthers), 1 ether, "what they gave");
        assertEq(rounds.owed(NATIVE, address(donor)), 1 ether, "waits for them");
    }

    // ── returnFund ──────────────────────────────────────────────────────────────────────────────────────────────────

    function test_returnFund_RevertGiven_theRoundGoesOn() public {
        uint256 round = _open(_terms(), 1);
        _fund(round, eve, 1 ether);
        vm.expectRevert(
            abi.encodeWithSelector(
                IQuadraticFunding.QuadraticFundingUnexpectedPhase.selector,
                round,
                Phase.Contribution,
                Phase.Claim
            )
        );
        rounds.returnFund(round, eve);
    }

    function test_returnFund_RevertGiven_theFundIsMatched() public {
        uint256 round = _matched(_terms());
        _expectNothing(round, eve);
        rounds.returnFund(round, eve);
    }

    function test_returnFund_RevertGiven_theCallerNamedWhoGaveNothing() public {
        uint256 round = _open(_terms(), 1);
        _fund(round, eve, 1 ether);
        _cancel(round);
        _expectNothing(round, ada);
        rounds.returnFund(round, ada);
    }

    function test_returnFund_RevertGiven_theCapMayBindSomebodyAndTheRoundIsNotSettled() public {
        RoundTerms memory terms = _terms();
        terms.capBps = 5_000;
        uint256 round = _matched(terms);
        vm.expectRevert(abi.encodeWithSelector(IQuadraticFunding.QuadraticFundingNotSettled.selector, round));
        rounds.returnFund(round, eve);
    }

    function test_returnFund_givesEachWhatTheyGaveAndOnce() public {
        uint256 round = _open(_terms(), 1);
        _fund(round, eve, 3 ether);
        _fund(round, cleo, 1 ether);
        _cancel(round);
        uint256 before = eve.balance;
        vm.expectEmit(address(rounds));
        emit IQuadraticFunding.FundReturned(round, eve, 3 ether);
        vm.prank(ada);
        assertEq(rounds.returnFund(round, eve), 3 ether, "what she gave");
        assertEq(eve.balance - before, 3 ether, "to her, whoever calls");
        _expectNothing(round, eve);
        rounds.returnFund(round, eve);
        assertEq(rounds.returnFund(round, cleo), 1 ether, "what the other gave");
        assertEq(address(rounds).balance, 0, "Law 6, Everything ends: nothing is left");
    }

    function test_returnFund_dividesThatPartToTheLastUnit() public {
        RoundTerms memory terms = _terms();
        terms.capBps = 1;
        uint256 round = _open(terms, 1);
        _give(round, ada, 1, 1 ether);
        _give(round, ben, 1, 1 ether);
        // A match of at most 1 of 10,000: what is left does not divide by three.
        _fund(round, eve, 10_000);
        _fund(round, cleo, 20_000);
        _toClaims(round);
        rounds.settle(round, 2e18, 1);
        assertEq(rounds.matchOf(round, 1), 3, "the cap");
        assertEq(rounds.returnFund(round, eve), 9_999, "a third of 29,997");
        assertEq(rounds.returnFund(round, cleo), 19_998, "and the rest of it");
        rounds.claim(round, 1);
        assertEq(address(rounds).balance, 0, "Law 6, Everything ends: nothing is left");
    }

    /// @dev Two donors of one project, and a fund that is all theirs.
    function _matched(RoundTerms memory terms) private returns (uint256 round) {
        round = _open(terms, 1);
        _give(round, ada, 1, 1 ether);
        _give(round, ben, 1, 1 ether);
        _fund(round, eve, 1 ether);
        _toClaims(round);
    }

    // ── collect ─────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @dev Somebody who is owed two.
    function _owing() private returns (Payee payee) {
        payee = new Payee(Payee.Mood.Refusing);
        _equip(address(payee));
        uint256 round = _open(_terms(), 1);
        _give(round, address(payee), 1, 2 ether);
        _cancel(round);
        rounds.refund(round, address(payee), noOthers);
    }

    function test_collect_RevertGiven_nothingIsOwed() public {
        _expectNothingOwed(ada);
        rounds.collect(NATIVE, ada);
    }

    function test_collect_RevertWhen_thePayeeStillDoesNotTakeIt() public {
        address payee = address(_owing());
        vm.expectRevert(
            abi.encodeWithSelector(
                IQuadraticFunding.QuadraticFundingCollectFailed.selector,
                NATIVE,
                payee,
                uint256(2 ether)
            )
        );
        rounds.collect(NATIVE, payee);
        assertEq(rounds.owed(NATIVE, payee), 2 ether, "Law 5, No hostage: it still waits for them");
    }

    function test_collect_sendsItToThemWhoeverCalls() public {
        Payee payee = _owing();
        payee.setMood(Payee.Mood.Thankful);
        uint256 before = address(payee).balance;
        vm.expectEmit(address(rounds));
        emit IQuadraticFunding.Collected(NATIVE, address(payee), address(payee), 2 ether);
        vm.prank(eve);
        assertEq(rounds.collect(NATIVE, address(payee)), 2 ether, "all that was owed");
        assertEq(address(payee).balance - before, 2 ether, "has arrived");
        _expectNothingOwed(address(payee));
        rounds.collect(NATIVE, address(payee));
    }

    // ── collectTo ───────────────────────────────────────────────────────────────────────────────────────────────────

    function test_collectTo_RevertGiven_nothingIsOwedToTheCaller() public {
        _owing();
        _expectNothingOwed(eve);
        vm.prank(eve);
        rounds.collectTo(NATIVE, eve);
    }

    function test_collectTo_RevertWhen_moneySentThereWouldBeLost() public {
        address payee = address(_owing());
        address[3] memory lost = [address(0), address(rounds), NATIVE];
        for (uint256 i = 0; i < 3; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IQuadraticFunding.QuadraticFundingInvalidPayee.selector, lost[i]));
            vm.prank(payee);
            rounds.collectTo(NATIVE, lost[i]);
        }
    }

    function test_collectTo_sendsItThere() public {
        address payee = address(_owing());
        address other = makeAddr("another address of theirs");
        vm.expectEmit(address(rounds));
        emit IQuadraticFunding.Collected(NATIVE, payee, other, 2 ether);
        vm.prank(payee);
        assertEq(rounds.collectTo(NATIVE, other), 2 ether, "all that was owed");
        assertEq(other.balance, 2 ether, "has arrived");
        assertEq(rounds.owed(NATIVE, payee), 0, "and is owed no more");
    }

    // ── What is done and expected ───────────────────────────────────────────────────────────────────────────────────

    function _cancel(uint256 round) private {
        vm.prank(governance);
        rounds.cancel(round, 0);
    }

    function _expectNothing(uint256 round, address account) private {
        vm.expectRevert(
            abi.encodeWithSelector(IQuadraticFunding.QuadraticFundingNothingToPay.selector, round, account)
        );
    }

    function _expectNothingOwed(address payee) private {
        vm.expectRevert(abi.encodeWithSelector(IQuadraticFunding.QuadraticFundingNothingOwed.selector, NATIVE, payee));
    }
}

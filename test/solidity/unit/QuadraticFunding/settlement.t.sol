// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IQuadraticFunding} from "../../../../contracts/interfaces/IQuadraticFunding.sol";
import {NATIVE} from "../../../../contracts/libraries/Assets.sol";
import {Phase, RoundTerms} from "../../../../contracts/types/Round.sol";
import {Payee} from "../../../mocks/Payees.sol";
import {RoundsTest} from "../../utils/RoundsTest.sol";

/// @dev Two projects: raw 8 (two donors of 4 each) and raw 2 (two of 1 each), and a fund of 10, so that a match is the raw.
contract QuadraticFundingSettlementTest is RoundsTest {
    uint256 private constant LARGE = 8e18;
    uint256 private constant SMALL = 2e18;

    address private residue = makeAddr("residue");

    function _round(RoundTerms memory terms) private returns (uint256 round) {
        round = _open(terms, 2);
        address[2] memory donors = [ada, ben];
        for (uint256 i = 0; i < 2; ++i) {
            _give(round, donors[i], 1, 4 ether);
            _give(round, donors[i], 2, 1 ether);
        }
        _fund(round, eve, 10 ether);
    }

    /// @dev At most 5 a project: the large one is capped, and the small one gets the rest of 5.
    function _capped() private returns (uint256 round) {
        RoundTerms memory terms = _terms();
        terms.capBps = 5_000;
        round = _round(terms);
        _toClaims(round);
    }

    function _plain() private returns (uint256 round) {
        round = _round(_terms());
        _toClaims(round);
    }

    // ── settle ──────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_settle_RevertGiven_claimsHaveNotBegun() public {
        RoundTerms memory terms = _terms();
        terms.capBps = 5_000;
        uint256 round = _round(terms);
        vm.warp(rounds.roundOf(round).claimsFrom - 1);
        _expectPhase(round, Phase.Challenge, Phase.Claim);
        rounds.settle(round, LARGE, 2);
    }

    function test_settle_RevertGiven_theRoundIsSettled() public {
        uint256 round = _capped();
        rounds.settle(round, LARGE, 2);
        vm.expectRevert(abi.encodeWithSelector(IQuadraticFunding.QuadraticFundingAlreadySettled.selector, round));
        rounds.settle(round, LARGE, 2);
    }

    function test_settle_RevertWhen_theThresholdLeavesOutAProjectThatExceedsTheCap() public {
        uint256 round = _capped();
        _expectWrong(round, LARGE + 1, 0, LARGE);
        rounds.settle(round, LARGE + 1, 2);
    }

    function test_settle_RevertWhen_theThresholdTakesInAProjectThatDoesNotExceedTheCap() public {
        uint256 round = _capped();
        _expectWrong(round, SMALL, SMALL, 0);
        rounds.settle(round, SMALL, 2);
    }

    function test_settle_goesOnFromThereWithTheNextCall() public {
        uint256 round = _capped();
        assertFalse(rounds.settle(round, LARGE, 1), "one of two");
        assertFalse(rounds.roundOf(round).settled, "not yet");
        assertTrue(rounds.settle(round, LARGE, 1), "two of two");
        assertTrue(rounds.roundOf(round).settled, "now");
    }

    function test_settle_saysWhomTheCapBindsAndSharesTheRest() public {
        uint256 round = _capped();
        vm.expectEmit(address(rounds));
        emit IQuadraticFunding.Settled(round, 1, LARGE);
        assertTrue(rounds.settle(round, LARGE, type(uint256).max), "done");
        assertEq(rounds.matchOf(round, 1), 5 ether, "the cap");
        assertEq(rounds.matchOf(round, 2), 5 ether, "all of the rest");
    }

    // ── claim ───────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_claim_RevertGiven_claimsHaveNotBegun() public {
        uint256 round = _round(_terms());
        vm.warp(rounds.roundOf(round).claimsFrom - 1);
        _expectPhase(round, Phase.Challenge, Phase.Claim);
        rounds.claim(round, 1);
    }

    function test_claim_RevertGiven_theTimeForClaimsIsOver() public {
        uint256 round = _plain();
        _toClosed(round);
        _expectPhase(round, Phase.Closed, Phase.Claim);
        rounds.claim(round, 1);
    }

    function test_claim_RevertGiven_theCapMayBindSomebodyAndTheRoundIsNotSettled() public {
        uint256 round = _capped();
        vm.expectRevert(abi.encodeWithSelector(IQuadraticFunding.QuadraticFundingNotSettled.selector, round));
        rounds.claim(round, 2);
    }

    function test_claim_RevertGiven_theProjectHasClaimed() public {
        uint256 round = _plain();
        rounds.claim(round, 1);
        _expectNothing(round, _payee(1));
        rounds.claim(round, 1);
    }

    function test_claim_RevertGiven_theProjectIsUnknownOrWasGivenNothing() public {
        uint256 round = _open(_terms(), 2);
        _give(round, ada, 1, 1 ether);
        _toClaims(round);
        _expectNothing(round, _payee(2));
        rounds.claim(round, 2);
        uint256[2] memory unknown = [uint256(0), 3];
        for (uint256 i = 0; i < 2; ++i) {
            _expectNothing(round, address(0));
            rounds.claim(round, unknown[i]);
        }
    }

    function test_claim_RevertWhen_theCallerBringsTooLittleGas() public {
        uint256 round = _plain();
        vm.expectPartialRevert(IQuadraticFunding.QuadraticFundingNotEnoughGas.selector);
        rounds.claim{gas: 130_000}(round, 1);
    }

    function test_claim_paysGiftsAndMatchTogetherAndSaysSo() public {
        uint256 round = _plain();
        uint256 before = address(rounds).balance;
        vm.expectEmit(address(rounds));
        emit IQuadraticFunding.Claimed(round, 1, _payee(1), 8 ether, 8 ether);
        assertTrue(rounds.claim(round, 1), "pushed");
        assertEq(_payee(1).balance, 16 ether, "the payee has both");
        assertEq(before - address(rounds).balance, 16 ether, "and the contract as much less");
        assertEq(rounds.owed(NATIVE, _payee(1)), 0, "nothing is owed besides");
    }

    function test_claim_isOwedToThem() public {
        Payee payee = new Payee(Payee.Mood.Refusing);
        uint256 round = _create(_terms());
        rounds.register(round, address(payee), 0, 0);
        vm.prank(steward);
        rounds.accept(round, 0, 1);
        vm.warp(rounds.roundOf(round).opensAt);
        _give(round, ada, 1, 3 ether);
        _toClaims(round);
        vm.expectEmit(address(rounds));
        emit IQuadraticFunding.Owed(NATIVE, address(payee), 3 ether);
        assertFalse(rounds.claim(round, 1), "not pushed");
        assertEq(rounds.owed(NATIVE, address(payee)), 3 ether, "owed");
        assertEq(address(rounds).balance, 3 ether, "Law 1, Solvent: and still here");
    }

    // ── sweep ───────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_sweep_RevertGiven_theTimeForClaimsIsNotOver() public {
        uint256 round = _plain();
        vm.warp(rounds.roundOf(round).closedFrom - 1);
        _expectPhase(round, Phase.Claim, Phase.Closed);
        rounds.sweep(round, 2);
    }

    function test_sweep_RevertGiven_theCapMayBindSomebodyAndTheRoundIsNotSettled() public {
        uint256 round = _capped();
        _toClosed(round);
        vm.expectRevert(abi.encodeWithSelector(IQuadraticFunding.QuadraticFundingNotSettled.selector, round));
        rounds.sweep(round, 2);
    }

    function test_sweep_RevertGiven_everythingHasBeenSwept() public {
        uint256 round = _plain();
        _toClosed(round);
        rounds.sweep(round, 2);
        _expectNothing(round, eve);
        vm.prank(eve);
        rounds.sweep(round, 2);
    }

    function test_sweep_sendsEachProjectsPartOnce() public {
        uint256 round = _toResidue(0);
        vm.expectEmit(address(rounds));
        emit IQuadraticFunding.Swept(round, residue, 16 ether, 1);
        assertEq(rounds.sweep(round, 1), 16 ether, "the first: gifts of 8, match of 8");
        assertEq(rounds.sweep(round, 1), 4 ether, "the second: gifts of 2, match of 2");
        assertEq(residue.balance, 20 ether, "all of it has arrived");
        assertEq(address(rounds).balance, 0, "Law 6, Everything ends: nothing is left");
    }

    function test_sweep_sendsWhatTheOthersLeftAndTheDustToTheResidue() public {
        // One unit more than ten matches nobody in whole units.
        uint256 round = _toResidue(1);
        vm.warp(rounds.roundOf(round).claimsFrom);
        rounds.claim(round, 2);
        _toClosed(round);
        assertEq(rounds.sweep(round, 2), 16 ether + 1, "the first project's part, and the dust");
        assertEq(residue.balance, 16 ether + 1, "have arrived");
        assertEq(address(rounds).balance, 0, "Law 6, Everything ends: nothing is left");
    }

    function test_sweep_sendsThemToThePoolWhichBooksThem() public {
        uint256 round = _plain();
        _toClosed(round);
        rounds.sweep(round, 2);
        assertEq(address(pool).balance, 20 ether, "the pool has it");
        assertEq(pool.books(NATIVE).available, 20 ether, "Law 2, Conserved: and knows");
    }

    /// @dev The same round, with a residue, and some units more in its fund.
    function _toResidue(uint256 more) private returns (uint256 round) {
        RoundTerms memory terms = _terms();
        terms.residue = residue;
        round = _round(terms);
        if (more != 0) _fund(round, eve, more);
        _toClosed(round);
    }

    // ── What is expected ────────────────────────────────────────────────────────────────────────────────────────────

    function _expectPhase(uint256 round, Phase current, Phase expected) private {
        vm.expectRevert(
            abi.encodeWithSelector(IQuadraticFunding.QuadraticFundingUnexpectedPhase.selector, round, current, expected)
        );
    }

    function _expectWrong(uint256 round, uint256 threshold, uint256 least, uint256 most) private {
        vm.expectRevert(
            abi.encodeWithSelector(
                IQuadraticFunding.QuadraticFundingWrongThreshold.selector,
                round,
                threshold,
                least,
                most
            )
        );
    }

    function _expectNothing(uint256 round, address account) private {
        vm.expectRevert(
            abi.encodeWithSelector(IQuadraticFunding.QuadraticFundingNothingToPay.selector, round, account)
        );
    }
}

// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

import {IEmergencyPool} from "../../../../contracts/interfaces/IEmergencyPool.sol";
import {IQuadraticFunding} from "../../../../contracts/interfaces/IQuadraticFunding.sol";
import {NATIVE} from "../../../../contracts/libraries/Assets.sol";
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
        uint256 other = _inTokens(1);
        uint256 before = token.balanceOf(ada);
        _give(other, ada, 1, 4 ether);
        assertEq(before - token.balanceOf(ada), 4 ether, "taken");
        assertEq(token.balanceOf(address(rounds)), 4 ether, "held");
        vm.expectRevert(abi.encodeWithSelector(IQuadraticFunding.QuadraticFundingWrongValue.selector, 1, 0));
        vm.prank(ada);
        rounds.contribute{value: 1}(other, 1, 1);
    }

    // ── contributeCart ──────────────────────────────────────────────────────────────────────────────────────────────

    function _cart() private pure returns (CartItem[] memory items) {
        items = new CartItem[](3);
        (items[0], items[1], items[2]) = (_item(1, 1 ether), _item(3, 4 ether), _item(1, 3 ether));
    }

    function test_contributeCart_RevertGiven_theRoundIsNotOpen() public {
        vm.warp(rounds.roundOf(round).closesAt);
        vm.expectRevert(
            abi.encodeWithSelector(
                IQuadraticFunding.QuadraticFundingUnexpectedPhase.selector,
                round,
                Phase.Challenge,
                Phase.Contribution
            )
        );
        vm.prank(ada);
        rounds.contributeCart{value: 8 ether}(round, _cart());
    }

    function test_contributeCart_RevertWhen_aLineGivesNothing() public {
        CartItem[] memory items = _cart();
        items[1].amount = 0;
        vm.expectRevert(abi.encodeWithSelector(IQuadraticFunding.QuadraticFundingZeroAmount.selector, round));
        vm.prank(ada);
        rounds.contributeCart{value: 4 ether}(round, items);
    }

    function test_contributeCart_RevertWhen_theCoinsDoNotSumUp() public {
        uint256[2] memory wrong = [uint256(7 ether), 9 ether];
        for (uint256 i = 0; i < 2; ++i) {
            vm.expectRevert(
                abi.encodeWithSelector(IQuadraticFunding.QuadraticFundingWrongValue.selector, wrong[i], 8 ether)
            );
            vm.prank(ada);
            rounds.contributeCart{value: wrong[i]}(round, _cart());
        }
    }

    function test_contributeCart_takesTheSumFromTheCallerOnce() public {
        uint256 other = _inTokens(3);
        uint256 before = token.balanceOf(ada);
        vm.prank(ada);
        rounds.contributeCart(other, _cart());
        assertEq(before - token.balanceOf(ada), 8 ether, "taken");
        assertEq(token.balanceOf(address(rounds)), 8 ether, "Law 1, Solvent: held");
        (uint256 first, ) = rounds.giftsOf(other, ada, 1);
        assertEq(first, 4 ether, "two lines to one project add up");
    }

    /// @dev A round that is open, in tokens.
    function _inTokens(uint256 projects) private returns (uint256) {
        RoundTerms memory terms = _terms();
        terms.asset = address(token);
        return _open(terms, projects);
    }

    // ── contributeFor ───────────────────────────────────────────────────────────────────────────────────────────────

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

    function test_fund_RevertWhen_theCoinsSentDifferFromTheAmount() public {
        uint256[3] memory sent = [uint256(0), 1, 3];
        for (uint256 i = 0; i < 3; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IQuadraticFunding.QuadraticFundingWrongValue.selector, sent[i], 2));
            vm.prank(ada);
            rounds.fund{value: sent[i]}(round, 2);
        }
    }

    function test_fund_RevertWhen_theFundWouldHaveMoreThan128Bits() public {
        uint256 most = type(uint128).max;
        vm.deal(ada, most + 1);
        _fund(round, ada, most);
        vm.expectRevert(abi.encodeWithSelector(SafeCast.SafeCastOverflowedUintDowncast.selector, 128, most + 1));
        vm.prank(ada);
        rounds.fund{value: 1}(round, 1);
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

    function test_fund_takesThemFromTheCaller() public {
        uint256 other = _inTokens(1);
        uint256 before = token.balanceOf(ada);
        _fund(other, ada, 5 ether);
        assertEq(before - token.balanceOf(ada), 5 ether, "taken");
        assertEq(token.balanceOf(address(rounds)), 5 ether, "Law 1, Solvent: held");
        vm.expectRevert(abi.encodeWithSelector(IQuadraticFunding.QuadraticFundingWrongValue.selector, 1, 0));
        vm.prank(ada);
        rounds.fund{value: 1}(other, 1);
    }

    // ── fundFromPool ────────────────────────────────────────────────────────────────────────────────────────────────

    /// @dev The pool has 50, of which rounds may have 20 at once.
    function _fillPool() private {
        vm.prank(eve);
        (bool sent, ) = address(pool).call{value: 50 ether}("");
        assertTrue(sent, "the pool takes pledges");
        vm.prank(governance);
        pool.setBudget(address(rounds), NATIVE, 0, IEmergencyPool.Budget({limit: 40 ether, window: 10 days}));
    }

    function test_fundFromPool_RevertGiven_theCallerIsNotGovernance() public {
        _fillPool();
        address[2] memory others = [steward, eve];
        for (uint256 i = 0; i < 2; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, others[i]));
            vm.prank(others[i]);
            rounds.fundFromPool(round, 20 ether, 0, 0);
        }
    }

    function test_fundFromPool_RevertGiven_claimsHaveBegun() public {
        _fillPool();
        _toClaims(round);
        vm.expectPartialRevert(IQuadraticFunding.QuadraticFundingUnexpectedPhase.selector);
        vm.prank(governance);
        rounds.fundFromPool(round, 20 ether, 0, 0);
    }

    function test_fundFromPool_RevertWhen_itExceedsTheBudgetOfTheModule() public {
        _fillPool();
        vm.expectPartialRevert(IEmergencyPool.EmergencyPoolBudgetExceeded.selector);
        vm.prank(governance);
        rounds.fundFromPool(round, 20 ether + 1, 0, 0);
    }

    function test_fundFromPool_movesTheMoneyAndThePoolIsAFunder() public {
        _fillPool();
        vm.expectEmit(address(rounds));
        emit IQuadraticFunding.Funded(round, address(pool), 20 ether);
        vm.prank(governance);
        rounds.fundFromPool(round, 20 ether, 0, 0);
        assertEq(address(rounds).balance, 20 ether, "Law 1, Solvent: the money is here");
        assertEq(pool.books(NATIVE).available, 30 ether, "Law 2, Conserved: and no longer there");
        assertEq(rounds.fundedBy(round, address(pool)), 20 ether, "the pool's");
        assertEq(rounds.roundOf(round).fund, 20 ether, "to be matched");
    }

    // ── recount ─────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @dev Too many digits for a basket.
    uint256 private constant ODD = 123_456_789_012_345_678_901;

    /// @dev A round that asks who somebody is. Ada counts for a quarter yet, with gifts in the basket and one beside it.
    function _unverified() private returns (uint256 other) {
        RoundTerms memory terms = _terms();
        terms.personhood = personhood;
        other = _open(terms, 3);
        personhood.set(ada, 2_500);
        _give(other, ada, 1, 4 ether);
        _give(other, ada, 2, 16 ether);
        _give(other, ada, 3, ODD);
    }

    function test_recount_RevertGiven_claimsHaveBegun() public {
        uint256 other = _unverified();
        personhood.set(ada, 10_000);
        _toClaims(other);
        vm.expectPartialRevert(IQuadraticFunding.QuadraticFundingUnexpectedPhase.selector);
        rounds.recount(other, ada, _others(3));
    }

    function test_recount_RevertGiven_theWeightIsNoHigherThanWhatWasCounted() public {
        uint256 other = _unverified();
        uint16[2] memory weights = [uint16(2_500), 100];
        for (uint256 i = 0; i < 2; ++i) {
            personhood.set(ada, weights[i]);
            _expectNothingToRecount(other, weights[i]);
            rounds.recount(other, ada, _others(3));
        }
        assertEq(rounds.projectOf(other, 1).roots, 1e9, "what was counted stays counted");
    }

    function test_recount_RevertGiven_theDonorHasBeenExcluded() public {
        uint256 other = _unverified();
        vm.prank(governance);
        rounds.exclude(other, ada, 0, _others(3));
        personhood.set(ada, 10_000);
        _expectNothingToRecount(other, 0);
        rounds.recount(other, ada, _others(3));
    }

    function test_recount_countsAllOfTheBasketWithIt() public {
        uint256 other = _unverified();
        assertEq(rounds.projectOf(other, 1).roots, 1e9, "a quarter of 4 yet");
        personhood.set(ada, 10_000);
        vm.expectEmit(address(rounds));
        emit IQuadraticFunding.Recounted(other, ada, 1, 10_000);
        vm.prank(eve);
        rounds.recount(other, ada, noOthers);
        assertEq(rounds.projectOf(other, 1).roots, 2e9, "all of 4");
        assertEq(rounds.projectOf(other, 1).squares, 4e18, "and its square");
        assertEq(rounds.projectOf(other, 2).roots, 4e9, "all of 16");
        (, uint256 counted) = rounds.giftsOf(other, ada, 3);
        assertEq(counted, ODD * 2_500, "nothing beside the basket");
        _expectNothingToRecount(other, 10_000);
        rounds.recount(other, ada, noOthers);
    }

    function test_recount_countsWhatIsBesideTheBasketIfThatIsNamed() public {
        uint256 other = _unverified();
        personhood.set(ada, 10_000);
        rounds.recount(other, ada, _others(3));
        (, uint256 counted) = rounds.giftsOf(other, ada, 3);
        assertEq(counted, ODD * 10_000, "all of it");
        assertEq(rounds.projectOf(other, 3).roots, 11_111_111_061, "its root, rounded down");
        assertEq(rounds.projectOf(other, 1).roots, 2e9, "and all of the basket");
    }

    function _expectNothingToRecount(uint256 other, uint256 weight) private {
        vm.expectRevert(
            abi.encodeWithSelector(IQuadraticFunding.QuadraticFundingNothingToRecount.selector, other, ada, weight)
        );
    }
}

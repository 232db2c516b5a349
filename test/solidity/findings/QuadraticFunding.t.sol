// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {Initializable} from "@openzeppelin/contracts/proxy/utils/Initializable.sol";

import {IEmergencyPool} from "../../../contracts/interfaces/IEmergencyPool.sol";
import {IQuadraticFunding} from "../../../contracts/interfaces/IQuadraticFunding.sol";
import {NATIVE} from "../../../contracts/libraries/Assets.sol";
import {CartItem, Phase, ProjectStatus, RoundTerms} from "../../../contracts/types/Round.sol";
import {Payee, Reentrant} from "../../mocks/Payees.sol";
import {BlocklistToken, FeeToken, HookToken} from "../../mocks/tokens/WeirdTokens.sol";
import {RoundsTest} from "../utils/RoundsTest.sol";

/// @notice Attacks and edges known from elsewhere, each with the test that would have caught it here.
contract QuadraticFundingFindingsTest is RoundsTest {
    uint256 private constant FUND = 1_000 ether;

    // ── What a gift counts for ──────────────────────────────────────────────────────────────────────────────────────

    /// @custom:finding gift-split-in-hundred
    function test_oneGiftSplitIntoAHundred() public {
        uint256 whole = _open(_terms(), 1);
        uint256 split = _open(_terms(), 1);
        _give(whole, ada, 1, 5 ether);
        _give(split, ada, 1, 5 ether);
        _give(whole, ben, 1, 100 ether);
        for (uint256 i = 0; i < 100; ++i) _give(split, ben, 1, 1 ether);
        assertEq(_raw(whole, 1), _raw(split, 1), "Law 13, Split-proof: a hundred gifts count as one");
        assertEq(rounds.roundOf(whole).total, rounds.roundOf(split).total, "Law 13, Split-proof: W too");
    }

    /// @custom:finding duplicates-in-one-call
    function test_duplicatesInOneCart() public {
        uint256 once = _open(_terms(), 2);
        uint256 twice = _open(_terms(), 2);
        _give(once, ada, 1, 3 ether);
        _give(twice, ada, 1, 3 ether);
        _give(once, ben, 1, 7 ether);
        CartItem[] memory items = new CartItem[](3);
        (items[0], items[1], items[2]) = (_item(1, 3 ether), _item(1, 3 ether), _item(1, 1 ether));
        vm.prank(ben);
        rounds.contributeCart{value: 7 ether}(twice, items);
        assertEq(_raw(once, 1), _raw(twice, 1), "Law 13, Split-proof: lines of one cart add up");
    }

    function test_sameDonorByTwoPaths() public {
        uint256 one = _open(_terms(), 1);
        uint256 two = _open(_terms(), 1);
        _give(one, ada, 1, 1 ether);
        _give(two, ada, 1, 1 ether);
        _give(one, ben, 1, 4 ether);
        _give(two, ben, 1, 2 ether);
        CartItem[] memory items = new CartItem[](1);
        items[0] = _item(1, 2 ether);
        vm.prank(eve);
        rounds.contributeFor{value: 2 ether}(two, items, ben);
        assertEq(_raw(one, 1), _raw(two, 1), "Law 13, Split-proof: a gift in one's name is one's gift");
        (uint256 amount, ) = rounds.giftsOf(two, eve, 1);
        assertEq(amount, 0, "Who pays for another is not a donor");
    }

    /// @custom:finding single-backer
    function test_singleBackerMovesNothing() public {
        uint256 round = _open(_terms(), 2);
        _fund(round, eve, FUND);
        _give(round, ada, 1, 1e6 ether);
        _give(round, ben, 2, 1 ether);
        _give(round, cleo, 2, 1 ether);
        _toClaims(round);
        assertEq(rounds.matchOf(round, 1), 0, "One donor, however rich, is no pair");
        assertEq(rounds.matchOf(round, 2), FUND, "Two donors are");
    }

    function test_nobodyGivesAndTheFundGoesBack() public {
        uint256 round = _open(_terms(), 2);
        _fund(round, eve, FUND);
        _fund(round, ada, 3 ether);
        _give(round, ben, 1, 5 ether);
        _toClaims(round);
        uint256 before = eve.balance;
        rounds.returnFund(round, eve);
        rounds.returnFund(round, ada);
        assertEq(eve.balance - before, FUND, "Law 6, Everything ends: the fund goes back whence it came");
        vm.expectRevert(abi.encodeWithSelector(IQuadraticFunding.QuadraticFundingNothingToPay.selector, round, eve));
        rounds.returnFund(round, eve);
        rounds.claim(round, 1);
        assertEq(address(rounds).balance, 0, "Law 6, Everything ends: nothing is left");
    }

    function test_weightChangeMidRound() public {
        RoundTerms memory terms = _terms();
        terms.personhood = personhood;
        uint256 round = _open(terms, 1);
        personhood.set(ben, 0);
        _give(round, ada, 1, 4 ether);
        _give(round, ben, 1, 4 ether);
        assertEq(_raw(round, 1), 0, "A weight of zero counts for nothing");
        personhood.set(ben, 5_000);
        _give(round, ben, 1, 4 ether);
        (uint256 amount, uint256 counted) = rounds.giftsOf(round, ben, 1);
        assertEq(amount, 8 ether, "Both gifts are there");
        assertEq(counted, 4 ether * 5_000, "Each counts with the weight of its time");
        assertEq(_raw(round, 1), 2 * 2e9 * uint256(1_414_213_562), "So that half of the second counts");
    }

    function test_recountTwiceChangesNothingTheSecondTime() public {
        RoundTerms memory terms = _terms();
        terms.personhood = personhood;
        uint256 round = _open(terms, 30);
        personhood.set(ben, 0);
        for (uint256 i = 1; i <= 27; ++i) {
            _give(round, ada, i, 4 ether);
            _give(round, ben, i, 1 ether);
        }
        personhood.set(ben, 10_000);
        uint16[] memory others = new uint16[](3);
        (others[0], others[1], others[2]) = (25, 26, 27);
        rounds.recount(round, ben, others);
        for (uint256 i = 1; i <= 27; ++i) assertEq(_raw(round, i), 2 * 2e9 * 1e9, "Every gift counts in full");
        assertEq(rounds.roundOf(round).total, 27 * 4e18, "W is the sum");
        vm.expectRevert(
            abi.encodeWithSelector(IQuadraticFunding.QuadraticFundingNothingToRecount.selector, round, ben, 10_000)
        );
        rounds.recount(round, ben, others);
        personhood.set(ben, 0);
        vm.expectRevert(
            abi.encodeWithSelector(IQuadraticFunding.QuadraticFundingNothingToRecount.selector, round, ben, 0)
        );
        rounds.recount(round, ben, others);
    }

    function test_aDonorIsExcludedOnlyByGovernanceAndTheMoneyStays() public {
        uint256 round = _open(_terms(), 30);
        for (uint256 i = 1; i <= 26; ++i) {
            _give(round, ada, i, 4 ether);
            _give(round, ben, i, 1 ether);
        }
        vm.prank(steward);
        rounds.challenge(round, ben, keccak256("evidence"));
        vm.prank(ben);
        rounds.answer(round, keccak256("answer"));
        uint16[] memory others = new uint16[](2);
        (others[0], others[1]) = (25, 26);
        vm.prank(steward);
        vm.expectRevert();
        rounds.exclude(round, ben, keccak256("evidence"), others);
        vm.prank(governance);
        rounds.exclude(round, ben, keccak256("evidence"), others);
        assertEq(rounds.roundOf(round).total, 0, "Nothing of theirs counts");
        _give(round, ben, 1, 1 ether);
        assertEq(_raw(round, 1), 0, "Nor will it");
        assertEq(rounds.projectOf(round, 1).gifts, 6 ether, "The money stays given");
        vm.expectRevert(
            abi.encodeWithSelector(IQuadraticFunding.QuadraticFundingNothingToRecount.selector, round, ben, 0)
        );
        rounds.recount(round, ben, others);
    }

    function test_minimumIsOnTheSumAndDonorCapHolds() public {
        RoundTerms memory terms = _terms();
        (terms.minimum, terms.donorCap) = (2 ether, 9 ether);
        uint256 round = _open(terms, 1);
        _give(round, ada, 1, 4 ether);
        _give(round, ben, 1, 1 ether);
        assertEq(_raw(round, 1), 0, "Below the minimum nothing counts");
        _give(round, ben, 1, 3 ether);
        assertEq(_raw(round, 1), 8e18, "The sum does");
        _give(round, ben, 1, 100 ether);
        assertEq(_raw(round, 1), 2 * 2e9 * 3e9, "No more than the cap");
    }

    function test_amountsThatDoNotPackAreExact() public {
        uint256 round = _open(_terms(), 40);
        uint256 odd = 123_456_789_012_345_678_901;
        _give(round, ada, 1, odd);
        _give(round, ada, 1, 1);
        (uint256 amount, ) = rounds.giftsOf(round, ada, 1);
        assertEq(amount, odd + 1, "To the last unit");
        for (uint256 i = 2; i <= 40; ++i) _give(round, ada, i, i);
        for (uint256 i = 2; i <= 40; ++i) {
            (amount, ) = rounds.giftsOf(round, ada, i);
            assertEq(amount, i, "Beyond the basket too");
            _give(round, ada, i, 7);
            (amount, ) = rounds.giftsOf(round, ada, i);
            assertEq(amount, i + 7, "And again");
        }
    }

    function test_amountsNearTheEndOfTheirType() public {
        uint256 round = _open(_terms(), 2);
        uint256 huge = 2 ** 126 + 1;
        vm.deal(ada, huge);
        vm.deal(ben, huge);
        vm.deal(eve, huge);
        _give(round, ada, 1, huge);
        _give(round, ben, 1, huge);
        _give(round, cleo, 1, 1);
        _give(round, cleo, 2, 1);
        uint256 f = 2 ** 63;
        IQuadraticFunding.ProjectState memory state = rounds.projectOf(round, 1);
        assertEq(state.roots, 2 * f + 1, "S in two words");
        assertEq(state.squares, 2 * f * f + 1, "Q in two words");
        assertEq(state.gifts, 2 * huge + 1, "Gifts in two words");
        assertEq(rounds.roundOf(round).total, 2 * f * f + 4 * f, "W in two words");
        _fund(round, eve, huge);
        _toClaims(round);
        assertEq(rounds.matchOf(round, 1), huge, "And matched to the last unit");
        rounds.claim(round, 1);
        assertEq(_payee(1).balance, 3 * huge + 1, "And paid");
    }

    // ── Caps ────────────────────────────────────────────────────────────────────────────────────────────────────────

    function _capped(uint128 cap, uint256 fund, uint256[] memory gifts) private returns (uint256 round) {
        RoundTerms memory terms = _terms();
        terms.capAmount = cap;
        round = _open(terms, gifts.length);
        for (uint256 i = 0; i < gifts.length; ++i) {
            if (gifts[i] == 0) continue;
            _give(round, ada, i + 1, gifts[i]);
            _give(round, ben, i + 1, gifts[i]);
        }
        _fund(round, eve, fund);
        _toClaims(round);
    }

    function _gifts(uint256 a, uint256 b, uint256 c) private pure returns (uint256[] memory list) {
        list = new uint256[](3);
        (list[0], list[1], list[2]) = (a, b, c);
    }

    function test_allProjectsCapped() public {
        uint256 round = _capped(100 ether, FUND, _gifts(1 ether, 1 ether, 4 ether));
        rounds.settle(round, _raw(round, 1), 3);
        for (uint256 i = 1; i <= 3; ++i) assertEq(rounds.matchOf(round, i), 100 ether, "Each has the cap");
        uint256 before = eve.balance;
        rounds.returnFund(round, eve);
        assertEq(eve.balance - before, FUND - 300 ether, "Law 6, Everything ends: the rest goes back");
        for (uint256 i = 1; i <= 3; ++i) rounds.claim(round, i);
        assertEq(address(rounds).balance, 0, "Law 6, Everything ends: nothing is left");
    }

    /// @custom:finding boundary-equality
    function test_aProjectEqualToTheCapIsNotCapped() public {
        uint256 round = _capped(500 ether, FUND, _gifts(1 ether, 1 ether, 0));
        // As near to the cap as the bound in the round's first word can tell, it must be looked at: nobody is capped.
        assertTrue(rounds.settle(round, type(uint256).max, 3), "Settled with nobody");
        assertEq(rounds.roundOf(round).capped, 0, "Equal is not beyond");
        assertEq(rounds.matchOf(round, 1), 500 ether, "Exactly the cap");
        rounds.claim(round, 1);
        rounds.claim(round, 2);
    }

    function test_whereNoCapBindsClaimsWorkAtOnce() public {
        uint256 round = _capped(600 ether, FUND, _gifts(1 ether, 1 ether, 0));
        rounds.claim(round, 1);
        assertEq(_payee(1).balance, 502 ether, "Gifts and match");
    }

    function test_aCappedRoundMustBeSettledFirst() public {
        uint256 round = _capped(400 ether, FUND, _gifts(4 ether, 1 ether, 1 ether));
        vm.expectRevert(abi.encodeWithSelector(IQuadraticFunding.QuadraticFundingNotSettled.selector, round));
        rounds.claim(round, 1);
    }

    function test_settleFrontRunByWrongThresholds() public {
        uint256 round = _capped(400 ether, FUND, _gifts(4 ether, 1 ether, 1 ether));
        uint256 right = _raw(round, 1);
        // Somebody begins with thresholds that are too low and too high, and leaves them half done.
        vm.startPrank(eve);
        rounds.settle(round, 0, 2);
        rounds.settle(round, 1, 1);
        rounds.settle(round, type(uint256).max, 2);
        rounds.settle(round, right, 1);
        vm.stopPrank();
        uint256[3] memory wrong = [uint256(0), 1, type(uint256).max];
        for (uint256 i = 0; i < 3; ++i) {
            vm.expectPartialRevert(IQuadraticFunding.QuadraticFundingWrongThreshold.selector);
            rounds.settle(round, wrong[i], 3);
        }
        assertTrue(rounds.settle(round, right, 3), "The right one goes through");
        assertEq(rounds.matchOf(round, 1), 400 ether, "Capped");
        assertEq(rounds.matchOf(round, 2), 300 ether, "Shared");
        vm.expectRevert(abi.encodeWithSelector(IQuadraticFunding.QuadraticFundingAlreadySettled.selector, round));
        rounds.settle(round, right, 3);
        _assertShared(round, 0);
    }

    function test_settleSplitAtEveryPoint() public {
        uint256[] memory gifts = new uint256[](6);
        for (uint256 i = 0; i < 6; ++i) gifts[i] = (i + 1) * 1 ether;
        for (uint256 cut = 0; cut <= 6; ++cut) {
            uint256 round = _capped(200 ether, FUND, gifts);
            uint256 threshold = _raw(round, 4);
            bool done = rounds.settle(round, threshold, cut);
            if (!done) {
                for (uint256 i = 0; !done && i < 10; ++i) done = rounds.settle(round, threshold, 1);
            }
            assertTrue(done, "Settled in pieces");
            assertEq(rounds.roundOf(round).capped, 3, "Whoever exceeds the cap, and whoever then does");
            _assertShared(round, 0);
        }
    }

    function test_theMultiplierHasACeiling() public {
        RoundTerms memory terms = _terms();
        terms.ceilingBps = 10_000;
        uint256 round = _open(terms, 1);
        _fund(round, eve, FUND);
        _give(round, ada, 1, 5 ether);
        _give(round, ben, 1, 5 ether);
        _toClaims(round);
        uint256 f = 2_236_067_977;
        assertEq(rounds.matchOf(round, 1), 2 * f * f, "Pairs are matched in full, and no more");
        uint256 before = eve.balance;
        rounds.returnFund(round, eve);
        assertEq(eve.balance - before, FUND - 2 * f * f, "The rest goes back");
    }

    // ── Time ────────────────────────────────────────────────────────────────────────────────────────────────────────

    /// @custom:finding money-after-deadline
    function test_moneyAfterTheEnd() public {
        RoundTerms memory terms = _terms();
        uint256 round = _open(terms, 1);
        vm.warp(terms.closesAt - 1);
        _give(round, ada, 1, 1 ether);
        vm.warp(terms.closesAt);
        vm.expectRevert(
            abi.encodeWithSelector(
                IQuadraticFunding.QuadraticFundingUnexpectedPhase.selector,
                round,
                Phase.Challenge,
                Phase.Contribution
            )
        );
        this.give(round, ada, 1, 1 ether);
        _fund(round, eve, 1 ether);
        _toClaims(round);
        vm.expectPartialRevert(IQuadraticFunding.QuadraticFundingUnexpectedPhase.selector);
        vm.prank(eve);
        rounds.fund{value: 1 ether}(round, 1 ether);
        (bool sent, ) = address(rounds).call{value: 1 ether}("");
        assertFalse(sent, "Nothing can be stranded here");
    }

    function give(uint256 round, address donor, uint256 project, uint256 amount) external {
        _give(round, donor, project, amount);
    }

    /// @custom:finding overlapping-phases
    function test_phasesPartitionTime() public {
        RoundTerms memory terms = _terms();
        uint256 round = _create(terms);
        uint256 claims = uint256(terms.closesAt) + terms.challengePeriod;
        uint256[5] memory starts = [
            vm.getBlockTimestamp(),
            terms.opensAt,
            terms.closesAt,
            claims,
            claims + terms.claimPeriod
        ];
        for (uint256 i = 0; i < 5; ++i) {
            Phase phase = Phase(i + 1);
            vm.warp(starts[i]);
            assertTrue(rounds.roundOf(round).phase == phase, "Law 18, Phases partition time: its first second");
            vm.warp(i == 4 ? type(uint40).max : starts[i + 1] - 1);
            assertTrue(rounds.roundOf(round).phase == phase, "Law 18, Phases partition time: its last second");
        }
        assertTrue(rounds.roundOf(round + 1).phase == Phase.None, "No other round");
        assertTrue(rounds.roundOf(0).phase == Phase.None, "Number 0 is nobody");
    }

    function test_refundAfterPartialClaimIsImpossible() public {
        uint256 round = _open(_terms(), 2);
        _give(round, ada, 1, 1 ether);
        _give(round, ada, 2, 1 ether);
        _toClaims(round);
        rounds.claim(round, 1);
        vm.expectPartialRevert(IQuadraticFunding.QuadraticFundingUnexpectedPhase.selector);
        vm.prank(governance);
        rounds.cancel(round, 0);
        vm.expectPartialRevert(IQuadraticFunding.QuadraticFundingNothingToPay.selector);
        rounds.refund(round, ada, noOthers);
    }

    function test_aCancelledRoundRefundsEverybodyInFull() public {
        uint256 round = _open(_terms(), 30);
        _fund(round, eve, FUND);
        for (uint256 i = 1; i <= 26; ++i) _give(round, ada, i, i * 1 ether + 1);
        _give(round, ben, 3, 5 ether);
        uint256 before = ada.balance + ben.balance + eve.balance;
        vm.prank(governance);
        rounds.cancel(round, keccak256("why"));
        uint256 held = address(rounds).balance;
        uint16[] memory others = new uint16[](30);
        for (uint16 i = 0; i < 30; ++i) others[i] = i + 1;
        rounds.refund(round, ada, others);
        rounds.refund(round, ben, noOthers);
        rounds.returnFund(round, eve);
        assertEq(address(rounds).balance, 0, "Law 6, Everything ends: all of it goes back");
        assertEq(ada.balance + ben.balance + eve.balance - before, held, "to those who gave it");
        vm.expectPartialRevert(IQuadraticFunding.QuadraticFundingNothingToPay.selector);
        rounds.refund(round, ada, others);
        vm.expectPartialRevert(IQuadraticFunding.QuadraticFundingUnexpectedPhase.selector);
        rounds.claim(round, 3);
    }

    /// @custom:finding rounding-dust
    function test_unclaimedMoneyAndDustGoWhereTheTermsSay() public {
        RoundTerms memory terms = _terms();
        terms.residue = cleo;
        uint256 round = _open(terms, 3);
        _fund(round, eve, 100);
        for (uint256 i = 1; i <= 3; ++i) {
            _give(round, ada, i, 1 ether);
            _give(round, ben, i, 1 ether);
        }
        _toClaims(round);
        rounds.claim(round, 2);
        assertEq(_payee(2).balance, 2 ether + 33, "A third, rounded down");
        vm.expectPartialRevert(IQuadraticFunding.QuadraticFundingUnexpectedPhase.selector);
        rounds.sweep(round, 1);
        _toClosed(round);
        uint256 before = cleo.balance;
        rounds.sweep(round, 1);
        rounds.sweep(round, 100);
        assertEq(cleo.balance - before, 4 ether + 67, "Law 6, Everything ends: two thirds and the dust");
        assertEq(address(rounds).balance, 0, "Law 6, Everything ends: nothing is left");
        vm.expectPartialRevert(IQuadraticFunding.QuadraticFundingNothingToPay.selector);
        rounds.sweep(round, 1);
    }

    // ── Projects ────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_projectWithdrawnMidRound() public {
        uint256 round = _open(_terms(), 2);
        _fund(round, eve, FUND);
        for (uint256 i = 1; i <= 2; ++i) {
            _give(round, ada, i, 1 ether);
            _give(round, ben, i, 1 ether);
        }
        vm.prank(eve);
        vm.expectRevert();
        rounds.withdrawProject(round, 1, 0);
        vm.prank(_payee(1));
        rounds.withdrawProject(round, 1, 0);
        assertEq(rounds.roundOf(round).total, _raw(round, 2), "Its match goes to the others");
        vm.expectPartialRevert(IQuadraticFunding.QuadraticFundingUnexpectedStatus.selector);
        this.give(round, cleo, 1, 1 ether);
        uint256 before = ada.balance;
        rounds.refund(round, ada, noOthers);
        assertEq(ada.balance - before, 1 ether, "Its gifts go back");
        _toClaims(round);
        vm.expectPartialRevert(IQuadraticFunding.QuadraticFundingNothingToPay.selector);
        rounds.claim(round, 1);
        rounds.claim(round, 2);
        assertEq(_payee(2).balance, FUND + 2 ether, "The other is paid in full");
        rounds.refund(round, ben, noOthers);
        assertEq(address(rounds).balance, 0, "Law 6, Everything ends: refunds stay open");
    }

    /// @custom:finding review-of-other-version
    function test_reviewOfOneApplicationNeverServesAnother() public {
        uint256 round = _create(_terms());
        uint256 first = rounds.register(round, ada, keccak256("bad"), 0);
        vm.prank(steward);
        rounds.refuse(round, first, keccak256("why"));
        uint256 second = rounds.register(round, ada, keccak256("good"), first);
        // An acceptance of the first, sent before the refusal was known, comes late.
        vm.prank(steward);
        vm.expectPartialRevert(IQuadraticFunding.QuadraticFundingNothingToAccept.selector);
        rounds.accept(round, 0, 1);
        assertTrue(rounds.projectOf(round, first).status == ProjectStatus.Refused, "The first stays refused");
        assertTrue(rounds.projectOf(round, second).status == ProjectStatus.Applied, "The second waits");
        vm.expectPartialRevert(IQuadraticFunding.QuadraticFundingUnexpectedStatus.selector);
        rounds.register(round, ada, keccak256("again"), second);
        vm.expectPartialRevert(IQuadraticFunding.QuadraticFundingNotPayee.selector);
        rounds.register(round, ben, keccak256("other"), first);
    }

    /// @custom:finding id-zero
    function test_projectZeroAndUnknownProjectsTakeNothing() public {
        uint256 round = _open(_terms(), 1);
        for (uint256 i = 0; i < 3; ++i) {
            if (i == 1) continue;
            vm.expectPartialRevert(IQuadraticFunding.QuadraticFundingUnexpectedStatus.selector);
            this.give(round, ada, i, 1 ether);
        }
    }

    function test_aFixedListTakesNobodyElse() public {
        RoundTerms memory terms = _terms();
        terms.fixedList = true;
        address[] memory payees = new address[](2);
        (payees[0], payees[1]) = (ada, ben);
        vm.prank(steward);
        uint256 round = rounds.createRound(terms, payees, 0);
        vm.expectRevert(abi.encodeWithSelector(IQuadraticFunding.QuadraticFundingFixedList.selector, round));
        rounds.register(round, eve, 0, 0);
        vm.warp(terms.opensAt);
        _give(round, cleo, 2, 1 ether);
        vm.expectPartialRevert(IQuadraticFunding.QuadraticFundingUnexpectedStatus.selector);
        this.give(round, cleo, 3, 1 ether);
    }

    // ── Payees and tokens ───────────────────────────────────────────────────────────────────────────────────────────

    /// @custom:finding stuck-item
    function test_aPayeeThatRefusesBurnsOrBombsBlocksNobody() public {
        uint256 round = _create(_terms());
        Payee[3] memory bad = [
            new Payee(Payee.Mood.Refusing),
            new Payee(Payee.Mood.Burning),
            new Payee(Payee.Mood.Bombing)
        ];
        for (uint256 i = 0; i < 3; ++i) rounds.register(round, address(bad[i]), 0, 0);
        rounds.register(round, _payee(4), 0, 0);
        vm.prank(steward);
        rounds.accept(round, 0, 15);
        vm.warp(rounds.roundOf(round).opensAt);
        for (uint256 i = 1; i <= 4; ++i) _give(round, ada, i, 1 ether);
        _toClaims(round);
        for (uint256 i = 1; i <= 3; ++i) {
            assertFalse(rounds.claim(round, i), "Law 5, No hostage: not pushed");
            assertEq(rounds.owed(NATIVE, address(bad[i - 1])), 1 ether, "Law 5, No hostage: but owed");
        }
        assertTrue(rounds.claim(round, 4), "Law 5, No hostage: the others are paid");
        bad[0].setMood(Payee.Mood.Thankful);
        rounds.collect(NATIVE, address(bad[0]));
        assertEq(address(bad[0]).balance, 1 ether, "And later collected");
    }

    /// @custom:finding re-entrancy
    function test_aReentrantPayeeGetsNothingTwice() public {
        uint256 round = _create(_terms());
        Reentrant mallory = new Reentrant();
        rounds.register(round, address(mallory), 0, 0);
        vm.prank(steward);
        rounds.accept(round, 0, 1);
        vm.warp(rounds.roundOf(round).opensAt);
        _give(round, ada, 1, 1 ether);
        uint256 second = _open(_terms(), 1);
        _give(second, ada, 1, 10 ether);
        _toClaims(second);
        mallory.plan(address(rounds), abi.encodeCall(rounds.claim, (round, 1)), 0, false);
        rounds.claim(round, 1);
        assertTrue(mallory.called() && !mallory.succeeded(), "It tried in vain");
        assertEq(address(mallory).balance, 1 ether, "Once");
        assertEq(address(rounds).balance, 10 ether, "Another round's money is untouched");
    }

    function _admitted(address asset) private returns (RoundTerms memory terms) {
        vm.prank(governance);
        pool.admitAsset(asset, 0);
        terms = _terms();
        terms.asset = asset;
    }

    function test_aBlocklistedPayeeBlocksNobody() public {
        BlocklistToken usd = new BlocklistToken();
        uint256 round = _open(_admitted(address(usd)), 2);
        usd.mint(ada, 10 ether);
        vm.prank(ada);
        usd.approve(address(rounds), 10 ether);
        _give(round, ada, 1, 1 ether);
        _give(round, ada, 2, 1 ether);
        usd.setBlocked(_payee(1), true);
        _toClaims(round);
        assertFalse(rounds.claim(round, 1), "Law 5, No hostage: owed");
        assertTrue(rounds.claim(round, 2), "Law 5, No hostage: the other is paid");
        vm.prank(_payee(1));
        rounds.collectTo(address(usd), ben);
        assertEq(usd.balanceOf(ben), 1 ether, "The payee alone redirects");
    }

    /// @custom:finding fee-on-transfer
    function test_tokensWithAFeeAreRefused() public {
        FeeToken fee = new FeeToken();
        uint256 round = _open(_admitted(address(fee)), 1);
        fee.mint(ada, 10 ether);
        vm.prank(ada);
        fee.approve(address(rounds), 10 ether);
        vm.prank(ada);
        vm.expectPartialRevert(IQuadraticFunding.QuadraticFundingWrongArrival.selector);
        rounds.contribute(round, 1, 1 ether);
    }

    /// @custom:finding erc777-hooks
    function test_aHookDuringAGiftCannotBePaidWithMoneyThatIsNotThere() public {
        HookToken hook = new HookToken();
        uint256 round = _open(_admitted(address(hook)), 2);
        hook.mint(ada, 10 ether);
        vm.prank(ada);
        hook.approve(address(rounds), 10 ether);
        _give(round, ada, 1, 10 ether);
        Reentrant mallory = new Reentrant();
        hook.mint(address(mallory), 10 ether);
        mallory.run(address(hook), abi.encodeCall(hook.approve, (address(rounds), 10 ether)));
        mallory.run(address(hook), abi.encodeCall(hook.setHooked, (true)));
        // While the token is on its way, the gift is in the books already: try to have it refunded.
        vm.prank(_payee(2));
        rounds.withdrawProject(round, 2, 0);
        mallory.plan(address(rounds), abi.encodeCall(rounds.refund, (round, address(mallory), noOthers)), 0, false);
        mallory.run(address(rounds), abi.encodeCall(rounds.contribute, (round, 1, 10 ether)));
        assertTrue(mallory.called() && !mallory.succeeded(), "The guard is shut");
        assertEq(hook.balanceOf(address(rounds)), 20 ether, "Law 1, Solvent: all is there");
    }

    function test_thePoolFundsARoundAndGetsBackWhatMatchesNobody() public {
        vm.deal(eve, 100 ether);
        vm.prank(eve);
        (bool sent, ) = address(pool).call{value: 50 ether}("");
        assertTrue(sent, "The pool takes pledges");
        vm.prank(governance);
        pool.setBudget(address(rounds), NATIVE, 0, IEmergencyPool.Budget({limit: 40 ether, window: 10 days}));
        uint256 round = _open(_terms(), 1);
        vm.prank(steward);
        vm.expectRevert();
        rounds.fundFromPool(round, 20 ether, 0, 0);
        vm.prank(governance);
        rounds.fundFromPool(round, 20 ether, 0, 0);
        assertEq(rounds.fundedBy(round, address(pool)), 20 ether, "The pool is a funder");
        _toClaims(round);
        rounds.returnFund(round, address(pool));
        assertEq(pool.books(NATIVE).available, 50 ether, "And is given back what matched nobody");
    }

    /// @custom:finding re-initialisation
    function test_nothingIsInitialisedTwice() public {
        vm.expectRevert(Initializable.InvalidInitialization.selector);
        rounds.initialize(eve);
    }
}

// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {Initializable} from "@openzeppelin/contracts-upgradeable/proxy/utils/Initializable.sol";
import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {Clones} from "@openzeppelin/contracts/proxy/Clones.sol";

import {EmergencyPool} from "../../../../contracts/EmergencyPool.sol";
import {IEmergencyPool} from "../../../../contracts/interfaces/IEmergencyPool.sol";
import {NATIVE} from "../../../../contracts/libraries/Assets.sol";
import {PlainToken} from "../../../mocks/tokens/PlainToken.sol";
import {PoolTest} from "../../utils/PoolTest.sol";

contract EmergencyPoolSettingsTest is PoolTest {
    function _expectUnauthorized(address caller) private {
        vm.prank(caller);
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, caller));
    }

    // ── initialize ──────────────────────────────────────────────────────────────────────────────────────────────────

    function test_initialize_RevertWhen_itIsTheSharedCode() public {
        EmergencyPool shared = new EmergencyPool();
        vm.expectRevert(Initializable.InvalidInitialization.selector);
        shared.initialize(eve);
    }

    function test_initialize_RevertGiven_itHasBeenCalled() public {
        vm.prank(eve);
        vm.expectRevert(Initializable.InvalidInitialization.selector);
        pool.initialize(eve);
    }

    function test_initialize_isUnderTheAuthority() public view {
        assertEq(pool.authority(), address(access), "authority");
    }

    function test_initialize_startsALedgerOfItsOwn() public {
        EmergencyPool other = EmergencyPool(payable(Clones.clone(address(new EmergencyPool()))));
        assertEq(bytes32(other.ledgerHead()), bytes32(0), "no head yet");
        other.initialize(address(access));
        assertEq(
            bytes32(other.ledgerHead()),
            bytes32(bytes20(keccak256(abi.encode(block.chainid, address(other))))),
            "chain and address"
        );
        assertTrue(other.ledgerHead() != pool.ledgerHead(), "no two ledgers share a head");
    }

    // ── admitAsset, dropAsset ───────────────────────────────────────────────────────────────────────────────────────

    function test_admitAsset_RevertWhen_theCallerIsNotGovernance() public {
        _expectUnauthorized(guardian);
        pool.admitAsset(address(token), 1);
        _expectUnauthorized(address(module));
        pool.admitAsset(address(token), 1);
    }

    function test_admitAsset_RevertWhen_theAssetHasNoCode() public {
        vm.prank(governance);
        vm.expectRevert(abi.encodeWithSelector(IEmergencyPool.EmergencyPoolUnknownAsset.selector, eve));
        pool.admitAsset(eve, 1);
    }

    function test_admitAsset_RevertGiven_theNativeCoinHasARate() public {
        vm.prank(governance);
        vm.expectRevert(abi.encodeWithSelector(IEmergencyPool.EmergencyPoolRateIsFixed.selector, NATIVE, 3_000e18));
        pool.admitAsset(NATIVE, 1);
    }

    function test_admitAsset_admitsOrChangesTheRate() public {
        PlainToken other = new PlainToken();
        (bool admitted, uint128 rate) = pool.assetTerms(address(other));
        assertFalse(admitted, "not yet");
        vm.startPrank(governance);
        vm.expectEmit(address(pool));
        emit IEmergencyPool.AssetAdmitted(address(other), 5);
        pool.admitAsset(address(other), 5);
        (admitted, rate) = pool.assetTerms(address(other));
        assertTrue(admitted, "admitted");
        assertEq(rate, 5, "rate");
        pool.admitAsset(address(other), type(uint128).max);
        pool.dropAsset(address(other));
        pool.admitAsset(address(other), 0);
        vm.stopPrank();
        (admitted, rate) = pool.assetTerms(address(other));
        assertTrue(admitted, "admitted again");
        assertEq(rate, 0, "another rate");
    }

    function test_dropAsset_RevertWhen_theCallerIsNotGovernance() public {
        _expectUnauthorized(guardian);
        pool.dropAsset(address(token));
    }

    function test_dropAsset_RevertWhen_theAssetIsNativeCoinOrNotAdmitted() public {
        vm.startPrank(governance);
        vm.expectRevert(abi.encodeWithSelector(IEmergencyPool.EmergencyPoolUnknownAsset.selector, NATIVE));
        pool.dropAsset(NATIVE);
        pool.dropAsset(address(token));
        vm.expectRevert(abi.encodeWithSelector(IEmergencyPool.EmergencyPoolUnknownAsset.selector, token));
        pool.dropAsset(address(token));
        vm.stopPrank();
    }

    function test_dropAsset_takesNoMorePledgesAndStillPays() public {
        _pledge(address(token), 5, GENERAL);
        vm.expectEmit(address(pool));
        emit IEmergencyPool.AssetDropped(address(token));
        vm.prank(governance);
        pool.dropAsset(address(token));
        (bool admitted, ) = pool.assetTerms(address(token));
        assertFalse(admitted, "dropped");
        assertTrue(module.payAtOnce(_payment(address(token), ben, 5, FOOD)), "what is inside is paid out");
    }

    // ── setBudget ───────────────────────────────────────────────────────────────────────────────────────────────────

    function test_setBudget_RevertWhen_theCallerIsNotGovernance() public {
        _expectUnauthorized(guardian);
        pool.setBudget(guardian, NATIVE, 0, IEmergencyPool.Budget(1 ether, 1 days));
        _expectUnauthorized(address(module));
        pool.setBudget(address(module), NATIVE, 0, IEmergencyPool.Budget(1 ether, 1 days));
    }

    function test_setBudget_RevertGiven_theAssetIsUnknown() public {
        vm.prank(governance);
        vm.expectRevert(abi.encodeWithSelector(IEmergencyPool.EmergencyPoolUnknownAsset.selector, eve));
        pool.setBudget(address(module), eve, 0, IEmergencyPool.Budget(1 ether, 1 days));
    }

    function test_setBudget_RevertWhen_limitOrWindowIsOutOfBounds() public {
        _expectInvalidBudget(1, 1 days);
        _expectInvalidBudget(uint128(type(uint96).max) + 1, 1 days);
        _expectInvalidBudget(1 ether, 1 hours - 1);
        _expectInvalidBudget(1 ether, 365 days + 1);
        _setBudget(NATIVE, 2, 1 hours);
        _setBudget(NATIVE, type(uint96).max, 365 days);
    }

    function _expectInvalidBudget(uint128 limit, uint48 window) private {
        vm.prank(governance);
        vm.expectRevert(abi.encodeWithSelector(IEmergencyPool.EmergencyPoolInvalidBudget.selector, limit, window));
        pool.setBudget(address(module), NATIVE, 0, IEmergencyPool.Budget(limit, window));
    }

    function test_setBudget_takesTheBudgetAwayWhenTheLimitIsZero() public {
        _pledge(NATIVE, 10 ether, GENERAL);
        module.commit(1, NATIVE, 1 ether, FOOD, ORDINARY);
        _setBudget(NATIVE, 0, 77);
        IEmergencyPool.Budget memory budget = pool.budgetOf(address(module), NATIVE, ORDINARY);
        assertEq(budget.limit, 0, "limit");
        assertEq(budget.window, 0, "window");
        assertEq(pool.budgetLeft(address(module), NATIVE, ORDINARY), 0, "zero is nothing, not everything");
        vm.expectRevert(
            abi.encodeWithSelector(IEmergencyPool.EmergencyPoolBudgetExceeded.selector, module, NATIVE, ORDINARY, 0, 1)
        );
        module.commit(1, NATIVE, 1, FOOD, ORDINARY);
        assertTrue(module.pay(1, NATIVE, ben, 1 ether, true), "what was set aside is still paid");
    }

    function test_setBudget_refillsNothingWhenTheLimitIsRaisedOrLowered() public {
        _pledge(NATIVE, 500 ether, GENERAL);
        module.commit(1, NATIVE, 100 ether, FOOD, ORDINARY);
        _setBudget(NATIVE, 0, 0);
        skip(1 hours);
        _setBudget(NATIVE, LIMIT, WINDOW);
        assertEq(
            pool.budgetLeft(address(module), NATIVE, ORDINARY),
            0,
            "Law 4, Bounded emergency: taken and given back"
        );
        _setBudget(NATIVE, 300 ether, WINDOW);
        assertEq(pool.budgetLeft(address(module), NATIVE, ORDINARY), 50 ether, "raised by 100, half of it at once");
        _setBudget(NATIVE, 20 ether, WINDOW);
        assertEq(pool.budgetLeft(address(module), NATIVE, ORDINARY), 0, "lowered below what was drawn");
        skip(WINDOW);
        assertEq(pool.budgetLeft(address(module), NATIVE, ORDINARY), 0, "100 melt by 10 a window");
        skip(9 * WINDOW);
        assertEq(pool.budgetLeft(address(module), NATIVE, ORDINARY), 10 ether, "until they are gone");
    }

    function test_setBudget_leavesTheOddUnitOutWhenTheLimitIsOdd() public {
        vm.expectEmit(address(pool));
        emit IEmergencyPool.BudgetSet(address(module), NATIVE, ORDINARY, 6, WINDOW);
        _setBudget(NATIVE, 7, WINDOW);
        assertEq(pool.budgetOf(address(module), NATIVE, ORDINARY).limit, 6, "what is kept is what is shown");
        assertEq(pool.budgetLeft(address(module), NATIVE, ORDINARY), 3, "half at once");
    }

    function test_setBudget_isHalfAtOnceAndRefillsOverTheWindow() public {
        vm.expectEmit(address(pool));
        emit IEmergencyPool.BudgetSet(address(module), NATIVE, 3, 60 ether, 10 days);
        vm.prank(governance);
        pool.setBudget(address(module), NATIVE, 3, IEmergencyPool.Budget(60 ether, 10 days));
        IEmergencyPool.Budget memory budget = pool.budgetOf(address(module), NATIVE, 3);
        assertEq(budget.limit, 60 ether, "limit");
        assertEq(budget.window, 10 days, "window");
        assertEq(pool.budgetLeft(address(module), NATIVE, 3), 30 ether, "half at once");

        _pledge(NATIVE, 500 ether, GENERAL);
        module.commit(1, NATIVE, 30 ether, FOOD, 3);
        skip(1 days);
        assertEq(pool.budgetLeft(address(module), NATIVE, 3), 3 ether, "a tenth of the half in a tenth of the window");
        module.commit(1, NATIVE, 3 ether, FOOD, 3);
        skip(100 days);
        assertEq(pool.budgetLeft(address(module), NATIVE, 3), 30 ether, "never more than half");
        assertEq(pool.budgetLeft(address(module), NATIVE, ORDINARY), 100 ether, "lanes are apart");
    }

    // ── pausePayouts, resumePayouts ─────────────────────────────────────────────────────────────────────────────────

    function test_pausePayouts_RevertWhen_theCallerIsNotAGuardian() public {
        _expectUnauthorized(eve);
        pool.pausePayouts(1);
        _expectUnauthorized(governance);
        pool.pausePayouts(1);
    }

    function test_pausePayouts_RevertWhen_theDurationIsZeroOrBeyond72Hours() public {
        vm.startPrank(guardian);
        vm.expectRevert(abi.encodeWithSelector(IEmergencyPool.EmergencyPoolInvalidPause.selector, 0, 72 hours));
        pool.pausePayouts(0);
        vm.expectRevert(
            abi.encodeWithSelector(IEmergencyPool.EmergencyPoolInvalidPause.selector, 72 hours + 1, 72 hours)
        );
        pool.pausePayouts(72 hours + 1);
        vm.stopPrank();
    }

    function test_pausePayouts_RevertGiven_payoutsArePaused() public {
        vm.startPrank(guardian);
        pool.pausePayouts(72 hours);
        vm.expectRevert(
            abi.encodeWithSelector(IEmergencyPool.EmergencyPoolPauseCoolingDown.selector, _now() + 72 hours + 30 days)
        );
        pool.pausePayouts(1);
        vm.stopPrank();
    }

    function test_pausePayouts_RevertGiven_aPauseEndedLessThan30DaysAgo() public {
        uint48 end = _now() + 72 hours;
        vm.startPrank(guardian);
        pool.pausePayouts(72 hours);
        vm.warp(end + 30 days - 1);
        vm.expectRevert(abi.encodeWithSelector(IEmergencyPool.EmergencyPoolPauseCoolingDown.selector, end + 30 days));
        pool.pausePayouts(1);
        vm.warp(end + 30 days);
        pool.pausePayouts(1);
        vm.stopPrank();
    }

    function test_pausePayouts_stopsPayoutsUntilThen() public {
        _pledge(NATIVE, 10 ether, GENERAL);
        module.commit(1, NATIVE, 1 ether, FOOD, ORDINARY);
        uint48 until = _now() + 72 hours;
        vm.expectEmit(address(pool));
        emit IEmergencyPool.PayoutsPaused(guardian, until);
        vm.prank(guardian);
        pool.pausePayouts(72 hours);
        assertEq(pool.pausedUntil(), until, "until");
        vm.warp(until - 1);
        vm.expectRevert(abi.encodeWithSelector(IEmergencyPool.EmergencyPoolPayoutsPaused.selector, until));
        module.pay(1, NATIVE, ben, 1 ether, true);
        vm.warp(until);
        module.pay(1, NATIVE, ben, 1 ether, true);
        module.payAtOnce(_payment(NATIVE, ben, 1 ether, FOOD));
        module.commit(1, NATIVE, 1 ether, FOOD, ORDINARY);
        assertEq(ben.balance, 2 ether, "payouts go on by themselves");
        _replay();
    }

    function test_pausePayouts_stopsNothingElse() public {
        _pledge(NATIVE, 10 ether, GENERAL);
        module.commit(1, NATIVE, 2 ether, FOOD, ORDINARY);
        module.pay(1, NATIVE, ben, 1 ether, false);
        vm.prank(governance);
        pool.announceDissolution(_now() + 30 days, _successors(ben, 5_000, eve, 5_000));
        skip(30 days - 1);
        vm.prank(guardian);
        pool.pausePayouts(72 hours);
        _pledge(NATIVE, 1 ether, GENERAL);
        pool.collect(NATIVE, ben);
        module.uncommit(1, NATIVE);
        skip(1);
        pool.allot(NATIVE, new uint16[](0));
        pool.collect(NATIVE, eve);
        assertEq(eve.balance, 5 ether, "the exit is open");
        _replay();
    }

    function test_resumePayouts_RevertWhen_theCallerIsNotAGuardian() public {
        _expectUnauthorized(governance);
        pool.resumePayouts();
    }

    function test_resumePayouts_RevertGiven_noPauseIsOn() public {
        vm.startPrank(guardian);
        vm.expectRevert(IEmergencyPool.EmergencyPoolNotPaused.selector);
        pool.resumePayouts();
        pool.pausePayouts(1 hours);
        skip(1 hours);
        vm.expectRevert(IEmergencyPool.EmergencyPoolNotPaused.selector);
        pool.resumePayouts();
        vm.stopPrank();
    }

    function test_resumePayouts_endsItAndThe30DaysBegin() public {
        _pledge(NATIVE, 10 ether, GENERAL);
        vm.startPrank(guardian);
        pool.pausePayouts(72 hours);
        skip(1 hours);
        vm.expectEmit(address(pool));
        emit IEmergencyPool.PayoutsResumed(guardian);
        pool.resumePayouts();
        vm.expectRevert(
            abi.encodeWithSelector(IEmergencyPool.EmergencyPoolPauseCoolingDown.selector, _now() + 30 days)
        );
        pool.pausePayouts(1);
        vm.stopPrank();
        assertEq(pool.pausedUntil(), _now(), "until now");
        assertTrue(module.payAtOnce(_payment(NATIVE, ben, 1 ether, FOOD)), "payouts go on");
    }

    // ── absorb ──────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_absorb_RevertGiven_theAssetIsUnknown() public {
        PlainToken other = new PlainToken();
        other.mint(address(pool), 5);
        vm.expectRevert(abi.encodeWithSelector(IEmergencyPool.EmergencyPoolUnknownAsset.selector, other));
        pool.absorb(address(other));
    }

    function test_absorb_RevertGiven_allIsInTheBooks() public {
        _pledge(NATIVE, 10 ether, GENERAL);
        _pledge(NATIVE, 1 ether, FOOD);
        module.commit(1, NATIVE, 2 ether, FOOD, ORDINARY);
        module.pay(1, NATIVE, ben, 1 ether, false);
        vm.expectRevert(abi.encodeWithSelector(IEmergencyPool.EmergencyPoolNothingToAbsorb.selector, NATIVE));
        pool.absorb(NATIVE);
        vm.expectRevert(abi.encodeWithSelector(IEmergencyPool.EmergencyPoolNothingToAbsorb.selector, token));
        pool.absorb(address(token));
    }

    function test_absorb_becomesGeneralMoneyGivenThereIsMoreThanTheBooksSay() public {
        _pledge(NATIVE, 10 ether, GENERAL);
        _pledge(address(token), 10 ether, FOOD);
        vm.deal(address(pool), 13 ether);
        token.mint(address(pool), 4 ether);
        vm.expectEmit(address(pool));
        emit IEmergencyPool.Absorbed(NATIVE, 3 ether);
        vm.startPrank(eve);
        assertEq(pool.absorb(NATIVE), 3 ether, "absorbed");
        assertEq(pool.absorb(address(token)), 4 ether, "absorbed");
        vm.stopPrank();
        assertBooks(NATIVE, 13 ether, 0, 0, 0);
        assertBooks(address(token), 4 ether, 10 ether, 0, 0);

        vm.prank(governance);
        pool.dropAsset(address(token));
        token.mint(address(pool), 1);
        assertEq(pool.absorb(address(token)), 1, "of a dropped asset too");
        _replay();
    }

    // ── views ───────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_views_answersForWhatWasNeverTouched() public view {
        assertBooks(NATIVE, 0, 0, 0, 0);
        assertEq(pool.earmarked(eve, 5), 0, "earmarked");
        assertEq(pool.owed(eve, eve), 0, "owed");
        assertEq(pool.countedGifts(eve), 0, "counted gifts");
        assertEq(pool.budgetLeft(eve, eve, 255), 0, "budget");
        assertEq(pool.pausedUntil(), 0, "no pause");
        (uint48 effectiveAt, IEmergencyPool.Successor[] memory successors) = pool.dissolution();
        assertEq(effectiveAt, 0, "no dissolution");
        assertEq(successors.length, 0, "no successors");
    }
}

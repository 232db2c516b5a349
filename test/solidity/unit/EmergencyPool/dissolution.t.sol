// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";

import {IEmergencyPool} from "../../../../contracts/interfaces/IEmergencyPool.sol";
import {NATIVE} from "../../../../contracts/libraries/Assets.sol";
import {PoolTest} from "../../utils/PoolTest.sol";

contract EmergencyPoolDissolutionTest is PoolTest {
    uint16[] private none;

    function _one(uint16 earmark) private pure returns (uint16[] memory list) {
        list = new uint16[](1);
        list[0] = earmark;
    }

    // ── announceDissolution ─────────────────────────────────────────────────────────────────────────────────────────

    function test_announceDissolution_RevertWhen_theCallerIsNotGovernance() public {
        uint48 effectiveAt = _now() + 30 days;
        address[3] memory others = [guardian, eve, address(module)];
        for (uint256 i = 0; i < others.length; ++i) {
            vm.prank(others[i]);
            vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, others[i]));
            pool.announceDissolution(effectiveAt, _successors(ben, 5_000, eve, 5_000));
        }
    }

    function test_announceDissolution_RevertGiven_oneIsAnnounced() public {
        uint48 effectiveAt = _now() + 60 days;
        vm.startPrank(governance);
        pool.announceDissolution(effectiveAt, _successors(ben, 5_000, eve, 5_000));
        vm.expectRevert(abi.encodeWithSelector(IEmergencyPool.EmergencyPoolDissolutionPending.selector, effectiveAt));
        pool.announceDissolution(effectiveAt, _successors(ben, 5_000, eve, 5_000));
        vm.stopPrank();
    }

    function test_announceDissolution_RevertWhen_theNoticeIsShorterThan30Days() public {
        vm.prank(governance);
        vm.expectRevert(
            abi.encodeWithSelector(
                IEmergencyPool.EmergencyPoolNoticeTooShort.selector,
                _now() + 30 days - 1,
                _now() + 30 days
            )
        );
        pool.announceDissolution(_now() + 30 days - 1, _successors(ben, 5_000, eve, 5_000));
    }

    function test_announceDissolution_RevertWhen_thereIsNoSuccessorMoreThan16OrAnImpossibleOne() public {
        _expectInvalid(new IEmergencyPool.Successor[](0));
        IEmergencyPool.Successor[] memory many = new IEmergencyPool.Successor[](17);
        for (uint256 i = 0; i < 17; ++i) {
            many[i] = IEmergencyPool.Successor({to: address(uint160(i + 1)), basisPoints: i == 0 ? 8_400 : 100});
        }
        _expectInvalid(many);
        _expectInvalid(_successors(ben, 5_000, address(0), 5_000));
        _expectInvalid(_successors(ben, 5_000, address(pool), 5_000));
        _expectInvalid(_successors(ben, 5_000, address(token), 5_000));
        _expectInvalid(_successors(ben, 5_000, NATIVE, 5_000));
        _expectInvalid(_successors(ben, 10_000, eve, 0));
    }

    function test_announceDissolution_RevertWhen_theSharesDoNotSumTo10000() public {
        _expectInvalid(_successors(ben, 5_000, eve, 4_999));
        _expectInvalid(_successors(ben, 5_000, eve, 5_001));
        _expectInvalid(_successors(ben, 65_535, eve, 10_001));
    }

    function _expectInvalid(IEmergencyPool.Successor[] memory list) private {
        uint48 effectiveAt = _now() + 30 days;
        vm.prank(governance);
        vm.expectRevert(IEmergencyPool.EmergencyPoolInvalidSuccessors.selector);
        pool.announceDissolution(effectiveAt, list);
    }

    function test_announceDissolution_isOnTheRecord() public {
        uint48 effectiveAt = _now() + 30 days;
        IEmergencyPool.Successor[] memory list = _successors(ben, 2_500, eve, 7_500);
        vm.expectEmit(address(pool));
        emit IEmergencyPool.DissolutionAnnounced(effectiveAt, list);
        vm.prank(governance);
        pool.announceDissolution(effectiveAt, list);
        (uint48 at, IEmergencyPool.Successor[] memory told) = pool.dissolution();
        assertEq(at, effectiveAt, "when");
        assertEq(abi.encode(told), abi.encode(list), "for whom");
        skip(30 days - 1);
        _pledge(NATIVE, 2 ether, GENERAL);
        module.payAtOnce(_payment(NATIVE, ben, 1 ether, FOOD));
        assertEq(ben.balance, 1 ether, "until then, all goes on");
    }

    // ── cancelDissolution ───────────────────────────────────────────────────────────────────────────────────────────

    function test_cancelDissolution_RevertWhen_theCallerIsNotGovernance() public {
        vm.prank(governance);
        pool.announceDissolution(_now() + 30 days, _successors(ben, 5_000, eve, 5_000));
        vm.prank(guardian);
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, guardian));
        pool.cancelDissolution();
    }

    function test_cancelDissolution_RevertGiven_noneIsAnnounced() public {
        vm.prank(governance);
        vm.expectRevert(IEmergencyPool.EmergencyPoolNotDissolving.selector);
        pool.cancelDissolution();
    }

    function test_cancelDissolution_RevertGiven_itIsInEffect() public {
        _dissolve(_successors(ben, 5_000, eve, 5_000));
        vm.prank(governance);
        vm.expectRevert(abi.encodeWithSelector(IEmergencyPool.EmergencyPoolDissolved.selector, _now()));
        pool.cancelDissolution();
    }

    function test_cancelDissolution_isAsIfItHadNotBeen() public {
        vm.startPrank(governance);
        pool.announceDissolution(_now() + 30 days, _successors(ben, 5_000, eve, 5_000));
        skip(30 days - 1);
        vm.expectEmit(address(pool));
        emit IEmergencyPool.DissolutionCancelled();
        pool.cancelDissolution();
        vm.stopPrank();
        (uint48 at, IEmergencyPool.Successor[] memory told) = pool.dissolution();
        assertEq(at, 0, "no date");
        assertEq(told.length, 0, "no successors");
        skip(10 days);
        _pledge(NATIVE, 1 ether, GENERAL);
        module.payAtOnce(_payment(NATIVE, eve, 1 ether, FOOD));
        vm.prank(governance);
        pool.announceDissolution(_now() + 30 days, _successors(eve, 5_000, ben, 5_000));
        (, told) = pool.dissolution();
        assertEq(told.length, 2, "and it can be announced anew");
    }

    // ── allot ───────────────────────────────────────────────────────────────────────────────────────────────────────

    function test_allot_RevertGiven_noneIsAnnounced() public {
        vm.expectRevert(abi.encodeWithSelector(IEmergencyPool.EmergencyPoolNotDissolved.selector, 0));
        pool.allot(NATIVE, none);
    }

    function test_allot_RevertGiven_itIsNotInEffect() public {
        uint48 effectiveAt = _now() + 30 days;
        vm.prank(governance);
        pool.announceDissolution(effectiveAt, _successors(ben, 5_000, eve, 5_000));
        skip(30 days - 1);
        vm.expectRevert(abi.encodeWithSelector(IEmergencyPool.EmergencyPoolNotDissolved.selector, effectiveAt));
        pool.allot(NATIVE, none);
    }

    function test_allot_makesGeneralMoneyOwedBySharesTheRestToTheLast() public {
        for (uint256 i = 0; i < 2; ++i) _pledge(i == 0 ? NATIVE : address(token), 101, GENERAL);
        _dissolve(_successors(ben, 3_333, eve, 6_667));
        for (uint256 i = 0; i < 2; ++i) {
            address asset = i == 0 ? NATIVE : address(token);
            vm.expectEmit(address(pool));
            emit IEmergencyPool.Allotted(asset, ben, 0, 33);
            vm.expectEmit(address(pool));
            emit IEmergencyPool.Allotted(asset, eve, 0, 68);
            vm.prank(ada);
            pool.allot(asset, none);
            assertEq(pool.owed(asset, ben), 33, "rounded down");
            assertEq(pool.owed(asset, eve), 68, "the rest");
            assertBooks(asset, 0, 0, 0, 101);
            pool.collect(asset, ben);
            pool.collect(asset, eve);
            assertBooks(asset, 0, 0, 0, 0);
        }
        _replay();
    }

    /// @custom:finding duplicates-in-one-call
    function test_allot_makesNamedEarmarksOwedTooEachOnce() public {
        for (uint256 i = 0; i < 2; ++i) {
            address asset = i == 0 ? NATIVE : address(token);
            _pledge(asset, 100, FOOD);
            _pledge(asset, 50, FOOD + 1);
        }
        _dissolve(_successors(ben, 5_000, eve, 5_000));
        uint16[] memory earmarks = new uint16[](4);
        (earmarks[0], earmarks[1], earmarks[2], earmarks[3]) = (FOOD, FOOD, 0, 9);
        for (uint256 i = 0; i < 2; ++i) {
            address asset = i == 0 ? NATIVE : address(token);
            pool.allot(asset, earmarks);
            assertEq(pool.owed(asset, ben), 50, "half of one earmark");
            assertEq(pool.earmarked(asset, FOOD), 0, "emptied");
            assertBooks(asset, 0, 50, 0, 100);
            pool.allot(asset, _one(FOOD + 1));
            assertBooks(asset, 0, 0, 0, 150);
        }
        _replay();
    }

    function test_allot_allotsThemWhenCalledAgainGivenCommitmentsCameBack() public {
        _pledge(NATIVE, 100, GENERAL);
        _pledge(NATIVE, 10, FOOD);
        module.commit(1, NATIVE, 60, FOOD, ORDINARY);
        _dissolve(_successors(ben, 5_000, eve, 5_000));
        pool.allot(NATIVE, _one(FOOD));
        assertBooks(NATIVE, 0, 0, 60, 50);
        module.uncommit(1, NATIVE);
        pool.allot(NATIVE, _one(FOOD));
        assertBooks(NATIVE, 0, 0, 0, 110);
        assertEq(pool.owed(NATIVE, ben), 55, "half of all");
        vm.deal(address(pool), 115);
        pool.absorb(NATIVE);
        pool.allot(NATIVE, none);
        assertBooks(NATIVE, 0, 0, 0, 115);
        _replay();
    }

    function test_allot_doesNothingGivenThereIsNothing() public {
        _dissolve(_successors(ben, 5_000, eve, 5_000));
        bytes20 head = pool.ledgerHead();
        pool.allot(NATIVE, _one(FOOD));
        pool.allot(eve, none);
        assertEq(bytes32(pool.ledgerHead()), bytes32(head), "no entry");
    }
}

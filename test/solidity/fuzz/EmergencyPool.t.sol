// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IEmergencyPool} from "../../../contracts/interfaces/IEmergencyPool.sol";
import {NATIVE} from "../../../contracts/libraries/Assets.sol";
import {HugeToken} from "../../mocks/tokens/WeirdTokens.sol";
import {PoolTest} from "../utils/PoolTest.sol";

contract EmergencyPoolFuzzTest is PoolTest {
    function testFuzz_anyGiftIsCreditedExactly(IEmergencyPool.Gift memory gift, bool inTokens, address donor) public {
        gift.asset = inTokens ? address(token) : NATIVE;
        gift.amount = bound(gift.amount, 1, type(uint88).max);
        if (donor == address(0)) donor = ada;
        vm.deal(ada, gift.amount);
        token.mint(ada, gift.amount);
        vm.prank(ada);
        uint256 credited = pool.pledgeFor{value: inTokens ? 0 : gift.amount}(gift, donor);
        assertEq(credited, gift.amount, "what arrived");
        if (gift.earmark == 0) assertBooks(gift.asset, gift.amount, 0, 0, 0);
        else assertBooks(gift.asset, 0, gift.amount, 0, 0);
        assertEq(pool.earmarked(gift.asset, gift.earmark), gift.amount, "in its place");
        uint256 rate = inTokens ? 2 : 3_000;
        assertEq(pool.countedGifts(donor), gift.counted ? gift.amount * rate : 0, "counted only if asked for");
        _replay();
    }

    function testFuzz_partsNeverExceedTheCommitment(uint256 whole, uint256 own, uint256[4] memory parts) public {
        whole = bound(whole, 1, 100 ether);
        own = bound(own, 0, whole);
        if (own != 0) _pledge(NATIVE, own, FOOD);
        _pledge(NATIVE, 100 ether, GENERAL);
        module.commit(1, NATIVE, whole, FOOD, ORDINARY);
        uint256 left = whole;
        for (uint256 i = 0; i < parts.length && left != 0; ++i) {
            uint256 part = bound(parts[i], 1, left);
            module.pay(1, NATIVE, ben, part, i % 2 == 0);
            left -= part;
        }
        vm.expectRevert(
            abi.encodeWithSelector(IEmergencyPool.EmergencyPoolBeyondCommitment.selector, module, 1, left, left + 1)
        );
        module.pay(1, NATIVE, ben, left + 1, true);
        if (left != 0) module.uncommit(1, NATIVE);
        uint256 spent = whole - left;
        assertEq(ben.balance + pool.owed(NATIVE, ben), spent, "Law 2, Conserved: paid or owed");
        uint256 fromOwn = spent < own ? spent : own;
        assertBooks(NATIVE, 100 ether - (spent - fromOwn), own - fromOwn, 0, pool.owed(NATIVE, ben));
        _replay();
    }

    function testFuzz_allotmentsSumToTheWhole(uint88 amount, uint16 share) public {
        amount = uint88(bound(amount, 1, type(uint88).max));
        share = uint16(bound(share, 1, 9_999));
        vm.deal(ada, amount);
        _pledge(NATIVE, amount, GENERAL);
        _dissolve(_successors(ben, share, eve, 10_000 - share));
        pool.allot(NATIVE, new uint16[](0));
        assertEq(pool.owed(NATIVE, ben), (uint256(amount) * share) / 10_000, "rounded down");
        assertEq(pool.owed(NATIVE, ben) + pool.owed(NATIVE, eve), amount, "Law 6, Everything ends: to the last unit");
        _replay();
    }

    /// @dev Amounts that the books cannot hold are refused whole; those that they can stay exact.
    function testFuzz_hugeAmounts(uint256 first, uint256 second, uint16 earmark) public {
        HugeToken huge = new HugeToken();
        _admit(address(huge), 0);
        uint256 most = earmark == 0 ? type(uint112).max : type(uint128).max;
        first = bound(first, 1, most);
        second = bound(second, 1, type(uint256).max - first);
        huge.mint(ada, first + second);
        vm.startPrank(ada);
        huge.approve(address(pool), type(uint256).max);
        pool.pledge(_gift(address(huge), first, earmark));
        if (second > most - first) vm.expectRevert();
        pool.pledge(_gift(address(huge), second, earmark));
        vm.stopPrank();
        uint256 held = second > most - first ? first : first + second;
        assertEq(huge.balanceOf(address(pool)), held, "all or nothing");
        assertEq(pool.earmarked(address(huge), earmark), held, "exactly");
    }
}

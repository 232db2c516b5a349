// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IContributionToken} from "../../../../contracts/interfaces/IContributionToken.sol";
import {IMemberRegistry} from "../../../../contracts/interfaces/IMemberRegistry.sol";
import {Members} from "../../utils/Members.sol";

contract CreditTest is Members {
    address private ada;

    function setUp() public {
        open(1, 2);
        ada = founder(1);
        vm.warp(START);
    }

    function test_RevertGiven_NoCountedGifts() public {
        vm.expectRevert(
            abi.encodeWithSelector(IContributionToken.ContributionTokenNothingToCredit.selector, ada, uint256(0))
        );
        token.credit(ada);
    }

    function test_GivenCountedGifts() public {
        pool.count(ada, 100e18);

        // it mints the square root, for anyone who calls
        vm.expectEmit(address(token));
        emit IContributionToken.GiftsCredited(ada, 100e18, 10e18);
        vm.expectEmit(address(token));
        emit IContributionToken.Transfer(address(0), ada, 10e18);
        vm.expectEmit(address(token));
        emit IContributionToken.Earned(address(pool), ada, 10e18, 10e18, 0);
        vm.expectEmit(address(registry));
        emit IMemberRegistry.ContributorNoted(ada);
        vm.prank(person("passer-by"));
        uint256 credited = token.credit(ada);

        assertEq(credited, uint256(10e18), "credited");
        assertEq(token.balanceOf(ada), uint256(10e18), "balance");
        assertEq(token.grainsOf(ada), uint256(10e18), "grains at the beginning");
        assertEq(token.totalSupply(), uint256(10e18), "supply");
        assertEq(token.giftCredits(ada), uint256(10e18), "by gifts");

        // it notes a member once
        assertTrue(registry.memberOf(ada).contributor, "noted");
        address stranger = person("stranger");
        pool.count(stranger, 1e18);
        token.credit(stranger);
        assertFalse(registry.memberOf(stranger).contributor, "a stranger's credits are theirs, but no member's");
    }

    // given gifts that were credited

    function test_RevertWhen_NothingWasAdded() public {
        pool.count(ada, 100e18);
        token.credit(ada);
        vm.expectRevert(
            abi.encodeWithSelector(IContributionToken.ContributionTokenNothingToCredit.selector, ada, uint256(100e18))
        );
        token.credit(ada);
    }

    function test_WhenMoreWasAdded() public {
        pool.count(ada, 100e18);
        token.credit(ada);
        pool.count(ada, 144e18);
        assertEq(token.credit(ada), uint256(2e18), "the difference of the roots");
        assertEq(token.balanceOf(ada), uint256(12e18), "as if given at once");
        assertEq(token.giftCredits(ada), uint256(12e18), "by gifts");
    }

    function test_GivenGiftsBeyondAllMeasure() public {
        pool.count(ada, type(uint256).max);
        uint256 credited = token.credit(ada);
        assertLe(credited, uint256(type(uint96).max), "not above the most");
        assertGt(credited, uint256(type(uint96).max) - 1e18, "the most");
        vm.expectPartialRevert(IContributionToken.ContributionTokenNothingToCredit.selector);
        token.credit(ada);
    }
}

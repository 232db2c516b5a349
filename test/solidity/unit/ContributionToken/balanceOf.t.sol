// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IContributionToken} from "../../../../contracts/interfaces/IContributionToken.sol";
import {Members} from "../../utils/Members.sol";

contract BalanceOfTest is Members {
    address private ada;

    function setUp() public {
        open(1, 2);
        ada = person("ada");
        vm.warp(START);
        earn(1_000e18);
    }

    function test_GivenCredits() public {
        // it falls along a straight line to half at the half life
        skip(HALF_LIFE / 4);
        assertEq(token.balanceOf(ada), uint256(875e18), "a quarter of the way");
        skip(HALF_LIFE / 4);
        assertEq(token.balanceOf(ada), uint256(750e18), "half of the way");
        skip(HALF_LIFE / 2);
        assertEq(token.balanceOf(ada), uint256(500e18), "one half-life");
        skip(HALF_LIFE / 2);
        assertEq(token.balanceOf(ada), uint256(375e18), "one and a half");
        skip(HALF_LIFE / 2);
        assertEq(token.balanceOf(ada), uint256(250e18), "two");
        assertEq(token.totalSupply(), uint256(250e18), "supply");

        // it falls to nothing in the end
        skip(uint256(HALF_LIFE) * 206);
        assertEq(token.balanceOf(ada), uint256(0), "nothing");
        skip(uint256(HALF_LIFE) * 10_000);
        assertEq(token.balanceOf(ada), uint256(0), "for ever");
    }

    function test_GivenCreditsOfDifferentAges() public {
        skip(HALF_LIFE);
        earn(3_000e18);
        assertEq(token.balanceOf(ada), uint256(3_500e18), "old and new");
        skip(HALF_LIFE);
        assertEq(token.balanceOf(ada), uint256(1_750e18), "halved together");
    }

    // given a past time

    function test_RevertWhen_ItIsNotPast() public {
        uint48 now_ = timestamp();
        bytes memory notPast = abi.encodeWithSelector(
            IContributionToken.ContributionTokenFutureLookup.selector,
            uint256(now_),
            now_
        );
        vm.expectRevert(notPast);
        token.getPastBalance(ada, now_);
        vm.expectRevert(notPast);
        token.getPastVotes(ada, now_);
        vm.expectRevert(notPast);
        token.getPastTotalSupply(now_);
    }

    function test_WhenItIs() public {
        skip(HALF_LIFE);
        uint256 then = timestamp();
        uint256 balance = token.balanceOf(ada);
        skip(1);
        earn(3_000e18);
        for (uint256 i = 0; i < 8; ++i) {
            skip(10 days);
            earn(1e18);
        }
        assertEq(token.getPastBalance(ada, then), balance, "Law 8, Past weight: as it said then");
        assertEq(token.getPastTotalSupply(then), balance, "Law 8, Past weight: as it said then");
        assertEq(token.getPastBalance(ada, START), uint256(1_000e18), "at the beginning");
        assertEq(token.getPastBalance(ada, START - 1), uint256(0), "before it");
        assertEq(token.getPastTotalSupply(START - 1), uint256(0), "before it");
        assertEq(token.getPastVotes(ada, START - 1), uint256(0), "before it");
    }

    function earn(uint256 credits) private {
        token.setSource(address(this), type(uint96).max, 1 days);
        token.mint(ada, credits, 0);
    }
}

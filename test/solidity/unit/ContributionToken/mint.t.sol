// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IContributionToken} from "../../../../contracts/interfaces/IContributionToken.sol";
import {Members} from "../../utils/Members.sol";

contract MintTest is Members {
    bytes32 private constant REASON = keccak256("stewardship");
    address private source;
    address private ada;

    function setUp() public {
        open(1, 2);
        // The second in which the index is one.
        vm.warp(START);
        (source, ada) = (person("source"), person("ada"));
        token.setSource(source, 100e18, 1 days);
    }

    function test_RevertGiven_ACallerWhoIsNoSource() public {
        vm.expectRevert(
            abi.encodeWithSelector(IContributionToken.ContributionTokenUnknownSource.selector, address(this))
        );
        token.mint(ada, 1, REASON);
    }

    function test_RevertGiven_ASourceThatWasDropped() public {
        token.setSource(source, 0, 0);
        vm.expectRevert(abi.encodeWithSelector(IContributionToken.ContributionTokenUnknownSource.selector, source));
        mint(1);
    }

    function test_RevertWhen_BeyondTheBudget() public {
        vm.expectRevert(
            abi.encodeWithSelector(
                IContributionToken.ContributionTokenSourceExhausted.selector,
                source,
                uint256(50e18),
                uint256(50e18 + 1)
            )
        );
        mint(50e18 + 1);
        mint(50e18);
        vm.expectRevert(
            abi.encodeWithSelector(
                IContributionToken.ContributionTokenSourceExhausted.selector,
                source,
                uint256(0),
                uint256(1)
            )
        );
        mint(1);

        // It refills over the window, and a smaller budget does not give back what was spent.
        skip(12 hours);
        mint(25e18);
        token.setSource(source, 80e18, 1 days);
        vm.expectPartialRevert(IContributionToken.ContributionTokenSourceExhausted.selector);
        mint(1);

        // What has refilled before a change of the window stays refilled.
        skip(12 hours);
        token.setSource(source, 80e18, 365 days);
        mint(10e18);
    }

    function test_RevertWhen_NothingOrToNobody() public {
        vm.expectRevert(IContributionToken.ContributionTokenZeroAmount.selector);
        mint(0);
        vm.expectRevert(
            abi.encodeWithSelector(IContributionToken.ContributionTokenInvalidAccount.selector, address(0))
        );
        vm.prank(source);
        token.mint(address(0), 1, REASON);
    }

    function test_WhenWithinTheBudget() public {
        vm.expectEmit(address(token));
        emit IContributionToken.Transfer(address(0), ada, 7e18);
        vm.expectEmit(address(token));
        emit IContributionToken.Earned(source, ada, 7e18, 7e18, REASON);
        mint(7e18);
        assertEq(token.balanceOf(ada), uint256(7e18), "balance");
    }

    function test_RevertWhen_SoLateThatTheIndexIsOutOfBounds() public {
        vm.warp(START + uint256(HALF_LIFE) * 105 - 1);
        mint(50e18);
        assertGe(token.balanceOf(ada) + 1, uint256(50e18), "the last half-life in which one can earn");
        vm.warp(START + uint256(HALF_LIFE) * 105);
        vm.expectRevert(
            abi.encodeWithSelector(IContributionToken.ContributionTokenTooLate.selector, uint256(105), uint256(104))
        );
        mint(1);
        assertGt(token.balanceOf(ada), uint256(24e18), "balances go on");
    }

    function mint(uint256 amount) private {
        vm.prank(source);
        token.mint(ada, amount, REASON);
    }
}

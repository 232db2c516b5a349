// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IContributionToken} from "../../../../contracts/interfaces/IContributionToken.sol";
import {Members} from "../../utils/Members.sol";

contract TransferTest is Members {
    function setUp() public {
        open(1, 1);
        pool.count(address(this), 1e18);
        token.credit(address(this));
    }

    function test_RevertWhen_MovingCreditsInAnyWay() public {
        address ada = person("ada");
        vm.expectRevert(IContributionToken.ContributionTokenNonTransferable.selector);
        token.transfer(ada, 1);
        vm.expectRevert(IContributionToken.ContributionTokenNonTransferable.selector);
        token.transferFrom(address(this), ada, 1);
        vm.expectRevert(IContributionToken.ContributionTokenNonTransferable.selector);
        token.transfer(ada, 0);
        vm.expectRevert(IContributionToken.ContributionTokenNonTransferable.selector);
        token.approve(ada, 1);
        assertEq(token.balanceOf(ada), uint256(0), "Law 15, Earned: credits never move between accounts");
    }

    function test_WhenAskingForAnAllowance() public {
        assertEq(token.allowance(address(this), person("ada")), uint256(0), "zero");
    }
}

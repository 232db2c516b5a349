// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";

import {IContributionToken} from "../../../../contracts/interfaces/IContributionToken.sol";
import {Members} from "../../utils/Members.sol";

contract SetCareRateTest is Members {
    function setUp() public {
        open(1, 2);
    }

    function test_RevertGiven_ACallerOtherThanGovernance() public {
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, founder(0)));
        vm.prank(founder(0));
        token.setCareRate(1, 1);
    }

    function test_RevertWhen_OutOfBounds() public {
        vm.expectRevert(IContributionToken.ContributionTokenInvalidSettings.selector);
        token.setCareRate(1_000_000e18 + 1, 1);
        vm.expectRevert(IContributionToken.ContributionTokenInvalidSettings.selector);
        token.setCareRate(1, 10_081);
    }

    function test_WhenWithinBounds() public {
        vm.expectEmit(address(token));
        emit IContributionToken.CareRateSet(1_000_000e18, 10_080);
        token.setCareRate(1_000_000e18, 10_080);
        assertEq(token.attestCare(founder(0), 10_080, 0), uint256(168_000_000e18), "a week's every minute");
        token.setCareRate(0, 0);
    }
}

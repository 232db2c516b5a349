// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";

import {IContributionToken} from "../../../../contracts/interfaces/IContributionToken.sol";
import {Members} from "../../utils/Members.sol";

contract SetSourceTest is Members {
    address private source;

    function setUp() public {
        open(1, 2);
        source = person("source");
    }

    function test_RevertGiven_ACallerOtherThanGovernance() public {
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, source));
        vm.prank(source);
        token.setSource(source, 100, 1 days);
    }

    function test_RevertWhen_LimitOrWindowIsOutOfBounds() public {
        refuse(source, 1, 1 days);
        refuse(source, uint128(type(uint96).max) + 1, 1 days);
        refuse(source, 100, 1 hours - 1);
        refuse(source, 100, 365 days + 1);
        refuse(address(0), 100, 1 days);
    }

    function test_WhenAllIsWell() public {
        accept(2, 1 hours);
        accept(type(uint96).max, 365 days);
        accept(0, 0);
    }

    function refuse(address account, uint128 limit, uint48 window) private {
        vm.expectRevert(IContributionToken.ContributionTokenInvalidSettings.selector);
        token.setSource(account, limit, window);
    }

    function accept(uint128 limit, uint48 window) private {
        vm.expectEmit(address(token));
        emit IContributionToken.SourceSet(source, limit, window);
        token.setSource(source, limit, window);
    }
}

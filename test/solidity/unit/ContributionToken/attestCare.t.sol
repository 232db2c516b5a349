// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";

import {ContributionToken} from "../../../../contracts/ContributionToken.sol";
import {IContributionToken} from "../../../../contracts/interfaces/IContributionToken.sol";
import {Members} from "../../utils/Members.sol";

contract AttestCareTest is Members {
    uint64 private constant STEWARD = 2;
    bytes32 private constant DIGEST = keccak256("what was done");

    address private steward;
    address private other;
    address private ada;

    function setUp() public {
        open(1, 2);
        // The second in which the index is one.
        vm.warp(START);
        (steward, other, ada) = (person("steward"), person("other steward"), person("ada"));
        bytes4[] memory selectors = new bytes4[](1);
        selectors[0] = ContributionToken.attestCare.selector;
        access.setTargetFunctionRole(address(token), selectors, STEWARD);
        access.grantRole(STEWARD, steward, 0);
        access.grantRole(STEWARD, other, 0);
    }

    function test_RevertGiven_ACallerWhoIsNoSteward() public {
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, founder(0)));
        vm.prank(founder(0));
        token.attestCare(ada, 60, DIGEST);
    }

    function test_RevertWhen_AttestingForOneself() public {
        vm.expectRevert(abi.encodeWithSelector(IContributionToken.ContributionTokenSelfAttested.selector, steward));
        vm.prank(steward);
        token.attestCare(steward, 60, DIGEST);
    }

    function test_RevertWhen_ThereIsNothingToEarn() public {
        vm.expectRevert(IContributionToken.ContributionTokenZeroAmount.selector);
        attest(steward, ada, 0);
        vm.expectRevert(
            abi.encodeWithSelector(IContributionToken.ContributionTokenInvalidAccount.selector, address(0))
        );
        attest(steward, address(0), 60);
        token.setCareRate(0, MINUTES_PER_WEEK);
        vm.expectRevert(IContributionToken.ContributionTokenZeroAmount.selector);
        attest(steward, ada, 60);
    }

    function test_RevertWhen_BeyondTheWeeklyLimit() public {
        attest(steward, ada, 400);
        vm.expectRevert(
            abi.encodeWithSelector(
                IContributionToken.ContributionTokenCareBeyondLimit.selector,
                ada,
                uint256(200),
                uint256(201)
            )
        );
        attest(other, ada, 201);
        attest(other, ada, 200);

        token.setCareRate(CREDITS_PER_HOUR, 100);
        vm.expectRevert(
            abi.encodeWithSelector(
                IContributionToken.ContributionTokenCareBeyondLimit.selector,
                ada,
                uint256(0),
                uint256(1)
            )
        );
        attest(steward, ada, 1);
    }

    function test_WhenWithinIt() public {
        vm.expectEmit(address(token));
        emit IContributionToken.CareAttested(steward, ada, 90, DIGEST);
        vm.expectEmit(address(token));
        emit IContributionToken.Transfer(address(0), ada, 15e18);
        vm.expectEmit(address(token));
        emit IContributionToken.Earned(steward, ada, 15e18, 15e18, DIGEST);
        vm.prank(steward);
        uint256 credited = token.attestCare(ada, 90, DIGEST);
        assertEq(credited, uint256(15e18), "an hour and a half");
        assertEq(token.balanceOf(ada), uint256(15e18), "balance");
        attest(steward, founder(0), MINUTES_PER_WEEK);
        assertTrue(registry.memberOf(founder(0)).contributor, "a member is noted");
    }

    function test_WhenANewWeekBegins() public {
        attest(steward, ada, MINUTES_PER_WEEK);
        uint256 next = (timestamp() / 1 weeks + 1) * 1 weeks;
        vm.warp(next - 1);
        vm.expectPartialRevert(IContributionToken.ContributionTokenCareBeyondLimit.selector);
        attest(steward, ada, 1);
        vm.warp(next);
        attest(steward, ada, MINUTES_PER_WEEK);
    }

    function attest(address by, address account, uint32 minutes_) private {
        vm.prank(by);
        token.attestCare(account, minutes_, DIGEST);
    }
}

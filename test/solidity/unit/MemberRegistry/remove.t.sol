// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";

import {IMemberRegistry} from "../../../../contracts/interfaces/IMemberRegistry.sol";
import {Members} from "../../utils/Members.sol";

contract RemoveTest is Members {
    bytes32 private constant REASON = keccak256("reason");

    function setUp() public {
        open(1, 2);
    }

    function test_RevertGiven_ACallerOtherThanGovernance() public {
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, founder(0)));
        vm.prank(founder(0));
        registry.remove(founder(1), REASON);
    }

    function test_RevertGiven_NoMember() public {
        address ada = person("ada");
        vm.expectRevert(abi.encodeWithSelector(IMemberRegistry.MemberRegistryNotMember.selector, ada));
        registry.remove(ada, REASON);
    }

    function test_RevertGiven_TheLastOneAbleToVote() public {
        leaveAs(founder(1));
        vm.expectRevert(
            abi.encodeWithSelector(IMemberRegistry.MemberRegistryLastMembers.selector, uint256(1), uint256(2))
        );
        registry.remove(founder(0), REASON);
    }

    function test_GivenAMemberWhoWaitsBesideTheLastOneAbleToVote() public {
        leaveAs(founder(1));
        address ada = person("ada");
        admit(ada);
        registry.remove(ada, REASON);
        assertFalse(registry.isMember(ada), "removed");
    }

    function test_GivenAnotherMember() public {
        uint48 at = timestamp();
        vm.expectEmit(address(registry));
        emit IMemberRegistry.Removed(founder(1), 2, REASON);
        registry.remove(founder(1), REASON);
        assertFalse(registry.isMember(founder(1)), "removed");
        assertEq(registry.getVotes(founder(1)), uint256(0), "no vote");
        skip(1);
        assertEq(registry.getPastVotes(founder(1), at - 1), uint256(1), "Law 8, Past weight: the past is kept");
    }
}

// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IMemberRegistry} from "../../../../contracts/interfaces/IMemberRegistry.sol";
import {Members} from "../../utils/Members.sol";

contract ProposeRotationTest is Members {
    address private lost;
    address private found;

    function setUp() public {
        open(2, 4);
        lost = founder(3);
        found = person("found");
    }

    function test_RevertGiven_FromIsNoMember() public {
        address ada = person("ada");
        vm.expectRevert(abi.encodeWithSelector(IMemberRegistry.MemberRegistryNotMember.selector, ada));
        vm.prank(founder(0));
        registry.proposeRotation(ada, found);
    }

    function test_RevertGiven_ToIsOrWasAMember() public {
        vm.expectRevert(abi.encodeWithSelector(IMemberRegistry.MemberRegistryAlreadyMember.selector, founder(1)));
        vm.prank(founder(0));
        registry.proposeRotation(lost, founder(1));

        leaveAs(founder(1));
        vm.expectRevert(abi.encodeWithSelector(IMemberRegistry.MemberRegistryAlreadyMember.selector, founder(1)));
        vm.prank(lost);
        registry.proposeRotation(lost, founder(1));
    }

    function test_RevertGiven_ToIsTheZeroAddressOrTheRegistry() public {
        vm.expectRevert(abi.encodeWithSelector(IMemberRegistry.MemberRegistryInvalidAccount.selector, address(0)));
        vm.prank(lost);
        registry.proposeRotation(lost, address(0));
        vm.expectRevert(
            abi.encodeWithSelector(IMemberRegistry.MemberRegistryInvalidAccount.selector, address(registry))
        );
        vm.prank(lost);
        registry.proposeRotation(lost, address(registry));
    }

    function test_RevertWhen_AStrangerCalls() public {
        vm.expectRevert(abi.encodeWithSelector(IMemberRegistry.MemberRegistryNotMember.selector, found));
        vm.prank(found);
        registry.proposeRotation(lost, found);
    }

    function test_WhenTheOldKeyCalls() public {
        uint48 readyAt = timestamp() + DELAY;
        vm.expectEmit(address(registry));
        emit IMemberRegistry.RotationProposed(4, lost, found, lost, readyAt);
        vm.prank(lost);
        registry.proposeRotation(lost, found);
        IMemberRegistry.Rotation memory rotation = registry.rotationOf(lost);
        assertEq(rotation.to, found, "to");
        assertEq(rotation.readyAt, uint256(readyAt), "ready at");
    }

    // when members call

    function test_WhenMoreAreMissing() public {
        vm.expectEmit(address(registry));
        emit IMemberRegistry.Vouched(founder(0), found, 1);
        propose(founder(0), found);
        assertEq(registry.rotationOf(lost).to, address(0), "nothing pending");
    }

    function test_WhenItIsTheLastOne() public {
        propose(founder(0), found);
        vm.expectEmit(address(registry));
        emit IMemberRegistry.RotationProposed(4, lost, found, founder(1), timestamp() + DELAY);
        propose(founder(1), found);
        assertEq(registry.rotationOf(lost).to, found, "pending");
    }

    function test_RevertWhen_OneCallsTwice() public {
        propose(founder(0), found);
        vm.expectRevert(
            abi.encodeWithSelector(IMemberRegistry.MemberRegistryAlreadyVouched.selector, founder(0), found)
        );
        vm.prank(founder(0));
        registry.proposeRotation(lost, found);
    }

    function test_WhenOthersProposeAnotherAddress() public {
        propose(founder(0), found);
        propose(founder(1), found);
        skip(DELAY - 1);
        address other = person("other");
        propose(founder(1), other);
        assertEq(registry.rotationOf(lost).to, found, "not by one alone");
        propose(founder(2), other);
        assertEq(registry.rotationOf(lost).to, other, "replaced");
        assertEq(registry.rotationOf(lost).readyAt, uint256(timestamp() + DELAY), "delayed anew");
    }

    function propose(address by, address to) private {
        vm.prank(by);
        registry.proposeRotation(lost, to);
    }
}

// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IMemberRegistry} from "../../../../contracts/interfaces/IMemberRegistry.sol";
import {Members} from "../../utils/Members.sol";

contract VetoRotationTest is Members {
    address private held;
    address private thief;

    function setUp() public {
        open(2, 4);
        held = founder(3);
        thief = person("thief");
        propose(founder(0));
        propose(founder(1));
    }

    function test_RevertGiven_NothingIsPendingForTheCaller() public {
        vm.expectRevert(abi.encodeWithSelector(IMemberRegistry.MemberRegistryNoRotation.selector, uint32(1)));
        vm.prank(founder(0));
        registry.vetoRotation();
        vm.expectRevert(abi.encodeWithSelector(IMemberRegistry.MemberRegistryNoRotation.selector, uint32(0)));
        vm.prank(thief);
        registry.vetoRotation();
    }

    // given a pending rotation

    function test_WhenTheOldKeySaysNo() public {
        vm.expectEmit(address(registry));
        emit IMemberRegistry.RotationVetoed(4, held, thief);
        vm.prank(held);
        registry.vetoRotation();
        skip(DELAY);
        vm.expectRevert(abi.encodeWithSelector(IMemberRegistry.MemberRegistryNoRotation.selector, uint32(4)));
        registry.rotate(held);

        propose(founder(2));
        assertEq(registry.rotationOf(held).to, address(0), "vouches of before do not count again");
        assertEq(registry.getVotes(held), uint256(1), "the member stays");
    }

    function test_WhenTheDelayIsOverAndNobodyHasCarriedItOut() public {
        skip(DELAY + 30 days);
        vm.prank(held);
        registry.vetoRotation();
        vm.expectRevert(abi.encodeWithSelector(IMemberRegistry.MemberRegistryNoRotation.selector, uint32(4)));
        registry.rotate(held);
    }

    function propose(address by) private {
        vm.prank(by);
        registry.proposeRotation(held, thief);
    }
}

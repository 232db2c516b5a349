// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IMemberRegistry} from "../../../../contracts/interfaces/IMemberRegistry.sol";
import {Members, PersonhoodDouble} from "../../utils/Members.sol";

contract JoinWithProofTest is Members {
    PersonhoodDouble private proof;
    address private ada;

    function setUp() public {
        open(2, 3);
        proof = new PersonhoodDouble();
        ada = person("ada");
        registry.setProofModule(proof, 6_000);
        proof.set(ada, 6_000);
    }

    function test_RevertGiven_AModuleThatIsNotAdmitted() public {
        PersonhoodDouble other = new PersonhoodDouble();
        other.set(ada, 10_000);
        vm.expectRevert(
            abi.encodeWithSelector(IMemberRegistry.MemberRegistryUnknownProofModule.selector, address(other))
        );
        vm.prank(ada);
        registry.joinWithProof(other);

        registry.setProofModule(proof, 0);
        vm.expectRevert(
            abi.encodeWithSelector(IMemberRegistry.MemberRegistryUnknownProofModule.selector, address(proof))
        );
        vm.prank(ada);
        registry.joinWithProof(proof);
    }

    function test_RevertGiven_ACallerWhoCannotJoin() public {
        proof.set(founder(0), 10_000);
        vm.expectRevert(abi.encodeWithSelector(IMemberRegistry.MemberRegistryAlreadyMember.selector, founder(0)));
        vm.prank(founder(0));
        registry.joinWithProof(proof);
    }

    function test_RevertWhen_TheModuleIsNotSureEnough() public {
        proof.set(ada, 5_999);
        vm.expectRevert(
            abi.encodeWithSelector(
                IMemberRegistry.MemberRegistryInsufficientProof.selector,
                ada,
                uint256(5_999),
                uint256(6_000)
            )
        );
        vm.prank(ada);
        registry.joinWithProof(proof);
    }

    function test_WhenItIsJustSureEnough() public {
        vm.expectEmit(address(registry));
        emit IMemberRegistry.Joined(ada, 4, ada, timestamp() + WAITING);
        vm.prank(ada);
        registry.joinWithProof(proof);
        assertTrue(registry.isMember(ada), "admitted");
    }
}

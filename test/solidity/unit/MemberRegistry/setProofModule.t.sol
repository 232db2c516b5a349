// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";

import {IMemberRegistry} from "../../../../contracts/interfaces/IMemberRegistry.sol";
import {IPersonhood} from "../../../../contracts/interfaces/IPersonhood.sol";
import {Members, PersonhoodDouble} from "../../utils/Members.sol";

contract SetProofModuleTest is Members {
    IPersonhood private proof;

    function setUp() public {
        open(1, 1);
        proof = new PersonhoodDouble();
    }

    function test_RevertGiven_ACallerOtherThanGovernance() public {
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, founder(0)));
        vm.prank(founder(0));
        registry.setProofModule(proof, 1);
    }

    function test_RevertWhen_TheModuleIsTheZeroAddressOrTheWeightAbove10000() public {
        vm.expectRevert(
            abi.encodeWithSelector(IMemberRegistry.MemberRegistryInvalidProofModule.selector, address(0), uint16(1))
        );
        registry.setProofModule(IPersonhood(address(0)), 1);
        vm.expectRevert(
            abi.encodeWithSelector(
                IMemberRegistry.MemberRegistryInvalidProofModule.selector,
                address(proof),
                uint16(10_001)
            )
        );
        registry.setProofModule(proof, 10_001);
    }

    function test_WhenAllIsWell() public {
        accept(1);
        accept(10_000);
        accept(0);
    }

    function accept(uint16 minimumWeight) private {
        vm.expectEmit(address(registry));
        emit IMemberRegistry.ProofModuleSet(proof, minimumWeight);
        registry.setProofModule(proof, minimumWeight);
        assertEq(registry.proofModule(proof), uint256(minimumWeight), "weight needed");
    }
}

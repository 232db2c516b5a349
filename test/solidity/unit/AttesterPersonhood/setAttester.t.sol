// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";

import {IAttesterPersonhood} from "../../../../contracts/interfaces/IAttesterPersonhood.sol";
import {Attestations} from "../../utils/Attestations.sol";

contract SetAttesterTest is Attestations {
    function setUp() public {
        openPersonhood();
    }

    function test_RevertGiven_ACallerOtherThanGovernance() public {
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, attester));
        vm.prank(attester);
        personhood.setAttester(ben, true);
    }

    function test_RevertWhen_TheAttesterIsTheZeroAddress() public {
        vm.expectRevert(
            abi.encodeWithSelector(IAttesterPersonhood.AttesterPersonhoodUnknownAttester.selector, address(0))
        );
        personhood.setAttester(address(0), true);
    }

    function test_WhenAnAttesterIsDropped() public {
        bring(attestationOf(ada, "ada"), attester);
        bring(attestationOf(ben, "ben"), other);
        vm.expectEmit(address(personhood));
        emit IAttesterPersonhood.AttesterSet(attester, false);
        personhood.setAttester(attester, false);
        assertFalse(personhood.isAttester(attester), "dropped");
        assertEq(personhood.weight(ada), uint256(0), "void");
        assertEq(personhood.weight(ben), uint256(8_000), "the other's word stands");
    }
}

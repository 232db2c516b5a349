// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IAttesterPersonhood} from "../../../../contracts/interfaces/IAttesterPersonhood.sol";
import {Attestations} from "../../utils/Attestations.sol";

contract RevokeTest is Attestations {
    function setUp() public {
        openPersonhood();
    }

    function test_GivenAnAttestationByTheCaller() public {
        bring(attestationOf(ada, "ada"), attester);
        vm.expectEmit(address(personhood));
        emit IAttesterPersonhood.Revoked(attester, ada);
        vm.prank(attester);
        personhood.revoke(ada);
        assertEq(personhood.weight(ada), uint256(0), "void");
    }

    function test_GivenAnAttestationByAnother() public {
        bring(attestationOf(ada, "ada"), attester);
        vm.prank(other);
        personhood.revoke(ada);
        vm.prank(ben);
        personhood.revoke(ada);
        assertEq(personhood.weight(ada), uint256(8_000), "untouched");
    }

    function test_GivenOneThatWasNotBrought() public {
        IAttesterPersonhood.Attestation memory a = attestationOf(ada, "ada");
        bytes memory signature_ = signAttestation(a, attester);
        skip(5);
        vm.prank(attester);
        personhood.revoke(ada);
        vm.expectPartialRevert(IAttesterPersonhood.AttesterPersonhoodOutdated.selector);
        personhood.attest(a, attester, signature_);
    }
}

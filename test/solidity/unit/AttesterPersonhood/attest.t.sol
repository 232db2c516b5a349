// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IAttesterPersonhood} from "../../../../contracts/interfaces/IAttesterPersonhood.sol";
import {Attestations} from "../../utils/Attestations.sol";

contract AttestTest is Attestations {
    function setUp() public {
        openPersonhood();
    }

    function test_RevertWhen_AccountPersonOrWeightMeansNothing() public {
        IAttesterPersonhood.Attestation memory a = attestationOf(ada, "ada");
        a.account = address(0);
        refuseInvalid(a);
        a = attestationOf(ada, "ada");
        a.person = 0;
        refuseInvalid(a);
        a = attestationOf(ada, "ada");
        a.weight = 0;
        refuseInvalid(a);
        a.weight = 10_001;
        refuseInvalid(a);
    }

    function test_RevertWhen_IssuedInTheFutureOrExpired() public {
        IAttesterPersonhood.Attestation memory a = attestationOf(ada, "ada");
        a.issuedAt = uint40(timestamp() + 1);
        refuse(
            a,
            abi.encodeWithSelector(
                IAttesterPersonhood.AttesterPersonhoodNotInForce.selector,
                a.issuedAt,
                a.expiry,
                uint256(timestamp())
            )
        );
        a = attestationOf(ada, "ada");
        a.expiry = uint40(timestamp() - 1);
        refuse(
            a,
            abi.encodeWithSelector(
                IAttesterPersonhood.AttesterPersonhoodNotInForce.selector,
                a.issuedAt,
                a.expiry,
                uint256(timestamp())
            )
        );
        a.expiry = uint40(timestamp());
        bring(a, attester);
        assertEq(personhood.weight(ada), uint256(8_000), "the expiry itself is in time");
    }

    function test_RevertGiven_AnAttesterWhoIsNotAdmitted() public {
        IAttesterPersonhood.Attestation memory a = attestationOf(ada, "ada");
        address nobody = person("nobody");
        bytes memory signature_ = signAttestation(a, nobody);
        vm.expectRevert(abi.encodeWithSelector(IAttesterPersonhood.AttesterPersonhoodUnknownAttester.selector, nobody));
        personhood.attest(a, nobody, signature_);
    }

    function test_RevertWhen_AnotherSignedIt() public {
        IAttesterPersonhood.Attestation memory a = attestationOf(ada, "ada");
        bytes memory signature_ = signAttestation(a, other);
        vm.expectRevert(
            abi.encodeWithSelector(IAttesterPersonhood.AttesterPersonhoodInvalidSignature.selector, attester)
        );
        personhood.attest(a, attester, signature_);
    }

    function test_RevertGiven_OneAsNewIsKnown() public {
        IAttesterPersonhood.Attestation memory a = attestationOf(ada, "ada");
        bring(a, attester);
        bytes memory outdated = abi.encodeWithSelector(
            IAttesterPersonhood.AttesterPersonhoodOutdated.selector,
            ada,
            a.issuedAt,
            a.issuedAt
        );
        refuse(a, outdated);
        a.weight = 10_000;
        refuse(a, outdated);
    }

    function test_RevertGiven_TheAttesterHasRevokedSinceItWasIssued() public {
        IAttesterPersonhood.Attestation memory a = attestationOf(ada, "ada");
        vm.prank(attester);
        personhood.revoke(ada);
        refuse(
            a,
            abi.encodeWithSelector(IAttesterPersonhood.AttesterPersonhoodOutdated.selector, ada, a.issuedAt, a.issuedAt)
        );
        skip(1);
        bring(attestationOf(ada, "ada"), attester);
        assertEq(personhood.weight(ada), uint256(8_000), "a later one counts");
    }

    function test_RevertGiven_ThePersonHasAnotherAccount() public {
        bring(attestationOf(ada, "ada"), attester);
        IAttesterPersonhood.Attestation memory a = attestationOf(ben, "ada");
        bytes memory bound = abi.encodeWithSelector(
            IAttesterPersonhood.AttesterPersonhoodBound.selector,
            keccak256("ada"),
            ada,
            bytes32(0)
        );
        refuse(a, bound);
        vm.prank(attester);
        personhood.revoke(ada);
        skip(400 days);
        refuse(attestationOf(ben, "ada"), bound);
        assertEq(personhood.weight(ben), uint256(0), "Law 7, One person, one voice: one account for life");
    }

    function test_RevertGiven_TheAccountIsAnotherPersons() public {
        bring(attestationOf(ada, "ada"), attester);
        skip(1);
        refuse(
            attestationOf(ada, "ben"),
            abi.encodeWithSelector(
                IAttesterPersonhood.AttesterPersonhoodBound.selector,
                keccak256("ben"),
                address(0),
                keccak256("ada")
            )
        );
        bring(attestationOf(ben, "ben"), attester);
        skip(1);
        refuse(
            attestationOf(ada, "ben"),
            abi.encodeWithSelector(
                IAttesterPersonhood.AttesterPersonhoodBound.selector,
                keccak256("ben"),
                ben,
                keccak256("ada")
            )
        );
    }

    function test_WhenTheKeyOfTheAttesterDelegatesToCode() public {
        // The personhood's own code answers no ERC-1271 question.
        vm.etch(attester, abi.encodePacked(hex"ef0100", address(personhood)));
        bring(attestationOf(ada, "ada"), attester);
        assertEq(personhood.weight(ada), uint256(8_000), "the key's word counts, beside the code");
    }

    function test_WhenAllIsWell() public {
        IAttesterPersonhood.Attestation memory a = attestationOf(ada, "ada");
        bytes memory signature_ = signAttestation(a, attester);
        vm.expectEmit(address(personhood));
        emit IAttesterPersonhood.Attested(attester, ada, a.person, a.weight, a.issuedAt, a.expiry);
        vm.prank(ben);
        personhood.attest(a, attester, signature_);

        // it gives the weight until the expiry
        assertEq(personhood.weight(ada), uint256(8_000), "weight");
        assertEq(personhood.accountOf(a.person), ada, "account of the person");
        (address by, IAttesterPersonhood.Attestation memory known) = personhood.attestationOf(ada);
        assertEq(by, attester, "attester");
        assertEq(abi.encode(known), abi.encode(a), "attestation");
        vm.warp(a.expiry);
        assertEq(personhood.weight(ada), uint256(8_000), "to the last second");
        vm.warp(a.expiry + 1);
        assertEq(personhood.weight(ada), uint256(0), "and no longer");

        // it lets a newer one replace it, by any attester
        a = attestationOf(ada, "ada");
        a.weight = 5_000;
        bring(a, other);
        assertEq(personhood.weight(ada), uint256(5_000), "the newest holds");
        vm.prank(attester);
        personhood.revoke(ada);
        assertEq(personhood.weight(ada), uint256(5_000), "and is not the first attester's to revoke");
    }

    function refuseInvalid(IAttesterPersonhood.Attestation memory a) private {
        refuse(a, abi.encodeWithSelector(IAttesterPersonhood.AttesterPersonhoodInvalidAttestation.selector, a));
    }

    function refuse(IAttesterPersonhood.Attestation memory a, bytes memory reason) private {
        bytes memory signature_ = signAttestation(a, attester);
        vm.expectRevert(reason);
        personhood.attest(a, attester, signature_);
    }
}

// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {AccessManager} from "@openzeppelin/contracts/access/manager/AccessManager.sol";

import {AttesterPersonhood} from "../../../contracts/identity/AttesterPersonhood.sol";
import {IAttesterPersonhood} from "../../../contracts/interfaces/IAttesterPersonhood.sol";
import {Members} from "./Members.sol";

/// @title A proof module with two attesters, and what they sign
abstract contract Attestations is Members {
    bytes32 internal constant ATTESTATION_TYPEHASH = keccak256(
        "Attestation(address account,bytes32 person,uint16 weight,uint40 issuedAt,uint40 expiry)"
    );

    AttesterPersonhood internal personhood;
    address internal attester;
    address internal other;
    address internal ada;
    address internal ben;

    function openPersonhood() internal {
        vm.warp(START);
        personhood = new AttesterPersonhood(address(new AccessManager(address(this))));
        (attester, other) = (person("attester"), person("other attester"));
        (ada, ben) = (person("ada"), person("ben"));
        personhood.setAttester(attester, true);
        personhood.setAttester(other, true);
    }

    /// @notice Issued now, for a year.
    function attestationOf(
        address account,
        string memory name
    ) internal view returns (IAttesterPersonhood.Attestation memory) {
        return
            IAttesterPersonhood.Attestation({
                account: account,
                person: keccak256(bytes(name)),
                weight: 8_000,
                issuedAt: uint40(timestamp()),
                expiry: uint40(timestamp() + 365 days)
            });
    }

    function personhoodDomain() internal view returns (bytes32) {
        return domainOf("Solidarity AttesterPersonhood", block.chainid, address(personhood));
    }

    function hashAttestation(IAttesterPersonhood.Attestation memory a) internal pure returns (bytes32) {
        return keccak256(abi.encode(ATTESTATION_TYPEHASH, a.account, a.person, a.weight, a.issuedAt, a.expiry));
    }

    function signAttestation(
        IAttesterPersonhood.Attestation memory a,
        address signer
    ) internal view returns (bytes memory) {
        return signature(keyOf[signer], typed(personhoodDomain(), hashAttestation(a)));
    }

    function bring(IAttesterPersonhood.Attestation memory a, address by) internal {
        personhood.attest(a, by, signAttestation(a, by));
    }
}

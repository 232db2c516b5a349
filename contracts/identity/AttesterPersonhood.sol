// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";

import {IAttesterPersonhood} from "../interfaces/IAttesterPersonhood.sol";
import {IPersonhood} from "../interfaces/IPersonhood.sol";
import {Signatures} from "../libraries/Signatures.sol";

/// @title Personhood on the word of attesters whom a community trusts
/// @dev What each role can and cannot do to people:
/// - An attester can say who is a person, and take back what they themselves said. They cannot give a person a second
///   account, nor void another attester's word except by a newer one.
/// - Governance can admit and drop attesters. It cannot attest.
/// - Nobody can put a member out of a registry by anything done here.
/// Two attesters who call one person by two identifiers let that person join twice: agree on identifiers first.
contract AttesterPersonhood is IAttesterPersonhood, AccessManaged, EIP712 {
    bytes32 private constant ATTESTATION_TYPEHASH = keccak256(
        "Attestation(address account,bytes32 person,uint16 weight,uint40 issuedAt,uint40 expiry)"
    );
    uint256 private constant MAX_WEIGHT = 10_000;

    /// @dev One word.
    struct Record {
        address attester;
        uint16 weight;
        uint40 issuedAt;
        uint40 expiry;
    }

    mapping(address account => Record) private _records;
    mapping(address account => bytes32 person) private _persons;
    mapping(bytes32 person => address account) private _accounts;
    mapping(address attester => bool admitted) private _attesters;
    mapping(address attester => mapping(address account => uint40 time)) private _revokedAt;

    /// @param authority The community's AccessManager.
    constructor(address authority) AccessManaged(authority) EIP712("Solidarity AttesterPersonhood", "1") {}

    /// @inheritdoc IAttesterPersonhood
    function attest(Attestation calldata attestation, address attester, bytes calldata signature) external {
        address account = attestation.account;
        bytes32 person = attestation.person;

        // Check: a meaningful attestation, in force, signed by an admitted attester.
        require(
            account != address(0) && person != 0 && attestation.weight != 0 && attestation.weight <= MAX_WEIGHT,
            AttesterPersonhoodInvalidAttestation(attestation)
        );
        require(
            attestation.issuedAt <= block.timestamp && block.timestamp <= attestation.expiry,
            AttesterPersonhoodNotInForce(attestation.issuedAt, attestation.expiry, block.timestamp)
        );
        require(_attesters[attester], AttesterPersonhoodUnknownAttester(attester));
        require(
            Signatures.isSigned(attester, _hashAttestation(attestation), signature),
            AttesterPersonhoodInvalidSignature(attester)
        );

        // Check: newer than what is known, and than the attester's last revocation.
        uint40 known = _records[account].issuedAt;
        uint40 revoked = _revokedAt[attester][account];
        uint40 latest = known > revoked ? known : revoked;
        require(attestation.issuedAt > latest, AttesterPersonhoodOutdated(account, attestation.issuedAt, latest));

        // Check: one person, one account, for life.
        bool isNew = _accounts[person] == address(0) && _persons[account] == 0;
        require(
            isNew || _accounts[person] == account,
            AttesterPersonhoodBound(person, _accounts[person], _persons[account])
        );

        // Effect: bind and record.
        if (isNew) {
            _accounts[person] = account;
            _persons[account] = person;
        }
        _records[account] = Record({
            attester: attester,
            weight: attestation.weight,
            issuedAt: attestation.issuedAt,
            expiry: attestation.expiry
        });
        emit Attested(attester, account, person, attestation.weight, attestation.issuedAt, attestation.expiry);
    }

    /// @inheritdoc IAttesterPersonhood
    function revoke(address account) external {
        _revokedAt[msg.sender][account] = uint40(block.timestamp);
        emit Revoked(msg.sender, account);
    }

    /// @inheritdoc IAttesterPersonhood
    function setAttester(address attester, bool admitted) external restricted {
        require(attester != address(0), AttesterPersonhoodUnknownAttester(attester));
        _attesters[attester] = admitted;
        emit AttesterSet(attester, admitted);
    }

    /// @inheritdoc IPersonhood
    function weight(address account) external view returns (uint256 basisPoints) {
        Record memory record = _records[account];
        bool holds =
            block.timestamp <= record.expiry &&
                _attesters[record.attester] &&
                record.issuedAt > _revokedAt[record.attester][account];
        return holds ? record.weight : 0;
    }

    /// @inheritdoc IAttesterPersonhood
    function isAttester(address attester) external view returns (bool) {
        return _attesters[attester];
    }

    /// @inheritdoc IAttesterPersonhood
    function attestationOf(address account) external view returns (address attester, Attestation memory attestation) {
        Record memory record = _records[account];
        attester = record.attester;
        attestation = Attestation({
            account: account,
            person: _persons[account],
            weight: record.weight,
            issuedAt: record.issuedAt,
            expiry: record.expiry
        });
    }

    /// @inheritdoc IAttesterPersonhood
    function accountOf(bytes32 person) external view returns (address) {
        return _accounts[person];
    }

    function _hashAttestation(Attestation calldata attestation) private view returns (bytes32) {
        return
            _hashTypedDataV4(
                keccak256(
                    abi.encode(
                        ATTESTATION_TYPEHASH,
                        attestation.account,
                        attestation.person,
                        attestation.weight,
                        attestation.issuedAt,
                        attestation.expiry
                    )
                )
            );
    }
}

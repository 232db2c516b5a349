// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IPersonhood} from "./IPersonhood.sol";

/// @title Personhood on the word of attesters whom a community trusts
/// @notice An attester (a neighbourhood office, a co-op's registrar, a verification service) signs that an account is one
/// particular person. What is public is an opaque identifier of that person and how sure the attester is.
/// @dev An identifier and an account belong to each other for life, from the first attestation that names them: who lost
/// the key of an account moves by rotation in the member registry, and gets no second account here. So a person whom all
/// attesters call by the same identifier joins once.
interface IAttesterPersonhood is IPersonhood {
    // ------------------------------------------------------------------------------------------------- structs

    /// @notice What an attester signs (EIP-712).
    /// @param account The person's account.
    /// @param person Identifier of the person: a salted digest, the same from every attester. Never plain text.
    /// @param weight How sure the attester is: 1 to 10,000.
    /// @param issuedAt When it was issued. The newest attestation of an account is the one that holds.
    /// @param expiry Until when it holds, this second included.
    struct Attestation {
        address account;
        bytes32 person;
        uint16 weight;
        uint40 issuedAt;
        uint40 expiry;
    }

    // -------------------------------------------------------------------------------------------------- events

    /// @notice `attester` vouches for `account` as `person`.
    event Attested(
        address indexed attester,
        address indexed account,
        bytes32 indexed person,
        uint16 weight,
        uint40 issuedAt,
        uint40 expiry
    );
    /// @notice All that `attester` has issued for `account` up to now is void.
    event Revoked(address indexed attester, address indexed account);
    /// @notice The word of `attester` counts from now on, or no longer.
    event AttesterSet(address indexed attester, bool admitted);

    // -------------------------------------------------------------------------------------------------- errors

    /// @notice `attester` is not admitted. Ask one who is.
    error AttesterPersonhoodUnknownAttester(address attester);
    /// @notice The signature is not `attester`'s, over exactly this attestation, this chain and this contract. Ask them
    /// to sign again.
    error AttesterPersonhoodInvalidSignature(address attester);
    /// @notice The weight is not 1 to 10,000, or account or person is zero. Ask for a correct attestation.
    error AttesterPersonhoodInvalidAttestation(Attestation attestation);
    /// @notice Issued in the future, or expired. Wait, or ask for a fresh one.
    error AttesterPersonhoodNotInForce(uint40 issuedAt, uint40 expiry, uint256 now_);
    /// @notice One as new, or newer, is already known, or the attester has revoked up to `latest`. Ask for a fresh one.
    error AttesterPersonhoodOutdated(address account, uint40 issuedAt, uint40 latest);
    /// @notice The person already has another account, or the account another person. Move by rotation in the registry.
    error AttesterPersonhoodBound(bytes32 person, address personsAccount, bytes32 accountsPerson);

    // ----------------------------------------------------------------------------------------------- functions

    /// @notice Bring an attestation. Anyone may: it can only do what its attester signed.
    /// @param attester Who signed it; must be admitted.
    /// @param signature EIP-712 signature (65 bytes) or ERC-1271 signature.
    function attest(Attestation calldata attestation, address attester, bytes calldata signature) external;

    /// @notice Void all that the caller has issued for `account` up to this second, brought here or not. Whoever has
    /// joined by it stays a member until the community removes them.
    function revoke(address account) external;

    /// @notice Admit an attester, or drop one, and with them all that they attested. Governance only.
    function setAttester(address attester, bool admitted) external;

    /// @notice Whether the word of `attester` counts.
    function isAttester(address attester) external view returns (bool);

    /// @notice The newest attestation of `account`, and who gave it. Whether it still counts is for `weight` to say.
    function attestationOf(address account) external view returns (address attester, Attestation memory attestation);

    /// @notice The account of `person` (zero: none yet).
    function accountOf(bytes32 person) external view returns (address);
}

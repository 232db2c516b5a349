// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

/// @notice How a request is decided.
/// Rapid: responders approve; consent: silence is assent; deliberation: members vote.
enum Track {
    Rapid,
    Consent,
    Deliberation
}

/// @notice Where a request stands. Computed from storage and time, never stored.
/// @dev Open, Escalated → Approved, Defeated by time alone; Approved → Lapsed by time alone.
/// Terminal: Released, Defeated, Refused (unless appealed), Withdrawn, Superseded, Lapsed.
enum Status {
    None,
    Open,
    Escalated,
    Approved,
    Paying,
    Released,
    Defeated,
    Refused,
    Withdrawn,
    Superseded,
    Lapsed
}

/// @notice The Governor's words, in the Governor's order.
enum Support {
    Against,
    For,
    Abstain
}

/// @notice How an approved amount is paid.
enum Cadence {
    Lump,
    Tranches,
    Stream
}

/// @notice What members decide on. Its digest is part of the request's id, so that nothing of it can change.
/// @param asset The ERC-7528 address for native coin, or an ERC-20 that the pool knows.
/// @param amount In the asset's smallest unit.
/// @param payee Who receives the money.
/// @param requester Who asks, for themselves or on behalf of the payee.
/// @param category Code of the kind of help, from 1 (0 is general).
/// @param track How it is decided.
/// @param cadence How it is paid.
/// @param parts Tranches: how many equal ones, 2 to 24. Else 0.
/// @param cliff Stream: seconds before which nothing is due. Else 0.
/// @param duration Stream: seconds over which it is paid, up to 2 years. Else 0.
/// @param evidence SHA-256 digest of a salted ciphertext (the digest of its raw CIDv1). The reason is never public.
/// @param agreed Whether the payee is the requester or has signed. If not, the money waits until the payee collects it.
/// @param appealed Whether this version appeals a refusal. It cannot be refused again.
struct Terms {
    address asset;
    uint256 amount;
    address payee;
    address requester;
    uint16 category;
    Track track;
    Cadence cadence;
    uint8 parts;
    uint32 cliff;
    uint32 duration;
    bytes32 evidence;
    bool agreed;
    bool appealed;
}

/// @notice A request's id: 208 bits of the digest of its terms, 16 bits of version, 32 bits of running number.
/// @dev Because the id holds the digest, freezing the terms costs no storage, and a vote names what it is about.
type RequestId is uint256;

using {numberOf, versionOf, matches} for RequestId global;

/// @notice The id of version `version_` of request `number_` with these terms.
function toRequestId(Terms memory terms, uint16 version_, uint32 number_) pure returns (RequestId) {
    uint256 digest = uint256(keccak256(abi.encode(terms, version_, number_)));
    return RequestId.wrap(((digest >> 48) << 48) | (uint256(version_) << 32) | number_);
}

/// @notice The running number, the same for all versions.
function numberOf(RequestId id) pure returns (uint32) {
    return uint32(RequestId.unwrap(id));
}

/// @notice The version, from 1.
function versionOf(RequestId id) pure returns (uint16) {
    return uint16(RequestId.unwrap(id) >> 32);
}

/// @notice Whether `terms` are those that `id` stands for.
function matches(RequestId id, Terms memory terms) pure returns (bool) {
    return RequestId.unwrap(toRequestId(terms, id.versionOf(), id.numberOf())) == RequestId.unwrap(id);
}

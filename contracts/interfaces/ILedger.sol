// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

/// @title The hash chain under every movement of money
/// @notice Every event that moves money is folded, byte for byte, into one running digest:
///
/// `head' = bytes20(keccak256(head ‖ topic0 ‖ … ‖ topicN ‖ data))`
///
/// where topics and data are those of the emitted log, and the head is padded with zeros on its right to 32 bytes. Whoever exports the logs of a ledger can recompute its head;
/// an index, a node or a page that drops, adds, alters or reorders a single entry arrives at another one.
/// @dev The head keeps 160 bits, the strength that the chain itself gives to addresses, so that it shares its storage
/// word with 96 bits of the heir's own (see EmergencyPool: a plain pledge in native coin writes one word).
/// The chain starts at `bytes20(keccak256(chainid ‖ address))` (32 bytes each), hence no two ledgers share a head.
interface ILedger {
    /// @notice The digest of every movement so far.
    function ledgerHead() external view returns (bytes20 head);
}

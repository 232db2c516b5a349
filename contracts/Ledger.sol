// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {ILedger} from "./interfaces/ILedger.sol";

/// @title The hash chain under every movement of money
/// @dev An heir gives each of its entries one function that emits the event and, in the next line, records
/// `Event.selector, indexed fields…, other fields…`: the same bytes as the log's topics and data. All fields of an entry
/// must be of static types. Nothing else may touch the head.
abstract contract Ledger is ILedger {
    /// @dev 96 bits of this word are left to the heir that declares its first variable next.
    bytes20 internal _head;

    /// @inheritdoc ILedger
    function ledgerHead() external view returns (bytes20 head) {
        return _head;
    }

    /// @dev To be called once, before the first entry.
    function _openLedger() internal {
        _head = _digest(abi.encode(block.chainid, address(this)));
    }

    /// @dev Fold one entry, `abi.encode(Event.selector, …)`, into the head.
    function _record(bytes memory entry) internal {
        _head = _digest(bytes.concat(bytes32(_head), entry));
    }

    /// @dev The head after an entry, from `abi.encode(_head, Event.selector, …)`. For heirs that save a copy, or write the
    /// head together with their own part of its word.
    function _digest(bytes memory headAndEntry) internal pure returns (bytes20) {
        return bytes20(keccak256(headAndEntry));
    }
}

// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {ILedger} from "./interfaces/ILedger.sol";

/// @title The hash chain under every movement of money
/// @dev An heir gives each of its entries one function that emits the event and, in the next line, records
/// `abi.encode(Event.selector, indexed fields…, other fields…)`: the same bytes as the log's topics and data. All fields
/// of an entry must be of static types. Nothing else may call `_record`.
abstract contract Ledger is ILedger {
    /// @dev 96 bits of this word are left to the heir that declares its first variable next.
    bytes20 private _head;

    /// @inheritdoc ILedger
    function ledgerHead() external view returns (bytes20 head) {
        return _head;
    }

    /// @dev To be called once, before the first entry.
    function _openLedger() internal {
        _head = bytes20(keccak256(abi.encode(block.chainid, address(this))));
    }

    /// @dev Fold one entry into the head.
    function _record(bytes memory entry) internal {
        _head = bytes20(keccak256(bytes.concat(_head, entry)));
    }
}

// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IQuadraticFunding} from "../interfaces/IQuadraticFunding.sol";
import {Ledger} from "../Ledger.sol";
import {CartItem} from "../types/Round.sol";

/// @title The rounds' entries in the ledger
/// @dev One function per event that moves money: the line that emits it and the line that records it stand together, with
/// the fields in the same order (indexed ones first), so that they cannot drift apart unseen.
abstract contract RoundJournal is Ledger, IQuadraticFunding {
    function _logContributed(
        uint256 round,
        uint256 project,
        address donor,
        address payer,
        uint256 amount,
        uint256 weight
    ) internal {
        emit Contributed(round, project, donor, payer, amount, weight);
        _head = _digest(abi.encode(_head, Contributed.selector, round, project, donor, payer, amount, weight));
    }

    /// @dev The one entry with a list. Both functions that take a cart have it as second argument; all its fields are
    /// static, and emitting has found each in its range: so its bytes in the call are those in the log.
    function _logCartContributed(
        uint256 round,
        address donor,
        address payer,
        uint256 weight,
        CartItem[] calldata items
    ) internal {
        emit CartContributed(round, donor, payer, weight, items);
        unchecked {
            // The decoder has made sure that the list lies within the call.
            uint256 start = uint256(bytes32(msg.data[36:68])) + 36;
            bytes calldata list = msg.data[start:start + 64 * items.length];
            // Data: three words, of which the third says where the list starts, its length, and its lines.
            _head = _digest(
                bytes.concat(
                    abi.encode(_head, CartContributed.selector, round, donor, payer, weight, 96, items.length),
                    list
                )
            );
        }
    }

    function _logFunded(uint256 round, address funder, uint256 amount) internal {
        emit Funded(round, funder, amount);
        _head = _digest(abi.encode(_head, Funded.selector, round, funder, amount));
    }

    function _logClaimed(uint256 round, uint256 project, address payee, uint256 gifts, uint256 matched) internal {
        emit Claimed(round, project, payee, gifts, matched);
        _head = _digest(abi.encode(_head, Claimed.selector, round, project, payee, gifts, matched));
    }

    function _logRefunded(uint256 round, uint256 project, address donor, uint256 amount) internal {
        emit Refunded(round, project, donor, amount);
        _head = _digest(abi.encode(_head, Refunded.selector, round, project, donor, amount));
    }

    function _logFundReturned(uint256 round, address funder, uint256 amount) internal {
        emit FundReturned(round, funder, amount);
        _head = _digest(abi.encode(_head, FundReturned.selector, round, funder, amount));
    }

    function _logSwept(uint256 round, address to, uint256 amount, uint256 upToProject) internal {
        emit Swept(round, to, amount, upToProject);
        _head = _digest(abi.encode(_head, Swept.selector, round, to, amount, upToProject));
    }

    function _logOwed(address asset, address to, uint256 amount) internal {
        emit Owed(asset, to, amount);
        _head = _digest(abi.encode(_head, Owed.selector, asset, to, amount));
    }

    function _logCollected(address asset, address payee, address to, uint256 amount) internal {
        emit Collected(asset, payee, to, amount);
        _head = _digest(abi.encode(_head, Collected.selector, asset, payee, to, amount));
    }
}

// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IEmergencyPool} from "../interfaces/IEmergencyPool.sol";
import {Ledger} from "../Ledger.sol";

/// @title The pool's entries in the ledger
/// @dev One function per event that moves money: the line that emits it and the line that digests it stand together, with
/// the fields in the same order (indexed ones first), so that they cannot drift apart unseen. What they return is the
/// head that follows, which the caller writes, so that it can be one write with what else is in the word.
abstract contract Journal is Ledger, IEmergencyPool {
    function _logPledged(Gift memory gift, address donor, address payer) internal returns (bytes20 next) {
        emit Pledged({
            asset: gift.asset,
            donor: donor,
            payer: payer,
            amount: gift.amount,
            earmark: gift.earmark,
            counted: gift.counted,
            memo: gift.memo
        });
        return
            _digest(
                abi.encode(
                    _head,
                    Pledged.selector,
                    gift.asset,
                    donor,
                    gift.earmark,
                    payer,
                    gift.amount,
                    gift.counted,
                    gift.memo
                )
            );
    }

    function _logAbsorbed(address asset, uint256 amount) internal returns (bytes20 next) {
        emit Absorbed(asset, amount);
        return _digest(abi.encode(_head, Absorbed.selector, asset, amount));
    }

    function _logCommitted(
        uint256 ref,
        address asset,
        uint256 amount,
        uint256 fromEarmark,
        uint16 category
    ) internal returns (bytes20 next) {
        emit Committed(msg.sender, ref, asset, amount, fromEarmark, category);
        return _digest(abi.encode(_head, Committed.selector, msg.sender, ref, asset, amount, fromEarmark, category));
    }

    function _logUncommitted(
        uint256 ref,
        address asset,
        uint256 amount,
        uint256 fromEarmark,
        uint16 category
    ) internal returns (bytes20 next) {
        emit Uncommitted(msg.sender, ref, asset, amount, fromEarmark, category);
        return _digest(abi.encode(_head, Uncommitted.selector, msg.sender, ref, asset, amount, fromEarmark, category));
    }

    function _logPaid(uint256 ref, address to, address asset, uint256 amount) internal returns (bytes20 next) {
        emit Paid(msg.sender, ref, to, asset, amount);
        return _digest(abi.encode(_head, Paid.selector, msg.sender, ref, to, asset, amount));
    }

    function _logPaidAtOnce(Payment memory payment, uint256 fromEarmark) internal returns (bytes20 next) {
        emit PaidAtOnce({
            module: msg.sender,
            ref: payment.ref,
            to: payment.to,
            asset: payment.asset,
            amount: payment.amount,
            earmarked: fromEarmark,
            category: payment.category
        });
        return
            _digest(
                abi.encode(
                    _head,
                    PaidAtOnce.selector,
                    msg.sender,
                    payment.ref,
                    payment.to,
                    payment.asset,
                    payment.amount,
                    fromEarmark,
                    payment.category
                )
            );
    }

    function _logOwed(address asset, address to, uint256 amount) internal returns (bytes20 next) {
        emit Owed(asset, to, amount);
        return _digest(abi.encode(_head, Owed.selector, asset, to, amount));
    }

    function _logCollected(address asset, address payee, address to, uint256 amount) internal returns (bytes20 next) {
        emit Collected(asset, payee, to, amount);
        return _digest(abi.encode(_head, Collected.selector, asset, payee, to, amount));
    }

    function _logAllotted(
        address asset,
        address successor,
        uint16 earmark,
        uint256 amount
    ) internal returns (bytes20 next) {
        emit Allotted(asset, successor, earmark, amount);
        return _digest(abi.encode(_head, Allotted.selector, asset, successor, earmark, amount));
    }
}

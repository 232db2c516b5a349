// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IEmergencyPool} from "../interfaces/IEmergencyPool.sol";
import {Ledger} from "../Ledger.sol";

/// @title The pool's entries in the ledger
/// @dev One function per event that moves money: the line that emits it and the line that digests it stand together, with
/// the fields in the same order (indexed ones first), so that they cannot drift apart unseen. They are given the head so
/// far and return the one that follows: the caller reads and writes it together with what else is in the word.
abstract contract Journal is Ledger, IEmergencyPool {
    function _logPledged(bytes20 head, Gift memory gift, address donor, address payer) internal returns (bytes20 next) {
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
                    head,
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

    function _logAbsorbed(bytes20 head, address asset, uint256 amount) internal returns (bytes20 next) {
        emit Absorbed(asset, amount);
        return _digest(abi.encode(head, Absorbed.selector, asset, amount));
    }

    function _logCommitted(
        bytes20 head,
        uint256 ref,
        address asset,
        uint256 amount,
        uint256 fromEarmark,
        uint16 category
    ) internal returns (bytes20 next) {
        emit Committed(msg.sender, ref, asset, amount, fromEarmark, category);
        return _digest(abi.encode(head, Committed.selector, msg.sender, ref, asset, amount, fromEarmark, category));
    }

    function _logUncommitted(
        bytes20 head,
        uint256 ref,
        address asset,
        uint256 amount,
        uint256 fromEarmark,
        uint16 category
    ) internal returns (bytes20 next) {
        emit Uncommitted(msg.sender, ref, asset, amount, fromEarmark, category);
        return _digest(abi.encode(head, Uncommitted.selector, msg.sender, ref, asset, amount, fromEarmark, category));
    }

    function _logPaid(
        bytes20 head,
        uint256 ref,
        address to,
        address asset,
        uint256 amount
    ) internal returns (bytes20 next) {
        emit Paid(msg.sender, ref, to, asset, amount);
        return _digest(abi.encode(head, Paid.selector, msg.sender, ref, to, asset, amount));
    }

    function _logPaidAtOnce(bytes20 head, Payment memory payment, uint256 fromEarmark) internal returns (bytes20 next) {
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
                    head,
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

    function _logOwed(bytes20 head, address asset, address to, uint256 amount) internal returns (bytes20 next) {
        emit Owed(asset, to, amount);
        return _digest(abi.encode(head, Owed.selector, asset, to, amount));
    }

    function _logCollected(
        bytes20 head,
        address asset,
        address payee,
        address to,
        uint256 amount
    ) internal returns (bytes20 next) {
        emit Collected(asset, payee, to, amount);
        return _digest(abi.encode(head, Collected.selector, asset, payee, to, amount));
    }

    function _logAllotted(
        bytes20 head,
        address asset,
        address successor,
        uint16 earmark,
        uint256 amount
    ) internal returns (bytes20 next) {
        emit Allotted(asset, successor, earmark, amount);
        return _digest(abi.encode(head, Allotted.selector, asset, successor, earmark, amount));
    }
}

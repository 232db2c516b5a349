// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IEmergencyPool} from "../interfaces/IEmergencyPool.sol";
import {Ledger} from "../Ledger.sol";

/// @title The pool's entries in the ledger
/// @dev One function per event that moves money: the line that emits it and the line that records it stand together, with
/// the fields in the same order (indexed ones first), so that they cannot drift apart unseen.
abstract contract Journal is Ledger, IEmergencyPool {
    function _logPledged(Gift memory gift, address donor, address payer) internal {
        emit Pledged({
            asset: gift.asset,
            donor: donor,
            payer: payer,
            amount: gift.amount,
            earmark: gift.earmark,
            counted: gift.counted,
            memo: gift.memo
        });
        _record(
            abi.encode(
                Pledged.selector, gift.asset, donor, gift.earmark, payer, gift.amount, gift.counted, gift.memo
            )
        );
    }

    function _logAbsorbed(address asset, uint256 amount) internal {
        emit Absorbed(asset, amount);
        _record(abi.encode(Absorbed.selector, asset, amount));
    }

    function _logCommitted(uint256 ref, address asset, uint256 amount, uint256 fromEarmark, uint16 category) internal {
        emit Committed(msg.sender, ref, asset, amount, fromEarmark, category);
        _record(abi.encode(Committed.selector, msg.sender, ref, asset, amount, fromEarmark, category));
    }

    function _logUncommitted(uint256 ref, address asset, uint256 amount, uint256 fromEarmark, uint16 category)
        internal
    {
        emit Uncommitted(msg.sender, ref, asset, amount, fromEarmark, category);
        _record(abi.encode(Uncommitted.selector, msg.sender, ref, asset, amount, fromEarmark, category));
    }

    function _logPaid(uint256 ref, address to, address asset, uint256 amount) internal {
        emit Paid(msg.sender, ref, to, asset, amount);
        _record(abi.encode(Paid.selector, msg.sender, ref, to, asset, amount));
    }

    function _logPaidAtOnce(Payment calldata payment, uint256 fromEarmark) internal {
        emit PaidAtOnce({
            module: msg.sender,
            ref: payment.ref,
            to: payment.to,
            asset: payment.asset,
            amount: payment.amount,
            earmarked: fromEarmark,
            category: payment.category
        });
        _record(
            abi.encode(
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

    function _logOwed(address asset, address to, uint256 amount) internal {
        emit Owed(asset, to, amount);
        _record(abi.encode(Owed.selector, asset, to, amount));
    }

    function _logCollected(address asset, address payee, address to, uint256 amount) internal {
        emit Collected(asset, payee, to, amount);
        _record(abi.encode(Collected.selector, asset, payee, to, amount));
    }

    function _logAllotted(address asset, address successor, uint16 earmark, uint256 amount) internal {
        emit Allotted(asset, successor, earmark, amount);
        _record(abi.encode(Allotted.selector, asset, successor, earmark, amount));
    }
}

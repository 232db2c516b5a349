// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";

import {IEmergencyPool} from "../interfaces/IEmergencyPool.sol";
import {NATIVE} from "../libraries/Assets.sol";
import {Transfers} from "../libraries/Transfers.sol";
import {Budgets} from "./Budgets.sol";

/// @title The ways out: payments by modules, and what is owed to payees
/// @dev Books first, money last. A payee is pushed their money with a bounded amount of gas; if that fails for whatever
/// reason, it is written down as owed, and the payment counts as made.
abstract contract Payouts is Budgets, ReentrancyGuardTransient {
    uint48 private constant LONGEST_PAUSE = 72 hours;
    uint48 private constant PAUSE_COOLDOWN = 30 days;

    /// @dev Lower would turn away smart wallets, higher would let a payee burn more of the caller's gas.
    uint256 private constant NATIVE_PUSH_GAS = 100_000;
    /// @dev Lower would turn away tokens behind proxies (or dearer storage), higher would ask for more gas in hand.
    uint256 private constant TOKEN_PUSH_GAS = 200_000;
    /// @dev What making the call costs before the receiver gets any.
    uint256 private constant PUSH_OVERHEAD = 20_000;

    uint48 private _pausedUntil;

    // ------------------------------------------------------------------------------------------------- modules

    /// @inheritdoc IEmergencyPool
    function commit(uint256 ref, address asset, uint256 amount, uint16 category, uint8 lane) external {
        // Check
        _requireDecisionsInForce(asset, amount);
        // Effect
        _draw(asset, lane, amount);
        _bookCommitted(ref, asset, amount, category);
    }

    /// @inheritdoc IEmergencyPool
    function pay(
        uint256 ref,
        address asset,
        address to,
        uint256 amount,
        bool push
    ) external nonReentrant returns (bool pushed) {
        // Check
        require(amount != 0, EmergencyPoolZeroAmount(asset));
        _requireNotPaused();
        _requirePayee(asset, to);
        // Effect
        _bookPaid(ref, asset, to, amount);
        // Interaction
        return _deliver(asset, to, amount, push);
    }

    /// @inheritdoc IEmergencyPool
    function uncommit(uint256 ref, address asset) external returns (uint256 amount) {
        return _bookUncommitted(ref, asset);
    }

    /// @inheritdoc IEmergencyPool
    function payAtOnce(Payment memory payment) external nonReentrant returns (bool pushed) {
        // Check
        _requireDecisionsInForce(payment.asset, payment.amount);
        _requirePayee(payment.asset, payment.to);
        // Effect
        _draw(payment.asset, payment.lane, payment.amount);
        _bookPaidAtOnce(payment);
        // Interaction
        return _deliver(payment.asset, payment.to, payment.amount, payment.push);
    }

    // -------------------------------------------------------------------------------------------------- payees

    /// @inheritdoc IEmergencyPool
    function collect(address asset, address payee) external returns (uint256 amount) {
        return _collect(asset, payee, payee);
    }

    /// @inheritdoc IEmergencyPool
    function collectTo(address asset, address to) external returns (uint256 amount) {
        _requirePayee(asset, to);
        return _collect(asset, msg.sender, to);
    }

    // ------------------------------------------------------------------------------------------------ guardian

    /// @inheritdoc IEmergencyPool
    function pausePayouts(uint48 duration) external restricted {
        // Check
        require(duration != 0 && duration <= LONGEST_PAUSE, EmergencyPoolInvalidPause(duration, LONGEST_PAUSE));
        uint48 allowedFrom = _pausedUntil == 0 ? 0 : _pausedUntil + PAUSE_COOLDOWN;
        require(block.timestamp >= allowedFrom, EmergencyPoolPauseCoolingDown(allowedFrom));
        // Effect
        uint48 until = uint48(block.timestamp) + duration;
        _pausedUntil = until;
        _flags |= PAUSED;
        emit PayoutsPaused(msg.sender, until);
    }

    /// @inheritdoc IEmergencyPool
    function resumePayouts() external restricted {
        // Check
        require(block.timestamp < _pausedUntil, EmergencyPoolNotPaused());
        // Effect
        _pausedUntil = uint48(block.timestamp);
        _flags &= ~PAUSED;
        emit PayoutsResumed(msg.sender);
    }

    /// @inheritdoc IEmergencyPool
    function pausedUntil() external view returns (uint48) {
        return _pausedUntil;
    }

    // --------------------------------------------------------------------------------------------------- parts

    /// @dev Send, or else owe.
    function _deliver(address asset, address to, uint256 amount, bool push) private returns (bool pushed) {
        if (push) {
            // Check: with too little gas the payee would be given less than the cap, fail, and be owed what they could
            // have had at once. So whoever brings the transaction cannot choose that.
            uint256 gasCap = asset == NATIVE ? NATIVE_PUSH_GAS : TOKEN_PUSH_GAS;
            uint256 needed = gasCap + gasCap / 63 + PUSH_OVERHEAD;
            require(gasleft() >= needed, EmergencyPoolNotEnoughGas(gasleft(), needed));
            if (Transfers.trySend(asset, to, amount, gasCap)) return true;
        }
        // Effect: the money is still here, under the guard.
        _bookOwed(asset, to, amount);
        return false;
    }

    function _collect(address asset, address payee, address to) private nonReentrant returns (uint256 amount) {
        // Effect
        amount = _bookCollected(asset, payee, to);
        // Interaction: all the gas that the caller brought, since a failure undoes everything.
        require(Transfers.trySend(asset, to, amount, gasleft()), EmergencyPoolCollectFailed(asset, payee, amount));
    }

    function _requireDecisionsInForce(address asset, uint256 amount) private {
        require(amount != 0, EmergencyPoolZeroAmount(asset));
        // Both are looked up only if the word that every payment reads anyway says that there is something to see.
        if (_flags & (PAUSED | DISSOLVING) == 0) return;
        _requireNotPaused();
        _requireNotDissolved();
    }

    /// @dev While nobody paused, this reads only the word that every payment reads anyway. A pause that has run out is
    /// taken off that word by the first payment after it.
    function _requireNotPaused() private {
        if (_flags & PAUSED == 0) return;
        uint48 until = _pausedUntil;
        require(block.timestamp >= until, EmergencyPoolPayoutsPaused(until));
        _flags &= ~PAUSED;
    }

    /// @dev The asset itself as payee would lock the money in the token (or pay the native coin's placeholder).
    function _requirePayee(address asset, address to) private view {
        require(to != address(0) && to != address(this) && to != asset, EmergencyPoolInvalidPayee(to));
    }
}

// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";

import {IQuadraticFunding} from "../interfaces/IQuadraticFunding.sol";
import {NATIVE} from "../libraries/Assets.sol";
import {Transfers} from "../libraries/Transfers.sol";
import {Projects} from "./Projects.sol";

/// @title The way out: sent at once, or else owed
/// @dev Books first, money last. Whoever is paid gets a bounded amount of gas; if that fails for whatever reason, the money
/// is written down as owed to them, and the payment counts as made.
abstract contract RoundPayouts is Projects, ReentrancyGuardTransient {
    using SafeCast for uint256;

    /// @dev Lower would turn away smart wallets, higher would let a payee burn more of the caller's gas.
    uint256 private constant NATIVE_PUSH_GAS = 100_000;
    /// @dev Lower would turn away tokens behind proxies, higher would ask for more gas in hand.
    uint256 private constant TOKEN_PUSH_GAS = 200_000;
    /// @dev What making the call costs before the receiver gets any.
    uint256 private constant PUSH_OVERHEAD = 20_000;

    mapping(address asset => mapping(address payee => uint256)) private _owedTo;

    /// @inheritdoc IQuadraticFunding
    function collect(address asset, address payee) external returns (uint256 amount) {
        return _collect(asset, payee, payee);
    }

    /// @inheritdoc IQuadraticFunding
    function collectTo(address asset, address to) external returns (uint256 amount) {
        _requirePayee(asset, to);
        return _collect(asset, msg.sender, to);
    }

    /// @inheritdoc IQuadraticFunding
    function owed(address asset, address payee) external view returns (uint256 amount) {
        return _owedTo[asset][payee];
    }

    // --------------------------------------------------------------------------------------------------- parts

    /// @dev Send, or else owe.
    function _deliver(address asset, address to, uint256 amount) internal returns (bool pushed) {
        // Check: with too little gas the payee would fail for want of it. So whoever brings the transaction cannot choose
        // that.
        uint256 gasCap = asset == NATIVE ? NATIVE_PUSH_GAS : TOKEN_PUSH_GAS;
        uint256 needed;
        unchecked {
            // Constants.
            needed = gasCap + gasCap / 63 + PUSH_OVERHEAD;
        }
        require(gasleft() >= needed, QuadraticFundingNotEnoughGas(gasleft(), needed));
        if (Transfers.trySend(asset, to, amount, gasCap)) {
            _tellPool(asset, to);
            return true;
        }
        // Effect: the money is still here, under the guard.
        _owedTo[asset][to] += amount;
        _logOwed(asset, to, amount);
        return false;
    }

    /// @dev What the pool is sent in native coin it books by itself; tokens it must be told to look for. Anyone can tell it
    /// again, should this fail.
    function _tellPool(address asset, address to) private {
        if (asset == NATIVE || to != address(_pool())) return;
        try _pool().absorb(asset) {} catch {}
    }

    function _collect(address asset, address payee, address to) private nonReentrant returns (uint256 amount) {
        // Effect
        amount = _owedTo[asset][payee];
        require(amount != 0, QuadraticFundingNothingOwed(asset, payee));
        delete _owedTo[asset][payee];
        _logCollected(asset, payee, to, amount);
        // Interaction: all the gas that the caller brought, since a failure undoes everything.
        require(Transfers.trySend(asset, to, amount, gasleft()), QuadraticFundingCollectFailed(asset, payee, amount));
        _tellPool(asset, to);
    }

    /// @dev The asset itself as payee would lock the money in the token.
    function _requirePayee(address asset, address payee) internal view override {
        require(payee != address(0) && payee != address(this) && payee != asset, QuadraticFundingInvalidPayee(payee));
    }
}

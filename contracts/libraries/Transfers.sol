// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import {NATIVE} from "./Assets.sol";

/// @title Sends native coin or ERC-20 without ever failing itself
/// @dev OpenZeppelin's `trySafeTransfer` and `sendValue` hand all gas to the receiver. This one caps it, so that a payee
/// who burns whatever they are given (or returns a bomb of data) costs the caller a bounded amount.
library Transfers {
    /// @notice Send `amount` of `asset` to `to`, giving the receiver no more than `gasCap`.
    /// @dev The caller must make sure that more than `gasCap` is left: the chain would silently pass on less.
    /// @return sent Whether the money left. A token that reverts, has no code, or answers anything but nothing or
    /// `true` counts as one that did not send.
    function trySend(address asset, address to, uint256 amount, uint256 gasCap) internal returns (bool sent) {
        // Low-level calls are the only way to cap the gas and to survive a refusal.
        // solhint-disable avoid-low-level-calls
        if (asset == NATIVE) {
            (sent, ) = to.call{value: amount, gas: gasCap}("");
            return sent;
        }
        bytes memory answer;
        (sent, answer) = asset.call{gas: gasCap}(abi.encodeCall(IERC20.transfer, (to, amount)));
        // solhint-enable avoid-low-level-calls
        if (!sent) return false;
        // Silence is consent only from a contract: a call to an address without code always succeeds.
        return answer.length == 0 ? asset.code.length > 0 : answer.length >= 32 && uint256(bytes32(answer)) == 1;
    }
}

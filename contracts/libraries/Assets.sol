// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

/// @dev The chain's native coin, as ERC-7528 names it.
address constant NATIVE = 0xEeeeeEeeeEeEeeEeEeEeeEEEeeeeEeeeeeeeEEeE;

/// @title What is held of an asset, whether native coin or ERC-20
library Assets {
    /// @notice What `holder` has of `asset`.
    function balanceOf(address asset, address holder) internal view returns (uint256) {
        return asset == NATIVE ? holder.balance : IERC20(asset).balanceOf(holder);
    }
}

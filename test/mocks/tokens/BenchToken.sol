// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";

/// @title OpenZeppelin's ERC-20 with ERC-2612, as most tokens of that kind are: what the benchmarks pledge
contract BenchToken is ERC20Permit {
    constructor() ERC20("Bench token", "BENCH") ERC20Permit("Bench token") {}

    /// @notice Anyone gets any amount.
    function mint(address to, uint256 amount) external {
        _mint(to, amount);
    }
}

// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";

/// @dev A well-behaved token with ERC-2612. Anyone can mint.
contract PlainToken is ERC20, ERC20Permit {
    constructor() ERC20("Plain Token", "PLAIN") ERC20Permit("Plain Token") {}

    function mint(address to, uint256 amount) external {
        _mint(to, amount);
    }
}

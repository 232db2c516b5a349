// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC20TransferAuthorization} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20TransferAuthorization.sol";

/// @dev A token with ERC-3009, whose nonces are counted per key (OpenZeppelin's kind).
contract AuthorizationToken is ERC20, ERC20TransferAuthorization {
    constructor() ERC20("Authorization Token", "AUTH") EIP712("Authorization Token", "1") {}

    function mint(address to, uint256 amount) external {
        _mint(to, amount);
    }
}

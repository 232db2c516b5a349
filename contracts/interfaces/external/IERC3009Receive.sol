// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

/// @title ERC-3009's `receiveWithAuthorization` with the signature as bytes
/// @dev As in USDC and EURC since v2.2 and in OpenZeppelin's ERC20TransferAuthorization: contract wallets (ERC-1271)
/// can sign too. The token demands that the caller is `to`, so nobody else can use the authorization.
interface IERC3009Receive {
    function receiveWithAuthorization(
        address from,
        address to,
        uint256 value,
        uint256 validAfter,
        uint256 validBefore,
        bytes32 nonce,
        bytes calldata signature
    ) external;
}

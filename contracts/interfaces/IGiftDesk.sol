// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {CartItem} from "../types/Round.sol";
import {IEmergencyPool} from "./IEmergencyPool.sol";
import {IQuadraticFunding} from "./IQuadraticFunding.sol";

/// @title Gifts by signature, for the rounds of every community
/// @dev In the rounds' record the desk is the payer; the donor is who signed, and whom a refund goes to.
interface IGiftDesk {
    /// @param rounds The community's rounds. @param items All of the round's asset, an ERC-20.
    struct Cart {
        IQuadraticFunding rounds;
        uint256 round;
        CartItem[] items;
    }

    /// @notice An ERC-2612 permit by the caller, for this desk and the sum of the cart.
    struct Permit {
        uint256 deadline;
        uint8 v;
        bytes32 r;
        bytes32 s;
    }

    error GiftDeskNotAToken(address asset);

    /// @notice Give, after a permit by the caller. A permit that somebody else already submitted does no harm.
    function contributeWithPermit(Cart calldata cart, Permit calldata permit) external;

    /// @notice Gifts by `authorization.from`, brought by anyone (ERC-3009, to this desk). The nonce must be
    /// `cartNonce(cart, salt)`: the signature thereby covers the whole cart.
    function contributeWithAuthorization(
        Cart calldata cart,
        IEmergencyPool.Authorization calldata authorization
    ) external;

    /// @notice Gifts by `transfer.from`, brought by anyone (Permit2 SignatureTransfer with the cart as witness).
    function contributeWithPermit2(Cart calldata cart, IEmergencyPool.Permit2Transfer calldata transfer) external;

    /// @notice The ERC-3009 nonce that binds a signature to this cart.
    function cartNonce(Cart calldata cart, bytes32 salt) external view returns (bytes32);
}

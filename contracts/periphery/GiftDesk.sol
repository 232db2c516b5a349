// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";

import {IEmergencyPool} from "../interfaces/IEmergencyPool.sol";
import {IERC3009Receive} from "../interfaces/external/IERC3009Receive.sol";
import {IGiftDesk} from "../interfaces/IGiftDesk.sol";
import {IPermit2, PERMIT2} from "../interfaces/external/IPermit2.sol";
import {CartItem} from "../types/Round.sol";

/// @title Gifts by signature, for the rounds of every community
/// @notice Takes a donor's tokens on their signature and gives them, in the same transaction and in the donor's name, to the
/// rounds and projects that the signature covers. It has no owner, keeps no money between transactions, and holds no
/// allowance of anybody: a permit lets it take, once, from whoever calls.
contract GiftDesk is IGiftDesk, ReentrancyGuardTransient {
    bytes32 private constant ITEM_TYPEHASH = keccak256("CartItem(uint16 project,uint128 amount)");
    bytes32 private constant CART_TYPEHASH = keccak256(
        "Cart(address rounds,uint256 round,CartItem[] items)CartItem(uint16 project,uint128 amount)"
    );

    /// @dev What follows `…,uint256 deadline,` in the type that a donor signs for Permit2.
    string private constant WITNESS_TYPE =
        "Cart witness)Cart(address rounds,uint256 round,CartItem[] items)CartItem(uint16 project,uint128 amount)TokenPermissions(address token,uint256 amount)";

    /// @inheritdoc IGiftDesk
    function contributeWithPermit(Cart calldata cart, Permit calldata permit) external nonReentrant {
        (IERC20 asset, uint256 sum) = _priceOf(cart);
        // Interaction: whether the permit works or not, the allowance decides. So one that somebody else has submitted before
        // changes nothing.
        try
            IERC20Permit(address(asset)).permit(
                msg.sender,
                address(this),
                sum,
                permit.deadline,
                permit.v,
                permit.r,
                permit.s
            )
        {} catch {}
        SafeERC20.safeTransferFrom(asset, msg.sender, address(this), sum);
        _give(cart, asset, sum, msg.sender);
    }

    /// @inheritdoc IGiftDesk
    function contributeWithAuthorization(
        Cart calldata cart,
        IEmergencyPool.Authorization calldata authorization
    ) external nonReentrant {
        (IERC20 asset, uint256 sum) = _priceOf(cart);
        // Interaction
        IERC3009Receive(address(asset)).receiveWithAuthorization({
            from: authorization.from,
            to: address(this),
            value: sum,
            validAfter: authorization.validAfter,
            validBefore: authorization.validBefore,
            nonce: cartNonce(cart, authorization.salt),
            signature: authorization.signature
        });
        _give(cart, asset, sum, authorization.from);
    }

    /// @inheritdoc IGiftDesk
    function contributeWithPermit2(
        Cart calldata cart,
        IEmergencyPool.Permit2Transfer calldata transfer
    ) external nonReentrant {
        (IERC20 asset, uint256 sum) = _priceOf(cart);
        // Interaction
        IPermit2(PERMIT2).permitWitnessTransferFrom({
            permit: IPermit2.PermitTransferFrom({
                permitted: IPermit2.TokenPermissions({token: address(asset), amount: sum}),
                nonce: transfer.nonce,
                deadline: transfer.deadline
            }),
            transferDetails: IPermit2.SignatureTransferDetails({to: address(this), requestedAmount: sum}),
            owner: transfer.from,
            witness: _hashOf(cart),
            witnessTypeString: WITNESS_TYPE,
            signature: transfer.signature
        });
        _give(cart, asset, sum, transfer.from);
    }

    /// @inheritdoc IGiftDesk
    function cartNonce(Cart calldata cart, bytes32 salt) public view returns (bytes32) {
        bytes32 digest = keccak256(abi.encode(block.chainid, address(this), _hashOf(cart), salt));
        // The last 64 bits are zero because some tokens (OpenZeppelin's keyed nonces) count there, from zero.
        return (digest >> 64) << 64;
    }

    // --------------------------------------------------------------------------------------------------- parts

    /// @dev The rounds contract is the caller's or signer's choice. A hostile one can refuse, or take what was signed for it;
    /// there is never anything else here to take.
    function _give(Cart calldata cart, IERC20 asset, uint256 sum, address donor) private {
        SafeERC20.forceApprove(asset, address(cart.rounds), sum);
        cart.rounds.contributeFor(cart.round, cart.items, donor);
        // Whatever it left is not to be used by a later call.
        SafeERC20.forceApprove(asset, address(cart.rounds), 0);
    }

    function _priceOf(Cart calldata cart) private view returns (IERC20 asset, uint256 sum) {
        asset = IERC20(cart.rounds.roundOf(cart.round).asset);
        for (uint256 i = 0; i < cart.items.length; ++i) sum += cart.items[i].amount;
        require(address(asset).code.length != 0, GiftDeskNotAToken(address(asset)));
    }

    function _hashOf(Cart calldata cart) private pure returns (bytes32) {
        bytes32[] memory hashes = new bytes32[](cart.items.length);
        for (uint256 i = 0; i < cart.items.length; ++i) {
            CartItem calldata item = cart.items[i];
            hashes[i] = keccak256(abi.encode(ITEM_TYPEHASH, item));
        }
        bytes32 items = keccak256(abi.encodePacked(hashes));
        return keccak256(abi.encode(CART_TYPEHASH, cart.rounds, cart.round, items));
    }
}

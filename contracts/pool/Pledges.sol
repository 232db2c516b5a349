// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";

import {IEmergencyPool} from "../interfaces/IEmergencyPool.sol";
import {IERC3009Receive} from "../interfaces/external/IERC3009Receive.sol";
import {IPermit2, PERMIT2} from "../interfaces/external/IPermit2.sol";
import {Assets, NATIVE} from "../libraries/Assets.sol";
import {Bookkeeping} from "./Bookkeeping.sol";

/// @title The ways in: whoever sends money, by whatever means, what arrives is credited
/// @dev Tokens are credited by the difference that they make to the pool's balance. While that difference is being
/// taken, the guard keeps everything out that moves the same balance. Native coin needs no guard: it arrives with the
/// call, and nothing is called.
abstract contract Pledges is Bookkeeping, ReentrancyGuardTransient {
    /// @dev Typehash of the gift in the donor's Permit2 signature, and tag of the gift in an ERC-3009 nonce.
    bytes32 private constant GIFT_TYPEHASH = keccak256(
        "Gift(address asset,uint256 amount,uint16 earmark,bool counted,bytes32 memo)"
    );

    /// @dev What follows `…,uint256 deadline,` in the type that a donor signs for Permit2.
    string private constant WITNESS_TYPE =
        "Gift witness)Gift(address asset,uint256 amount,uint16 earmark,bool counted,bytes32 memo)TokenPermissions(address token,uint256 amount)";

    /// @notice A plain transfer of native coin is a general pledge by its sender.
    receive() external payable {
        _pledgeNative(Gift({asset: NATIVE, amount: msg.value, earmark: 0, counted: false, memo: 0}), msg.sender);
    }

    /// @inheritdoc IEmergencyPool
    function pledge(Gift memory gift) public payable returns (uint256 credited) {
        return _pledge(gift, msg.sender);
    }

    /// @inheritdoc IEmergencyPool
    function pledgeFor(Gift memory gift, address donor) external payable returns (uint256 credited) {
        require(donor != address(0), EmergencyPoolInvalidDonor(donor));
        return _pledge(gift, donor);
    }

    /// @inheritdoc IEmergencyPool
    function pledgeWithPermit(
        Gift memory gift,
        uint256 deadline,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) external nonReentrant returns (uint256 credited) {
        uint256 before = _beforeArrival(gift);
        // Interaction: whether it works or not, the allowance decides. So a permit that somebody else has submitted before,
        // or a token whose fallback swallows the call, changes nothing.
        try IERC20Permit(gift.asset).permit(msg.sender, address(this), gift.amount, deadline, v, r, s) {} catch {}
        SafeERC20.safeTransferFrom(IERC20(gift.asset), msg.sender, address(this), gift.amount);
        return _afterArrival(gift, before, msg.sender, msg.sender);
    }

    /// @inheritdoc IEmergencyPool
    function pledgeWithAuthorization(
        Gift memory gift,
        Authorization calldata authorization
    ) external nonReentrant returns (uint256 credited) {
        address donor = authorization.from;
        require(donor != address(0), EmergencyPoolInvalidDonor(donor));
        uint256 before = _beforeArrival(gift);
        // Interaction
        IERC3009Receive(gift.asset).receiveWithAuthorization({
            from: donor,
            to: address(this),
            value: gift.amount,
            validAfter: authorization.validAfter,
            validBefore: authorization.validBefore,
            nonce: _giftNonce(gift, authorization.salt),
            signature: authorization.signature
        });
        return _afterArrival(gift, before, donor, donor);
    }

    /// @inheritdoc IEmergencyPool
    function pledgeWithPermit2(
        Gift memory gift,
        Permit2Transfer calldata transfer
    ) external nonReentrant returns (uint256 credited) {
        address donor = transfer.from;
        require(donor != address(0), EmergencyPoolInvalidDonor(donor));
        uint256 before = _beforeArrival(gift);
        // Interaction
        IPermit2(PERMIT2).permitWitnessTransferFrom({
            permit: IPermit2.PermitTransferFrom({
                permitted: IPermit2.TokenPermissions({token: gift.asset, amount: gift.amount}),
                nonce: transfer.nonce,
                deadline: transfer.deadline
            }),
            transferDetails: IPermit2.SignatureTransferDetails({to: address(this), requestedAmount: gift.amount}),
            owner: donor,
            witness: keccak256(abi.encode(GIFT_TYPEHASH, gift)),
            witnessTypeString: WITNESS_TYPE,
            signature: transfer.signature
        });
        return _afterArrival(gift, before, donor, donor);
    }

    /// @inheritdoc IEmergencyPool
    function absorb(address asset) external nonReentrant returns (uint256 amount) {
        // Check
        require(asset == NATIVE || _bookOf[asset].standing != Standing.Unknown, EmergencyPoolUnknownAsset(asset));
        Books memory known = books(asset);
        uint256 written = known.available + known.earmarked + known.committed + known.owed;
        uint256 held = Assets.balanceOf(asset, address(this));
        require(held > written, EmergencyPoolNothingToAbsorb(asset));
        // Effect
        amount = held - written;
        _bookAbsorbed(asset, amount);
    }

    /// @inheritdoc IEmergencyPool
    function giftNonce(Gift memory gift, bytes32 salt) external view returns (bytes32) {
        return _giftNonce(gift, salt);
    }

    // --------------------------------------------------------------------------------------------------- parts

    function _pledge(Gift memory gift, address donor) private returns (uint256 credited) {
        if (gift.asset != NATIVE) return _pledgeToken(gift, donor);
        require(msg.value == gift.amount, EmergencyPoolWrongValue(msg.value, gift.amount));
        _pledgeNative(gift, donor);
        return gift.amount;
    }

    function _pledgeNative(Gift memory gift, address donor) private {
        // Check
        require(gift.amount != 0, EmergencyPoolZeroAmount(NATIVE));
        // Effect
        _bookPledged(gift, donor, msg.sender);
    }

    function _pledgeToken(Gift memory gift, address donor) private nonReentrant returns (uint256 credited) {
        require(msg.value == 0, EmergencyPoolWrongValue(msg.value, 0));
        uint256 before = _beforeArrival(gift);
        // Interaction: takes from the caller only, never from the donor that they name.
        SafeERC20.safeTransferFrom(IERC20(gift.asset), msg.sender, address(this), gift.amount);
        return _afterArrival(gift, before, donor, msg.sender);
    }

    function _beforeArrival(Gift memory gift) private view returns (uint256 balance) {
        // Check
        require(gift.amount != 0, EmergencyPoolZeroAmount(gift.asset));
        require(
            gift.asset != NATIVE && _bookOf[gift.asset].standing == Standing.Admitted,
            EmergencyPoolUnknownAsset(gift.asset)
        );
        return IERC20(gift.asset).balanceOf(address(this));
    }

    function _afterArrival(
        Gift memory gift,
        uint256 before,
        address donor,
        address payer
    ) private returns (uint256 credited) {
        uint256 balance = IERC20(gift.asset).balanceOf(address(this));
        require(balance > before, EmergencyPoolNothingArrived(gift.asset, gift.amount));
        // Effect: after the interaction because only now is it known what arrived; the guard is still shut.
        credited = balance - before;
        gift.amount = credited;
        _bookPledged(gift, donor, payer);
    }

    function _giftNonce(Gift memory gift, bytes32 salt) private view returns (bytes32) {
        bytes32 digest = keccak256(abi.encode(GIFT_TYPEHASH, block.chainid, address(this), gift, salt));
        // The last 64 bits are zero because some tokens (OpenZeppelin's keyed nonces) count there, from zero.
        return (digest >> 64) << 64;
    }
}

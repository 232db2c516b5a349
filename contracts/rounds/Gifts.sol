// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

import {IEmergencyPool} from "../interfaces/IEmergencyPool.sol";
import {IERC3009Receive} from "../interfaces/external/IERC3009Receive.sol";
import {IPermit2, PERMIT2} from "../interfaces/external/IPermit2.sol";
import {IQuadraticFunding} from "../interfaces/IQuadraticFunding.sol";
import {Assets, NATIVE} from "../libraries/Assets.sol";
import {QuadraticMath} from "../libraries/QuadraticMath.sol";
import {CartItem, Phase, ProjectStatus} from "../types/Round.sol";
import {Hot, IS_CANCELLED, IS_NATIVE} from "../types/RoundWords.sol";
import {RoundPayouts} from "./RoundPayouts.sol";

/// @title The ways in: gifts to projects, and to the matching fund
/// @dev Tokens must arrive in full: what a cart says is what its projects get. While a balance is compared, the guard keeps
/// everything out that moves it. Native coin needs no guard: it arrives with the call, and nothing is called but the
/// identity rule, statically.
abstract contract Gifts is RoundPayouts {
    using SafeCast for uint256;

    bytes32 private constant ITEM_TYPEHASH = keccak256("CartItem(uint16 project,uint128 amount)");
    bytes32 private constant CART_TYPEHASH =
        keccak256("Cart(uint256 round,CartItem[] items)CartItem(uint16 project,uint128 amount)");

    /// @dev What follows `…,uint256 deadline,` in the type that a donor signs for Permit2.
    string private constant WITNESS_TYPE =
        "Cart witness)Cart(uint256 round,CartItem[] items)CartItem(uint16 project,uint128 amount)TokenPermissions(address token,uint256 amount)";

    /// @notice Native coin comes with a gift, or from the pool while it adds to a fund. Nothing else is taken, so that
    /// nothing is stranded here.
    receive() external payable {
        require(
            _reentrancyGuardEntered() && msg.sender == address(_pool()), QuadraticFundingUnexpectedCoin(msg.sender)
        );
    }

    // --------------------------------------------------------------------------------------------------- gifts

    /// @inheritdoc IQuadraticFunding
    function contribute(uint256 round, uint256 project, uint256 amount) external payable {
        Round storage r = _open(round);
        _pull(r, amount);
        // Read only now: a token may have called others, who may have changed the tally.
        Work memory work = _begin(r);
        uint256 weight = _weightAtGift(r, msg.sender);
        _add(round, work, msg.sender, project, amount, weight);
        _end(r, work);
        _logContributed(round, project, msg.sender, msg.sender, amount, weight);
    }

    /// @inheritdoc IQuadraticFunding
    function contributeCart(uint256 round, CartItem[] calldata items) external payable {
        _contributeCart(round, items, msg.sender);
    }

    /// @inheritdoc IQuadraticFunding
    function contributeFor(uint256 round, CartItem[] calldata items, address donor) external payable {
        require(donor != address(0), QuadraticFundingInvalidDonor(donor));
        _contributeCart(round, items, donor);
    }

    /// @inheritdoc IQuadraticFunding
    function contributeWithPermit(uint256 round, CartItem[] calldata items, Permit calldata permit)
        external
    {
        address asset = _assetOf(_at(round));
        require(asset != NATIVE, QuadraticFundingUnknownAsset(asset));
        // Interaction: whether it works or not, the allowance decides.
        try IERC20Permit(asset).permit(
            msg.sender, address(this), _sumOf(items), permit.deadline, permit.v, permit.r, permit.s
        ) {} catch {}
        _contributeCart(round, items, msg.sender);
    }

    /// @inheritdoc IQuadraticFunding
    function contributeWithAuthorization(
        uint256 round,
        CartItem[] calldata items,
        IEmergencyPool.Authorization calldata authorization
    ) external nonReentrant {
        (address asset, uint256 sum, uint256 before) = _beforeArrival(round, items, authorization.from);
        // Interaction
        IERC3009Receive(asset).receiveWithAuthorization({
            from: authorization.from,
            to: address(this),
            value: sum,
            validAfter: authorization.validAfter,
            validBefore: authorization.validBefore,
            nonce: cartNonce(round, items, authorization.salt),
            signature: authorization.signature
        });
        _requireArrived(asset, before, sum);
        _addCart(round, items, authorization.from, authorization.from);
    }

    /// @inheritdoc IQuadraticFunding
    function contributeWithPermit2(
        uint256 round,
        CartItem[] calldata items,
        IEmergencyPool.Permit2Transfer calldata transfer
    ) external nonReentrant {
        (address asset, uint256 sum, uint256 before) = _beforeArrival(round, items, transfer.from);
        // Interaction
        IPermit2(PERMIT2).permitWitnessTransferFrom({
            permit: IPermit2.PermitTransferFrom({
                permitted: IPermit2.TokenPermissions({token: asset, amount: sum}),
                nonce: transfer.nonce,
                deadline: transfer.deadline
            }),
            transferDetails: IPermit2.SignatureTransferDetails({to: address(this), requestedAmount: sum}),
            owner: transfer.from,
            witness: keccak256(abi.encode(CART_TYPEHASH, round, _hashOf(items))),
            witnessTypeString: WITNESS_TYPE,
            signature: transfer.signature
        });
        _requireArrived(asset, before, sum);
        _addCart(round, items, transfer.from, transfer.from);
    }

    /// @inheritdoc IQuadraticFunding
    function cartNonce(uint256 round, CartItem[] calldata items, bytes32 salt) public view returns (bytes32) {
        bytes32 digest =
            keccak256(abi.encode(CART_TYPEHASH, block.chainid, address(this), round, _hashOf(items), salt));
        // The last 64 bits are zero because some tokens (OpenZeppelin's keyed nonces) count there, from zero.
        return digest >> 64 << 64;
    }

    // ---------------------------------------------------------------------------------------------------- fund

    /// @inheritdoc IQuadraticFunding
    function fund(uint256 round, uint256 amount) external payable {
        _pull(_requireUntil(round, Phase.Challenge), amount);
        _addFund(round, msg.sender, amount);
    }

    /// @inheritdoc IQuadraticFunding
    function fundFromPool(uint256 round, uint256 amount, uint16 category, uint8 lane)
        external
        restricted
        nonReentrant
    {
        // Check
        address asset = _assetOf(_requireUntil(round, Phase.Challenge));
        IEmergencyPool pool = _pool();
        uint256 before = Assets.balanceOf(asset, address(this));
        // Interaction: with the community's own vault, and under the guard. The books follow since only what arrived counts.
        pool.payAtOnce(
            IEmergencyPool.Payment({
                ref: round,
                asset: asset,
                to: address(this),
                amount: amount,
                category: category,
                lane: lane,
                push: true
            })
        );
        _requireArrived(asset, before, amount);
        // Effect
        _addFund(round, address(pool), amount);
    }

    /// @inheritdoc IQuadraticFunding
    function fundedBy(uint256 round, address funder) external view returns (uint256 amount) {
        return _at(round).fundedBy[funder];
    }

    function _addFund(uint256 round, address funder, uint256 amount) private {
        require(amount != 0, QuadraticFundingZeroAmount(round));
        Round storage r = _at(round);
        // The sum must have 128 bits.
        (r.pot.money() + amount).toUint128();
        r.pot = r.pot.add(amount);
        r.fundedBy[funder] += amount;
        _logFunded(round, funder, amount);
    }

    // --------------------------------------------------------------------------------------------------- parts

    function _contributeCart(uint256 round, CartItem[] calldata items, address donor) private {
        _pull(_open(round), _sumOf(items));
        _addCart(round, items, donor, msg.sender);
    }

    function _addCart(uint256 round, CartItem[] calldata items, address donor, address payer) private {
        Round storage r = _open(round);
        Work memory work = _begin(r);
        uint256 weight = _weightAtGift(r, donor);
        for (uint256 i = 0; i < items.length; ++i) {
            _add(round, work, donor, items[i].project, items[i].amount, weight);
        }
        _end(r, work);
        _logCartContributed(round, donor, payer, weight, items);
    }

    /// @dev The tally takes in one gift.
    function _add(
        uint256 round,
        Work memory work,
        address donor,
        uint256 project,
        uint256 amount,
        uint256 weight
    ) private {
        // Check: a project with a root has been accepted and not been taken out.
        require(amount != 0, QuadraticFundingZeroAmount(round));
        Round storage r = _at(round);
        Books memory books = _booksOf(r, project);
        if (books.roots == 0 && !_takesGifts(r, project)) _requireStatus(round, project, ProjectStatus.Accepted);
        // Effect
        (Pair memory old, Pair memory now_) = _put(r, donor, project, amount, weight);
        _move(
            work,
            books,
            QuadraticMath.rootOf(old.amount, old.counted, work.counting),
            QuadraticMath.rootOf(now_.amount, now_.counted, work.counting)
        );
        books.gifts += amount;
        _writeBooks(r, project, books);
    }

    function _open(uint256 round) private view returns (Round storage r) {
        r = _at(round);
        Hot hot = r.hot;
        // The same as the phase, without reading anything else.
        if (block.timestamp < hot.opensAt() || block.timestamp >= hot.closesAt() || hot.has(IS_CANCELLED)) {
            _requirePhase(round, Phase.Contribution);
        }
    }

    /// @dev Nothing for a donor whom a vote has excluded.
    function _weightAtGift(Round storage r, address donor) internal view returns (uint256) {
        return r.baskets[donor][0] & EXCLUDED != 0 ? 0 : _weightOf(r, donor);
    }

    /// @dev What the caller gives: native coin with the call, tokens by allowance.
    function _pull(Round storage r, uint256 amount) private {
        bool native = r.hot.has(IS_NATIVE);
        uint256 expected = native ? amount : 0;
        require(msg.value == expected, QuadraticFundingWrongValue(msg.value, expected));
        if (!native) _pullToken(r.asset, amount);
    }

    function _pullToken(address asset, uint256 amount) private nonReentrant {
        uint256 before = Assets.balanceOf(asset, address(this));
        // Interaction: takes from the caller only, never from the donor that they name.
        SafeERC20.safeTransferFrom(IERC20(asset), msg.sender, address(this), amount);
        _requireArrived(asset, before, amount);
    }

    function _beforeArrival(uint256 round, CartItem[] calldata items, address donor)
        private
        view
        returns (address asset, uint256 sum, uint256 before)
    {
        require(donor != address(0), QuadraticFundingInvalidDonor(donor));
        asset = _assetOf(_at(round));
        require(asset != NATIVE, QuadraticFundingUnknownAsset(asset));
        return (asset, _sumOf(items), Assets.balanceOf(asset, address(this)));
    }

    function _requireArrived(address asset, uint256 before, uint256 amount) private view {
        uint256 arrived = Assets.balanceOf(asset, address(this)) - before;
        require(arrived == amount, QuadraticFundingWrongArrival(asset, arrived, amount));
    }

    function _sumOf(CartItem[] calldata items) private pure returns (uint256 sum) {
        for (uint256 i = 0; i < items.length; ++i) sum += items[i].amount;
    }

    function _hashOf(CartItem[] calldata items) private pure returns (bytes32) {
        bytes32[] memory hashes = new bytes32[](items.length);
        for (uint256 i = 0; i < items.length; ++i) hashes[i] = keccak256(abi.encode(ITEM_TYPEHASH, items[i]));
        return keccak256(abi.encodePacked(hashes));
    }
}

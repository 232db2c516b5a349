// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

import {IEmergencyPool} from "../interfaces/IEmergencyPool.sol";
import {IQuadraticFunding} from "../interfaces/IQuadraticFunding.sol";
import {Assets} from "../libraries/Assets.sol";
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

    /// @notice Native coin comes with a gift, or from the pool while it adds to a fund. Nothing else is taken, so that
    /// nothing is stranded here.
    receive() external payable {
        require(
            _reentrancyGuardEntered() && msg.sender == address(_pool()),
            QuadraticFundingUnexpectedCoin(msg.sender)
        );
    }

    // --------------------------------------------------------------------------------------------------- gifts

    /// @inheritdoc IQuadraticFunding
    function contribute(uint256 round, uint256 project, uint256 amount) external payable {
        // Check
        (Round storage r, Work memory work) = _open(round, msg.sender);
        // Effect
        _add(r, work, project, amount.toUint128());
        _end(r, work);
        _logContributed(round, project, msg.sender, msg.sender, amount, work.weight);
        // Interaction: until the money is here, the guard keeps everything out that pays.
        _pull(r, work.hot, amount);
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

    // ---------------------------------------------------------------------------------------------------- fund

    /// @inheritdoc IQuadraticFunding
    function fund(uint256 round, uint256 amount) external payable {
        Round storage r = _requireUntil(round, Phase.Challenge);
        _pull(r, r.hot, amount);
        _addFund(round, msg.sender, amount);
    }

    /// @inheritdoc IQuadraticFunding
    function fundFromPool(uint256 round, uint256 amount, uint16 category, uint8 lane) external restricted nonReentrant {
        // Check
        Round storage r = _requireUntil(round, Phase.Challenge);
        address asset = _assetOf(r, r.hot);
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
        // Check
        (Round storage r, Work memory work) = _open(round, donor);
        // Effect
        uint256 sum;
        for (uint256 i = 0; i < items.length; ++i) {
            CartItem calldata item = items[i];
            uint256 amount = item.amount;
            _add(r, work, item.project, amount);
            unchecked {
                // Amounts have 128 bits, and no list 2¹²⁸ lines.
                sum += amount;
            }
        }
        _end(r, work);
        _logCartContributed(round, donor, msg.sender, work.weight, items);
        // Interaction: until the money is here, the guard keeps everything out that pays.
        _pull(r, work.hot, sum);
    }

    /// @dev The tally takes in one gift.
    function _add(Round storage r, Work memory work, uint256 project, uint256 amount) private {
        // Check: a project with a root has been accepted and not been taken out.
        require(amount != 0, QuadraticFundingZeroAmount(work.round));
        Books memory books = work.books;
        _readBooks(r, project, books);
        if (books.roots == 0 && !_takesGifts(r, project)) _requireStatus(work.round, project, ProjectStatus.Accepted);
        // Effect
        (uint256 before, uint256 counted) = _put(r, work.donor, work.weight, project, amount);
        QuadraticMath.Counting memory counting = work.counting;
        uint256 from = before == 0 ? 0 : QuadraticMath.rootOf(before, counted, counting);
        unchecked {
            // The same sums as in the basket. The books are looked at when they are written.
            _move(work, books, from, QuadraticMath.rootOf(before + amount, counted + amount * work.weight, counting));
            books.gifts += amount;
        }
        _writeBooks(r, project, books);
    }

    /// @dev With the weight that the donor's gifts have now: nothing, if a vote has excluded them.
    function _beginGift(uint256 round, Round storage r, address donor) internal view returns (Work memory work) {
        work = _begin(round, r, donor);
        _weigh(r, work);
    }

    function _weigh(Round storage r, Work memory work) private view {
        address donor = work.donor;
        work.weight = r.baskets[donor][0] & EXCLUDED != 0 ? 0 : _weightOf(r, work.hot, donor);
    }

    function _open(uint256 round, address donor) private view returns (Round storage r, Work memory work) {
        r = _at(round);
        work = _begin(round, r, donor);
        Hot hot = work.hot;
        // The same as the phase, without reading anything else.
        if (block.timestamp < hot.opensAt() || block.timestamp >= hot.closesAt() || hot.has(IS_CANCELLED)) {
            _requirePhase(round, Phase.Contribution);
        }
        _weigh(r, work);
    }

    /// @dev What the caller gives: native coin with the call, tokens by allowance.
    function _pull(Round storage r, Hot hot, uint256 amount) private {
        bool native = hot.has(IS_NATIVE);
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

    function _requireArrived(address asset, uint256 before, uint256 amount) private view {
        uint256 arrived = Assets.balanceOf(asset, address(this)) - before;
        require(arrived == amount, QuadraticFundingWrongArrival(asset, arrived, amount));
    }
}

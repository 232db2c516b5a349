// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IQuadraticFunding} from "../interfaces/IQuadraticFunding.sol";
import {QuadraticMath} from "../libraries/QuadraticMath.sol";
import {Phase} from "../types/Round.sol";
import {Gifts} from "./Gifts.sol";

/// @title What a donor's gifts count for may change: up when they verify, to nothing when a vote excludes them
/// @dev The gifts themselves stay where they are; only the tally changes.
abstract contract Reweighing is Gifts {
    /// @inheritdoc IQuadraticFunding
    function recount(uint256 round, address donor, uint16[] calldata others) external {
        // Check
        Round storage r = _requireUntil(round, Phase.Challenge);
        Work memory work = _beginGift(round, r, donor);
        // Effect
        require(_reweigh(r, work, true, others), QuadraticFundingNothingToRecount(round, donor, work.weight));
    }

    /// @dev All of a donor's basket, and their gifts to `others`, count with their weight from now on: if that raises what
    /// they count for, or if it lowers it. Tells whether it did.
    function _reweigh(
        Round storage r,
        Work memory work,
        bool raise,
        uint16[] calldata others
    ) internal returns (bool changed) {
        changed = _reweighBasket(r, work, raise);
        for (uint256 i = 0; i < others.length; ++i) {
            Other storage other = r.others[work.donor][others[i]];
            (uint256 amount, uint256 old) = _giftsBeside(other);
            uint256 counted = amount * work.weight;
            if (raise ? counted <= old : counted >= old) continue;
            _retally(r, work, others[i], amount, old);
            _putBeside(other, amount, counted, work.weight);
            changed = true;
        }
        _end(r, work);
    }

    function _reweighBasket(Round storage r, Work memory work, bool raise) private returns (bool changed) {
        uint256[WORDS] storage basket = r.baskets[work.donor];
        for (uint256 index = 0; index < WORDS; ++index) {
            uint256 word = basket[index];
            if (word == 0) break;
            uint256 old = _weightIn(word);
            if (raise ? work.weight <= old : work.weight >= old) continue;
            for (uint256 shift = 0; shift < LANES * LANE; shift += LANE) {
                uint256 project = _projectIn(word, shift);
                if (project == 0) continue;
                (uint256 amount, uint256 counted) = _giftsIn(word, shift);
                _retally(r, work, project, amount, counted);
                changed = true;
            }
            basket[index] = _withWeight(word, work.weight);
        }
    }

    function _retally(Round storage r, Work memory work, uint256 project, uint256 amount, uint256 counted) private {
        emit Recounted(work.round, work.donor, project, work.weight);
        // A project that was taken out counts no roots any more.
        if (_isIn(r.shut, project)) return;
        Books memory books = work.books;
        _readBooks(r, project, books);
        uint256 from = QuadraticMath.rootOf(amount, counted, work.counting);
        _move(work, books, from, QuadraticMath.rootOf(amount, amount * work.weight, work.counting));
        _writeBooks(r, project, books);
    }
}

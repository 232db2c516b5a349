// SPDX-License-Identifier: MIT
pragma solidity ^0.8.34;

import {IQuadraticFunding} from "../interfaces/IQuadraticFunding.sol";
import {QuadraticMath} from "../libraries/QuadraticMath.sol";
import {Phase} from "../types/Round.sol";
import {Gifts} from "./Gifts.sol";

/// @title What a donor's gifts count for may change: up when they verify, to nothing when a vote excludes them
/// @dev The gifts themselves stay where they are; only the tally changes.
abstract contract Reweighing is Gifts {
    /// @dev What changes the weight of one donor's gifts.
    struct Change {
        uint256 round;
        address donor;
        uint256 weight;
        bool changed;
        Work work;
    }

    /// @inheritdoc IQuadraticFunding
    function recount(uint256 round, address donor, uint16[] calldata others) external {
        // Check
        Round storage r = _requireUntil(round, Phase.Challenge);
        uint256 weight = _weightAtGift(r, donor);
        // Effect
        require(
            _reweigh(round, donor, weight, true, others), QuadraticFundingNothingToRecount(round, donor, weight)
        );
    }

    /// @dev All of a donor's basket, and their gifts to `others`, count with `weight` from now on: if that raises what they
    /// count for, or if it lowers it. Tells whether it did.
    function _reweigh(uint256 round, address donor, uint256 weight, bool raise, uint16[] calldata others)
        internal
        returns (bool)
    {
        Round storage r = _at(round);
        Change memory change = Change({round: round, donor: donor, weight: weight, changed: false, work: _begin(r)});
        _reweighBasket(r.baskets[donor], change, raise);
        for (uint256 i = 0; i < others.length; ++i) {
            Other storage other = r.others[donor][others[i]];
            Pair memory pair = _pairBeside(other);
            uint256 counted = pair.amount * weight;
            if (raise ? counted <= pair.counted : counted >= pair.counted) continue;
            _retally(change, others[i], pair);
            pair.counted = counted;
            _putBeside(other, pair, weight);
        }
        _end(r, change.work);
        return change.changed;
    }

    function _reweighBasket(uint256[WORDS] storage basket, Change memory change, bool raise) private {
        for (uint256 index = 0; index < WORDS; ++index) {
            uint256 word = basket[index];
            if (word == 0) break;
            uint256 old = _weightIn(word);
            if (raise ? change.weight <= old : change.weight >= old) continue;
            for (uint256 shift = 0; shift < LANES * LANE; shift += LANE) {
                uint256 project = _projectIn(word, shift);
                if (project != 0) _retally(change, project, _pairIn(word, shift));
            }
            basket[index] = _withWeight(word, change.weight);
        }
    }

    function _retally(Change memory change, uint256 project, Pair memory pair) private {
        change.changed = true;
        emit Recounted(change.round, change.donor, project, change.weight);
        Round storage r = _at(change.round);
        // A project that was taken out counts no roots any more.
        if (_isIn(r.shut, project)) return;
        Books memory books = _booksOf(r, project);
        uint256 from = QuadraticMath.rootOf(pair.amount, pair.counted, change.work.counting);
        uint256 to = QuadraticMath.rootOf(pair.amount, pair.amount * change.weight, change.work.counting);
        _move(change.work, books, from, to);
        _writeBooks(r, project, books);
    }
}
